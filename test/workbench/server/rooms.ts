/** What the workbench needs of the stand-in's rooms: narrow, so that a walk may put a small one in their place. */
import type { Fault, Product, ProductAnswer } from '../../host/contract';

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

export interface Invocation {
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload: unknown;
  readonly accountId: string;
  readonly extension: Readonly<Record<string, unknown>>;
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
  readonly invoke: (invocation: Invocation) => Promise<unknown>;
  /** What `getContext` answers on this module's screen. */
  readonly context: (moduleKey: string, accountId: string, extension: Readonly<Record<string, unknown>>) => unknown;
  /** Runs the function a module names for its dynamic properties. */
  readonly properties: (moduleKey: string, accountId: string, extension: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** A screen's own call on a product: the person's permissions, the app's scopes. */
  readonly fetchProduct: (call: { product: string; accountId: string; method: string; path: string; body?: unknown }) => ProductAnswer;
  /** Starts counting anew. */
  readonly beginAct: (label: string) => void;
  readonly cost: () => Cost;
  readonly plant: (fault: Fault) => void;
  /** What happened since this was last asked. */
  readonly news: () => readonly LogLine[];
}

/** Somebody one may be on the workbench. */
export interface Person {
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
}

export interface WorkbenchClock {
  readonly now: () => number;
  readonly advance: (ms: number) => Promise<void>;
  readonly planned: () => readonly { readonly at: number; readonly label: string }[];
}

export interface Cloud {
  readonly site: Product;
  readonly app: AppRoom;
  readonly clock: WorkbenchClock;
  readonly people: readonly Person[];
}
