import React, { type ReactNode } from 'react';
import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { MarkRow } from '../../../src/contract/settings-api';
import { useSay } from '../shell/viewer';
import { useDraft } from './draft';
import { dropRefined, setRefined, type Mapping } from './edit-mapping';
import { Pick, PickMany } from './pick';
import { Section } from './section';
import { ChoiceTable } from './table';
import { settingsWords as w } from './words';

type Refinement = Mapping['refined'][number];
const keyOf = ({ type, by, value }: Pick<MarkRow, 'type' | 'by' | 'value'>): string => JSON.stringify([type, by, value]);

/** How a line reads; a component nobody has seen keeps its id. */
const useName = (): ((mark: Pick<MarkRow, 'type' | 'by' | 'value'>) => string) => {
  const say = useSay();
  const { view } = useDraft();
  return (mark) => {
    const name = view.marks.find((each) => keyOf(each) === keyOf(mark))?.name ?? mark.value;
    const type = view.types.find(({ id }) => id === mark.type)?.name ?? '';
    return say(mark.by === 'label' ? w.ofLabel : w.ofComponent, { type, name });
  };
};

const Line = ({ refinement, name }: { readonly refinement: Refinement; readonly name: string }): ReactNode => {
  const say = useSay();
  const { view, change } = useDraft();
  return (
    <div className="settings-line">
      <PickMany
        label={say(w.countsAsOf, { type: name })}
        options={view.choices.kinds.map(({ id: value, name: label }) => ({ value, label }))}
        values={refinement.kinds}
        placeholder={say(w.notUsed)}
        choose={(kinds) => {
          change((draft) => setRefined(draft, { ...refinement, kinds }));
        }}
      />
      <IconButton
        icon={CrossIcon}
        appearance="subtle"
        label={say(w.drop, { name })}
        onClick={() => {
          change((draft) => dropRefined(draft, refinement));
        }}
      />
    </div>
  );
};

export const RefinedRows = (): ReactNode => {
  const say = useSay();
  const nameOf = useName();
  const { view, mapping, change } = useDraft();
  const said = new Set(mapping.refined.map(keyOf));
  const more = view.marks.filter((mark) => !said.has(keyOf(mark)));
  if (mapping.refined.length === 0 && more.length === 0) return null;
  return (
    <Section folded title={say(w.refined)} state={say(w.refinedState, { n: mapping.refined.length })}>
      <p className="small subtle">{say(w.refinedAbout)}</p>
      {mapping.refined.length > 0 && (
        <ChoiceTable
          label={say(w.refined)}
          heads={[say(w.inJira), say(w.countsAs)]}
          rows={mapping.refined.map((each) => ({
            key: keyOf(each),
            cells: [nameOf(each), <Line key="line" refinement={each} name={nameOf(each)} />],
          }))}
        />
      )}
      <div className="settings-add">
        <Pick
          label={say(w.addRefined)}
          options={more.map((mark) => ({ value: keyOf(mark), label: `${nameOf(mark)} (${mark.seen})` }))}
          value=""
          choose={(key) => {
            const mark = more.find((each) => keyOf(each) === key);
            if (mark) change((draft) => setRefined(draft, { type: mark.type, by: mark.by, value: mark.value, kinds: [] }));
          }}
        />
      </div>
    </Section>
  );
};
