/**
 * Who may sign with which meaning (21 CFR 11.10(d), (g)): roles that a team's admins give to people, and a profile that says what each role may
 * mean and what nobody signs about work of their own. IEC 62304 asks no independence (corrections 19): that is the profile's.
 */
import type { Person, Text } from '../trace/artifact';
import { type JudgedApproval, type Meaning, meanings } from './approval';

export const roles = ['developer', 'tester', 'risk-manager', 'quality'] as const;
export type Role = (typeof roles)[number];

export const roleWords: Readonly<Record<Role, Text>> = {
  developer: { en: 'Developer', de: 'Entwicklung' },
  tester: { en: 'Tester', de: 'Test' },
  'risk-manager': { en: 'Risk manager', de: 'Risikomanagement' },
  quality: { en: 'Quality assurance', de: 'Qualitätssicherung' },
};
const isRole = (name: string): name is Role => roles.some((each) => each === name);
/** What no list of ours has is said as it stands. */
export const sayRole = (name: string): Text => (isRole(name) ? roleWords[name] : { en: name, de: name });

export interface SigningProfile {
  readonly mayMean: Readonly<Record<Meaning, readonly Role[]>>;
  /** Meanings that whoever signed as author may not give to the same artifact. */
  readonly notByAuthor: readonly Meaning[];
  /** How many different people one meaning takes; one where it is not named. */
  readonly signers: Readonly<Partial<Record<Meaning, number>>>;
  /** Days after which a personal secret is to be renewed (11.300(b)); 0: never. */
  readonly secretDays: number;
}

/** `released` is given to nobody here: the release gate has to be asked in the same act. */
export const standardProfile: SigningProfile = {
  mayMean: {
    author: ['developer', 'tester', 'risk-manager', 'quality'],
    reviewed: ['developer', 'tester', 'risk-manager', 'quality'],
    verified: ['tester', 'quality'],
    approved: ['quality'],
    'test-coverage': ['tester', 'quality'],
    'risk-accepted': ['risk-manager'],
    released: [],
  },
  notByAuthor: ['reviewed', 'verified', 'approved', 'risk-accepted'],
  signers: {},
  secretDays: 365,
};

export interface Signing {
  /** By account; an account without an entry holds no role. */
  readonly holders: Readonly<Record<string, readonly Role[]>>;
  readonly profile: SigningProfile;
}
export const noSigning: Signing = { holders: {}, profile: standardProfile };

export const rolesOf = ({ holders }: Signing, person: Person): readonly Role[] =>
  Object.hasOwn(holders, person) ? (holders[person] ?? []) : [];

/** The role by which a person may sign with this meaning; undefined where there is none. */
export const rightTo = (signing: Signing, person: Person, meaning: Meaning): Role | undefined =>
  rolesOf(signing, person).find((role) => signing.profile.mayMean[meaning].includes(role));

export const meaningsFor = (signing: Signing, person: Person): readonly Meaning[] =>
  meanings.filter((meaning) => rightTo(signing, person, meaning) !== undefined);

type Given = Pick<JudgedApproval, 'by' | 'meaning' | 'state'>;

/**
 * False where the profile wants a second person: who signed as author does not judge the same artifact, and who judged these very words does
 * not become their author afterwards. A signature that was revoked binds nobody.
 */
export const isIndependent = ({ profile }: Signing, given: readonly Given[], person: Person, meaning: Meaning): boolean => {
  const own = given.filter(({ by, state }) => by === person && state !== 'revoked');
  if (profile.notByAuthor.includes(meaning)) return !own.some((each) => each.meaning === 'author');
  return meaning !== 'author' || !own.some((each) => each.state === 'valid' && profile.notByAuthor.includes(each.meaning));
};

/** How many people are still to sign with this meaning; 0 where it is complete. */
export const stillToSign = ({ profile }: Signing, given: readonly Given[], meaning: Meaning): number => {
  const signed = new Set(given.filter((each) => each.meaning === meaning && each.state === 'valid').map(({ by }) => by));
  return Math.max(0, (profile.signers[meaning] ?? 1) - signed.size);
};
