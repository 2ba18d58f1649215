import React, { type ReactNode } from 'react';
import type { ProductView } from '../../../src/contract/project-api';
import { sayNumber } from '../parts/when';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { overviewWords } from './words';

const classes = ['A', 'B', 'C'] as const;

const Count = ({ n }: { readonly n: number }): ReactNode => {
  const { language } = useViewer();
  return <td className={n === 0 ? 'number nought' : 'number'}>{sayNumber(n, language)}</td>;
};

export const Kept = ({ product }: { readonly product: ProductView }): ReactNode => {
  const say = useSay();
  return (
    <section className="stack-tight">
      <div className="section-head">
        <h2>{say(overviewWords.artifacts)}</h2>
        <span className="small subtle">{say(overviewWords.byClass)}</span>
      </div>
      <table className="sums">
        <thead>
          <tr>
            <th scope="col">{say(words.kind)}</th>
            <th scope="col" className="number">
              {say(overviewWords.all)}
            </th>
            {classes.map((letter) => (
              <th key={letter} scope="col" className="number">
                {say(overviewWords.class, { class: letter })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {product.artifacts.map(({ kind, name, total, byClass }) => (
            <tr key={kind}>
              <th scope="row">{name}</th>
              <Count n={total} />
              {classes.map((letter) => (
                <Count key={letter} n={byClass[letter] ?? 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
