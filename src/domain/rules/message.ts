/**
 * A gap keeps facts; the sentence is made for whoever looks. `{name}` stands for a fact. A part in square brackets is said only where all its
 * facts are there; `[?name …]` asks for a fact without saying it.
 * Attributes are named as the kind names them that the rule speaks of.
 */
import { sayMeaning } from '../evidence/meaning-words';
import { fieldLabel } from '../kinds/field-label';
import { findVerb } from '../kinds/verbs';
import type { Text } from '../trace/artifact';
import type { AnyRule, Gap } from './rule';

export type Language = keyof Text;
type Known = Readonly<Record<string, string>>;

/** Throws where the text names a fact, outside brackets, that the gap does not have. */
export function say(text: Text, facts: Known, language: Language, kind?: string): string {
  const said = text[language].replace(/\[(?:\?(\w+))?([^\]]*)\]/g, (_, asked: string | undefined, part: string) => {
    const needed = [...(asked === undefined ? [] : [asked]), ...namesIn(part)];
    return needed.every((name) => facts[name] !== undefined) ? part : '';
  });
  return said.replace(/\{(\w+)\}/g, (_, name: string) => wordFor(name, facts, language, kind));
}

export const sayWhy = (rule: AnyRule, gap: Pick<Gap, 'facts'>, language: Language): string =>
  say(rule.why, gap.facts, language, rule.subject);

/** A brace outside a fact's value is always a place for a fact. */
const namesIn = (part: string): readonly string[] => [...part.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);

function wordFor(name: string, facts: Known, language: Language, kind: string | undefined): string {
  const value = facts[name];
  if (value === undefined) throw new Error(`The sentence needs the fact "${name}"`);
  if (name === 'fields') return fieldWords(value, language, kind);
  if (name === 'meanings') return meaningWords(value, language);
  return name === 'verbs' ? verbWords(value, language) : value;
}

const meaningWords = (names: string, language: Language): string =>
  names
    .split(', ')
    .map((name) => sayMeaning(name)[language])
    .join(', ');

const fieldWords = (fields: string, language: Language, kind: string | undefined): string =>
  fields
    .split(', ')
    .map((field) => fieldLabel(field, kind)[language])
    .join(', ');

const verbWords = (verbs: string, language: Language): string =>
  verbs
    .split(', ')
    .map((verb) => findVerb(verb)?.label[language] ?? verb)
    .join(', ');
