/** A small site for the tests of this room: two projects, four people, an app with two fields, a clock moved by hand. */

import type { Clock, ProductAnswer, ProductEvent, ProductRequest } from '../contract';
import { JiraSite, type SiteOptions } from './jira-site';

export const ALL_SCOPES = [
  'read:jira-work',
  'write:jira-work',
  'read:jira-user',
  'manage:jira-project',
  'manage:jira-configuration',
  'write:app-data:jira',
];
export const START = Date.UTC(2026, 2, 2, 10, 0, 0);
export const APP = { appId: '11111111-2222-4333-8444-555555555555', environmentId: '66666666-7777-4888-8999-000000000000' };

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

export const people = { dev: 'acc-dev', qa: 'acc-qa', guest: 'acc-guest', gone: 'acc-gone', admin: 'acc-admin' } as const;

export const doc = (text: string): Record<string, unknown> => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

type Ask = Partial<Omit<ProductRequest, 'method' | 'path'>>;

export interface SmallSite {
  readonly clock: HandClock;
  readonly site: JiraSite;
  readonly events: ProductEvent[];
  readonly classField: string;
  readonly gapsField: string;
  /** As the app from the back end, with every scope, unless said otherwise. */
  readonly call: (method: string, path: string, body?: unknown, ask?: Ask) => ProductAnswer;
  /** As a person on the site's own screens. */
  readonly as: (accountId: string, method: string, path: string, body?: unknown) => ProductAnswer;
}

export function smallSite(options: Partial<SiteOptions> = {}): SmallSite {
  const clock = new HandClock();
  const site = new JiraSite({ clock, siteUrl: 'https://plumbline-test.atlassian.net', ...options });
  const { seed } = site;
  seed.user({ accountId: people.dev, displayName: 'Dana Developer', timeZone: 'Europe/Berlin' });
  seed.user({ accountId: people.qa, displayName: 'Quentin Quality' });
  seed.user({ accountId: people.guest, displayName: 'Gus Guest' });
  seed.user({ accountId: people.gone, displayName: 'Gone Girl', active: false });
  seed.user({ accountId: people.admin, displayName: 'Ada Admin', siteAdmin: true });
  const members = [people.dev, people.qa];
  seed.project({
    key: 'PUMP',
    name: 'Pump',
    members,
    admins: [people.admin],
    versions: ['1.0', '2.0'],
    components: ['Motor'],
    securityLevels: { Secret: [people.qa] },
  });
  seed.project({ key: 'OTHER', name: 'Other', members: [people.qa] });
  const [classField, gapsField] = site.installAppFields(APP, [
    { key: 'safety-class', name: 'Effective class', description: 'Class', type: 'string', readOnly: true },
    { key: 'gaps', name: 'Open gaps', description: 'Gaps', type: 'number', readOnly: false },
  ]);
  const events: ProductEvent[] = [];
  site.onEvent((event) => events.push(event));
  const call: SmallSite['call'] = (method, path, body, ask = {}) =>
    site.handle({ as: 'app', from: 'app-backend', scopes: ALL_SCOPES, method, path, body, ...ask });
  const as: SmallSite['as'] = (accountId, method, path, body) =>
    site.handle({ as: 'user', accountId, from: 'product-ui', scopes: [], method, path, body });
  return { clock, site, events, classField: classField?.id ?? '', gapsField: gapsField?.id ?? '', call, as };
}

/** A value inside an answer's body, by path; undefined where the path leads nowhere. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string, unknown>)[String(step)];
  }
  return here;
}

/** The same member of every element of a list. */
export function each(list: unknown, ...path: readonly (string | number)[]): unknown[] {
  return Array.isArray(list) ? list.map((item) => at(item, ...path)) : [];
}
