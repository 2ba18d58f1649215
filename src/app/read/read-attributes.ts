/** The attributes of an issue's kinds: what each holds, where that comes from, and the form a person changes them with. */
import { fieldsOf, longest } from '../../domain/kinds/check-field';
import type { Field } from '../../domain/kinds/kind';
import { isKeptInJira } from '../../domain/kinds/mapping';
import type { Artifact, Hash, SafetyClass, Text } from '../../domain/trace/artifact';
import { CLASSED_KINDS } from '../../domain/trace/class-sources';
import { ownClass } from '../../domain/trace/facts';
import { hashOf } from '../../domain/record/canonical';
import type { Product } from '../ports';
import type { Language } from './sentence';

/** `jira`: a field of the team's own holds it. `typed`: a person typed it here. `typed-over-jira`: typed here before a field of Jira was to hold it. */
export type Origin = 'jira' | 'typed' | 'typed-over-jira' | 'empty';

export interface SaidAttribute {
  readonly name: string;
  readonly label: string;
  readonly said: string;
  readonly origin: Origin;
}
export interface StatedClass {
  readonly class: SafetyClass | undefined;
  readonly rationale: string;
  readonly origin: Origin;
}
export interface Attributes {
  /** Undefined where the issue takes its class from what it belongs to (4.3.d). */
  readonly ownClass: StatedClass | undefined;
  readonly fields: readonly SaidAttribute[];
  /** At least one can be typed here. */
  readonly hasForm: boolean;
}

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly type: Field['type'];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly origin: Origin;
  /** Code units; absent where the value is chosen. */
  readonly longest?: number;
}
export interface AttributesForm {
  /** Fingerprint of everything the form was made of. */
  readonly shown: Hash;
  /** Changes with summary and description. */
  readonly text: string;
  readonly fields: readonly FormField[];
}

const set: Text = { en: 'Yes', de: 'Ja' };
const notSet: Text = { en: 'No', de: 'Nein' };

/** What Jira holds in words of its own is said as it stands. */
export const sayValue = (field: Field, value: string, language: Language): string => {
  if (field.type === 'choice') return (Object.hasOwn(field.of, value) ? field.of[value] : undefined)?.[language] ?? value;
  if (field.type === 'flag') return value === 'yes' ? set[language] : value === 'no' ? notSet[language] : value;
  return value;
};

const originOf = ({ mapping }: Product, { decided, stated }: Artifact, name: string): Origin => {
  const kept = isKeptInJira(mapping, name);
  if (decided?.[name] !== undefined) return kept ? 'typed-over-jira' : 'typed';
  if (kept) return 'jira';
  return stated[name] === undefined ? 'empty' : 'jira';
};

const statedClass = (product: Product, artifact: Artifact): StatedClass | undefined =>
  artifact.kinds.some((kind) => CLASSED_KINDS.includes(kind))
    ? {
        class: ownClass(artifact.stated),
        rationale: artifact.stated['classRationale'] ?? '',
        origin: originOf(product, artifact, 'class'),
      }
    : undefined;

export const readAttributes = (product: Product, artifact: Artifact, language: Language): Attributes => {
  const fields = [...fieldsOf(artifact.kinds)].map(([name, field]) => ({
    name,
    label: field.label[language],
    said: sayValue(field, artifact.stated[name] ?? '', language),
    origin: originOf(product, artifact, name),
  }));
  return { ownClass: statedClass(product, artifact), fields, hasForm: fields.some(({ origin }) => origin !== 'jira') };
};

const formField = (product: Product, artifact: Artifact, name: string, field: Field, language: Language): FormField => ({
  name,
  label: field.label[language],
  type: field.type,
  options: field.type === 'choice' ? Object.entries(field.of).map(([value, said]) => ({ value, label: said[language] })) : [],
  value: artifact.stated[name] ?? '',
  origin: originOf(product, artifact, name),
  ...(field.type === 'text' || field.type === 'prose' ? { longest: longest[field.type] } : {}),
});

export const attributesForm = (product: Product, artifact: Artifact, language: Language): AttributesForm => ({
  shown: artifact.fingerprint,
  text: hashOf(artifact.statement).slice(0, 16),
  fields: [...fieldsOf(artifact.kinds)].map(([name, field]) => formField(product, artifact, name, field, language)),
});
