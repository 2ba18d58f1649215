/**
 * A person chooses the secret to sign with. It asks to be admitted: in force only after somebody else made sure who the person is, and who that is
 * never learns it (21 CFR 11.100(b), 11.200(a)(3)). The entry says that it happened, never the secret.
 */
import { pinProblem, type PinProblem, type SecretMethod } from '../../../domain/evidence/signing-secret';
import type { Person } from '../../../domain/trace/artifact';
import type { Ports, Product, Result } from '../../ports';
import { recordDecision } from '../record-decision';

export const ENROLLED = 'enrol-signing';

const record = async (ports: Ports, product: Product, person: Person, method: SecretMethod): Promise<void> => {
  await recordDecision(ports, product, { actor: person, act: ENROLLED, detail: { method } });
};

/** Refuses what anybody would try first, by what is wrong with it. */
export const enrolPin = async (ports: Ports, product: Product, person: Person, pin: string): Promise<Result<undefined, PinProblem>> => {
  const problem = pinProblem(pin);
  if (problem) return { ok: false, refusal: problem };
  await ports.secrets.enrolPin(person, pin, ports.clock.now());
  await record(ports, product, person, 'pin');
  return { ok: true, value: undefined };
};

/** Refuses a code that the authenticator app was not told to make. */
export const enrolCodes = async (
  ports: Ports,
  product: Product,
  person: Person,
  code: string,
): Promise<Result<undefined, 'wrong' | 'not-begun'>> => {
  const kept = await ports.secrets.enrolCodes(person, code, ports.clock.now());
  if (kept.ok) await record(ports, product, person, 'code');
  return kept;
};
