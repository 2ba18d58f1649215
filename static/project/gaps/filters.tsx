import React, { type ReactNode } from 'react';
import type { GapCounts, ProductView } from '../../../src/contract/project-api';
import { useAsked } from '../parts/asked';
import { Choice } from '../parts/choice';
import { ClearFilters } from '../parts/clear-filters';
import { ProjectChoice } from '../parts/project-choice';
import { SearchBox } from '../parts/search-box';
import { SeverityChoice } from '../parts/severity-choice';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';

/** Only what can occur is offered: kinds the product has, rules with open gaps, projects the viewer may browse. */
export const Filters = ({ product, gaps }: { readonly product: ProductView; readonly gaps: GapCounts }): ReactNode => {
  const say = useSay();
  const { asked, change } = useAsked();
  const { severities = [], kinds = [], rules = [], words: text = '' } = asked.filter;
  return (
    <div className="filters">
      <SearchBox
        asked={text}
        ask={(value) => {
          change({ words: value });
        }}
      />
      <Choice
        name={say(words.rule)}
        options={product.rules.map(({ rule, name, count }) => ({ value: rule, label: `${name} (${count})` }))}
        chosen={rules[0] ?? ''}
        choose={(rule) => {
          change({ rule });
        }}
      />
      <Choice
        name={say(words.kind)}
        options={product.artifacts.map(({ kind, name }) => ({ value: kind, label: name }))}
        chosen={kinds[0] ?? ''}
        choose={(kind) => {
          change({ kind });
        }}
      />
      <ProjectChoice product={product} />
      <SeverityChoice
        gaps={gaps}
        chosen={severities}
        choose={(severity) => {
          change({ severity });
        }}
      />
      <ClearFilters />
    </div>
  );
};
