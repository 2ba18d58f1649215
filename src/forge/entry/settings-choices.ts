/** What may be chosen on the settings screen, in the viewer's language: everything the trace model knows. */
import { lifecycleWords } from '../../app/read/say-lifecycle';
import type { Language } from '../../app/read/sentence';
import type { Choices, Named } from '../../contract/settings-api';
import { attributes } from '../../domain/kinds/check-mapping';
import { kinds } from '../../domain/kinds/find-kind';
import type { Field } from '../../domain/kinds/kind';
import { verbs } from '../../domain/kinds/verbs';
import type { Lifecycle } from '../../domain/trace/artifact';

const fieldsNamed = (attribute: string): readonly Field[] => kinds.flatMap(({ fields }) => fields[attribute] ?? []);

/** Where kinds have different values under one name, all of them. */
const valuesOf = (attribute: string, language: Language): readonly Named[] => {
  const values = new Map<string, string>();
  for (const field of fieldsNamed(attribute))
    if (field.type === 'choice') for (const [id, name] of Object.entries(field.of)) values.set(id, name[language]);
  return [...values].map(([id, name]) => ({ id, name }));
};

const states = Object.keys(lifecycleWords) as readonly Lifecycle[];

export const choicesIn = (language: Language): Choices => ({
  kinds: kinds.map(({ id, name }) => ({ id, name: name[language] })),
  verbs: verbs.map(({ id, label, inverse, relations }) => ({
    id,
    label: label[language],
    inverse: inverse[language],
    relations: relations.map(({ from, to }) => ({ from, to })),
  })),
  states: states.map((id) => ({ id, name: lifecycleWords[id][language] })),
  attributes: attributes.map((id) => ({
    id,
    name: [...new Set(fieldsNamed(id).map(({ label }) => label[language]))].join(', '),
    values: valuesOf(id, language),
  })),
});
