/** Integrity of the trace itself: every link leads to something that is there (8.3 status accounting, 5.1.1.c traceability). */
import type { Backlink, Link } from '../trace/artifact';
import type { Facts } from '../trace/facts';
import { into, out, read, rule } from './rule';

type End = Readonly<Pick<Facts, 'id' | 'key' | 'gone'>>;
type Own = Readonly<Pick<Facts, 'id' | 'key' | 'gone' | 'links' | 'backlinks'>>;
interface Broken {
  readonly verb: string;
  readonly key: string;
  readonly since: string | undefined;
}

export const GRF_01 = rule({
  id: 'GRF-01',
  name: { en: 'Link leads to nothing', de: 'Verknüpfung führt ins Leere' },
  asks: { en: 'every link leads to something that is there', de: 'jede Verknüpfung führt zu etwas, das es gibt' },
  clauses: ['8.3', '5.1.1.c', '9.5'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: '*',
  alsoGone: true,
  why: {
    en: '{item} is linked to {others}, which cannot be found ({verbs}).[ Lost since {since}.][?itemGone {item} itself is not there either.]',
    de: '{item} ist mit {others} verknüpft, das nicht auffindbar ist ({verbs}).[ Verloren seit {since}.][?itemGone Auch {item} selbst fehlt.]',
  },
  resolve: {
    en: 'Link what takes its place, restore it, or accept the loss with a reason.',
    de: 'Den Ersatz verknüpfen, das Fehlende wiederherstellen oder den Verlust mit Begründung annehmen.',
  },
  resolutions: [{ is: 'accept-loss', label: { en: 'Accept the loss', de: 'Verlust annehmen' } }],
  reads: {
    item: read([], 'id', 'key', 'gone', 'links', 'backlinks'),
    targets: read([out('*')], 'id', 'key', 'gone'),
    sources: read([into('*')], 'id', 'key', 'gone'),
  },
  yieldsTo: [],
  check: ({ item: [item], targets, sources }) => {
    if (!item || (allThere(targets) && allThere(sources) && item.links.every(({ lost }) => lost === undefined))) return undefined;
    const broken = [...brokenLinks(item, targets), ...(item.gone ? [] : brokenBacklinks(item.backlinks, sources))];
    return broken.length > 0 ? { facts: factsAbout(item, broken) } : undefined;
  },
});

const allThere = (ends: readonly End[]): boolean => ends.every(({ gone }) => !gone);

/** A tombstone answers only for links that lead on to another tombstone: the rest is told at the end that is still there. */
function brokenLinks(item: Own, targets: readonly End[]): readonly Broken[] {
  const ends = new Map(targets.map((end) => [end.id, end]));
  const broken = (link: Link): boolean => {
    const gone = ends.get(link.to)?.gone ?? true;
    return item.gone ? gone : gone || link.lost !== undefined;
  };
  return item.links.filter(broken).map(({ verb, to, lost }) => ({ verb, key: nameOf(ends.get(to), to), since: lost }));
}

function brokenBacklinks(backlinks: readonly Backlink[], sources: readonly End[]): readonly Broken[] {
  const ends = new Map(sources.map((end) => [end.id, end]));
  return backlinks
    .filter(({ from }) => ends.get(from)?.gone ?? true)
    .map(({ verb, from }) => ({ verb, key: nameOf(ends.get(from), from), since: undefined }));
}

const nameOf = (end: End | undefined, id: string): string => end?.key || id;

function factsAbout(item: Own, broken: readonly Broken[]): Readonly<Record<string, string>> {
  const list = (values: readonly string[]): string => [...new Set(values)].sort().join(', ');
  const since = broken.flatMap((each) => each.since ?? []).sort()[0];
  return {
    item: item.key || item.id,
    others: list(broken.map(({ key }) => key)),
    verbs: list(broken.map(({ verb }) => verb)),
    ...(since === undefined ? {} : { since: since.slice(0, 10) }),
    ...(item.gone ? { itemGone: 'yes' } : {}),
  };
}

type OnRing = Readonly<Pick<Facts, 'id' | 'key' | 'ring'>>;

/** Told at each artifact of the ring, since the link at any of them may be the one to take away. */
export const GRF_02 = rule({
  id: 'GRF-02',
  name: { en: 'Leads back to itself', de: 'Führt auf sich selbst zurück' },
  asks: { en: 'no item is its own source or parent', de: 'kein Item ist seine eigene Quelle oder sein eigenes Übergeordnetes' },
  clauses: ['5.2.6.f'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: '*',
  why: {
    en: '{item} leads back to itself[ by way of {others}]: nothing can be its own source or parent.',
    de: '{item} führt[ über {others}] auf sich selbst zurück: Nichts kann seine eigene Quelle oder sein eigenes Übergeordnetes sein.',
  },
  resolve: { en: 'Remove the link of the ring that is wrong.', de: 'Die Verknüpfung des Rings entfernen, die falsch ist.' },
  resolutions: [],
  reads: {
    item: read([], 'id', 'key', 'ring'),
    sources: read([out('derives_from')], 'id', 'key', 'ring'),
    parents: read([out('part_of')], 'id', 'key', 'ring'),
  },
  yieldsTo: [],
  check: ({ item: [item], sources, parents }) => {
    if (item?.ring === undefined) return undefined;
    const isNext = (each: OnRing): boolean => each.ring === item.ring && each.id !== item.id;
    const keys = [...new Set([...sources, ...parents].filter(isNext).map(({ id, key }) => key || id))].sort();
    return { facts: { item: item.key || item.id, ...(keys.length > 0 ? { others: keys.join(', ') } : {}) } };
  },
});
