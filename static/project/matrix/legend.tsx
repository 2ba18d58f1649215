import React, { type ReactNode } from 'react';
import { MarkGlyph } from '../parts/mark';
import { useSay } from '../shell/viewer';
import { legend, matrixWords } from './words';

export const Legend = (): ReactNode => {
  const say = useSay();
  return (
    <ul className="legend small subtle" aria-label={say(matrixWords.legend)}>
      {legend.map(([mark, name]) => (
        <li key={mark}>
          {mark === 'nothing-asked' ? <span aria-hidden="true">–</span> : <MarkGlyph mark={mark} />}
          {say(name)}
        </li>
      ))}
    </ul>
  );
};
