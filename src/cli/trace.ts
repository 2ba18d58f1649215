/**
 * The engine on a file, for pull requests and what-if: `npm run trace -- FILE [--map MAP] [--class C] [--json]`.
 * Exit codes: 0 no gap, 1 gaps, 2 bad input, said in one sentence on stderr.
 */
import { readFileSync } from 'node:fs';
import { parseItemMap, type Reading } from '../formats/item-map';
import { type ItemSet, type Parsed, parseItemSet } from '../formats/item-set';
import { suggestedReading } from '../formats/item-words';
import { setArtifacts } from '../formats/set-artifacts';
import { type Arguments, parseArguments } from './arguments';
import { jsonReport, textReport } from './report';
import { verdictOn } from './verdict';

export interface Io {
  /** Throws where the file cannot be read. */
  readonly read: (path: string) => string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export function main(argv: readonly string[], io: Io): number {
  const given = parseArguments(argv);
  if (!given.ok) return refuse(io, given.problem);
  const set = readBy(io, given.value.file, parseItemSet);
  if (!set.ok) return refuse(io, set.problem);
  const reading = readingFor(io, given.value, set.value);
  if (!reading.ok) return refuse(io, reading.problem);
  return report(io, given.value, set.value, reading.value);
}

function report(io: Io, given: Arguments, set: ItemSet, reading: Reading): number {
  const read = setArtifacts(set, reading);
  const verdict = verdictOn(read, given.class ?? 'C');
  io.out(given.json ? jsonReport(set, verdict) : textReport({ set, read, map: given.map }, verdict));
  return verdict.gaps.length === 0 ? 0 : 1;
}

function readingFor(io: Io, { file, map }: Arguments, set: ItemSet): Parsed<Reading> {
  if (map !== undefined) return readBy(io, map, (text) => parseItemMap(text, set));
  const understood = set.items.length === 0 || set.items.some((item) => suggestedReading.kindsOf(item).length > 0);
  if (understood) return { ok: true, value: suggestedReading };
  return { ok: false, problem: `${file}: no type of its items is known here; say what they are with --map` };
}

function readBy<T>(io: Io, path: string, parse: (text: string) => Parsed<T>): Parsed<T> {
  const text = readText(io, path);
  const parsed = text.ok ? parse(text.value) : text;
  return parsed.ok ? parsed : { ok: false, problem: `${path} ${parsed.problem}` };
}

function readText(io: Io, path: string): Parsed<string> {
  try {
    return { ok: true, value: io.read(path) };
  } catch (error) {
    return { ok: false, problem: `cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}` };
  }
}

function refuse(io: Io, problem: string): number {
  io.err(`trace: ${problem.replace(/\p{Cc}+/gu, ' ')}\n`);
  return 2;
}

const [, script = ''] = process.argv;
if (/[\\/]cli[\\/]trace(\.[cm]?[jt]s)?$/.test(script)) {
  // A reader that has seen enough, such as `head`, is no fault.
  process.stdout.on('error', () => undefined);
  process.exitCode = main(process.argv.slice(2), {
    read: (path) => readFileSync(path, 'utf8'),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
