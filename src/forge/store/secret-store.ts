/**
 * Signing secrets, in the store's secret space alone; beside them, in the open, only counters and names. Tries are claimed one by one by
 * conditional writes, before anything is compared, so that guesses sent at once are no more than guesses sent in turn. A secret is written
 * only by its owner's enrolment: whatever else happens to it lies in rows beside it, so no two writers undo each other.
 */
import { kvs } from '@forge/kvs';
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Result, Secrets } from '../../app/ports';
import { triesAllowed, type SecretState } from '../../domain/evidence/signing-secret';
import { instant, person as personOf, type Instant, type Person } from '../../domain/trace/artifact';
import { storeTrouble } from '../platform-error';
import { getMany } from './rows-in-batches';

const format = 'plumbline.signing-secret/1';
type Kept = { readonly format: typeof format; readonly id: string; readonly since: string } & (
  { readonly method: 'pin'; readonly salt: string; readonly hash: string } | { readonly method: 'code'; readonly seed: string }
);
interface Activation {
  readonly by: string;
  readonly at: string;
}

const secretKey = (person: Person): string => `sign:${person}`;
const begunKey = (person: Person): string => `sign-begun:${person}`;
const activeKey = (person: Person, id: string): string => `sign-active:${person}:${id}`;
const roundKey = (person: Person, id: string): string => `sign-round:${person}:${id}`;
const tryKey = (person: Person, id: string, round: number, n: number): string => `sign-try:${person}:${id}:${round}:${n}`;
const usedKey = (person: Person, id: string, step: number): string => `sign-used:${person}:${id}:${step}`;

const asTrouble = (error: unknown): never => {
  throw storeTrouble(error);
};
const secretAt = async <T>(key: string): Promise<T | undefined> => kvs.getSecret<T>(key).catch(asTrouble);

/** True for the one who came first. */
async function claim(key: string, value: object): Promise<boolean> {
  try {
    await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (error) {
    const trouble = storeTrouble(error);
    if (trouble.trouble === 'conflict') return false;
    throw trouble;
  }
}

/** About a tenth of a second, 32 MB. */
const hashed = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
    scrypt(pin.normalize('NFKC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

const newId = (): string => randomBytes(9).toString('hex');

const totp = (seed: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Plumbline', label, algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(seed) });

/** The time step a code belongs to; the one before and the one after serve too, since clocks differ. */
function stepOf(seed: string, code: string, at: Instant): number | undefined {
  const timestamp = Date.parse(at);
  const delta = totp(seed).validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 30_000) + delta;
}

interface KeptOf {
  readonly person: Person;
  readonly kept: Kept;
}
interface Round {
  readonly round: number;
}

/** What lies beside the secrets, for all of them in two rounds: 25 rows cost the store what one does. */
async function statesOf(all: readonly KeptOf[]): Promise<ReadonlyMap<Person, { readonly state: SecretState; readonly round: number }>> {
  const beside = await getMany<Activation | Round>(
    undefined,
    all.flatMap(({ person, kept }) => [activeKey(person, kept.id), roundKey(person, kept.id)]),
  );
  const roundOf = ({ person, kept }: KeptOf): number => {
    const row = beside.get(roundKey(person, kept.id));
    return row && 'round' in row ? row.round : 0;
  };
  const triesOf = (each: KeptOf): string[] =>
    Array.from({ length: triesAllowed }, (_, n) => tryKey(each.person, each.kept.id, roundOf(each), n + 1));
  const tries = await getMany(undefined, all.flatMap(triesOf));
  return new Map(
    all.map((each) => {
      const { person, kept } = each;
      const activation = beside.get(activeKey(person, kept.id));
      const used = triesOf(each).filter((key) => tries.has(key)).length;
      const state: SecretState = {
        id: kept.id,
        method: kept.method,
        since: instant(kept.since),
        ...(activation && 'by' in activation ? { activated: { by: personOf(activation.by), at: instant(activation.at) } } : {}),
        locked: used >= triesAllowed,
        triesLeft: triesAllowed - used,
      };
      return [person, { state, round: roundOf(each) }];
    }),
  );
}

async function claimTry(person: Person, id: string, round: number, at: Instant): Promise<boolean> {
  for (let n = 1; n <= triesAllowed; n += 1) if (await claim(tryKey(person, id, round, n), { at })) return true;
  return false;
}

async function isRight(person: Person, kept: Kept, said: string, at: Instant): Promise<'right' | 'wrong' | 'used'> {
  if (kept.method === 'pin') {
    const given = await hashed(said, Buffer.from(kept.salt, 'base64'));
    return timingSafeEqual(given, Buffer.from(kept.hash, 'base64')) ? 'right' : 'wrong';
  }
  const step = stepOf(kept.seed, said, at);
  if (step === undefined) return 'wrong';
  return (await claim(usedKey(person, kept.id, step), { at })) ? 'right' : 'used';
}

const refuse = <R extends string>(refusal: R): Result<never, R> => ({ ok: false, refusal });

const check: Secrets['check'] = async (person, said, at) => {
  const kept = await secretAt<Kept>(secretKey(person));
  if (!kept) return refuse('not-enrolled');
  const found = (await statesOf([{ person, kept }])).get(person);
  if (!found?.state.activated) return refuse('not-activated');
  const { state, round } = found;
  if (state.locked || !(await claimTry(person, kept.id, round, at))) return refuse('locked');
  const answer = await isRight(person, kept, said, at);
  if (answer !== 'right') return refuse(answer);
  await kvs.set(roundKey(person, kept.id), { round: round + 1 }).catch(asTrouble);
  return { ok: true, value: state };
};

const keep = async (person: Person, kept: Kept): Promise<void> => kvs.setSecret(secretKey(person), kept).catch(asTrouble);

const statesFor: Secrets['states'] = async (people) => {
  const all = await Promise.all(people.map(async (person) => ({ person, kept: await secretAt<Kept>(secretKey(person)) })));
  const states = await statesOf(all.flatMap(({ person, kept }) => (kept ? [{ person, kept }] : [])));
  return new Map([...states].map(([person, { state }]) => [person, state]));
};

export const secretStore: Secrets = {
  state: async (person) => (await statesFor([person])).get(person),
  states: statesFor,
  enrolPin: async (person, pin, at) => {
    const salt = randomBytes(16);
    const hash = await hashed(pin, salt);
    await keep(person, { format, id: newId(), since: at, method: 'pin', salt: salt.toString('base64'), hash: hash.toString('base64') });
  },
  beginCodes: async (person, label) => {
    const seed = new Secret({ size: 20 }).base32;
    await kvs.setSecret(begunKey(person), { seed }).catch(asTrouble);
    return { uri: totp(seed, label).toString(), secret: seed };
  },
  enrolCodes: async (person, code, at) => {
    const begun = await secretAt<{ readonly seed: string }>(begunKey(person));
    if (!begun) return refuse('not-begun');
    if (stepOf(begun.seed, code, at) === undefined) return refuse('wrong');
    await keep(person, { format, id: newId(), since: at, method: 'code', seed: begun.seed });
    await kvs.deleteSecret(begunKey(person)).catch(asTrouble);
    return { ok: true, value: undefined };
  },
  activate: async (person, id, by, at) => {
    const kept = await secretAt<Kept>(secretKey(person));
    if (kept?.id !== id || !(await claim(activeKey(person, id), { by, at }))) return refuse('changed-meanwhile');
    return { ok: true, value: undefined };
  },
  check,
  remove: async (person) => {
    await Promise.all([kvs.deleteSecret(secretKey(person)), kvs.deleteSecret(begunKey(person))]).catch(asTrouble);
  },
};
