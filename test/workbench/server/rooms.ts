/** What the workbench needs of the stand-in's rooms: narrow, so that a walk may put a small one in their place. */
import type { Fault, Product, ProductAnswer, ProductRequest } from '../../host/contract';

/** A module of the app that has a screen. */
export interface AppModule {
  readonly key: string;
  /** e.g. `jira:issueContext` */
  readonly type: string;
  readonly title: string;
  readonly resourceKey: string;
  /** The module as the manifest has it. */
  readonly definition: Readonly<Record<string, unknown>>;
}

/** Whose eyes look at a screen. */
export interface Visitor {
  /** Left out for somebody who is not signed in. */
  readonly accountId?: string;
  /** `unlicensed`: a Confluence guest. */
  readonly accountType?: 'licensed' | 'unlicensed';
}

/** Which module stands where. */
export interface Shown {
  readonly moduleKey: string;
  /** Of a macro: the local id of its node in the page. */
  readonly localId?: string | undefined;
  /** The viewer's language. */
  readonly locale?: string | undefined;
  readonly extension: Readonly<Record<string, unknown>>;
}

export interface Invocation extends Shown {
  readonly functionKey: string;
  readonly payload: unknown;
}

/** What one act has cost so far, its consequences in the background included. */
export interface Cost {
  readonly points: number;
  readonly bytesWritten: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly pushes: number;
  readonly invocations: readonly { readonly name: string; readonly roundTrips: number; readonly ms: number }[];
}

export interface LogLine {
  readonly kind: 'lost' | 'invoked' | 'app' | 'console' | 'failed';
  readonly text: string;
}

/** The installed app. */
export interface AppRoom {
  /** The part of a page's address that names the app on this site: `<app id>/<environment id>`. */
  readonly address: string;
  /** What the manifest lets the app's own pages do beside loading their own files. */
  readonly content: { readonly styles: readonly 'unsafe-inline'[] };
  readonly modules: readonly AppModule[];
  /** Folder of a bundled resource; undefined for an unknown key. */
  readonly resourceFolder: (resourceKey: string) => string | undefined;
  readonly invoke: (visitor: Visitor, invocation: Invocation) => Promise<unknown>;
  /** What `getContext` answers on this module's screen. */
  readonly context: (visitor: Visitor, shown: Shown) => unknown;
  /** Runs the function a module names for its dynamic properties. */
  readonly properties: (visitor: Visitor, shown: Shown) => Promise<unknown>;
  /** A screen's own call on a product: the person's permissions, the app's scopes. */
  readonly fetchProduct: (visitor: Visitor, call: { product: string; method: string; path: string; body?: unknown }) => ProductAnswer;
  /** Starts counting anew. */
  readonly beginAct: (label: string) => void;
  readonly cost: () => Cost;
  readonly plant: (fault: Fault) => void;
  /** What happened since this was last asked. */
  readonly news: () => readonly LogLine[];
}

/** Somebody one may be on the workbench. */
export interface Person {
  /** Empty for somebody who is not signed in. */
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  /** A guest has an account and no licence, an anonymous visitor neither; members have both. */
  readonly visits?: 'as guest' | 'anonymously';
}

/** Where a macro stands, and, while its page is being edited, what the editor holds of it. */
export interface MacroPlace {
  readonly pageId: string;
  readonly localId: string;
  /** An old version of the page; the latest when left out. */
  readonly version?: number | undefined;
  readonly editing?:
    { readonly config: Readonly<Record<string, unknown>>; readonly macro?: Readonly<Record<string, unknown>> | undefined } | undefined;
}

/** What one macro gave to an export: a document of Atlassian's schema, or the reason why there is none. */
export type Exported = { readonly localId: string } & ({ readonly document: unknown } | { readonly problem: string });

/** The Confluence site, with what its own screens know of the app's macros. */
export interface WikiRoom {
  readonly site: Product;
  /** The `extension` the platform tells a macro. */
  readonly extension: (place: MacroPlace) => Readonly<Record<string, unknown>>;
  /** The node the editor puts into a page for a new macro. */
  readonly newMacro: (moduleKey: string) => unknown;
  /** Runs `adfExport` of every macro on a page. */
  readonly exportMacros: (wish: {
    readonly pageId: string;
    readonly version?: number | undefined;
    readonly type: 'pdf' | 'word';
    /** Who exports; left out where the platform names nobody to the function. */
    readonly accountId?: string;
  }) => Promise<readonly Exported[]>;
  readonly hasConsent: (accountId: string) => boolean;
  readonly setConsent: (accountId: string, given: boolean) => void;
}

export interface WorkbenchClock {
  readonly now: () => number;
  readonly advance: (ms: number) => Promise<void>;
  readonly planned: () => readonly { readonly at: number; readonly label: string }[];
}

export interface Cloud {
  readonly site: Product;
  /** A call by Jira's own screens; a transition asks its validators first. */
  readonly askJira: (request: ProductRequest) => Promise<ProductAnswer>;
  readonly wiki: WikiRoom;
  readonly app: AppRoom;
  readonly clock: WorkbenchClock;
  readonly people: readonly Person[];
}
