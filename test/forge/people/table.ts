/**
 * Every call of every resolver, as everybody, from every place, with every payload: what came back, what of it its asker may not know, and
 * what was written though it was refused.
 */
import { maySee, mayInProject, mayOnIssue, type Viewer } from '../../host/jira/permissions';
import type { Issue } from '../../host/jira/site-records';
import { crowd, everybody, nameOfProject, projectNames, type Crowd, type Somebody } from './crowd';
import { questions, recordsRefusals, rights } from './questions';
import type { Place, Screen } from './screens';

export interface Asked {
  readonly call: string;
  readonly somebody: Somebody;
  readonly place: string;
  readonly payload: string;
  /** What came back, as text. */
  readonly reply: string;
  readonly refused: boolean;
  /** Words, keys, names and ids in the reply that its asker may not know. */
  readonly leaks: readonly string[];
  /** What changed although the call was refused, or though its asker has no right to it. */
  readonly wrote: readonly string[];
}

const viewerOf = (somebody: Somebody): Viewer => {
  const accountId = crowd[somebody];
  return accountId === undefined ? { kind: 'anonymous', accountId: '' } : { kind: 'person', accountId };
};

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wordsOf = ({ id, key, summary }: Pick<Issue, 'id' | 'key' | 'summary'>): readonly string[] => [id, key, summary];

/** Everything on the site that this person may not learn of, as it stands now. Deleted issues stay hidden from those who could not see them. */
const hiddenFrom = ({ world, product, issues }: Crowd, somebody: Somebody): readonly string[] => {
  const { state } = world.site;
  const viewer = viewerOf(somebody);
  const seesTeam = ['MAIN', 'TESTS', 'SERVICE'].some((key) => {
    const project = state.findProject(key);
    return project !== undefined && mayInProject(state, viewer, 'BROWSE_PROJECTS', project);
  });
  const all = [...state.issues.values(), issues.deletedSecret, issues.benchDeleted];
  // Two issues may have the same summary, one of them open.
  const seen = new Set(all.filter((issue) => maySee(state, viewer, issue)).flatMap(wordsOf));
  const unseen = all.filter((issue) => !maySee(state, viewer, issue)).flatMap(wordsOf);
  const closed = projectNames.filter((key) => {
    const project = state.findProject(key);
    return project !== undefined && !mayInProject(state, viewer, 'BROWSE_PROJECTS', project);
  });
  const projects = closed.flatMap((key) => {
    const id = state.findProject(key)?.id ?? '';
    return id === product && seesTeam ? [] : [id, nameOfProject(key)];
  });
  return [...unseen.filter((word) => !seen.has(word)), ...projects];
};

const leaksIn = (reply: string, hidden: readonly string[], said: string): readonly string[] =>
  // What a person asked with may be said back.
  hidden.filter((word) => !said.includes(word) && new RegExp(`(?<![A-Za-z0-9-])${escaped(word)}(?![A-Za-z0-9])`).test(reply));

interface Kept {
  /** Entries and where they end. */
  readonly entries: string;
  /** All else that stays. */
  readonly record: string;
  readonly marks: number;
  readonly jira: string;
}
const kept = ({ world: { forge, site } }: Crowd): Kept => {
  const rows = forge.store.dump();
  const passing = ['marker', 'arm'];
  const staying = rows.filter(({ space }) => !passing.includes(space));
  const isEntry = ({ key }: { readonly key: string }): boolean => /^[ehp]:/.test(key);
  const textOf = (some: typeof staying): string => JSON.stringify(some.map(({ key, value }) => [key, value]));
  return {
    entries: textOf(staying.filter(isEntry)),
    record: textOf(staying.filter((row) => !isEntry(row))),
    marks: rows.filter(({ space }) => space === 'marker').length,
    jira: JSON.stringify([[...site.state.issues.values()].map(({ key, updated }) => [key, updated]), site.state.links.size]),
  };
};
const changed = (call: string, before: Kept, after: Kept): readonly string[] => [
  ...(before.record === after.record ? [] : ['the store']),
  ...(before.entries === after.entries || recordsRefusals.includes(call) ? [] : ['the record']),
  ...(before.jira === after.jira ? [] : ['Jira']),
];

interface Seat {
  readonly content?: object;
  readonly issue?: { readonly id: string };
  readonly project?: { readonly id: string };
}

/** By the site itself, never by the app. */
const hasRight = ({ world }: Crowd, call: string, somebody: Somebody, { extension }: Place): boolean => {
  const right = rights[call];
  if (right === undefined) return false;
  const { state } = world.site;
  const { issue: seat, project: at }: Seat = extension;
  const issue = state.issues.get(seat?.id ?? '');
  const project = state.findProject(issue?.projectId ?? at?.id ?? '');
  const viewer = viewerOf(somebody);
  if (issue && right !== 'ADMINISTER_PROJECTS' && right !== 'CREATE_ISSUES') return mayOnIssue(state, viewer, right, issue);
  return project !== undefined && mayInProject(state, viewer, right, project);
};

/** What the screen stands on. Who may not see that is answered nothing at all. */
const isHiddenPlace = ({ world }: Crowd, somebody: Somebody, { extension }: Place): boolean => {
  const { state } = world.site;
  const { content, issue: seat, project: at }: Seat = extension;
  if (content !== undefined) return false;
  const viewer = viewerOf(somebody);
  const issue = state.issues.get(seat?.id ?? '');
  const project = state.findProject(at?.id ?? '');
  return (
    !project ||
    !mayInProject(state, viewer, 'BROWSE_PROJECTS', project) ||
    (seat !== undefined && (!issue || !maySee(state, viewer, issue)))
  );
};

/** What stood when the last call had been answered; undefined where something else has happened since. */
interface Last {
  kept?: Kept | undefined;
}

/** A lozenge that is not there; an export that has no table. */
const saysNothing = (text: string): boolean => text === '{}' || (text.includes('"type":"doc"') && !text.includes('"type":"table"'));

const askModule = async (
  { world: { forge } }: Crowd,
  { module: moduleKey }: Screen,
  at: string,
  accountId: string | undefined,
  { extension }: Place,
  payload: object,
): Promise<unknown> => {
  const who = accountId === undefined ? {} : { accountId };
  const context = forge.contextOf(moduleKey, accountId, extension);
  const exported = { exportType: 'pdf', context, extensionPayload: payload };
  return forge.invokeModule({ moduleKey, at, payload: at.startsWith('adfExport') ? exported : context, ...who });
};

const ask = async (
  last: Last,
  all: Crowd,
  screen: Screen,
  call: string,
  somebody: Somebody,
  place: Place,
  payload: object,
): Promise<Asked> => {
  const { world } = all;
  const accountId = crowd[somebody];
  const accountType = somebody === 'guest' ? ('unlicensed' as const) : ('licensed' as const);
  const { meter } = world.forge;
  const { revision } = world.site.state;
  const before = last.kept ?? kept(all);
  meter.begin(call);
  const given = { language: 'en', ...payload };
  const who = accountId === undefined ? {} : { accountId, accountType };
  const order = { moduleKey: screen.module, functionKey: call, payload: given, extension: place.extension, ...who };
  const asking = screen.at === undefined ? world.forge.invoke(order) : askModule(all, screen, screen.at, accountId, place, payload);
  const reply = await asking.catch((error: unknown) => ({ ok: false, thrown: String(error) }));
  const text = JSON.stringify(reply);
  const isStill = meter.act().writeUnits === 0 && world.site.state.revision === revision;
  const after = isStill ? before : kept(all);
  last.kept = after;
  const refused = screen.at === undefined ? (reply as { readonly ok?: unknown }).ok !== true : saysNothing(text);
  const said = JSON.stringify([given, place.extension]);
  return {
    call,
    somebody,
    place: place.name,
    payload: JSON.stringify(payload),
    reply: text,
    refused,
    leaks: [
      ...leaksIn(text, hiddenFrom(all, somebody), said),
      ...(!refused && isHiddenPlace(all, somebody, place) ? ['that its place is there'] : []),
    ],
    wrote: refused || !hasRight(all, call, somebody, place) ? changed(call, before, after) : [],
  };
};

const aFew = 4;

export const rowOf = ({ call, somebody, place, payload }: Asked): string => `${call} as ${somebody} on ${place} with ${payload}`;

/**
 * One after the other, each call as everybody before the next call: what is allowed happens, and the next is asked of the site as it then is.
 * Ends when all that was set off has come to rest.
 */
export const askEverything = async (all: Crowd, screens: readonly Screen[], people = everybody): Promise<readonly Asked[]> => {
  const asked: Asked[] = [];
  const last: Last = {};
  for (const screen of screens)
    for (const call of Object.keys(questions).filter((name) => screen.calls.includes(name))) {
      for (const somebody of people)
        for (const place of screen.places(all))
          for (const payload of (questions[call]?.(all) ?? []).slice(0, place.aside ? aFew : undefined))
            asked.push(await ask(last, all, screen, call, somebody, place, payload));
      await all.world.settle();
      last.kept = undefined;
    }
  return asked;
};

/** What differs from one moment, or one site, to the next and tells nothing: times, hashes, and how long a record is. */
export const plain = (reply: string): string =>
  reply
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?( UTC|Z)?/g, 'a time')
    .replace(/\b\d{1,2} \w{3} \d{4}, \d\d:\d\d(:\d\d)? UTC/g, 'a time')
    .replace(/\bsecret=[A-Z2-7]{32}\b|"secret":"[A-Z2-7]{32}"/g, 'a secret of their own')
    .replace(/\b[0-9a-f]{64}\b/g, 'a hash')
    .replace(/_[0-9a-f]{12}\./g, '_a hash.')
    .replace(/\b(?:[0-9a-f]{4} ){3}[0-9a-f]{4}\b/g, 'a hash')
    .replace(/"next":"[\w-]+"/g, '"next":"sealed"')
    .replace(/"seq":\d+/g, '"seq":0');
