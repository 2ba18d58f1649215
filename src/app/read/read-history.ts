/**
 * What the record says of one issue, the newest first: a chain of reads, since each change names the entry that changed this artifact before.
 * Of an entry only what concerns this issue is told, and only what the viewer may see; an entry of which nothing is left is not told at all.
 */
import type { Change, Entry, State } from '../../domain/record/entry';
import type { ArtifactId, Instant, Person, Text } from '../../domain/trace/artifact';
import type { Ports, Product } from '../ports';
import { endsTouched, sayChanges, sayTie, type ChangeLine, type Changes } from './say-change';
import { sayTime } from './say-date';
import { seeOthers, type Seen } from './see-others';
import type { Language } from './sentence';

export interface HistoryItem {
  /** Unlike any other item of this issue. */
  readonly id: string;
  /** In words, with its zone. */
  readonly at: string;
  /** `app`: nobody's act; the app read Jira, or judged anew. */
  readonly who: Person | 'app';
  readonly act: string;
  readonly lines: readonly ChangeLine[];
  readonly reason?: string;
}
export interface History {
  readonly items: readonly HistoryItem[];
  /** Where the next page begins; absent at the beginning of the record of this issue. */
  readonly earlier?: number;
}

interface Ask {
  readonly person: Person;
  readonly issue: ArtifactId;
  readonly language: Language;
  /** Of an earlier answer. */
  readonly from: number | undefined;
}

const acts: Readonly<Record<string, Text>> = {
  'create-and-link': { en: 'Created and linked an issue', de: 'Vorgang angelegt und verknüpft' },
  'link-existing': { en: 'Linked an issue', de: 'Vorgang verknüpft' },
  'set-class': { en: 'Set the class', de: 'Klasse festgelegt' },
  'set-attributes': { en: 'Set attributes', de: 'Attribute festgelegt' },
  'confirm-links': { en: 'Confirmed links', de: 'Verknüpfungen bestätigt' },
  'accept-loss': { en: 'Accepted a loss', de: 'Verlust angenommen' },
};
const words = {
  first: { en: 'Read for the first time', de: 'Zum ersten Mal gelesen' },
  inJira: { en: 'Changed in Jira', de: 'In Jira geändert' },
  followed: { en: 'Followed from another change', de: 'Folge einer anderen Änderung' },
  changed: { en: 'Changed', de: 'Geändert' },
  confirmed: { en: 'Confirmed', de: 'Bestätigt' },
} as const satisfies Readonly<Record<string, Text>>;
const linking = ['create-and-link', 'link-existing', 'accept-loss'];

/** One link of the chain: an entry, this issue's change in it, and the state before. */
interface Step {
  readonly entry: Entry;
  readonly change: Change;
  readonly before: State | undefined;
}

const changeOf = (entry: Entry | undefined, issue: ArtifactId): Change | undefined => entry?.changes.find(({ id }) => id === issue);

/** Links between this issue and others that a person confirmed in this entry, at whichever end they stand. */
const confirmedIn = ({ entry, change }: Step) => {
  const isNew = (at: Instant | undefined, by: Person | 'app' | undefined): boolean => at === entry.at && by !== 'app' && by !== undefined;
  const own = change.state.artifact.links
    .filter(({ stamp }) => isNew(stamp?.at, stamp?.by))
    .map(({ verb, to }) => ({ verb, way: 'out' as const, other: to }));
  const others = entry.changes.flatMap(({ id, state }) =>
    state.artifact.links
      .filter(({ to, stamp }) => to === change.id && isNew(stamp?.at, stamp?.by))
      .map(({ verb }) => ({ verb, way: 'in' as const, other: id })),
  );
  return [...own, ...others];
};

const othersIn = (step: Step): readonly ArtifactId[] => [
  ...endsTouched(step.before, step.change.state),
  ...confirmedIn(step).map(({ other }) => other),
];

interface Told {
  readonly who: Person | 'app';
  readonly act: string;
  readonly lines: readonly ChangeLine[];
  readonly reason?: string;
}

const byPerson = ({ entry }: Step, lines: readonly ChangeLine[], language: Language): readonly Told[] => {
  if (lines.length === 0) return [];
  const told = { who: entry.actor, act: (acts[entry.act] ?? words.changed)[language], lines };
  return [entry.reason === undefined ? told : { ...told, reason: entry.reason }];
};

const byApp = (act: Text, lines: readonly ChangeLine[], language: Language): readonly Told[] =>
  lines.length === 0 ? [] : [{ who: 'app', act: act[language], lines }];

/** A person's act is told apart from what was found in Jira on the same occasion, which somebody else may have changed. */
const apart = (step: Step, { inJira, links, decided }: Changes, seen: Seen, language: Language): readonly Told[] => {
  const { entry } = step;
  if (entry.actor === 'app') return byApp(words.inJira, [...inJira, ...links], language);
  const confirmed = confirmedIn(step).flatMap((tie) => sayTie(words.confirmed[language], tie, seen, language));
  const mine = linking.includes(entry.act) ? links : [];
  return [
    ...byPerson(step, [...decided, ...confirmed, ...mine], language),
    ...byApp(words.inJira, [...inJira, ...(mine.length > 0 ? [] : links)], language),
  ];
};

/** What followed is told with what it followed from, where that is told here. */
const tell = (step: Step, seen: Seen, language: Language): readonly HistoryItem[] => {
  const { entry, change, before } = step;
  const changes = before && sayChanges(before, change.state, seen, language);
  const [cause, ...rest] = changes
    ? apart(step, changes, seen, language)
    : [{ who: 'app' as const, act: words.first[language], lines: [] }];
  const followed = changes?.followed ?? [];
  const told = cause ? [{ ...cause, lines: [...cause.lines, ...followed] }, ...rest] : byApp(words.followed, followed, language);
  return told.map((each, i) => ({ id: `${entry.seq}.${i}`, at: sayTime(entry.at, language), ...each }));
};

const pageSize = 10;
/** A chain in which hardly anything may be seen ends a page, too. */
const mostReads = 40;

/** Undefined where the chain names no such entry: nothing but a change of this issue is a place to read on from. */
const stepsFrom = async (ports: Ports, product: Product, issue: ArtifactId, from: number): Promise<readonly Step[] | undefined> => {
  let entry = await ports.record.entry(product.id, from);
  let change = changeOf(entry, issue);
  if (!change) return undefined;
  const steps: Step[] = [];
  while (entry && change && steps.length < pageSize) {
    const earlier: Entry | undefined = change.previous > 0 ? await ports.record.entry(product.id, change.previous) : undefined;
    const before = changeOf(earlier, issue);
    steps.push({ entry, change, before: before?.state });
    [entry, change] = [earlier, before];
  }
  return steps;
};

/** Undefined where there is nothing of this issue for this viewer; whoever calls has made sure that the viewer may see the issue. */
export const readHistory = async (ports: Ports, product: Product, { person, issue, language, from }: Ask): Promise<History | undefined> => {
  let at = from ?? (await ports.record.rows(product.id, [issue])).get(issue)?.seq;
  const items: HistoryItem[] = [];
  for (let reads = 0; at !== undefined && items.length < pageSize && reads < mostReads; reads += pageSize) {
    const steps: readonly Step[] | undefined = await stepsFrom(ports, product, issue, at);
    if (!steps) return undefined;
    const seen = await seeOthers(ports, product, person, [...new Set(steps.flatMap(othersIn))]);
    items.push(...steps.flatMap((step) => tell(step, seen, language)));
    const last = steps.at(-1)?.change.previous ?? 0;
    at = last > 0 ? last : undefined;
  }
  return at === undefined ? { items } : { items, earlier: at };
};
