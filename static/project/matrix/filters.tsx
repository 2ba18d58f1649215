import React, { type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import type { MatrixName, ProductView } from '../../../src/contract/project-api';
import { useAsked } from '../parts/asked';
import { Choice } from '../parts/choice';
import { ClearFilters } from '../parts/clear-filters';
import { ProjectChoice } from '../parts/project-choice';
import { SearchBox } from '../parts/search-box';
import { SeverityChoice } from '../parts/severity-choice';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';
import { matrixWords } from './words';

const views: readonly MatrixName[] = ['requirement-to-test', 'risk-chain'];

export const viewOf = (view: string): MatrixName => views.find((one) => one === view) ?? 'requirement-to-test';

export const Filters = ({ product }: { readonly product: ProductView }): ReactNode => {
  const say = useSay();
  const { asked, view, change } = useAsked();
  const { severities = [], classes = [], suspect = false, words: text = '' } = asked.filter;
  return (
    <div className="filters">
      <Choice
        name={say(matrixWords.view)}
        required
        options={views.map((value) => ({ value, label: say(matrixWords[value]) }))}
        chosen={viewOf(view)}
        choose={(value) => {
          change({ view: value === views[0] ? '' : value });
        }}
      />
      <SearchBox
        asked={text}
        ask={(value) => {
          change({ words: value });
        }}
      />
      <Choice
        name={say(words.classOf)}
        options={['A', 'B', 'C'].map((value) => ({ value, label: `${say(words.classOf)} ${value}` }))}
        chosen={classes[0] ?? ''}
        choose={(value) => {
          change({ class: value });
        }}
      />
      <ProjectChoice product={product} />
      <SeverityChoice
        chosen={severities}
        choose={(severity) => {
          change({ severity });
        }}
      />
      <Button
        spacing="compact"
        isSelected={suspect}
        onClick={() => {
          change({ suspect: suspect ? '' : 'yes' });
        }}
      >
        {say(matrixWords.suspect)}
      </Button>
      <ClearFilters />
    </div>
  );
};
