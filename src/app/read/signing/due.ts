/** Whether an artifact is one for a person to sign with a meaning: changed since they did, or never signed; and what keeps it apart from a set. */
import { judgedApprovals, type Meaning } from '../../../domain/evidence/approval';
import { meaningsAt } from '../../../domain/evidence/assertions';
import { isIndependent, stillToSign, type Signing } from '../../../domain/evidence/signers';
import { textBy } from '../../../domain/evidence/signed-text';
import { isActive } from '../../../domain/trace/facts';
import type { Artifact, Instant, Person } from '../../../domain/trace/artifact';

/** What is put before a signer unasked; anything else can be signed in its panel. */
const putForward: readonly string[] = [
  'SYSTEM', 'ITEM', 'SYSREQ', 'SWREQ', 'DESIGN', 'HAZARD', 'HAZSIT', 'CAUSE', 'RCM', 'TEST', 'CR', 'SOUP', 'SOUPEVAL',
]; // prettier-ignore

export type Due = { readonly is: 'changed'; readonly signed: Instant } | { readonly is: 'new' };
/** `author`: the profile wants a second person. `returned`: and not changed since. `draft`: nobody asks for it yet. */
export type Apart = 'author' | 'returned' | 'draft';

/** Undefined: nothing here is asked of this person. */
export const dueFor = (signing: Signing, artifact: Artifact, person: Person, meaning: Meaning): Due | undefined => {
  if (artifact.gone || !isActive(artifact) || !meaningsAt(artifact.kinds).includes(meaning)) return undefined;
  const given = judgedApprovals(artifact);
  if (stillToSign(signing, given, meaning) === 0) return undefined;
  const own = given.filter((each) => each.by === person && each.meaning === meaning && each.state !== 'revoked');
  if (own.some(({ state }) => state === 'valid')) return undefined;
  const last = own.filter(({ state }) => state === 'stale').at(-1);
  if (last) return { is: 'changed', signed: last.at };
  return artifact.lifecycle !== 'draft' && artifact.kinds.some((kind) => putForward.includes(kind)) ? { is: 'new' } : undefined;
};

export const apartFor = (signing: Signing, artifact: Artifact, person: Person, meaning: Meaning): Apart | undefined => {
  if (!isIndependent(signing, judgedApprovals(artifact), person, meaning)) return 'author';
  const { returned, lifecycle } = artifact;
  if (returned && textBy(returned.recipe, artifact) === returned.fingerprint) return 'returned';
  return lifecycle === 'draft' ? 'draft' : undefined;
};
