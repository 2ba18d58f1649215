import React, { type ReactNode } from 'react';
import type { StateRow } from '../../../src/contract/settings-api';
import { useSay } from '../shell/viewer';
import { useDraft } from './draft';
import { setState, type State, type StateList } from './edit-mapping';
import { Pick } from './pick';
import { Section } from './section';
import { ChoiceTable } from './table';
import { settingsWords as w } from './words';

const unsaid = '';

interface MeaningProps {
  readonly list: StateList;
  readonly row: StateRow;
  readonly kind?: { readonly id: string; readonly name: string };
}

const Meaning = ({ list, row: { id, name }, kind }: MeaningProps): ReactNode => {
  const say = useSay();
  const { view, mapping, change } = useDraft();
  const states = kind === undefined ? mapping[list] : (mapping.perKind[kind.id]?.[list] ?? {});
  const otherwise = kind === undefined ? (list === 'statuses' ? w.readyByDefault : w.statusMeans) : w.asOthers;
  return (
    <Pick
      label={kind === undefined ? say(w.stateOf, { name }) : say(w.stateOfKind, { name, kind: kind.name })}
      options={[{ value: unsaid, label: say(otherwise) }, ...view.choices.states.map((state) => ({ value: state.id, label: state.name }))]}
      value={states[id] ?? unsaid}
      choose={(value) => {
        const state: State | undefined = view.choices.states.find((each) => each.id === value)?.id;
        change((draft) => setState(draft, list, id, state, kind?.id));
      }}
    />
  );
};

const States = ({
  list,
  rows,
  title,
}: {
  readonly list: StateList;
  readonly rows: readonly StateRow[];
  readonly title: string;
}): ReactNode => {
  const say = useSay();
  const { view, mapping } = useDraft();
  const kinds = view.choices.kinds.filter(({ id }) => mapping.perKind[id] !== undefined);
  return (
    <ChoiceTable
      label={title}
      heads={[title, say(w.means), ...kinds.map(({ name }) => name)]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.name,
          <Meaning key="all" list={list} row={row} />,
          ...kinds.map((kind) => <Meaning key={kind.id} list={list} row={row} kind={kind} />),
        ],
      }))}
    />
  );
};

export const StateRows = (): ReactNode => {
  const say = useSay();
  const { view, mapping, change } = useDraft();
  const rows = [...view.statuses, ...view.resolutions];
  const said = rows.filter(({ id }) => mapping.statuses[id] ?? mapping.resolutions[id]).length;
  const used = new Set([...Object.values(mapping.types).flat(), ...mapping.refined.flatMap(({ kinds }) => kinds)]);
  const more = view.choices.kinds.filter(({ id }) => used.has(id) && mapping.perKind[id] === undefined);
  return (
    <Section folded title={say(w.states)} state={say(w.statesState, { n: said, of: rows.length })}>
      <p className="small subtle">{say(w.statesAbout)}</p>
      <States list="statuses" rows={view.statuses} title={say(w.status)} />
      <States list="resolutions" rows={view.resolutions} title={say(w.resolution)} />
      {more.length > 0 && (
        <div className="settings-add">
          <Pick
            label={say(w.otherwiseFor)}
            options={more.map(({ id, name }) => ({ value: id, label: name }))}
            value=""
            choose={(kind) => {
              change((draft) => ({ ...draft, perKind: { ...draft.perKind, [kind]: { statuses: {}, resolutions: {} } } }));
            }}
          />
        </div>
      )}
    </Section>
  );
};
