/**
 * The engine on a file, for pull requests and what-if: `npm run trace -- FILE`; `--help` tells the rest.
 * Exit codes: 0 no trace gap, 1 trace gaps, 2 bad input, said in one sentence on stderr.
 */
import { readFileSync } from 'node:fs';
import { countGaps } from '../domain/record/gap-counts';
import type { Parsed } from '../formats/item-set';
import { type Arguments, help, parseArguments } from './arguments';
import { type Checked, type ToldGap, type Verdict, check, verdictOf } from './check';
import { type MapFile, type Opened, openFile } from './open-file';
import { csvReport } from './report/csv';
import { jsonReport } from './report/json';
import { sarifReport } from './report/sarif';
import { textReport } from './report/text';
import { answerWhatIf } from './what-if/answer-what-if';
import { jsonWhatIf, textWhatIf } from './what-if/report-what-if';
import { answerWhy } from './why/answer-why';
import { jsonWhy } from './why/json-why';
import { textWhy } from './why/report-why';

export interface Io {
  /** Throws where the file cannot be read. */
  readonly read: (path: string) => Uint8Array;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export function main(argv: readonly string[], io: Io): number {
  const given = parseArguments(argv);
  if (!given.ok) return refuse(io, given.problem);
  if (given.value === 'help') {
    io.out(help);
    return 0;
  }
  const opened = open(io, given.value);
  return opened.ok ? answer(io, given.value, opened.value) : refuse(io, opened.problem);
}

function open(io: Io, { file, map, scope }: Arguments): Parsed<Opened> {
  const bytes = readBytes(io, file);
  if (!bytes.ok) return bytes;
  if (map === undefined) return openFile(file, bytes.value, undefined, scope);
  const meanings = readBytes(io, map);
  return meanings.ok ? openFile(file, bytes.value, mapFile(map, meanings.value), scope) : meanings;
}

const mapFile = (name: string, bytes: Uint8Array): MapFile => ({ name, text: new TextDecoder().decode(bytes) });

function readBytes(io: Io, path: string): Parsed<Uint8Array> {
  try {
    return { ok: true, value: io.read(path) };
  } catch (error) {
    return { ok: false, problem: `${path} cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}` };
  }
}

function answer(io: Io, given: Arguments, opened: Opened): number {
  const checked = check(opened, given.class ?? 'C');
  const { question } = given;
  if (question.is === 'why') return tellWhy(io, given, checked, question.key);
  if (question.is === 'what-if') return tellWhatIf(io, given, opened, checked, question.change);
  return tellGaps(io, given, opened, verdictOf(checked));
}

function tellGaps(io: Io, { file, map, output, language }: Arguments, opened: Opened, verdict: Verdict): number {
  const reports = {
    text: () => textReport(opened, map, verdict, language),
    json: () => jsonReport(opened, verdict, language),
    csv: () => csvReport(verdict, language),
    sarif: () => sarifReport(file, verdict, language),
  };
  io.out(reports[output]());
  return exitCode(verdict.gaps);
}

function tellWhy(io: Io, { file, output, language }: Arguments, checked: Checked, key: string): number {
  const why = answerWhy(checked, verdictOf(checked), key);
  if (!why) return refuse(io, `${file} holds nothing called ${JSON.stringify(key)}`);
  io.out(output === 'json' ? jsonWhy(why, language) : textWhy(why, language));
  return exitCode(why.gaps);
}

function tellWhatIf(io: Io, { output, language }: Arguments, opened: Opened, checked: Checked, change: string): number {
  const brought = answerWhatIf(opened, checked, change);
  if (!brought.ok) return refuse(io, brought.problem);
  io.out(output === 'json' ? jsonWhatIf(change, brought.value, language) : textWhatIf(change, brought.value, language));
  return exitCode(brought.value.come);
}

/** Notes are listed and counted apart: they alone fail nothing. */
const exitCode = (gaps: readonly ToldGap[]): 0 | 1 => (countGaps(gaps.map(({ gap }) => gap)).open === 0 ? 0 : 1);

function refuse(io: Io, problem: string): number {
  io.err(`trace: ${problem.replace(/\p{Cc}+/gu, ' ')}\n`);
  return 2;
}

const [, script = ''] = process.argv;
if (/[\\/]cli[\\/]trace(\.[cm]?[jt]s)?$/.test(script)) {
  // A reader that has seen enough, such as `head`, is no fault.
  process.stdout.on('error', () => undefined);
  process.exitCode = main(process.argv.slice(2), {
    read: (path) => readFileSync(path),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
