/** The second component of a signature: a secret that only its owner knows (21 CFR 11.200(a), 11.300). A wrong one costs a try and is an entry. */
import { noSigning } from '../../../domain/evidence/signers';
import { isExpired, type SecretState } from '../../../domain/evidence/signing-secret';
import type { Ports, Product } from '../../ports';
import { deny, done, SIGNING_LOCKED, type Attempt, type Decided, type Denied, type Wanted } from './refuse';

const deniedAs = {
  'not-enrolled': 'not-enrolled',
  'not-activated': 'not-activated',
  locked: 'secret-locked',
  wrong: 'secret-wrong',
  used: 'secret-used',
} as const satisfies Readonly<Record<string, Denied>>;

export const checkSecret = async (
  ports: Ports,
  product: Product,
  attempt: Attempt,
  wanted: Wanted,
  said: string,
): Promise<Decided<SecretState>> => {
  const now = ports.clock.now();
  const checked = await ports.secrets.check(attempt.person, said, now);
  if (checked.ok) {
    const isOld = isExpired(checked.value, (product.signing ?? noSigning).profile.secretDays, now);
    return isOld ? deny(ports, product, attempt, wanted, 'secret-expired') : done(checked.value);
  }
  const code = deniedAs[checked.refusal];
  if (code !== 'secret-wrong' && code !== 'secret-used') return deny(ports, product, attempt, wanted, code);
  const triesLeft = (await ports.secrets.state(attempt.person))?.triesLeft ?? 0;
  return deny(ports, product, attempt, wanted, code, { triesLeft, ...(triesLeft === 0 ? { act: SIGNING_LOCKED } : {}) });
};
