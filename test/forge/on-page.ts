/** A call of one of the project page's screens, as somebody has it open. */
import type { Reply } from '../../src/contract/calls';
import { people, type PersonName, type World } from '../build/a-site';

type Calls<Api> = { readonly [C in keyof Api]: { readonly ask: object; readonly answer: unknown } };

/** English, where nothing else is said. */
export type Asked<Api extends Calls<Api>, C extends keyof Api> = Omit<Api[C]['ask'], 'language'> & { readonly language?: 'en' | 'de' };

/** `project`: by key. */
export const onPage =
  <Api extends Calls<Api>>(project = 'PUMP') =>
  async <C extends keyof Api & string>(world: World, person: PersonName, call: C, ask?: Asked<Api, C>): Promise<Reply<Api[C]['answer']>> =>
    (await world.forge.invoke({
      moduleKey: 'project-page',
      functionKey: call,
      payload: { language: 'en', ...ask },
      accountId: people[person],
      extension: { type: 'jira:projectPage', project: { id: world.site.state.findProject(project)?.id, key: project, type: 'software' } },
    })) as Reply<Api[C]['answer']>;

/** Throws what was refused. */
export const answered = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code} ${reply.refusal.sentence}`);
  return reply.value;
};
