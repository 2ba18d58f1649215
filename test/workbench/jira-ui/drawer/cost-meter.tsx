/** What the last act has cost, its consequences in the background included. */
import React, { type ReactNode } from 'react';
import type { Cost } from '../site/bench-state';

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

export const CostMeter = ({ label, cost }: { readonly label: string; readonly cost: Cost }): ReactNode => (
  <section aria-labelledby="bench-cost">
    <h3 id="bench-cost">Cost of the last act</h3>
    <p className="bench-act-name">{label}</p>
    <dl className="bench-sums">
      <dt>Points</dt>
      <dd>{cost.points}</dd>
      <dt>Written</dt>
      <dd>{kilobytes(cost.bytesWritten)}</dd>
      <dt>Read units</dt>
      <dd>{cost.readUnits}</dd>
      <dt>Write units</dt>
      <dd>{cost.writeUnits}</dd>
      <dt>Pushes</dt>
      <dd>{cost.pushes}</dd>
    </dl>
    <table className="bench-invocations">
      <caption>Invocations</caption>
      <thead>
        <tr>
          <th scope="col">Function</th>
          <th scope="col">Round trips</th>
        </tr>
      </thead>
      <tbody>
        {cost.invocations.map(({ name, roundTrips }, index) => (
          <tr key={index}>
            <td>{name}</td>
            <td>{roundTrips}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
