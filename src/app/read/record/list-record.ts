/**
 * The record as a list of acts, the latest first. A person's act is one line, with the issues it concerns; what the app read or judged is a line
 * an issue, so that how much else an entry holds shows nowhere. Told is only what the viewer may see, and of that only what changed there.
 */
import { CHANGE_MAPPING, CHANGE_RULES, CHANGE_SIGNERS } from '../../check/let-settings-follow';
import type { EntriesAsk, Ports, Result } from '../../ports';
import { ENROLLED } from '../../decide/signing/enrol';
import { SIGN_REFUSED, SIGNING_LOCKED } from '../../decide/signing/refuse';
import { NAME_BASELINE, PLAN_RELEASE } from '../../prove/baseline-acts';
import type { Actor, Entry } from '../../../domain/record/entry';
import { orderOf } from '../../../domain/record/face';
import { isKeyRow } from '../../../domain/trace/key-rows';
import { PRODUCT } from '../../../domain/trace/product-node';
import type { ArtifactId, Instant, Text } from '../../../domain/trace/artifact';
import { facesOf, type ProductLook } from '../list/look-at-product';
import { seenFaces } from '../list/seen-faces';
import type { Seen } from '../see-others';
import type { Language } from '../sentence';
import { actWords, acts, changeOf, othersIn, tell, type HistoryItem, type Step } from '../tell-step';

export interface RecordFilter {
  /** The key of an issue the viewer may see. */
  readonly issue?: string;
  readonly actor?: Actor;
  readonly act?: string;
  readonly from?: Instant;
  readonly to?: Instant;
}
export interface RecordCursor {
  readonly at: Instant;
  readonly seq: number;
}
export interface ActRow {
  readonly seq: number;
  readonly at: Instant;
  readonly who: Actor;
  readonly act: string;
  /** What it concerns, where that is no issue: the name of a baseline. */
  readonly about?: string;
  readonly reason?: string;
  readonly issues: readonly ToldIssue[];
}
export interface ToldIssue {
  readonly id: ArtifactId;
  readonly key: string;
  readonly summary: string;
  /** What the entry changed at it, as its own history tells it. */
  readonly items: readonly HistoryItem[];
}
export interface RecordPage {
  readonly rows: readonly ActRow[];
  readonly next: RecordCursor | undefined;
}

/** Acts that concern no issue, and are told to everybody who may open the software product. */
export const productActs: Readonly<Record<string, Text>> = {
  'switch-on': { en: 'Switched Plumbline on', de: 'Plumbline eingeschaltet' },
  'add-project': { en: 'Added a Jira project', de: 'Jira-Projekt hinzugefügt' },
  [CHANGE_MAPPING]: { en: 'Changed the mapping', de: 'Zuordnung geändert' },
  [CHANGE_RULES]: { en: 'Changed the rules', de: 'Regeln geändert' },
  [NAME_BASELINE]: { en: 'Named a baseline', de: 'Baseline benannt' },
  [PLAN_RELEASE]: { en: 'Planned a release', de: 'Freigabe geplant' },
  [ENROLLED]: { en: 'Set a secret to sign with', de: 'Geheimnis zum Unterschreiben gesetzt' },
  [CHANGE_SIGNERS]: { en: 'Changed who may sign', de: 'Geändert, wer unterschreiben darf' },
  'activate-signing': { en: 'Let a signing secret count', de: 'Geheimnis zum Unterschreiben aktiviert' },
  'reset-signing': { en: 'Reset a signing secret', de: 'Geheimnis zum Unterschreiben zurückgesetzt' },
  [SIGN_REFUSED]: { en: 'Was refused to sign', de: 'Unterschreiben verweigert' },
  [SIGNING_LOCKED]: { en: 'Signing locked after wrong secrets', de: 'Unterschreiben nach falschen Geheimnissen gesperrt' },
};

const aboutOf = ({ act, detail }: Entry): string | undefined => {
  const name = act === NAME_BASELINE || act === PLAN_RELEASE ? detail?.['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
};

interface Asking {
  readonly ports: Ports;
  readonly look: ProductLook;
  readonly language: Language;
}
interface Named {
  readonly key: string;
  readonly summary: string;
  readonly order: string;
}

/** Of everything these entries changed, what the viewer may see as it is now, or may be told was there. */
const namedIn = async ({ ports, look }: Asking, entries: readonly Entry[]): Promise<ReadonlyMap<ArtifactId, Named>> => {
  const ids = [...new Set(entries.flatMap(({ changes }) => changes.map(({ id }) => id)))].filter((id) => !isKeyRow(id) && id !== PRODUCT);
  const faces = await facesOf(ports, look, ids);
  const { visible, namable } = await seenFaces(ports, look, faces.values());
  return new Map(
    [...faces].flatMap(([id, { artifact }]) =>
      visible.has(id) || namable.has(id)
        ? [[id, { key: artifact.key, summary: artifact.statement.summary, order: orderOf(artifact) }] as const]
        : [],
    ),
  );
};

/** The entries that changed these artifacts before. */
const earlierOf = async ({ ports, look }: Asking, steps: readonly { readonly previous: number }[]): Promise<ReadonlyMap<number, Entry>> => {
  const seqs = [...new Set(steps.map(({ previous }) => previous))].filter((seq) => seq > 0);
  const entries = await Promise.all(seqs.map((seq) => ports.record.entry(look.product.id, seq)));
  return new Map(entries.flatMap((entry) => (entry ? [[entry.seq, entry] as const] : [])));
};

/** Of the other ends of links; Jira is asked only about those whose project does not decide. */
const othersSeen = async ({ ports, look }: Asking, ids: readonly ArtifactId[]): Promise<Seen> => {
  const faces = await facesOf(ports, look, ids);
  const { visible, namable } = await seenFaces(ports, look, faces.values());
  const keyOf = (id: ArtifactId): string | undefined => (visible.has(id) || namable.has(id) ? faces.get(id)?.artifact.key : undefined);
  return { keyOf, visible: new Set([...visible].flatMap((id) => faces.get(id)?.artifact.key ?? [])) };
};

interface Told {
  readonly entry: Entry;
  readonly issues: readonly ToldIssue[];
}

/** What each entry tells this viewer, issue by issue, in the order of keys. */
export const tellEntries = async (asking: Asking, entries: readonly Entry[], only?: ArtifactId): Promise<readonly Told[]> => {
  const { look, language } = asking;
  const named = await namedIn(asking, entries);
  const mine = entries.map((entry) => ({
    entry,
    changes: entry.changes.filter(({ id }) => named.has(id) && (only === undefined || id === only)),
  }));
  const earlier = await earlierOf(
    asking,
    mine.flatMap(({ changes }) => changes),
  );
  const stepsOf = ({ entry, changes }: (typeof mine)[number]): readonly Step[] =>
    changes.map((change) => ({ entry, change, before: changeOf(earlier.get(change.previous), change.id)?.state }));
  const others = mine.flatMap((each) => stepsOf(each).flatMap(othersIn));
  const seen = await othersSeen(asking, [...new Set(others)]);
  return mine.map((each) => ({ entry: each.entry, issues: issuesOf(stepsOf(each), { named, seen, look, language }) }));
};

interface Telling {
  readonly named: ReadonlyMap<ArtifactId, Named>;
  readonly seen: Seen;
  readonly look: ProductLook;
  readonly language: Language;
}

const issuesOf = (steps: readonly Step[], { named, seen, look, language }: Telling): readonly ToldIssue[] =>
  steps
    .flatMap((step) => {
      const { id } = step.change;
      const known = named.get(id);
      const items = tell(step, seen, look.book, language);
      return known && items.length > 0 ? [{ id, items, ...known }] : [];
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ order: _, ...issue }) => issue);

const rowsOf = ({ entry, issues }: Told, language: Language): readonly ActRow[] => {
  const { seq, at, actor, act, reason } = entry;
  const about = aboutOf(entry);
  const row = { seq, at, who: actor, ...(reason === undefined ? {} : { reason }), ...(about === undefined ? {} : { about }) };
  const productAct = productActs[act];
  if (productAct) return [{ ...row, act: productAct[language], issues: [] }];
  if (actor !== 'app') return issues.length === 0 ? [] : [{ ...row, act: (acts[act] ?? actWords.changed)[language], issues }];
  return issues.map((issue) => ({ ...row, act: issue.items[0]?.act ?? actWords.inJira[language], issues: [issue] }));
};

const pageSize = 25;
/** Entries looked at for one page at most: then the page is short, and goes on. */
const mostEntries = 100;

/** From the newest change of an artifact back, or on from the one that a page ended with, as far as the filter reaches. */
const chainOf = async (
  { ports, look }: Asking,
  issue: ArtifactId,
  { from, to }: RecordFilter,
  before: RecordCursor | undefined,
): Promise<readonly Entry[]> => {
  const previousOf = (entry: Entry | undefined): number => changeOf(entry, issue)?.previous ?? 0;
  const newest = async (): Promise<number> =>
    (look.rows.get(issue) ?? (await ports.record.rows(look.product.id, [issue])).get(issue))?.seq ?? 0;
  const found: Entry[] = [];
  let seq = before === undefined ? await newest() : previousOf(await ports.record.entry(look.product.id, before.seq));
  while (seq > 0 && found.length <= pageSize) {
    const entry = await ports.record.entry(look.product.id, seq);
    if (!entry || (from !== undefined && entry.at < from)) break;
    if (to === undefined || entry.at <= to) found.push(entry);
    seq = previousOf(entry);
  }
  return found;
};

const askOf = ({ actor, act, from, to }: RecordFilter, before: RecordCursor | undefined, limit: number): EntriesAsk => ({
  ...(actor === undefined ? (act === undefined ? {} : { by: { is: 'act', value: act } }) : { by: { is: 'actor', value: actor } }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(before === undefined ? {} : { before }),
  limit,
});

/** What is newer than an index shows is at the head of the first page. */
const withRecent = async ({ ports, look }: Asking, filter: RecordFilter, listed: readonly Entry[]): Promise<readonly Entry[]> => {
  const newest = listed[0]?.seq ?? 0;
  const missing = Array.from({ length: Math.min(5, Math.max(0, look.head.seq - newest)) }, (_, n) => look.head.seq - n);
  const lately = await Promise.all(missing.filter((seq) => seq > newest).map((seq) => ports.record.entry(look.product.id, seq)));
  const fits = ({ actor, act, at }: Entry): boolean =>
    (filter.actor === undefined || filter.actor === actor) &&
    (filter.act === undefined || filter.act === act) &&
    (filter.from === undefined || at >= filter.from) &&
    (filter.to === undefined || at <= filter.to);
  return [...lately.filter((entry) => entry !== undefined).filter(fits), ...listed];
};

const issueCalled = async (ports: Ports, look: ProductLook, key: string): Promise<ArtifactId | undefined> => {
  const ids = await ports.desk.find([...look.access.projects, ...look.access.byIssue], key);
  const faces = await facesOf(ports, look, ids);
  return [...faces.values()].find(({ artifact }) => artifact.key.toUpperCase() === key.trim().toUpperCase())?.artifact.id;
};

interface Ask {
  readonly filter: RecordFilter;
  readonly language: Language;
  readonly cursor: RecordCursor | undefined;
}

/** A page ends with the last row of an entry, so it may be longer than a page is. Refuses an issue that is not there, or not for this viewer. */
export const listRecord = async (ports: Ports, look: ProductLook, ask: Ask): Promise<Result<RecordPage, 'issues-not-found'>> => {
  const { filter, language } = ask;
  const asking = { ports, look, language };
  const issue = filter.issue === undefined ? undefined : await issueCalled(ports, look, filter.issue);
  if (filter.issue !== undefined && issue === undefined) return { ok: false, refusal: 'issues-not-found' };
  const rows: ActRow[] = [];
  let before = ask.cursor;
  for (let looked = 0; looked < mostEntries && rows.length < pageSize;) {
    const entries = await entriesOf(asking, filter, issue, before);
    if (entries.length === 0) return { ok: true, value: { rows, next: undefined } };
    for (const told of await tellEntries(asking, entries.filter(isAsked(filter)), issue)) {
      if (rows.length < pageSize) before = { at: told.entry.at, seq: told.entry.seq };
      if (rows.length < pageSize) rows.push(...rowsOf(told, language));
    }
    const last = entries.at(-1);
    if (rows.length < pageSize && last) before = { at: last.at, seq: last.seq };
    looked += entries.length;
  }
  return { ok: true, value: { rows, next: before } };
};

const isAsked =
  ({ act, actor }: RecordFilter) =>
  (entry: Entry): boolean =>
    (act === undefined || entry.act === act) && (actor === undefined || entry.actor === actor);

const entriesOf = async (
  asking: Asking,
  filter: RecordFilter,
  issue: ArtifactId | undefined,
  before: RecordCursor | undefined,
): Promise<readonly Entry[]> => {
  if (issue !== undefined) return chainOf(asking, issue, filter, before);
  const listed = await asking.ports.record.listed(asking.look.product.id, askOf(filter, before, pageSize));
  return before === undefined ? withRecent(asking, filter, listed) : listed;
};
