import React, { type ReactNode } from 'react';
import type { TypeRow } from '../../../src/contract/settings-api';
import { sayNumber } from '../parts/when';
import { useSay, useViewer } from '../shell/viewer';
import { openTypes } from './answers';
import { useDraft } from './draft';
import { setType } from './edit-mapping';
import { PickMany } from './pick';
import { Section } from './section';
import { ChoiceTable } from './table';
import { Why } from './why';
import { settingsWords as w } from './words';

/** Chosen beside kinds it would say two things at once: it takes their place. */
const notUsed = 'NOT-USED';

const Kinds = ({ row: { id, name, advice } }: { readonly row: TypeRow }): ReactNode => {
  const say = useSay();
  const { view, mapping, change } = useDraft();
  const kinds = mapping.types[id];
  const options = [
    { value: notUsed, label: say(w.notUsed) },
    ...view.choices.kinds.map(({ id: value, name: label }) => ({ value, label })),
  ];
  return (
    <PickMany
      label={say(w.countsAsOf, { type: name })}
      options={options}
      values={kinds ?? []}
      placeholder={say(kinds === undefined && advice.verdict === 'needs-you' ? w.notAnswered : w.notUsed)}
      choose={(values) => {
        change((draft) => setType(draft, id, values.includes(notUsed) ? [] : values));
      }}
    />
  );
};

export const useOpenWords = (): ((n: number) => string) => {
  const say = useSay();
  return (n) => (n === 0 ? '' : `, ${n === 1 ? say(w.needsYou) : say(w.needYou, { n })}`);
};

export const TypeRows = (): ReactNode => {
  const say = useSay();
  const openWords = useOpenWords();
  const { language } = useViewer();
  const { view, mapping } = useDraft();
  const suggested = view.types.filter(({ advice }) => advice.verdict === 'suggested').length;
  const state = say(w.typesState, { n: suggested, of: view.types.length }) + openWords(openTypes(view, mapping));
  return (
    <Section title={say(w.types)} state={state}>
      <ChoiceTable
        label={say(w.types)}
        heads={[say(w.inJira), say(w.issues), say(w.countsAs), say(w.why)]}
        numbers={[1]}
        className="settings-types"
        rows={view.types.map((row) => ({
          key: row.id,
          cells: [row.name, sayNumber(row.issues, language), <Kinds key="kinds" row={row} />, <Why key="why" advice={row.advice} />],
        }))}
      />
    </Section>
  );
};
