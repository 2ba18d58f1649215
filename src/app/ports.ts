/** What the use cases need from outside. Fewer than twelve; each says what it refuses. Host trouble arrives as `HostTrouble`. */
import type { ClassDecision } from '../domain/evidence/class-decision';
import type { Foreseen } from '../domain/rules/what-if';
import type { Entry, Head, Row } from '../domain/record/entry';
import type { Face } from '../domain/record/face';
import type { Pack, PackName } from '../domain/record/pack';
import type { Signing } from '../domain/evidence/signers';
import type { SecretState } from '../domain/evidence/signing-secret';
import type { ArtifactId, Hash, Instant, Person, Severity } from '../domain/trace/artifact';
import type { SourceIssue } from '../domain/trace/source-issue';
import type { Sample } from '../domain/kinds/sample';
import type { Mapping } from '../domain/kinds/mapping';
import type { RulePack } from '../domain/rules/pack';
import type { SiteWords } from '../domain/kinds/site-words';
import type { Trouble } from './host-trouble';

export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

export interface Clock {
  readonly now: () => Instant;
  /** Waits out a lost race; a few hundred milliseconds with jitter. */
  readonly pause: (attempt: number) => Promise<void>;
  /** Leaves the store's minute to others; in jobs alone. */
  readonly rest: (seconds: number) => Promise<void>;
}

/** The software product under IEC 62304: one or more Jira projects, one record. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly projects: readonly string[];
  readonly mapping: Mapping;
  /** Ours alone where absent. */
  readonly rules?: ProductRules;
  /** Nobody may sign where absent. */
  readonly signing?: Signing;
  /** Sequence of the entry that says what the settings are now; 0 where they are older than that. */
  readonly version: number;
  /** Custom field ids of our three read-only fields on this site, once found. */
  readonly fields: Readonly<Partial<Record<ProjectedField, string>>>;
  /** While the first read runs no answer about the product is complete. */
  readonly firstRead: FirstRead;
  /** What Jira says of its projects. Until that is known, each issue is taken to decide for itself who may see it. */
  readonly learned?: Learned;
}
export interface ProductRules {
  readonly pack: RulePack;
  /** Rule id → who set it as it is now. */
  readonly setBy: Readonly<Record<string, { readonly by: Person; readonly at: Instant }>>;
}
export interface Learned {
  /**
   * Jira projects in which who may see an issue depends on the issue: browse is granted to its reporter, its assignee or a user it names.
   * There a permission in the project says nothing of a single issue.
   */
  readonly seenByIssue: readonly string[];
  /** By id. */
  readonly called: Readonly<Record<string, { readonly key: string; readonly name: string }>>;
  readonly at: Instant;
  /** Seals what a screen keeps for us between two calls; the store's own, made once. */
  readonly seal?: string;
}
export interface FirstRead {
  readonly state: 'running' | 'done';
  readonly read: number;
  readonly total: number;
  readonly since: Instant;
  /** When the last page was done: a first read that stands still is pushed again by the net. */
  readonly at: Instant;
  /** Where the next page starts; the first one where absent. */
  readonly next?: string;
  /** How many were read when it went on after a pause, so that the pause does not count as slowness. */
  readonly from?: number;
  /** A person stopped it for now. Never saved with it: see `pause`. */
  readonly paused?: true;
  /** By which rules every row was judged last (`rulesEdition`); absent where that was before it was kept. */
  readonly judgedBy?: string;
  /** What it reads: after a project joined, that one alone. All projects of the product where absent. */
  readonly projects?: readonly string[];
}
export type ProjectedField = 'safety-class' | 'verification-status' | 'open-trace-gaps';

export interface Products {
  readonly find: (id: string) => Promise<Product | undefined>;
  /** The product a project is meant for; after a crash that product may not know of it yet. */
  readonly findByProject: (projectId: string) => Promise<string | undefined>;
  /** Ids of all products of this installation; a handful. May lag behind a switch-on by seconds. */
  readonly list: () => Promise<readonly string[]>;
  /** Settings and first read. After a crash anywhere it may be called again. */
  readonly save: (product: Product) => Promise<void>;
  /** What Jira says of the projects alone. */
  readonly saveLearned: (id: string, learned: Learned) => Promise<void>;
  /** The first read alone, so that it never overwrites settings changed meanwhile. One that began before these settings is not found again. */
  readonly saveFirstRead: (id: string, firstRead: FirstRead) => Promise<void>;
  /** Kept apart from the first read, so that a page that is being read does not undo it. */
  readonly pause: (id: string, paused: boolean) => Promise<void>;
  /** Of the settings as they are now. Undefined: no such product. */
  readonly version: (id: string) => Promise<number | undefined>;
}

/** Entries of everybody or of one actor, of every act or of one, not both; from and to moments, both included. */
export interface EntriesAsk {
  readonly by?: { readonly is: 'actor' | 'act'; readonly value: string };
  readonly from?: Instant;
  readonly to?: Instant;
  readonly before?: { readonly at: Instant; readonly seq: number };
  readonly limit: number;
}

export interface Record62304 {
  /** Where the record ended when its rows and fields last followed; it may go on behind that. */
  readonly hint: (product: string) => Promise<Head>;
  /** Entries behind `head`, in order, at most 20. Strongly consistent. */
  readonly after: (product: string, head: Head) => Promise<readonly Entry[]>;
  /** Entries up to `head` written later than that, in order, the last nine at most: what lists may not show yet. Strongly consistent. */
  readonly recent: (product: string, head: Head, since: Instant) => Promise<readonly Entry[]>;
  /** Entries of an act, the latest first; lags behind the record by seconds. */
  readonly acted: (product: string, act: string, most: number) => Promise<readonly Entry[]>;
  /** The latest first, behind `before` where that is said; lags behind the record by seconds. */
  readonly listed: (product: string, ask: EntriesAsk) => Promise<readonly Entry[]>;
  /** One entry by its sequence. Strongly consistent. */
  readonly entry: (product: string, seq: number) => Promise<Entry | undefined>;
  readonly rows: (product: string, ids: readonly ArtifactId[]) => Promise<ReadonlyMap<ArtifactId, Row>>;
  /** What a person signed, each artifact once with the entry of the latest signature; a page at a time, the oldest first. May lag behind. */
  readonly signedBy: (
    product: string,
    person: Person,
    cursor: string | undefined,
  ) => Promise<{
    readonly signed: readonly { readonly artifact: ArtifactId; readonly seq: number }[];
    readonly next: string | undefined;
  }>;
  /** Ids of all rows, a page at a time; may lag behind. */
  readonly ids: (
    product: string,
    cursor: string | undefined,
  ) => Promise<{ readonly ids: readonly ArtifactId[]; readonly next: string | undefined }>;
  /** The one conditional write that is the commit. */
  readonly commit: (entry: Entry) => Promise<Result<Hash, 'changed-meanwhile'>>;
  /** Brings the rows up to this entry; harmless when done twice or out of turn. */
  readonly apply: (entry: Entry) => Promise<void>;
  /** Moves the hint, once rows and fields follow. */
  readonly follow: (entry: Entry) => Promise<void>;
}

/** Packs of rows, kept by their names for as long as the record. */
export interface Packs {
  readonly write: (product: string, packs: readonly Pack[]) => Promise<void>;
  /** Texts by name, as they were written; a name without one is not there. */
  readonly read: (product: string, names: readonly Hash[]) => Promise<ReadonlyMap<Hash, string>>;
}

/** A part of a product's artifacts in one Jira project; whatever is gone is in none. */
export type Stretch = { readonly project: string } & (
  | { readonly is: 'all' | 'restricted' }
  /** With an open gap of that severity. */
  | { readonly is: 'with'; readonly severity: Severity }
  /** Of exactly these kinds (`kindsWord`), with that worst open gap. */
  | { readonly is: 'kinds'; readonly kinds: string; readonly worst: Severity | 'none' }
);
export interface FacePage {
  readonly faces: readonly Face[];
  /** Where the page ended, for the next one; undefined where nothing follows. */
  readonly end: string | undefined;
}
/** The short rows that lists and tables are made of. */
export interface Faces {
  /** Strongly consistent. */
  readonly find: (product: string, ids: readonly ArtifactId[]) => Promise<ReadonlyMap<ArtifactId, Face>>;
  /** In the order of keys, at most 100. Lags behind the record by seconds. */
  readonly page: (
    product: string,
    stretch: Stretch,
    ask: { readonly after: string | undefined; readonly down?: boolean; readonly limit: number },
  ) => Promise<FacePage>;
  /** Of artifacts that changed after that entry, the earliest first, at most 100. Lags behind the record by seconds. */
  readonly since: (product: string, seq: number, limit: number) => Promise<readonly Face[]>;
}

export interface FieldValues {
  readonly id: ArtifactId;
  readonly values: Readonly<Record<ProjectedField, string | number | null>>;
}

/** A transition that is being made: the status it leads to, and what was entered on its screen, in Jira's own shapes. */
export interface Entered {
  readonly issue: ArtifactId;
  readonly status: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Issues {
  /**
   * As the app. An id that is not in the answer does not exist in Jira any more. `entered`: what is about to be true of one of them, read as
   * if it were.
   */
  readonly read: (product: Product, ids: readonly ArtifactId[], entered?: Entered) => Promise<readonly SourceIssue[]>;
  /** Where an issue is, by key, as the app sees it; undefined for none. */
  readonly place: (key: string) => Promise<{ readonly id: ArtifactId; readonly projectId: string } | undefined>;
  /** Of these projects of the product, by id. */
  readonly page: (
    product: Product,
    projects: readonly string[],
    token: string | undefined,
  ) => Promise<{ readonly issues: readonly SourceIssue[]; readonly next: string | undefined }>;
  readonly count: (projects: readonly string[]) => Promise<number>;
  readonly project: (product: Product, values: readonly FieldValues[]) => Promise<void>;
  /** On which of these the person holds the permission, asked live as that person. */
  readonly permitted: (
    person: Person,
    permission: 'BROWSE_PROJECTS' | 'EDIT_ISSUES',
    ids: readonly ArtifactId[],
  ) => Promise<ReadonlySet<ArtifactId>>;
  /** Which of these Jira projects, by id, the person may browse, and which of these issues: asked live as that person, in one call. */
  readonly browsable: (
    person: Person,
    projects: readonly string[],
    ids: readonly ArtifactId[],
  ) => Promise<{ readonly projects: ReadonlySet<string>; readonly issues: ReadonlySet<ArtifactId> }>;
}

/** What a person does in Jira through us, with that person's own permissions. */
export interface Desk {
  readonly createIssue: (
    product: Product,
    ask: { readonly projectId: string; readonly kind: string; readonly summary: string },
  ) => Promise<ArtifactId>;
  readonly link: (product: Product, ask: { readonly verb: string; readonly from: ArtifactId; readonly to: ArtifactId }) => Promise<void>;
  /** `projects`: those of the product that the person may browse. */
  readonly search: (
    product: Product,
    ask: { readonly kind: string; readonly words: string; readonly projects: readonly string[] },
  ) => Promise<readonly { readonly id: ArtifactId; readonly key: string; readonly summary: string }[]>;
  /** Issues in these projects that the person may see, by key or by words of the summary; at most a hundred, the latest changed first. */
  readonly find: (projects: readonly string[], words: string) => Promise<readonly ArtifactId[]>;
  readonly mayAdminister: (projectId: string) => Promise<boolean>;
  /** The person at the screen, as Jira says at this moment; `zone`: IANA name of the time zone. */
  readonly myself: () => Promise<{ readonly person: Person; readonly name: string; readonly zone: string }>;
  /** What Jira calls these people; nobody it does not tell of. */
  readonly names: (people: readonly Person[]) => Promise<ReadonlyMap<Person, string>>;
}

/** A marker: something changed at this issue; what is only a hint until Jira is read again. */
export interface Marker {
  readonly key: string;
  readonly issue: ArtifactId;
  readonly at: Instant;
  readonly what: 'read' | 'project';
  readonly tries: number;
  readonly reason?: string;
}
export interface Armed {
  /** Undefined when no drain was ever armed. */
  readonly marker: string | undefined;
  readonly pushed: Instant | undefined;
  readonly settled: boolean;
}
/** Why nothing is read for now; shown on every screen until a pass succeeds. */
export interface Hold {
  readonly trouble: Trouble;
  readonly from: 'jira' | 'store' | 'queue';
  readonly since: Instant;
  /** Until when the host itself wants no more requests; said on the screens. */
  readonly until: Instant | undefined;
  /** When whoever set the hold tries again; nobody else asks before. */
  readonly next: Instant;
}
/** A drain on its way: the markers it was pushed with, since a query may not show them yet. */
export interface DrainJob {
  readonly is: 'drain' | 'first-read' | 'everything' | 'keep-baseline' | 'foresee';
  readonly product: string;
  readonly markers: readonly Marker[];
  readonly token?: string;
  readonly read?: number;
  /** Of `everything`: the judging it belongs to; of `first-read`: the reading, the present one where absent. */
  readonly since?: Instant;
  /** Of `keep-baseline`: the entry that named it, what is packed so far, and how often it was begun. */
  readonly baseline?: number;
  readonly packs?: readonly PackName[];
  readonly round?: number;
  /** Of `everything`: the rules that its first page was judged by. */
  readonly edition?: string;
  /** Of `foresee`: what is to be worked out. */
  readonly foresight?: string;
}

/** Every row is to be judged again. `since` names this judging; a later one takes its place. */
export interface Judging {
  readonly since: Instant;
  /** When its last page was done. */
  readonly at: Instant;
}

export interface Waiting {
  readonly mark: (product: string, markers: readonly Marker[]) => Promise<void>;
  /** At most 100, oldest first; may lag behind `mark` and behind `done`. */
  readonly list: (product: string) => Promise<readonly Marker[]>;
  /** Of these, the ones that still stand. Strongly consistent. */
  readonly standing: (product: string, markers: readonly Marker[]) => Promise<readonly Marker[]>;
  readonly done: (product: string, keys: readonly string[]) => Promise<void>;
  readonly armed: (product: string) => Promise<Armed>;
  /** Sets the register; with `expected`, only while it still names that marker. */
  readonly arm: (product: string, next: Armed, expected?: string) => Promise<Result<undefined, 'changed-meanwhile'>>;
  readonly push: (job: DrainJob, delaySeconds: number) => Promise<void>;
  /** Strongly consistent. Undefined: nothing is being judged again. */
  readonly judging: (product: string) => Promise<Judging | undefined>;
  readonly beginJudging: (product: string, since: Instant) => Promise<void>;
  /** A page is done, or with `undefined` all are. Refused where a later judging has taken its place. `rows`: judged so far. */
  readonly judged: (
    product: string,
    since: Instant,
    at: Instant | undefined,
    rows?: number,
  ) => Promise<Result<undefined, 'changed-meanwhile'>>;
  /** Rows that this judging has been through. */
  readonly judgedSoFar: (product: string, since: Instant) => Promise<number>;
  readonly held: (product: string) => Promise<Hold | undefined>;
  /** Undefined lifts the hold. */
  readonly hold: (product: string, hold: Hold | undefined) => Promise<void>;
}

/** What a decision of a class would bring, where that takes too long to wait for. */
export interface Foresight {
  readonly issue: ArtifactId;
  readonly ask: ClassDecision;
  readonly since: Instant;
  /** Absent while it is worked out. `too-much`: beyond what one job can. */
  readonly found?: Foreseen | 'too-much' | 'no-class-here';
}
/** Kept for a day. */
export interface Foresights {
  readonly find: (product: string, name: string) => Promise<Foresight | undefined>;
  readonly save: (product: string, name: string, foresight: Foresight) => Promise<void>;
}

/** What a person sees of some projects at a glance: their words, a few issues of each type, and how many there are of it. */
export interface Glance {
  readonly words: SiteWords;
  readonly projects: readonly SiteWords['project'][];
  /** Component id → name, of components that issues of the sample belong to. */
  readonly components: Readonly<Record<string, string>>;
  readonly sample: Sample;
  /** By type id. */
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
}

/** What a site calls things, and which of its fields are ours. */
export interface Site {
  /** As the app. Where Jira does not tell who may browse, `seenByIssue` is true. */
  readonly project: (projectId: string) => Promise<{ readonly key: string; readonly name: string; readonly seenByIssue: boolean }>;
  /** Costs about a point an issue looked at, so what was seen within half an hour serves again, unless asked `anew`. */
  readonly glance: (
    person: Person,
    ask: { readonly projects: readonly string[]; readonly fields: readonly string[]; readonly anew: boolean },
  ) => Promise<Glance>;
  readonly words: (projectId: string) => Promise<SiteWords>;
  readonly ourFields: (words: SiteWords) => Readonly<Partial<Record<ProjectedField, string>>>;
}

/** Personal secrets for signing. Nothing that leaves this port tells one. */
export interface Secrets {
  readonly state: (person: Person) => Promise<SecretState | undefined>;
  /** Of whoever enrolled. */
  readonly states: (people: readonly Person[]) => Promise<ReadonlyMap<Person, SecretState>>;
  /** Takes the place of an earlier one; in force once activated. */
  readonly enrolPin: (person: Person, pin: string, at: Instant) => Promise<void>;
  /** What an authenticator app is told, once; in force after a code of it was said, and after activation. */
  readonly beginCodes: (person: Person, label: string) => Promise<{ readonly uri: string; readonly secret: string }>;
  readonly enrolCodes: (person: Person, code: string, at: Instant) => Promise<Result<undefined, 'wrong' | 'not-begun'>>;
  /** That very enrolment: refused where the person enrolled anew meanwhile. */
  readonly activate: (person: Person, id: string, by: Person, at: Instant) => Promise<Result<undefined, 'changed-meanwhile'>>;
  /** Every call costs a try, however many come at once; a right one gives all tries back. A code serves once. */
  readonly check: (
    person: Person,
    said: string,
    at: Instant,
  ) => Promise<Result<SecretState, 'not-enrolled' | 'not-activated' | 'locked' | 'wrong' | 'used'>>;
  readonly remove: (person: Person) => Promise<void>;
}

export interface Ports {
  readonly secrets: Secrets;
  readonly desk: Desk;
  readonly site: Site;
  readonly clock: Clock;
  readonly products: Products;
  readonly record: Record62304;
  readonly faces: Faces;
  readonly packs: Packs;
  readonly issues: Issues;
  readonly waiting: Waiting;
  readonly foresights: Foresights;
}
