/**
 * The offline verifier: `npm run verify -- FILE [--head SEQ:HASH] [--german]` checks an evidence package with nothing but Node.
 * Exit codes: 0 the package proves itself, 1 it does not, 2 bad input, said in one sentence on stderr.
 */
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { PackageCheck, type Checked, type ExpectedHead } from '../domain/record/package-check';
import { breakWords, limitWords } from '../domain/record/package-words';
import type { Language } from '../domain/rules/message';
import { hash } from '../domain/trace/artifact';
import { linesIn } from '../formats/lines-in';

interface Asked {
  readonly file: string;
  readonly head: ExpectedHead | undefined;
  readonly language: Language;
}

const usage = 'verify: say one FILE, and if you know a head of its record, --head SEQ:HASH';

export interface VerifyIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export async function verifyFile(argv: readonly string[], io: VerifyIo): Promise<number> {
  const asked = understood(argv);
  if (!asked) return refused(io, usage);
  try {
    const checked = await check(asked);
    io.out(report(checked, asked));
    return checked.ok ? 0 : 1;
  } catch (error) {
    return refused(io, `verify: ${asked.file} cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}`);
  }
}

function refused(io: VerifyIo, problem: string): 2 {
  io.err(`${problem.replace(/\p{Cc}+/gu, ' ')}\n`);
  return 2;
}

function understood(argv: readonly string[]): Asked | undefined {
  const options = { head: { type: 'string' }, german: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [file, more] = positionals;
    const head = values.head === undefined ? undefined : headIn(values.head);
    if (file === undefined || more !== undefined || (values.head !== undefined && !head)) return undefined;
    return { file, head, language: values.german === true ? 'de' : 'en' };
  } catch {
    return undefined;
  }
}

function headIn(said: string): ExpectedHead | undefined {
  const [, seq, digits] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(said) ?? [];
  return seq === undefined || digits === undefined ? undefined : { seq: Number(seq), hash: hash(digits) };
}

/** Told by what the file holds, never by its name. */
function isPacked(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(2);
    readSync(handle, start, 0, 2, 0);
    return start[0] === 0x1f && start[1] === 0x8b;
  } finally {
    closeSync(handle);
  }
}

async function check({ file, head }: Asked): Promise<Checked> {
  const packed = isPacked(file);
  const bytes = createReadStream(file);
  const unpacked = packed ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => unpacked.destroy(error));
  const checking = new PackageCheck(head);
  for await (const line of linesIn(unpacked)) if (!checking.take(line)) break;
  unpacked.destroy();
  bytes.destroy();
  return checking.end();
}

function report(checked: Checked, { file, head, language }: Asked): string {
  const said = checked.ok ? proven(checked, file, language) : broken(checked, file, language);
  const limits = checked.ok ? [head ? limitWords['head-seen'] : limitWords['no-head'], limitWords.rewriting] : [];
  return [...said, ...(checked.ok ? [''] : []), ...limits.map((limit) => limit[language])].join('\n') + '\n';
}

function proven({ product, made, head, artifacts, documents }: Extract<Checked, { ok: true }>, file: string, language: Language): string[] {
  const words = {
    en: [
      `${file}: unchanged since it was written`,
      `Software product  ${product.name}`,
      `Written           ${made}`,
      `Record            ${head.seq} entries, ${artifacts} items, ${documents} documents`,
      `Head              ${head.seq}:${head.hash ?? ''}`,
    ],
    de: [
      `${file}: unverändert, seit es geschrieben wurde`,
      `Softwareprodukt   ${product.name}`,
      `Geschrieben       ${made}`,
      `Aufzeichnung      ${head.seq} Einträge, ${artifacts} Elemente, ${documents} Dokumente`,
      `Stand             ${head.seq}:${head.hash ?? ''}`,
    ],
  };
  return words[language].map(plain);
}

function broken(found: Extract<Checked, { ok: false }>, file: string, language: Language): string[] {
  const { line, seq, artifact, document } = found;
  const at = {
    en: [
      `line ${line}`,
      seq === undefined ? '' : `entry ${seq}`,
      artifact ? `item ${artifact}` : '',
      document ? `document ${document}` : '',
    ],
    de: [
      `Zeile ${line}`,
      seq === undefined ? '' : `Eintrag ${seq}`,
      artifact ? `Element ${artifact}` : '',
      document ? `Dokument ${document}` : '',
    ],
  };
  const place = at[language].filter((part) => part !== '').join(', ');
  const [first, second] = { en: ['not as it was written', 'First break'], de: ['nicht, wie es geschrieben wurde', 'Erste Abweichung'] }[
    language
  ];
  return [plain(`${file}: ${first}`), plain(`${second}: ${place}`), breakWords[found.break][language]];
}

/** Names in a package are somebody's words: they do not steer the terminal. */
const plain = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

const [, script = ''] = process.argv;
if (/[\\/]cli[\\/]verify(\.[cm]?[jt]s)?$/.test(script)) {
  process.stdout.on('error', () => undefined);
  void verifyFile(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  }).then((code) => {
    process.exitCode = code;
  });
}
