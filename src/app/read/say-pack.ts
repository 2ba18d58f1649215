/** What is wrong with a rule pack, in one sentence that names the rule. */
import type { PackProblem } from '../../domain/rules/pack';
import type { VectorResult } from '../../domain/rules/vectors';
import type { Text } from '../../domain/trace/artifact';
import type { Tried } from '../decide/change-rules';
import { fill, type Language } from './sentence';

const problems: Readonly<Record<PackProblem, Text>> = {
  'unknown-rule': { en: '{at} is no rule of this version.', de: '{at} ist keine Regel dieser Version.' },
  'reason-missing': {
    en: '{at} is made quieter or switched off: write the reason.',
    de: '{at} wird leiser gestellt oder ausgeschaltet: Schreiben Sie die Begründung.',
  },
  'id-taken': { en: 'There are two rules {at}.', de: 'Es gibt zwei Regeln {at}.' },
  'id-is-not-own': {
    en: 'An own rule is called OWN- and two digits, not {at}.',
    de: 'Eine eigene Regel heißt OWN- mit zwei Ziffern, nicht {at}.',
  },
  'unknown-kind': { en: '{at} asks about a kind that is not known.', de: '{at} fragt nach einer unbekannten Art.' },
  'unknown-verb': { en: '{at} follows a relation that is not known.', de: '{at} folgt einer unbekannten Beziehung.' },
  'verb-does-not-join': {
    en: 'The relation of {at} does not lead from that kind to that end.',
    de: 'Die Beziehung von {at} führt nicht von dieser Art zu diesem Ende.',
  },
  'unknown-clause': {
    en: '{at} cites a clause that this edition of the standard does not have.',
    de: '{at} nennt einen Abschnitt, den diese Ausgabe der Norm nicht hat.',
  },
  'unknown-edition': { en: 'The edition {at} of the standard is not known.', de: 'Die Ausgabe {at} der Norm ist nicht bekannt.' },
  'minimum-below-one': { en: '{at} asks for fewer than one.', de: '{at} verlangt weniger als eins.' },
  'text-missing': { en: 'A text of {at} is missing in one language.', de: 'Ein Text von {at} fehlt in einer Sprache.' },
  'text-names-unknown-fact': {
    en: 'The reason of {at} names a fact in braces that the rule does not find.',
    de: 'Die Begründung von {at} nennt in Klammern etwas, das die Regel nicht findet.',
  },
  'no-vector': {
    en: '{at} has no test vector in which it speaks.',
    de: '{at} hat keinen Testfall, in dem die Regel anschlägt.',
  },
};

const words = {
  fails: { en: 'The test vector “{name}” does not come out as it says.', de: 'Der Testfall „{name}“ geht nicht aus, wie er sagt.' },
  missing: { en: 'Did not come: {gaps}.', de: 'Nicht gekommen: {gaps}.' },
  unexpected: { en: 'Came as well: {gaps}.', de: 'Zusätzlich gekommen: {gaps}.' },
} as const satisfies Readonly<Record<string, Text>>;

const sayVector = ({ name, missing, unexpected }: VectorResult, language: Language): string =>
  [
    fill(words.fails, language, { name }),
    ...(missing.length === 0 ? [] : [fill(words.missing, language, { gaps: missing.join(', ') })]),
    ...(unexpected.length === 0 ? [] : [fill(words.unexpected, language, { gaps: unexpected.join(', ') })]),
  ].join(' ');

/** Nothing: it may be saved. */
const unreadable: Readonly<Record<'json' | 'shape', Text>> = {
  json: { en: 'The rule pack is not JSON.', de: 'Das Regelpaket ist kein JSON.' },
  shape: { en: 'The rule pack {at}.', de: 'Das Regelpaket hat nicht die erwartete Form: {at}.' },
};

/** `problem`: what the reader of the file says of it. A parser's own words quote the file and help nobody at a screen. */
export const sayUnreadable = (problem: string, language: Language): string =>
  fill(unreadable[/^is not JSON\b/.test(problem) ? 'json' : 'shape'], language, { at: problem.replace(/\.$/, '') });

export const sayTried = ({ problem, failing }: Tried, language: Language): readonly string[] =>
  problem ? [fill(problems[problem.problem], language, { at: problem.at })] : failing.map((each) => sayVector(each, language));
