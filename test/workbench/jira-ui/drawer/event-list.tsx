/** What happened, newest first. */
import React, { type ReactNode } from 'react';
import type { Entry } from '../site/bench-state';
import { clockOf } from '../site/times';

const SHOWN = 80;

export const EventList = ({ entries }: { readonly entries: readonly Entry[] }): ReactNode => (
  <section className="bench-events" aria-labelledby="bench-events">
    <h3 id="bench-events">What happened</h3>
    <ol tabIndex={0} aria-labelledby="bench-events">
      {[...entries]
        .reverse()
        .slice(0, SHOWN)
        .map(({ id, at, kind, text }) => (
          <li key={id} data-kind={kind}>
            <time>{clockOf(at)}</time>
            <span className="bench-kind">{kind}</span>
            <span>{text}</span>
          </li>
        ))}
    </ol>
  </section>
);
