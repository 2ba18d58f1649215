import type { Language } from '../domain/rules/message';
import type { SafetyClass } from '../domain/trace/artifact';
import type { Parsed } from '../formats/item-set';
import { type AskedScope, parseScope } from './scope';

export const outputs = ['text', 'json', 'csv', 'sarif'] as const;
export type Output = (typeof outputs)[number];

/** What is asked of the file: all gaps, one artifact's path, or what a change would bring. */
export type Question =
  { readonly is: 'gaps' } | { readonly is: 'why'; readonly key: string } | { readonly is: 'what-if'; readonly change: string };

export interface Arguments {
  readonly file: string;
  readonly map: string | undefined;
  /** Class of the software system where the file states none. */
  readonly class: SafetyClass | undefined;
  readonly output: Output;
  readonly language: Language;
  readonly question: Question;
  readonly scope: AskedScope;
}

const usage =
  'trace FILE [--map MAP] [--class A|B|C] [--scope SCOPE] [--output text|json|csv|sarif] [--language en|de] [--why KEY | --what-if CHANGE]';

export const help = `${usage}

FILE is recognised by its content, plain or as .gz:
  a requirement set     {"name", "items": [{"key", "type", "title", "text", "status", "attributes"}], "links": [{"from", "to", "type"}]}
  ReqIF                 .reqif or .reqifz of DOORS, Polarion, Enterprise Architect and others
  Jira issues           one issue as JSON a line, or a search's answer; read by the mapping the app would suggest
  a product export      of Plumbline itself: with what was confirmed earlier, so that changes since then are told

Options:
  --map MAP             what the team's own words mean: {"types": {"Story": "SWREQ"}, "links": {"Tests": {"verb": "verifies", "reverse": false}},
                        "attributes": {"Safety level": "class"}}; without it our suggestion, printed with the result
  --class A|B|C         class of the software system where the file states none; C without it (4.3.g)
  --scope SCOPE         of a product export: now, at:2026-11-22 (the last baseline of that day or before, by the rules of today), or
                        release:NAME (judged on its own base, as loudly as a release asks)
  --output FORMAT       text (for people), json, csv, sarif (SARIF 2.1.0, for code scanning in a pull request); --json is --output json
  --language en|de      language of what is said
  --why KEY             where KEY comes from and what proves it, with its class, its gaps and what was asked of it; text or json
  --what-if CHANGE      which gaps come and which go: "SYS-1 class C", "REQ-2 status draft", "T-3 remove verifies REQ-2"
                        (or add); text or json

Exit codes: 0 no trace gap (there may be notes), 1 trace gaps (with --why: of KEY; with --what-if: that would come), 2 bad input, said in one
sentence.
`;

const flags = ['--json', '--help'];
const valued = ['--map', '--class', '--scope', '--output', '--language', '--why', '--what-if'];

/** Options may stand anywhere, as `--map MAP` or `--map=MAP`, each once. */
export function parseArguments(argv: readonly string[]): Parsed<Arguments | 'help'> {
  const files: string[] = [];
  const given = new Map<string, string>();
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('-')) {
      files.push(word);
      continue;
    }
    const [name = '', inline] = splitOnce(word);
    if (![...flags, ...valued].includes(name)) return refuse(`the option ${word} is unknown; usage: ${usage}`);
    if (given.has(name)) return refuse(`the option ${name} is given twice`);
    const isFlag = flags.includes(name);
    const value = isFlag ? inline : (inline ?? rest.shift());
    if (isFlag ? value !== undefined : !value) return refuse(`the option ${name} ${isFlag ? 'takes no' : 'needs a'} value`);
    given.set(name, value ?? '');
  }
  return given.has('--help') ? { ok: true, value: 'help' } : checked(files, given);
}

function checked(files: readonly string[], given: ReadonlyMap<string, string>): Parsed<Arguments> {
  const [file] = files;
  if (file === undefined || files.length > 1) return refuse(`name exactly one file; usage: ${usage}`);
  const unrated = oneOf(given, '--class', ['A', 'B', 'C'], 'is no safety class');
  if (!unrated.ok) return unrated;
  const output = outputIn(given);
  if (!output.ok) return output;
  const language = oneOf(given, '--language', ['en', 'de'], 'is not spoken here');
  if (!language.ok) return language;
  const scope = parseScope(given.get('--scope'));
  if (!scope.ok) return scope;
  const question = questionIn(given);
  if (!question.ok) return question;
  if (question.value.is !== 'gaps' && !['text', 'json'].includes(output.value))
    return refuse(`--${question.value.is} is told as text or json only`);
  return {
    ok: true,
    value: {
      file,
      map: given.get('--map'),
      class: unrated.value,
      output: output.value,
      language: language.value ?? 'en',
      question: question.value,
      scope: scope.value,
    },
  };
}

function oneOf<T extends string>(given: ReadonlyMap<string, string>, name: string, all: readonly T[], not: string): Parsed<T | undefined> {
  const stated = given.get(name);
  const known = all.find((each) => each === stated);
  if (stated !== undefined && known === undefined)
    return refuse(`${name} ${stated} ${not}: give ${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`);
  return { ok: true, value: known };
}

function outputIn(given: ReadonlyMap<string, string>): Parsed<Output> {
  const stated = oneOf(given, '--output', outputs, 'is no format');
  if (!stated.ok) return stated;
  if (!given.has('--json')) return { ok: true, value: stated.value ?? 'text' };
  if ((stated.value ?? 'json') !== 'json') return refuse('--json and another --output are given: choose one');
  return { ok: true, value: 'json' };
}

function questionIn(given: ReadonlyMap<string, string>): Parsed<Question> {
  const [key, change] = [given.get('--why'), given.get('--what-if')];
  if (key !== undefined && change !== undefined) return refuse('--why and --what-if are given: ask one question at a time');
  if (key !== undefined) return { ok: true, value: { is: 'why', key } };
  return { ok: true, value: change === undefined ? { is: 'gaps' } : { is: 'what-if', change } };
}

const refuse = (problem: string): Parsed<never> => ({ ok: false, problem });

function splitOnce(word: string): readonly string[] {
  const at = word.indexOf('=');
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}
