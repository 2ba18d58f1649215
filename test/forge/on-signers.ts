/** Who may sign, as a product's admin settles it on the project page; and what a person is asked to sign in the panel. */
import type { SignaturesView, SignersApi, SignersView } from '../../src/contract/signing-api';
import { people, type PersonName, type World } from '../build/a-site';
import { answered, onPage } from './on-page';

export const onSigners = onPage<SignersApi>();

export const signersOn = async (world: World): Promise<SignersView> => answered(await onSigners(world, 'admin', 'openSigners'));

export const signaturesOf = async (world: World, person: PersonName, issue: string, shown?: string): Promise<SignaturesView> =>
  answered(await world.call(person, issue, 'openSignatures', shown === undefined ? {} : { shown }));

type Roles = SignersApi['admitSigner']['ask']['roles'];

export const pins: Readonly<Partial<Record<PersonName, string>>> = { developer: 'amber-17-oak', tester: 'green-42-tea' };

/** Sets a PIN in the panel and asks nobody. */
export const enrol = async (world: World, person: PersonName, issue: string): Promise<void> => {
  answered(await world.call(person, issue, 'enrolPin', { pin: pins[person] ?? '' }));
  // Who asked is looked up in a list that lags.
  await world.clock.advance(10_000);
};

/** Lets the secret count that waits, with these roles. */
export const admit = async (world: World, person: PersonName, roles: Roles): Promise<void> => {
  const { version, people: all } = await signersOn(world);
  const of = all.find(({ account }) => account === people[person]);
  const enrolment = of?.enrolment === undefined ? {} : { enrolment: of.enrolment };
  const ask = { version, account: people[person], roles, identity: 'Known in person.', ...enrolment };
  answered(await onSigners(world, 'admin', 'admitSigner', ask));
};
