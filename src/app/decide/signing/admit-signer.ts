/**
 * An admin of all projects of the product says who somebody is, gives them roles and lets their secret count; or takes the secret away. Nobody
 * does either for themselves: misuse takes two (21 CFR 11.200(a)(3)). Each is an entry with a note on how the person was identified.
 */
import { noSigning, rolesOf, type Role, type Signing } from '../../../domain/evidence/signers';
import type { Instant, Person } from '../../../domain/trace/artifact';
import { CHANGE_SIGNERS, type SignersChange } from '../../check/let-settings-follow';
import type { Ports, Product, Result } from '../../ports';
import { administered, type Administering } from '../../read/administered';
import { commitSettings } from '../commit-settings';
import { recordDecision } from '../record-decision';
import { ENROLLED } from './enrol';

export type SignersRefusal =
  'forbidden' | 'not-found' | 'rationale-missing' | 'not-oneself' | 'not-enrolled' | 'changed-meanwhile' | 'first-read-runs';

interface Ask extends Administering {
  readonly of: Person;
  /** How the person was identified. */
  readonly identity: string;
}
export interface Admission extends Ask {
  /** The settings that were on the screen. */
  readonly version: number;
  readonly roles: readonly Role[];
  /** The enrolment on the screen, where it waits to be let count. */
  readonly enrolment?: string;
}

const mostEnrolments = 100;

/** People who asked to sign in this product, the latest first. May lag behind by seconds. */
export const whoEnrolled = async (ports: Ports, product: Product): Promise<readonly Person[]> => {
  const entries = await ports.record.acted(product.id, ENROLLED, mostEnrolments);
  return [...new Set(entries.flatMap(({ actor }) => (actor === 'app' ? [] : [actor])))];
};

const isKnown = async (ports: Ports, product: Product, of: Person): Promise<boolean> =>
  rolesOf(product.signing ?? noSigning, of).length > 0 || (await whoEnrolled(ports, product)).includes(of);

const refusal = (code: SignersRefusal) => ({ ok: false, refusal: code }) as const;

/** The product, once everything that both acts ask is asked. */
const asked = async (ports: Ports, ask: Ask): Promise<Result<Product, SignersRefusal>> => {
  const found = await administered(ports, ask);
  if (!found.ok) return found;
  const { product } = found.value;
  if (!product) return refusal('not-found');
  if (ask.of === ask.person) return refusal('not-oneself');
  if (ask.identity.trim() === '') return refusal('rationale-missing');
  if (!(await isKnown(ports, product, ask.of))) return refusal('not-enrolled');
  // A changed setting has a page that is being read begun anew, and nobody would begin it.
  return product.firstRead.state === 'running' ? refusal('first-read-runs') : { ok: true, value: product };
};

const signingWith = ({ holders, profile }: Signing, of: Person, roles: readonly Role[]): Signing => {
  const others = Object.fromEntries(Object.entries(holders).filter(([account]) => account !== of));
  return { profile, holders: roles.length === 0 ? others : { ...others, [of]: roles } };
};

const giveRoles = async (ports: Ports, product: Product, { person, of, roles, identity, version }: Admission) => {
  const before = product.signing ?? noSigning;
  const same = [...rolesOf(before, of)].sort().join() === [...roles].sort().join();
  if (same) return { ok: true, value: product } as const;
  const write = (at: Instant) => {
    const detail: SignersChange = { before: product.signing ?? null, after: signingWith(before, of, roles), of };
    return { at, actor: person, act: CHANGE_SIGNERS, reason: identity, detail };
  };
  return commitSettings(ports, product, { version, write });
};

/** Refuses also where somebody else changed the settings, or the person enrolled anew, since it was on the screen. */
export const admitSigner = async (ports: Ports, ask: Admission): Promise<Result<undefined, SignersRefusal>> => {
  const found = await asked(ports, ask);
  if (!found.ok) return found;
  if (found.value.version !== ask.version) return refusal('changed-meanwhile');
  const given = await giveRoles(ports, found.value, ask);
  if (!given.ok) return given;
  if (ask.enrolment === undefined) return { ok: true, value: undefined };
  const { of, person, enrolment, identity } = ask;
  const active = await ports.secrets.activate(of, enrolment, person, ports.clock.now());
  if (!active.ok) return active;
  await recordDecision(ports, given.value, { actor: person, act: 'activate-signing', reason: identity, detail: { of, enrolment } });
  return { ok: true, value: undefined };
};

/** Lost, locked or left: the secret is gone, and the person enrols anew, to be identified anew. */
export const resetSigner = async (ports: Ports, ask: Ask): Promise<Result<undefined, SignersRefusal>> => {
  const found = await asked(ports, ask);
  if (!found.ok) return found;
  await ports.secrets.remove(ask.of);
  await recordDecision(ports, found.value, { actor: ask.person, act: 'reset-signing', reason: ask.identity, detail: { of: ask.of } });
  return { ok: true, value: undefined };
};
