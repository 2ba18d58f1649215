import type { SafetyClass } from '../domain/trace/artifact';
import type { Parsed } from '../formats/item-set';

export interface Arguments {
  readonly file: string;
  readonly map: string | undefined;
  /** Class of the software system where the set states none. */
  readonly class: SafetyClass | undefined;
  readonly json: boolean;
}

export const usage = 'trace FILE [--map MAP] [--class A|B|C] [--json]';

/** Options may stand anywhere, as `--map MAP` or `--map=MAP`, each once. */
export function parseArguments(argv: readonly string[]): Parsed<Arguments> {
  const files: string[] = [];
  const given = new Map<string, string>();
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('-')) {
      files.push(word);
      continue;
    }
    const [name = '', inline] = splitOnce(word);
    if (!['--map', '--class', '--json'].includes(name)) return refuse(`the option ${word} is unknown; usage: ${usage}`);
    if (given.has(name)) return refuse(`the option ${name} is given twice`);
    const value = name === '--json' ? inline : (inline ?? rest.shift());
    if (name === '--json' ? value !== undefined : !value)
      return refuse(`the option ${name} ${name === '--json' ? 'takes no' : 'needs a'} value`);
    given.set(name, value ?? '');
  }
  return checked(files, given);
}

function checked(files: readonly string[], given: ReadonlyMap<string, string>): Parsed<Arguments> {
  const [file] = files;
  if (file === undefined || files.length > 1) return refuse(`name exactly one file; usage: ${usage}`);
  const stated = given.get('--class');
  const known = (['A', 'B', 'C'] as const).find((each) => each === stated);
  if (stated !== undefined && known === undefined) return refuse(`--class ${stated} is no safety class: give A, B or C`);
  return { ok: true, value: { file, map: given.get('--map'), class: known, json: given.has('--json') } };
}

const refuse = (problem: string): Parsed<never> => ({ ok: false, problem });

function splitOnce(word: string): readonly string[] {
  const at = word.indexOf('=');
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}
