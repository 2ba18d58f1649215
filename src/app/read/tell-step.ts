/** What one entry of the record changed at one artifact, told in words: whose act it was, and what of it the viewer may see. */
import { hashText } from '../../domain/record/canonical';
import type { RuleBook } from '../../domain/rules/rule-book';
import type { Change, Entry, State } from '../../domain/record/entry';
import type { ArtifactId, Instant, Person, Text } from '../../domain/trace/artifact';
import { isRead } from '../../domain/trace/stamp';
import { endsTouched, sayChanges, sayTie, type ChangeLine, type Changes } from './say-change';
import { sayTime } from './say-date';
import type { Seen } from './see-others';
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
export const acts: Readonly<Record<string, Text>> = {
  'create-and-link': { en: 'Created and linked an issue', de: 'Vorgang angelegt und verknüpft' },
  'link-existing': { en: 'Linked an issue', de: 'Vorgang verknüpft' },
  'set-class': { en: 'Set the class', de: 'Klasse festgelegt' },
  'set-attributes': { en: 'Set attributes', de: 'Attribute festgelegt' },
  'confirm-links': { en: 'Confirmed links', de: 'Verknüpfungen bestätigt' },
  sign: { en: 'Signed', de: 'Unterschrieben' },
  return: { en: 'Returned', de: 'Zurückgegeben' },
  'revoke-signature': { en: 'Revoked a signature', de: 'Unterschrift widerrufen' },
  'accept-loss': { en: 'Accepted a loss', de: 'Verlust angenommen' },
};
export const actWords = {
  first: { en: 'Read for the first time', de: 'Zum ersten Mal gelesen' },
  inJira: { en: 'Changed in Jira', de: 'In Jira geändert' },
  followed: { en: 'Followed from another change', de: 'Folge einer anderen Änderung' },
  changed: { en: 'Changed', de: 'Geändert' },
  confirmed: { en: 'Confirmed', de: 'Bestätigt' },
} as const satisfies Readonly<Record<string, Text>>;
const linking = ['create-and-link', 'link-existing', 'accept-loss'];

/** One link of the chain: an entry, this issue's change in it, and the state before. */
export interface Step {
  readonly entry: Entry;
  readonly change: Change;
  readonly before: State | undefined;
}

export const changeOf = (entry: Entry | undefined, issue: ArtifactId): Change | undefined => entry?.changes.find(({ id }) => id === issue);

/** Links between this issue and others that a person confirmed in this entry, at whichever end they stand. */
const confirmedIn = ({ entry, change }: Step) => {
  // The act as well as the moment: two entries may be of one moment, and show each other's stamps.
  const isNew = (at: Instant | undefined, by: Person | 'app' | undefined): boolean =>
    entry.act === 'confirm-links' && at === entry.at && by === entry.actor;
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

export const othersIn = (step: Step): readonly ArtifactId[] => [
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
  const told = { who: entry.actor, act: (acts[entry.act] ?? actWords.changed)[language], lines };
  return [entry.reason === undefined ? told : { ...told, reason: entry.reason }];
};

const byApp = (act: Text, lines: readonly ChangeLine[], language: Language): readonly Told[] =>
  lines.length === 0 ? [] : [{ who: 'app', act: act[language], lines }];

/** A person's act is told apart from what was found in Jira on the same occasion, which somebody else may have changed. */
const apart = (step: Step, { inJira, links, decided }: Changes, seen: Seen, language: Language): readonly Told[] => {
  const { entry } = step;
  if (entry.actor === 'app') return byApp(actWords.inJira, [...inJira, ...links], language);
  const confirmed = confirmedIn(step).flatMap((tie) => sayTie(actWords.confirmed[language], tie, seen, language));
  const mine = linking.includes(entry.act) ? links : [];
  return [
    ...byPerson(step, [...decided, ...confirmed, ...mine], language),
    ...byApp(actWords.inJira, [...inJira, ...(mine.length > 0 ? [] : links)], language),
  ];
};

/** Names a step to a screen: unlike any other, and telling nothing of how much else the record holds. */
export const nameOf = ({ entry, change }: Step): string => hashText(`${entry.prev ?? ''} ${change.after}`);

/** Before it was read, nothing was known of it but that something is linked to it. */
const isKnown = ({ artifact }: State): boolean => isRead({ ...artifact, gone: false });

/** What followed is told with what it followed from, where that is told here. */
export const tell = (step: Step, seen: Seen, book: RuleBook, language: Language): readonly HistoryItem[] => {
  const { entry, change, before } = step;
  const changes = before && isKnown(before) ? sayChanges(before, change.state, { seen, book }, language) : undefined;
  const [cause, ...rest] = changes
    ? apart(step, changes, seen, language)
    : [{ who: 'app' as const, act: actWords.first[language], lines: [] }];
  const followed = changes?.followed ?? [];
  const told = cause ? [{ ...cause, lines: [...cause.lines, ...followed] }, ...rest] : byApp(actWords.followed, followed, language);
  return told.map((each, i) => ({ id: `${nameOf(step)}.${i}`, at: sayTime(entry.at, language), ...each }));
};
