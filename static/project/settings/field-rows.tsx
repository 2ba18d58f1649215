import React, { type ReactNode } from 'react';
import type { FieldRow } from '../../../src/contract/settings-api';
import { useSay } from '../shell/viewer';
import { useDraft } from './draft';
import { setField, setOption } from './edit-mapping';
import { Pick } from './pick';
import { Section } from './section';
import { ChoiceTable } from './table';
import { settingsWords as w } from './words';

const none = '';

/** What the team's words in a field mean, where the attribute has values of its own. */
const WordRows = ({ field }: { readonly field: FieldRow }): ReactNode => {
  const say = useSay();
  const { view, mapping, change } = useDraft();
  const values = view.choices.attributes.find(({ id }) => id === mapping.fields[field.id])?.values ?? [];
  if (values.length === 0) return null;
  const options = [{ value: none, label: say(w.asItIs) }, ...values.map(({ id, name }) => ({ value: id, label: name }))];
  return field.words.map((word) => (
    <label key={word} className="settings-word small">
      <span>{say(w.wordMeans, { word })}</span>
      <Pick
        label={say(w.wordMeans, { word })}
        options={options}
        value={mapping.options[field.id]?.[word.toLowerCase()] ?? none}
        choose={(value) => {
          change((draft) => setOption(draft, field.id, word, value === none ? null : value));
        }}
      />
    </label>
  ));
};

const Feeds = ({ field }: { readonly field: FieldRow }): ReactNode => {
  const say = useSay();
  const { view, mapping, change } = useDraft();
  return (
    <div className="stack-tight">
      <Pick
        label={say(w.feedsOf, { name: field.name })}
        options={[{ value: none, label: say(w.nothing) }, ...view.choices.attributes.map(({ id, name }) => ({ value: id, label: name }))]}
        value={mapping.fields[field.id] ?? none}
        choose={(value) => {
          change((draft) => setField(draft, view.choices, field.id, value === none ? null : value));
        }}
      />
      <WordRows field={field} />
    </div>
  );
};

export const FieldRows = (): ReactNode => {
  const say = useSay();
  const { view, mapping, change } = useDraft();
  const shown = view.fields.filter(({ id }) => mapping.fields[id] !== undefined || view.suggested.fields[id] !== undefined);
  const more = view.fields.filter((field) => !shown.includes(field));
  const [first] = view.choices.attributes;
  if (view.fields.length === 0) return null;
  return (
    <Section folded title={say(w.fields)} state={say(w.fieldsState, { n: Object.keys(mapping.fields).length })}>
      {shown.length === 0 ? (
        <p className="subtle">{say(w.noFields)}</p>
      ) : (
        <ChoiceTable
          label={say(w.fields)}
          heads={[say(w.field), say(w.used), say(w.feeds)]}
          numbers={[1]}
          rows={shown.map((field) => ({ key: field.id, cells: [field.name, field.used ?? '', <Feeds key="feeds" field={field} />] }))}
        />
      )}
      {more.length > 0 && first && (
        <div className="settings-add">
          <Pick
            label={say(w.addField)}
            options={more.map(({ id, name }) => ({ value: id, label: name }))}
            value=""
            choose={(field) => {
              change((draft) => setField(draft, view.choices, field, first.id));
            }}
          />
        </div>
      )}
    </Section>
  );
};
