/** The site's memory: everything by id, an id counter for each kind, and the listeners of its events. */

import type { Clock, ProductEvent } from '../contract';
import { notModelled } from './refusal';
import type { Attachment, Page, Person, Space } from './site-records';

export const APP_ACCOUNT_ID = '712020:00000000-0000-4000-8000-000000000001';

/** The app whose macros stand in pages. */
export interface InstalledApp {
  readonly appId: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
  /** Macro modules: key to title. */
  readonly macros: Readonly<Record<string, string>>;
}

export class SiteState {
  readonly people = new Map<string, Person>();
  readonly spaces = new Map<string, Space>();
  readonly pages = new Map<string, Page>();
  readonly attachments = new Map<string, Attachment>();
  /** People who have let the app act for them in Confluence. */
  readonly consent = new Set<string>();
  app: InstalledApp | undefined;
  private readonly counters = new Map<string, number>();
  private readonly listeners: ((event: ProductEvent) => void)[] = [];

  constructor(
    readonly clock: Clock,
    readonly siteUrl: string,
    /** Whether the app, as itself, passes page restrictions that do not name it. */
    readonly appPassesRestrictions: boolean,
  ) {}

  onEvent(listener: (event: ProductEvent) => void): void {
    this.listeners.push(listener);
  }

  /** At once, to each listener its own copy. */
  emit(event: ProductEvent): void {
    for (const listener of this.listeners) listener(structuredClone(event));
  }

  nextId(kind: 'content' | 'space' | 'property' | 'attachment' | 'local'): string {
    const next = (this.counters.get(kind) ?? (kind === 'content' ? 65_536 : 1000)) + 1;
    this.counters.set(kind, next);
    return String(next);
  }

  /** A local id of a node in a document: a uuid, counted up. */
  nextLocalId(): string {
    return `00000000-0000-4000-8000-${this.nextId('local').padStart(12, '0')}`;
  }

  space(id: string): Space {
    return held(this.spaces.get(id), `space ${id}`);
  }

  page(id: string): Page {
    return held(this.pages.get(id), `page ${id}`);
  }

  findSpace(key: string): Space | undefined {
    return [...this.spaces.values()].find((space) => space.key === key);
  }

  /** Pages right under a page, in tree order, drafts and trash left out. */
  childrenOf(pageId: string): Page[] {
    return [...this.pages.values()]
      .filter((page) => page.parentId === pageId && (page.status === 'current' || page.status === 'archived'))
      .sort((a, b) => a.position - b.position || Number(a.id) - Number(b.id));
  }

  /** From the root of the space down to the parent. */
  ancestorsOf(page: Page): Page[] {
    const above: Page[] = [];
    for (let parent = page.parentId; parent !== null;) {
      const found: Page = this.page(parent);
      above.unshift(found);
      parent = found.parentId;
    }
    return above;
  }
}

/** A record that another record points to: missing means the stand-in itself is broken. */
function held<T>(record: T | undefined, what: string): T {
  if (record === undefined) throw notModelled(`${what} is referred to but not held`);
  return record;
}
