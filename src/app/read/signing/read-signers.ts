/** Who may sign in a software product and who asks to, for its admins; of each secret its state, never more. */
import { meanings } from '../../../domain/evidence/approval';
import { sayAs } from '../../../domain/evidence/meaning-words';
import type { SecretState } from '../../../domain/evidence/signing-secret';
import { noSigning, roles, rolesOf, sayRole, type Role } from '../../../domain/evidence/signers';
import { person as personOf, type Person } from '../../../domain/trace/artifact';
import { whoEnrolled } from '../../decide/signing/admit-signer';
import type { Ports, Product, Result } from '../../ports';
import { administered, type Administering } from '../administered';
import type { Language } from '../sentence';
import { sayDay } from '../say-date';
import { signingAlerts } from './alerts';
import { saySecret, type SecretSaid } from './read-signatures';

export interface SignerSaid {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly secret: SecretSaid;
  /** '' where there is none. */
  readonly since: string;
  /** Names the enrolment that waits to be let count. */
  readonly enrolment?: string;
  readonly isOneself: boolean;
}
export interface Signers {
  readonly version: number;
  readonly people: readonly SignerSaid[];
  readonly roles: readonly { readonly value: Role; readonly label: string; readonly mayMean: string }[];
  readonly alerts: readonly string[];
}

const saySigner = (
  ports: Ports,
  product: Product,
  of: Person,
  { person, language }: Administering & { readonly language: Language },
  known: { readonly names: ReadonlyMap<Person, string>; readonly states: ReadonlyMap<Person, SecretState> },
): SignerSaid => {
  const signing = product.signing ?? noSigning;
  const state = known.states.get(of);
  const secret = saySecret(state, signing.profile.secretDays, ports.clock.now());
  return {
    account: of,
    name: known.names.get(of) ?? of,
    roles: rolesOf(signing, of),
    secret,
    since: state ? sayDay(state.since, language) : '',
    ...(state && secret === 'waiting' ? { enrolment: state.id } : {}),
    isOneself: of === person,
  };
};

export const readSigners = async (
  ports: Ports,
  ask: Administering & { readonly language: Language },
): Promise<Result<Signers, 'forbidden' | 'not-found'>> => {
  const found = await administered(ports, ask);
  if (!found.ok) return found;
  const { product } = found.value;
  if (!product) return { ok: false, refusal: 'not-found' };
  const signing = product.signing ?? noSigning;
  const people = [...new Set([...(await whoEnrolled(ports, product)), ...Object.keys(signing.holders).map(personOf)])];
  const [names, states] = await Promise.all([ports.desk.names(people), ports.secrets.states(people)]);
  const mayMean = (role: Role): string =>
    meanings
      .filter((meaning) => signing.profile.mayMean[meaning].includes(role))
      .map((meaning) => sayAs(meaning)[ask.language])
      .join(', ');
  return {
    ok: true,
    value: {
      version: product.version,
      people: people.map((of) => saySigner(ports, product, of, ask, { names, states })),
      roles: roles.map((value) => ({ value, label: sayRole(value)[ask.language], mayMean: mayMean(value) })),
      alerts: await signingAlerts(ports, product, ask.language),
    },
  };
};
