/** What decisions would bring, worked out by a job: kept for a day, in as many values as it takes. */
import { kvs } from '@forge/kvs';
import type { Foresight, Foresights } from '../../app/ports';
import { storeTrouble } from '../platform-error';

/** A part of a foresight, and how many there are. */
interface Part {
  readonly format: typeof format;
  readonly parts: number;
  readonly text: string;
}
const format = 'plumbline.foresight/1';
const ttl = { unit: 'DAYS', value: 1 } as const;
/** UTF-16 units: even at three bytes each a value stays below the store's 240 KiB. */
const longest = 70_000;

const keyOf = (product: string, name: string, part: number): string => `foresight:${product}:${name}:${part}`;

const refused = (error: unknown): never => {
  throw storeTrouble(error);
};

const pieces = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / longest) }, (_, i) => text.slice(i * longest, (i + 1) * longest));

const get = (product: string, name: string, part: number): Promise<Part | undefined> =>
  kvs.get<Part>(keyOf(product, name, part)).catch(refused);

/** The first part goes last: whoever finds it finds the others. */
const save: Foresights['save'] = async (product, name, foresight) => {
  const texts = pieces(JSON.stringify(foresight));
  for (const [part, text] of [...texts.entries()].reverse())
    await kvs.set(keyOf(product, name, part), { format, parts: texts.length, text }, { ttl }).catch(refused);
};

const find: Foresights['find'] = async (product, name) => {
  const first = await get(product, name, 0);
  if (first?.format !== format) return undefined;
  const rest = await Promise.all(Array.from({ length: first.parts - 1 }, (_, i) => get(product, name, i + 1)));
  if (rest.some((part) => part === undefined)) return undefined;
  return JSON.parse([first, ...rest].map((part) => part?.text ?? '').join('')) as Foresight;
};

export const foresightStore: Foresights = { find, save };
