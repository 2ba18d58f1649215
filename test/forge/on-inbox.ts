/** The Signatures page of a project, as a person has it open. */
import type { Reply } from '../../src/contract/calls';
import type { InboxApi, InboxItemView, InboxView } from '../../src/contract/inbox-api';
import { people, type PersonName, type World } from '../build/a-site';

type Asked<C extends keyof InboxApi> = Omit<InboxApi[C]['ask'], 'language'> & { readonly language?: 'en' | 'de' };

export const onInbox = async <C extends keyof InboxApi>(
  world: World,
  person: PersonName,
  call: C,
  ask?: Asked<C>,
): Promise<Reply<InboxApi[C]['answer']>> =>
  (await world.forge.invoke({
    moduleKey: 'project-page',
    functionKey: call,
    payload: { language: 'en', ...ask },
    accountId: people[person],
    extension: { type: 'jira:projectPage', project: { id: world.site.state.findProject('PUMP')?.id, key: 'PUMP', type: 'software' } },
  })) as Reply<InboxApi[C]['answer']>;

export const valueOf = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`);
  return reply.value;
};

/** All pages, as the screen goes through them. */
export const inboxOf = async (
  world: World,
  person: PersonName,
): Promise<{ readonly view: InboxView; readonly items: readonly InboxItemView[] }> => {
  const view = valueOf(await onInbox(world, person, 'openInbox'));
  const items = [...view.items];
  for (let { next } = view; next !== undefined;) {
    const page = valueOf(await onInbox(world, person, 'openInbox', { cursor: next }));
    items.push(...page.items);
    next = page.next;
  }
  return { view, items };
};

/** Opens each and reads it for a moment; answers what a screen sends back of it. */
export const opened = async (world: World, person: PersonName, issues: readonly string[]) => {
  const texts = [];
  for (const issue of issues) {
    const { shown } = valueOf(await onInbox(world, person, 'openInboxIssue', { issue }));
    texts.push({ issue, shown });
    await world.clock.advance(1_000);
  }
  return texts;
};
