/** A small site for the tests of this room: two spaces, six people, one app with a macro, a clock moved by hand. */

import type { Clock, ProductAnswer, ProductEvent, ProductRequest } from '../contract';
import type { AdfDocument, AdfNode } from '../jira/adf-document';
import { ConfluenceSite, type SiteOptions } from './confluence-site';
import type { Page, Space } from './site-records';

export const ALL_SCOPES = [
  'read:page:confluence',
  'write:page:confluence',
  'delete:page:confluence',
  'read:space:confluence',
  'read:attachment:confluence',
  'read:content-details:confluence',
  'read:content.permission:confluence',
  'write:content.restriction:confluence',
];
export const START = Date.UTC(2026, 2, 2, 10, 0, 0);
export const APP = {
  appId: '11111111-2222-4333-8444-555555555555',
  environmentId: '66666666-7777-4888-8999-000000000000',
  environmentType: 'DEVELOPMENT',
  macros: { document: 'Plumbline document' },
} as const;

/** A clock that only knows the time; nothing is planned on it here. */
export class HandClock implements Clock {
  private at = START;
  readonly now = (): number => this.at;
  readonly plan = (): void => {
    throw new Error('nothing is planned in these tests');
  };
  advance(milliseconds: number): void {
    this.at += milliseconds;
  }
}

export const people = {
  writer: 'acc-writer',
  reader: 'acc-reader',
  boss: 'acc-boss',
  stranger: 'acc-stranger',
  guest: 'acc-guest',
  gone: 'acc-gone',
} as const;

export const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
export const doc = (...texts: readonly string[]): AdfDocument => ({ type: 'doc', version: 1, content: texts.map(paragraph) });

/** A body as a write takes it. */
export const adf = (document: unknown): { representation: string; value: string } => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify(document),
});
export const storage = (value: string): { representation: string; value: string } => ({ representation: 'storage', value });

type Ask = Partial<Omit<ProductRequest, 'method' | 'path'>>;

export interface SmallWiki {
  readonly clock: HandClock;
  readonly site: ConfluenceSite;
  readonly events: ProductEvent[];
  readonly device: Space;
  readonly open: Space;
  readonly plan: Page;
  /** As the app from the back end, with every scope, unless said otherwise. */
  readonly call: (method: string, path: string, body?: unknown, ask?: Ask) => ProductAnswer;
  /** As a person on the site's own screens. */
  readonly as: (accountId: string | undefined, method: string, path: string, body?: unknown) => ProductAnswer;
}

/** DEV (members writer and boss, reader may view) with the page "Plan"; OPEN, which anybody may read. */
export function smallWiki(options: Partial<SiteOptions> = {}): SmallWiki {
  const clock = new HandClock();
  const site = new ConfluenceSite({ clock, siteUrl: 'https://plumbline-test.atlassian.net', ...options });
  site.installApp(APP);
  const { seed } = site;
  seed.user({ accountId: people.writer, displayName: 'Wilma Writer' });
  seed.user({ accountId: people.reader, displayName: 'Rita Reader' });
  seed.user({ accountId: people.boss, displayName: 'Bo Boss', admin: true });
  seed.user({ accountId: people.stranger, displayName: 'Sam Stranger' });
  seed.user({ accountId: people.gone, displayName: 'Gone Girl', active: false });
  const device = seed.space({
    key: 'DEV',
    name: 'Device',
    members: [people.writer, people.gone],
    admins: [people.boss],
    viewers: [people.reader],
  });
  const open = seed.space({ key: 'OPEN', name: 'Open', members: [people.writer], anonymous: true });
  seed.user({ accountId: people.guest, displayName: 'Gus Guest', guestOf: 'DEV' });
  const plan = seed.page('DEV', { title: 'Plan', author: people.writer, body: doc('First') });
  const events: ProductEvent[] = [];
  site.onEvent((event) => events.push(event));
  const call: SmallWiki['call'] = (method, path, body, ask = {}) =>
    site.handle({ as: 'app', from: 'app-backend', scopes: ALL_SCOPES, method, path, body, ...ask });
  const as: SmallWiki['as'] = (accountId, method, path, body) =>
    site.handle({ as: 'user', ...(accountId !== undefined && { accountId }), from: 'product-ui', scopes: [], method, path, body });
  return { clock, site, events, device, open, plan, call, as };
}

/** The body of a page update. */
export const edit = (page: Page, number: number, document: unknown = doc('Changed'), title = 'Plan'): Record<string, unknown> => ({
  id: page.id,
  status: 'current',
  title,
  body: adf(document),
  version: { number, message: 'because' },
});

export const PAGES = '/wiki/api/v2/pages';
