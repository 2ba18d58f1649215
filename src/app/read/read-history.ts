/**
 * What the record says of one issue, the newest first: a chain of reads, since each change names the entry that changed this artifact before.
 * Of an entry only what concerns this issue is told, and only what the viewer may see; an entry of which nothing is left is not told at all.
 */
import { hashText } from '../../domain/record/canonical';
import { bookOf } from '../../domain/rules/product-book';
import type { RuleBook } from '../../domain/rules/rule-book';
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

const acts: Readonly<Record<string, Text>> = {
  'create-and-link': { en: 'Created and linked an issue', de: 'Vorgang angelegt und verknüpft' },
  'link-existing': { en: 'Linked an issue', de: 'Vorgang verknüpft' },
  'set-class': { en: 'Set the class', de: 'Klasse festgelegt' },
  'set-attributes': { en: 'Set attributes', de: 'Attribute festgelegt' },
  'confirm-links': { en: 'Confirmed links', de: 'Verknüpfungen bestätigt' },
  'minor-edit': { en: 'Called the edit minor', de: 'Änderung als geringfügig erklärt' },
  'accept-loss': { en: 'Accepted a loss', de: 'Verlust angenommen' },
};
const words = {
  first: { en: 'Read for the first time', de: 'Zum ersten Mal gelesen' },
  inJira: { en: 'Changed in Jira', de: 'In Jira geändert' },
  followed: { en: 'Followed from another change', de: 'Folge einer anderen Änderung' },
  changed: { en: 'Changed', de: 'Geändert' },
  confirmed: { en: 'Confirmed', de: 'Bestätigt' },
} as const satisfies Readonly<Record<string, Text>>;
const confirming = ['confirm-links', 'minor-edit'];
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
  // The act as well as the moment: two entries may be of one moment, and show each other's stamps.
  const isNew = (at: Instant | undefined, by: Person | 'app' | undefined): boolean =>
    confirming.includes(entry.act) && at === entry.at && by === entry.actor;
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

/** Names a step to a screen: unlike any other, and telling nothing of how much else the record holds. */
const nameOf = ({ entry, change }: Step): string => hashText(`${entry.prev ?? ''} ${change.after}`);

/** What followed is told with what it followed from, where that is told here. */
const tell = (step: Step, seen: Seen, book: RuleBook, language: Language): readonly HistoryItem[] => {
  const { entry, change, before } = step;
  const changes = before && sayChanges(before, change.state, { seen, book }, language);
  const [cause, ...rest] = changes
    ? apart(step, changes, seen, language)
    : [{ who: 'app' as const, act: words.first[language], lines: [] }];
  const followed = changes?.followed ?? [];
  const told = cause ? [{ ...cause, lines: [...cause.lines, ...followed] }, ...rest] : byApp(words.followed, followed, language);
  return told.map((each, i) => ({ id: `${nameOf(step)}.${i}`, at: sayTime(entry.at, language), ...each }));
};

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
