/** Who may sign, as a product's admin settles it on the project page; and what a person is asked to sign in the panel. */
import type { Reply } from '../../src/contract/calls';
import type { SignaturesView, SignersApi, SignersView } from '../../src/contract/signing-api';
import { people, type PersonName, type World } from '../build/a-site';

type Asked<C extends keyof SignersApi> = Omit<SignersApi[C]['ask'], 'language'> & { readonly language?: 'en' | 'de' };

export const onSigners = async <C extends keyof SignersApi>(
  world: World,
  person: PersonName,
  call: C,
  ask?: Asked<C>,
): Promise<Reply<SignersApi[C]['answer']>> =>
  (await world.forge.invoke({
    moduleKey: 'project-page',
    functionKey: call,
    payload: { language: 'en', ...ask },
    accountId: people[person],
    extension: { type: 'jira:projectPage', project: { id: world.site.state.findProject('PUMP')?.id, key: 'PUMP', type: 'software' } },
  })) as Reply<SignersApi[C]['answer']>;

const valueOf = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`);
  return reply.value;
};

export const signersOn = async (world: World): Promise<SignersView> => valueOf(await onSigners(world, 'admin', 'openSigners'));

export const signaturesOf = async (world: World, person: PersonName, issue: string, shown?: string): Promise<SignaturesView> =>
  valueOf(await world.call(person, issue, 'openSignatures', shown === undefined ? {} : { shown }));

type Roles = SignersApi['admitSigner']['ask']['roles'];

export const pins: Readonly<Partial<Record<PersonName, string>>> = { developer: 'amber-17-oak', tester: 'green-42-tea' };

/** Sets a PIN in the panel and asks nobody. */
export const enrol = async (world: World, person: PersonName, issue: string): Promise<void> => {
  valueOf(await world.call(person, issue, 'enrolPin', { pin: pins[person] ?? '' }));
  // Who asked is looked up in a list that lags.
  await world.clock.advance(10_000);
};

/** Lets the secret count that waits, with these roles. */
export const admit = async (world: World, person: PersonName, roles: Roles): Promise<void> => {
  const { version, people: all } = await signersOn(world);
  const of = all.find(({ account }) => account === people[person]);
  const enrolment = of?.enrolment === undefined ? {} : { enrolment: of.enrolment };
  const ask = { version, account: people[person], roles, identity: 'Known in person.', ...enrolment };
  valueOf(await onSigners(world, 'admin', 'admitSigner', ask));
};
