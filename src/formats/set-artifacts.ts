/** A set as artifacts of the trace: items with their meaning, links in the verb's own direction, tombstones where a link leads out of the set. */
import { fingerprint } from '../domain/evidence/fingerprint';
import { type Artifact, type ArtifactId, type Lifecycle, type Link, type Stated, artifactId } from '../domain/trace/artifact';
import { tombstone } from '../domain/trace/links';
import type { Meaning, Reading } from './item-map';
import type { ItemSet, SetItem, SetLink } from './item-set';
import { Tally, type Understood } from './tally';

export interface SetArtifacts {
  readonly artifacts: readonly Artifact[];
  readonly types: readonly Understood[];
  readonly links: readonly Understood[];
  /** Without a meaning, by the source's word. */
  readonly leftOut: { readonly types: ReadonlyMap<string, number>; readonly links: ReadonlyMap<string, number> };
  /** How many links left out lead to a key that is not in the set. */
  readonly leadingNowhere: number;
  /** Classes stated in words that are no class, by item key. */
  readonly oddClasses: readonly string[];
}

/** Keys come from outside and may be anything, so they are kept apart from the trace's own ids. */
const idOf = (key: string): ArtifactId => artifactId(`item:${key}`);

export function setArtifacts(set: ItemSet, reading: Reading): SetArtifacts {
  const kinds = new Map(set.items.map((item) => [item.key, reading.kindsOf(item)]));
  const types = new Tally();
  for (const item of set.items) types.add(typeName(item), kinds.get(item.key)?.join(' + ') ?? '');
  const links = new Tally();
  const outOf = new Map<string, Link[]>();
  let leadingNowhere = 0;
  for (const link of set.links) {
    const meaning = reading.meaningOf(link.type, kinds.get(link.from), kinds.get(link.to));
    links.add(link.type, meaning ? `${meaning.verb}${meaning.reverse ? ' (reversed)' : ''}` : '');
    if (meaning) keep(outOf, link, meaning);
    else if (!kinds.has(link.from) || !kinds.has(link.to)) leadingNowhere += 1;
  }
  const items = set.items.map((item) =>
    artifactOf(item, standing(kinds.get(item.key)), statedBy(item, reading), outOf.get(item.key) ?? []),
  );
  return {
    artifacts: [...items, ...tombstonesFor(outOf, kinds)],
    types: types.understood(),
    links: links.understood(),
    leftOut: { types: types.leftOut(), links: links.leftOut() },
    leadingNowhere,
    oddClasses: set.items.filter((item) => hasOddClass(item, reading)).map(({ key }) => key),
  };
}

const typeName = (item: SetItem): string => {
  const category = item.attributes['category'];
  return typeof category === 'string' && category !== item.type ? `${item.type} / ${category}` : item.type;
};

function keep(outOf: Map<string, Link[]>, link: SetLink, { verb, reverse }: Meaning): void {
  const [from, to] = reverse ? [link.to, link.from] : [link.from, link.to];
  const list = outOf.get(from);
  const kept: Link = { verb, to: idOf(to), via: 'link' };
  if (list) list.push(kept);
  else outOf.set(from, [kept]);
}

function tombstonesFor(outOf: ReadonlyMap<string, readonly Link[]>, kinds: ReadonlyMap<string, unknown>): readonly Artifact[] {
  const named = new Set([...outOf.keys(), ...[...outOf.values()].flatMap((links) => links.map(({ to }) => to.slice('item:'.length)))]);
  return [...named].filter((key) => !kinds.has(key)).map((key) => ({ ...tombstone(idOf(key)), key, links: outOf.get(key) ?? [] }));
}

/** An item without a meaning is of no kind we know, yet part of the set: a broken link of it is still told. */
const standing = (kinds: readonly string[] = []): readonly string[] => (kinds.length > 0 ? kinds : ['UNKNOWN']);

function artifactOf(item: SetItem, kinds: readonly string[], stated: Stated, links: readonly Link[]): Artifact {
  const statement = { summary: item.title, description: item.text };
  return {
    id: idOf(item.key),
    key: item.key,
    project: '',
    kinds,
    lifecycle: lifecycleOf(item.status),
    statement,
    stated,
    fingerprint: fingerprint(statement, stated),
    links,
    backlinks: [],
    restricted: false,
    gone: false,
  };
}

function statedBy(item: SetItem, { attributes }: Reading): Stated {
  const stated: Record<string, string> = {};
  for (const [theirs, ours] of Object.entries(attributes)) {
    const value = item.attributes[theirs];
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') continue;
    stated[ours] = ours === 'class' ? classIn(String(value)) : String(value);
  }
  return stated;
}

/** "Class B", "b" and "B" are the same class; anything else is kept as it is and states none. */
const classIn = (text: string): string => /^(?:class\s+)?([abc])$/i.exec(text.trim())?.[1]?.toUpperCase() ?? text;

const hasOddClass = (item: SetItem, reading: Reading): boolean => {
  const stated = statedBy(item, reading)['class'];
  return stated !== undefined && stated.trim() !== '' && !['A', 'B', 'C'].includes(stated);
};

const lifecycles = new Map<string, Lifecycle>(
  Object.entries<Lifecycle>({
    draft: 'draft',
    'in review': 'in-review',
    implemented: 'implemented',
    rejected: 'rejected',
    declined: 'rejected',
    cancelled: 'rejected',
    canceled: 'rejected',
    obsolete: 'obsolete',
    deprecated: 'obsolete',
    retired: 'obsolete',
    superseded: 'obsolete',
    withdrawn: 'obsolete',
    duplicate: 'closed-duplicate',
  }),
);
const lifecycleOf = (status: string): Lifecycle =>
  lifecycles.get(
    status
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  ) ?? 'ready';
