import React, { type ReactNode } from 'react';
import type { FieldRow, SettingsView } from '../../../src/contract/settings-api';
import { useSay } from '../shell/viewer';
import { useDraft } from './draft';
import { setField, setOption, type Mapping } from './edit-mapping';
import { Pick, type Option } from './pick';
import { Section } from './section';
import { ChoiceTable } from './table';
import { useOpenWords } from './type-rows';
import { settingsWords as w } from './words';

const none = '';

type Values = SettingsView['choices']['attributes'][number]['values'];
const valuesOf = ({ choices }: SettingsView, { fields }: Mapping, { id: field }: FieldRow): Values =>
  choices.attributes.find(({ id }) => id === fields[field])?.values ?? [];

const isOneOf = (values: Values, word: string): boolean => values.some(({ id }) => id === word.trim().toLowerCase());

/** Words of fields with values of their own that nobody has said the meaning of. */
const openOptions = (view: SettingsView, mapping: Mapping): number =>
  view.fields.flatMap((field) => {
    const values = valuesOf(view, mapping, field);
    const said = mapping.options[field.id] ?? {};
    return values.length === 0 ? [] : field.words.filter((word) => !isOneOf(values, word) && said[word.toLowerCase()] === undefined);
  }).length;

/** What the team's words in a field mean, where the attribute has values of its own. */
const WordRows = ({ field }: { readonly field: FieldRow }): ReactNode => {
  const say = useSay();
  const { view, mapping, change } = useDraft();
  const values = valuesOf(view, mapping, field);
  if (values.length === 0) return null;
  // A severity nobody understands counts as the worst (4.3.a): never as none.
  const unanswered = say(mapping.fields[field.id] === 'severity' ? w.countsAsWorst : w.notUnderstood);
  const optionsFor = (word: string): readonly Option[] => [
    { value: none, label: isOneOf(values, word) ? say(w.asItIs) : unanswered },
    ...values.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return field.words.map((word) => (
    <label key={word} className="settings-word small">
      <span>{say(w.wordMeans, { word })}</span>
      <Pick
        label={say(w.wordMeans, { word })}
        options={optionsFor(word)}
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
  const openWords = useOpenWords();
  const [first] = view.choices.attributes;
  if (view.fields.length === 0) return null;
  return (
    <Section
      folded
      title={say(w.fields)}
      state={say(w.fieldsState, { n: Object.keys(mapping.fields).length }) + openWords(openOptions(view, mapping))}
    >
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
