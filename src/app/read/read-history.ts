/**
 * What the record says of one issue, the newest first: a chain of reads, since each change names the entry that changed this artifact before.
 * Of an entry only what concerns this issue is told, and only what the viewer may see; an entry of which nothing is left is not told at all.
 */
import { bookOf } from '../../domain/rules/product-book';
import type { Entry } from '../../domain/record/entry';
import type { ArtifactId, Person } from '../../domain/trace/artifact';
import type { Ports, Product } from '../ports';
import { seeOthers } from './see-others';
import type { Language } from './sentence';
import { changeOf, nameOf, othersIn, tell, type HistoryItem, type Step } from './tell-step';

export interface History {
  readonly items: readonly HistoryItem[];
  /** Names the last item, where the next page begins; absent at the beginning of the record of this issue. */
  readonly earlier?: string;
}

interface Ask {
  readonly person: Person;
  readonly issue: ArtifactId;
  readonly language: Language;
  /** Of an earlier answer. */
  readonly after: string | undefined;
}

/** The chain from the newest change back; each step is one read more. */
async function* stepsOf(ports: Ports, product: Product, issue: ArtifactId): AsyncGenerator<Step> {
  const row = (await ports.record.rows(product.id, [issue])).get(issue);
  let entry = row && (await ports.record.entry(product.id, row.seq));
  let change = changeOf(entry, issue);
  while (entry && change) {
    const earlier: Entry | undefined = change.previous > 0 ? await ports.record.entry(product.id, change.previous) : undefined;
    const before = changeOf(earlier, issue);
    yield { entry, change, before: before?.state };
    [entry, change] = [earlier, before];
  }
}

const pageSize = 10;

/** One question to Jira for all of them. */
const tellAll = async (
  ports: Ports,
  product: Product,
  { person, language }: Ask,
  steps: readonly Step[],
): Promise<readonly HistoryItem[]> => {
  const seen = await seeOthers(ports, product, person, [...new Set(steps.flatMap(othersIn))]);
  const book = bookOf(product.rules?.pack);
  return steps.flatMap((step) => tell(step, seen, book, language));
};

/**
 * Undefined where the issue has no such change; whoever calls has made sure that the viewer may see the issue. A page is full or the last one:
 * a short page would tell how much is not told.
 */
export const readHistory = async (ports: Ports, product: Product, ask: Ask): Promise<History | undefined> => {
  const items: HistoryItem[] = [];
  let begun = ask.after === undefined;
  let steps: Step[] = [];
  for await (const step of stepsOf(ports, product, ask.issue)) {
    if (begun) steps.push(step);
    else begun = nameOf(step) === ask.after;
    if (steps.length < pageSize) continue;
    items.push(...(await tellAll(ports, product, ask, steps)));
    steps = [];
    // The first reading is told to everybody: behind any other step there is one more.
    if (items.length >= pageSize && step.before) return { items, earlier: nameOf(step) };
  }
  return begun ? { items: [...items, ...(await tellAll(ports, product, ask, steps))] } : undefined;
};
