/**
 * An empty list. Filters that match nothing are one thing; that nothing is missing is another, and is said only when everything is checked
 * and this viewer sees all of it; then with what was looked at.
 */
import React, { type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import type { DataView, GapCounts, ProductView } from '../../../src/contract/project-api';
import { useSay, useViewer } from '../shell/viewer';
import { gapWords } from '../gaps/words';
import { doubts, words } from '../words/words';
import { doubtOf } from './answer';
import { isFiltered, nothingAsked, useAsked } from './asked';
import { sayNumber } from './when';

interface NoRowsProps {
  readonly product: ProductView;
  readonly page: { readonly gaps: GapCounts; readonly data: DataView };
}

export const NoMatch = ({ current }: { readonly current: boolean }): ReactNode => {
  const say = useSay();
  const { change } = useAsked();
  return (
    <div className="no-rows">
      <h2>{say(words.noMatch)}</h2>
      {!current && <p className="subtle">{say(words.unknownYet)}</p>}
      <Button
        spacing="compact"
        onClick={() => {
          change(nothingAsked);
        }}
      >
        {say(words.clear)}
      </Button>
    </div>
  );
};

const NothingMissing = ({ product, page }: NoRowsProps): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const doubt = doubtOf(page);
  if (doubt !== undefined) return <p className="no-rows subtle">{say(doubts[doubt])}</p>;
  const count = product.artifacts.reduce((sum, { total }) => sum + total, 0);
  return (
    <div className="no-rows">
      <h2>{say(gapWords.none)}</h2>
      <p className="subtle">{say(gapWords.noneText, { n: sayNumber(count, language), name: product.name, class: product.safetyClass })}</p>
    </div>
  );
};

export const NoRows = (props: NoRowsProps): ReactNode =>
  isFiltered(useAsked().asked.filter) ? <NoMatch current={props.page.data.freshness.current} /> : <NothingMissing {...props} />;
