import React, { type ReactNode } from 'react';
import type { ProductView } from '../../../src/contract/project-api';
import { doubtOf } from '../parts/answer';
import { sayNumber } from '../parts/when';
import { ScreenLink } from '../shell/links';
import { useSay, useViewer } from '../shell/viewer';
import { doubts } from '../words/words';
import { overviewWords } from './words';

const Nothing = ({ product }: { readonly product: ProductView }): ReactNode => {
  const doubt = doubtOf(product);
  return <p className="subtle">{useSay()(doubt === undefined ? overviewWords.nothingMissing : doubts[doubt])}</p>;
};

const Table = ({ product }: { readonly product: ProductView }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  return (
    <table className="sums">
      <thead>
        <tr>
          <th scope="col">{say(overviewWords.gap)}</th>
          <th scope="col" className="number">
            {say(overviewWords.open)}
          </th>
        </tr>
      </thead>
      <tbody>
        {product.rules.map(({ rule, name, count }) => (
          <tr key={rule}>
            <th scope="row">
              <ScreenLink route="gaps" asked={`rule=${rule}`}>
                {name}
              </ScreenLink>
            </th>
            <td className="number">{sayNumber(count, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const MissingByRule = ({ product }: { readonly product: ProductView }): ReactNode => {
  const say = useSay();
  return (
    <section className="stack-tight">
      <div className="section-head">
        <h2>{say(overviewWords.whatIsMissing)}</h2>
        <ScreenLink route="gaps">{say(overviewWords.allGaps)}</ScreenLink>
      </div>
      {product.rules.length === 0 ? <Nothing product={product} /> : <Table product={product} />}
    </section>
  );
};
