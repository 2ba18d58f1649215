/** What the product's page does for the modules on it: the part of Jira that stands behind Forge's bridge. */
import type { RemoteFunction } from '../forge-doc';

/** Which module of the app is shown, and where. */
export interface ModulePlace {
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly resourceKey: string;
  /** Of a macro: the local id of its node in the page. */
  readonly localId?: string;
  /** `context.extension`, as the platform fills it for this kind of module. */
  readonly extension: Readonly<Record<string, unknown>>;
}

export interface ShownFlag {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly autoDismiss: boolean;
  readonly actions: readonly { readonly text: string; readonly onClick: () => void }[];
}

export interface ProductFetch {
  readonly product: string;
  readonly path: string;
  readonly method: string;
  readonly body?: unknown;
}

export interface ProductFetched {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface OpenedModal {
  readonly place: ModulePlace;
  readonly title: string;
  readonly size: string;
  readonly onClose: RemoteFunction | undefined;
}

/** Same-page events between the modules of the app. */
export class EventBus {
  readonly #listeners = new Map<string, { readonly event: string; readonly callback: (payload: unknown) => void }>();
  #next = 0;

  on(event: string, callback: (payload: unknown) => void): string {
    const id = `subscription:${this.#next++}`;
    this.#listeners.set(id, { event, callback });
    return id;
  }

  off(id: string): void {
    this.#listeners.delete(id);
  }

  emit(event: string, payload: unknown): void {
    for (const listener of this.#listeners.values()) if (listener.event === event) listener.callback(payload);
  }
}

/** An event of the page's own: the theme that was chosen now stands on it. */
export const THEME_APPLIED = 'WORKBENCH_THEME_APPLIED';

/** As an app's frame takes it over: what stands on `html`, and the sheets of the tokens. */
export interface PageTheme {
  readonly attributes: Readonly<Record<string, string>>;
  readonly css: string;
}

export interface PageLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** The part of the address that belongs to the app: what follows `/apps/<app id>/<environment id>`. */
export interface PageHistory {
  readonly current: () => { readonly location: PageLocation; readonly action: string };
  /** `{ push }`, `{ replace }`: a path within the app; `{ go }`: back or forward. */
  readonly move: (to: Readonly<Record<string, unknown>>) => void;
  readonly listen: (listener: (location: PageLocation, action: string) => void) => void;
}

export interface Page {
  readonly theme: () => PageTheme;
  /** Left out where a module has no address of its own. */
  readonly history?: PageHistory;
  /** The address of the app's page in a project; throws for a module that is none. */
  readonly projectPagePath: (moduleKey: string, projectKey: string) => string;
  readonly setTitle: (title: string) => void;
  readonly events: EventBus;
  readonly invoke: (place: ModulePlace, functionKey: string, payload: unknown) => Promise<unknown>;
  readonly fetchProduct: (request: ProductFetch) => Promise<ProductFetched>;
  /** The whole context the platform gives this module for the person who looks at it. */
  readonly context: (place: ModulePlace) => Promise<unknown>;
  readonly personName: (accountId: string) => string;
  readonly showFlag: (flag: ShownFlag) => void;
  readonly closeFlag: (id: string) => void;
  readonly follow: (href: string, newTab: boolean) => void;
  readonly reload: () => void;
  readonly refreshIssueView: () => void;
  readonly openModal: (modal: OpenedModal) => void;
  /** Begins a new act on the cost meter: the person did something in the app that made it call. */
  readonly act: (label: string) => Promise<unknown>;
  /** A line for the workbench's log: console lines of the frame, names of what is not modelled. */
  readonly note: (kind: 'console' | 'unmodelled' | 'error', text: string) => void;
}
