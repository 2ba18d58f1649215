import { at } from '../jira/small-site';
import { doc, edit, PAGES, people, smallWiki, type SmallWiki } from './small-wiki';

const names = ({ events }: SmallWiki): string[] => events.map(({ eventType }) => eventType.replace('avi:confluence:', ''));

test('created and updated pages are told with space, history and version, people by account id alone', () => {
  const wiki = smallWiki();
  wiki.clock.advance(1000);
  wiki.site.edit(wiki.plan.id, people.boss, { body: doc('Second') });
  const user = { accountId: people.boss, displayName: people.boss, email: people.boss, accountType: 'atlassian', type: 'known' };
  expect(wiki.events).toHaveLength(1);
  expect(wiki.events[0]).toMatchObject({
    eventType: 'avi:confluence:updated:page',
    payload: {
      eventType: 'avi:confluence:updated:page',
      atlassianId: people.boss,
      eventCreatedDate: '2026-03-02T10:00:01.000Z',
      suppressNotifications: false,
      updateTrigger: 'edit_page',
      selfGenerated: false,
      content: {
        id: wiki.plan.id,
        type: 'page',
        status: 'current',
        title: 'Plan',
        space: { id: Number(wiki.device.id), key: 'DEV' },
        history: { createdBy: { accountId: people.writer } },
        version: { by: user, number: 2, when: '2026-03-02T10:00:01.000Z' },
      },
    },
  });
  expect(JSON.stringify(wiki.events)).not.toMatch(/Second|Wilma|Bo Boss/);
});

test('what the app does with its own account is marked as its own; what it does for a person is not', () => {
  const wiki = smallWiki();
  wiki.site.grantConsent(people.writer);
  wiki.call('POST', PAGES, { spaceId: wiki.device.id, title: 'Report' });
  wiki.call('PUT', `${PAGES}/${wiki.plan.id}`, edit(wiki.plan, 2), { as: 'user', accountId: people.writer });
  expect(wiki.events.map(({ payload }) => [payload['selfGenerated'], at(payload, 'content', 'title')])).toEqual([
    [true, 'Report'],
    [false, 'Plan'],
  ]);
});

test('trash, restore and purge are told for the page alone; pages below move up in silence', () => {
  const wiki = smallWiki();
  const below = wiki.site.seed.page('DEV', { title: 'Below', author: people.writer, parent: wiki.plan.id });
  wiki.site.trash(wiki.plan.id, people.writer);
  expect([names(wiki), below.parentId]).toEqual([['trashed:page'], wiki.device.homepageId]);
  wiki.site.restore(wiki.plan.id, people.writer);
  wiki.site.trash(wiki.plan.id, people.boss);
  wiki.as(people.boss, 'DELETE', `${PAGES}/${wiki.plan.id}?purge=true`);
  expect(names(wiki)).toEqual(['trashed:page', 'restored:page', 'trashed:page', 'deleted:page']);
  expect(at(wiki.events[3]?.payload, 'content', 'status')).toBe('trashed');
});

test('a move tells the page as it was, and goes along with the update that made it', () => {
  const wiki = smallWiki();
  const other = wiki.site.seed.page('DEV', { title: 'Other', author: people.writer });
  wiki.call('PUT', `${PAGES}/${wiki.plan.id}`, { ...edit(wiki.plan, 2), parentId: other.id });
  expect([names(wiki), wiki.plan.parentId]).toEqual([['updated:page', 'moved:page'], other.id]);
  expect(at(wiki.events[1]?.payload, 'prevContent', 'id')).toBe(wiki.plan.id);
  expect(wiki.call('PUT', `${PAGES}/${other.id}`, { ...edit(other, 2, doc(), 'Other'), parentId: wiki.plan.id }).status).toBe(400);
});

test('archiving and restricting are told, a refused change is not', () => {
  const wiki = smallWiki();
  wiki.site.restrict(wiki.plan.id, people.boss, { update: [people.boss] });
  wiki.as(people.writer, 'PUT', `${PAGES}/${wiki.plan.id}`, edit(wiki.plan, 2));
  wiki.as(people.boss, 'PUT', `${PAGES}/${wiki.plan.id}`, edit(wiki.plan, 7));
  wiki.site.archive(wiki.plan.id, people.boss);
  expect(names(wiki)).toEqual(['permissions_updated:page', 'archived:page']);
});

test('each listener gets a copy of its own', () => {
  const wiki = smallWiki();
  wiki.site.onEvent(({ payload }) => Object.assign(payload, { content: null }));
  const seen: unknown[] = [];
  wiki.site.onEvent(({ payload }) => seen.push(at(payload, 'content', 'id')));
  wiki.site.edit(wiki.plan.id, people.writer, { title: 'New' });
  expect(seen).toEqual([wiki.plan.id]);
});
