/**
 * Seeds the Confluence site beside the demo product: the space of the pump's regulatory writers, with one page only two people may see, and
 * a space anybody may read. Two visitors come along whom Jira does not know: a guest, and somebody who is not signed in.
 */
import type { ConfluenceSite } from '../../host/confluence/confluence-site';
import { members, people, type PersonName } from './people';
import { openPages, pages, welcome, type DemoPage } from './wiki-pages';

const day = 24 * 3_600_000;

const guest = { accountId: '5b10ac8d82e05b2200000201', name: 'Gus Brandt', role: 'Confluence guest', visits: 'as guest' } as const;

export const visitors = [guest, { accountId: '', name: 'Anonymous visitor', role: 'Not signed in', visits: 'anonymously' }] as const;

const account = (name: PersonName): string => people[name].accountId;

const seedPages = ({ seed, state }: ConfluenceSite, spaceKey: string, all: readonly DemoPage[]): void => {
  const ids = new Map<string, string>();
  for (const { title, author, age, body, under, onlySeenBy = [], onlyEditedBy = [] } of all) {
    const parent = under === undefined ? undefined : ids.get(under);
    const page = seed.page(spaceKey, {
      title,
      author: account(author),
      body,
      created: state.clock.now() - age * day,
      onlySeenBy: onlySeenBy.map(account),
      onlyEditedBy: onlyEditedBy.map(account),
      ...(parent === undefined ? {} : { parent }),
    });
    ids.set(title, page.id);
  }
};

/** Fills an empty site. Lena, who puts the app's macros into pages, has let the app act for her; the others are asked when they first meet one. */
export const seedDemoWiki = (site: ConfluenceSite): void => {
  const { seed, state } = site;
  for (const { accountId, name } of Object.values(people))
    seed.user({ accountId, displayName: name, admin: accountId === people.tom.accountId });
  const team = members.filter((name) => name !== 'emil').map(account);
  const created = state.clock.now() - 300 * day;
  const home = { author: account('lena'), body: welcome, created };
  seed.space({ key: 'RP', name: 'Regulatory, pump', members: team, admins: [account('tom')], viewers: [account('emil')], home });
  seed.space({ key: 'CI', name: 'Customer information', members: team, admins: [account('tom')], anonymous: true });
  seed.user({ accountId: guest.accountId, displayName: guest.name, guestOf: 'RP' });
  seedPages(site, 'RP', pages);
  seedPages(site, 'CI', openPages);
  site.grantConsent(account('lena'));
};
