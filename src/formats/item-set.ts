/** A requirement set in one JSON file: items with neutral types, links between their keys. The shape is open; what we need of it is checked. */
import { z } from 'zod';

const words = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const item = z.object({
  key: z.string().min(1),
  type: words,
  title: words,
  text: words,
  status: words,
  attributes: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((value) => value ?? {}),
});
const link = z.object({ from: z.string().min(1), to: z.string().min(1), type: z.string() });
const itemSet = z.object({ name: words, items: z.array(item), links: z.array(link) });

export type SetItem = Readonly<z.infer<typeof item>>;
export type SetLink = Readonly<z.infer<typeof link>>;
export interface ItemSet {
  readonly name: string;
  readonly items: readonly SetItem[];
  readonly links: readonly SetLink[];
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** Refuses with one sentence naming the place: text that is not JSON, a wrong shape, a key used twice. */
export function parseItemSet(text: string): Parsed<ItemSet> {
  const json = parseJson(text);
  return json.ok ? itemSetOf(json.value) : json;
}

export function itemSetOf(json: unknown): Parsed<ItemSet> {
  const set = shaped(itemSet, json);
  if (!set.ok) return set;
  const twice = repeatedKey(set.value.items);
  return twice ?? set;
}

/** JSON with or without a byte order mark. */
export function parseJson(text: string): Parsed<unknown> {
  try {
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, problem: `is not JSON: ${error instanceof Error ? firstLine(error.message) : 'unreadable'}` };
  }
}

/** A parser's message may quote the file: one line, and not much of it. */
const firstLine = (message: string): string => message.replace(/\s+/g, ' ').slice(0, 160);

export function shaped<T>(schema: z.ZodType<T>, value: unknown): Parsed<T> {
  const read = schema.safeParse(value);
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, problem: wrongShape(read.error) };
}

export function wrongShape({ issues: [issue] }: z.ZodError): string {
  return `has a wrong shape at ${placeOf(issue?.path ?? [])}: ${firstLine(issue?.message ?? 'unknown')}`;
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, part) => (typeof part === 'number' ? `${place}[${part}]` : `${place}${place && '.'}${String(part)}`), '') ||
  'the top';

function repeatedKey(items: readonly SetItem[]): Parsed<never> | undefined {
  const first = new Map<string, number>();
  for (const [i, { key }] of items.entries()) {
    const before = first.get(key);
    if (before !== undefined) return { ok: false, problem: `uses the key ${JSON.stringify(key)} twice: items[${before}] and items[${i}]` };
    first.set(key, i);
  }
  return undefined;
}
