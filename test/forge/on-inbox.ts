/** The Signatures page of a project, as a person has it open. */
import type { InboxApi, InboxItemView, InboxView } from '../../src/contract/inbox-api';
import type { PersonName, World } from '../build/a-site';
import { answered, onPage } from './on-page';

export const onInbox = onPage<InboxApi>();

/** All pages, as the screen goes through them. */
export const inboxOf = async (
  world: World,
  person: PersonName,
): Promise<{ readonly view: InboxView; readonly items: readonly InboxItemView[] }> => {
  const view = answered(await onInbox(world, person, 'openInbox'));
  const items = [...view.items];
  for (let { next } = view; next !== undefined;) {
    const page = answered(await onInbox(world, person, 'openInbox', { cursor: next }));
    items.push(...page.items);
    next = page.next;
  }
  return { view, items };
};

/** Opens each and reads it for a moment; answers what a screen sends back of it. */
export const opened = async (world: World, person: PersonName, issues: readonly string[]) => {
  const texts = [];
  for (const issue of issues) {
    const { shown } = answered(await onInbox(world, person, 'openInboxIssue', { issue }));
    texts.push({ issue, shown });
    await world.clock.advance(1_000);
  }
  return texts;
};
