/** Packs of the record: deflated, in parts no larger than a value may be. What is written once under a name is never another text. */
import { kvs } from '@forge/kvs';
import type { Packs } from '../../app/ports';
import type { Hash } from '../../domain/trace/artifact';
import { storeTrouble } from '../platform-error';
import { getMany, inBatches } from './rows-in-batches';

interface PackRow {
  readonly product: string;
  readonly hash: string;
  /** When it was written. */
  readonly at: string;
  /** How many parts there are, in the first one: `3 base64…`; a space and base64 in the others. */
  readonly body: string;
}

const packKey = (product: string, name: string, part: number): string => `b:${product}:${name}:${part}`;

/** Base64 digits a part: with what stands around them below the store's 240 KiB a value. */
const partLength = 200_000;

/** By the web's own streams, which the platform's runtime has. */
const through = async (bytes: Uint8Array<ArrayBuffer>, way: CompressionStream | DecompressionStream): Promise<Buffer> =>
  Buffer.from(await new Response(new Blob([bytes]).stream().pipeThrough(way)).arrayBuffer());

const partsOf = async (text: string): Promise<readonly string[]> => {
  const packed = (await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))).toString('base64');
  const count = Math.max(1, Math.ceil(packed.length / partLength));
  return Array.from({ length: count }, (_, n) => `${n === 0 ? count : ''} ${packed.slice(n * partLength, (n + 1) * partLength)}`);
};

/** A batch takes 4 MB at most. */
const partsABatch = 15;

const write: Packs['write'] = async (product, packs) => {
  const at = new Date().toISOString();
  const rows = await Promise.all(
    packs.map(async ({ hash, text }) =>
      (await partsOf(text)).map((body, n): [string, PackRow] => [packKey(product, hash, n), { product, hash, at, body }]),
    ),
  );
  for (const batch of inBatches(rows.flat(), partsABatch)) {
    const answer = await kvs.batchSet(batch.map(([key, value]) => ({ key, value, entityName: 'pack' }))).catch((error: unknown) => {
      throw storeTrouble(error);
    });
    const failed = answer.failedKeys[0];
    if (failed) throw storeTrouble(Object.assign(new Error('pack not written'), { code: failed.error.code }));
  }
};

const [countOf, digitsOf] = [
  ({ body }: PackRow): number => Number(body.slice(0, body.indexOf(' '))),
  ({ body }: PackRow): string => body.slice(body.indexOf(' ') + 1),
];

const restOf = async (product: string, name: Hash, first: PackRow): Promise<string> => {
  const keys = Array.from({ length: countOf(first) - 1 }, (_, n) => packKey(product, name, n + 1));
  const rows = await getMany<PackRow>('pack', keys, partsABatch);
  return keys.map((key) => digitsOf(rows.get(key) ?? { product, hash: name, at: '', body: ' ' })).join('');
};

/** Not even what was kept can be unpacked: then it is not there, and whoever asks says so. */
const unpacked = async (digits: string): Promise<string | undefined> => {
  try {
    const text = await through(new Uint8Array(Buffer.from(digits, 'base64')), new DecompressionStream('deflate-raw'));
    return text.toString('utf8');
  } catch {
    return undefined;
  }
};

const read: Packs['read'] = async (product, names) => {
  const firsts = await getMany<PackRow>(
    'pack',
    names.map((name) => packKey(product, name, 0)),
    partsABatch,
  );
  const texts = await Promise.all(
    names.map(async (name) => {
      const first = firsts.get(packKey(product, name, 0));
      if (!first) return undefined;
      const text = await unpacked(digitsOf(first) + (await restOf(product, name, first)));
      return text === undefined ? undefined : ([name, text] as const);
    }),
  );
  return new Map(texts.filter((each) => each !== undefined));
};

export const packStore: Packs = { write, read };
