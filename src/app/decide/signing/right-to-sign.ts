/** Whether this person may act on this issue, asked live: of Jira, and of the roles the product's admins gave (21 CFR 11.10(g)). */
import { judgedApprovals } from '../../../domain/evidence/approval';
import { meaningsAt } from '../../../domain/evidence/assertions';
import { isIndependent, noSigning, rightTo, rolesOf, type Role } from '../../../domain/evidence/signers';
import { definingEnds, signedText } from '../../../domain/evidence/signed-text';
import type { Artifact, Hash } from '../../../domain/trace/artifact';
import { recheckIssues } from '../../check/recheck-issues';
import type { Ports, Product } from '../../ports';
import { seeOthers } from '../../read/see-others';
import { deny, done, notDone, type Decided, type Signer, type SigningRefusal, type Wanted } from './refuse';

const sees = async (ports: Ports, { person, issue, projectId }: Signer): Promise<boolean> => {
  const { issues, projects } = await ports.issues.browsable(person, [projectId], [issue]);
  return issues.has(issue) && projects.has(projectId);
};

const roleFor = (product: Product, { person }: Signer, wanted: Wanted): Role | undefined => {
  const signing = product.signing ?? noSigning;
  if (wanted.act === 'sign') return rightTo(signing, person, wanted.meaning);
  const held = rolesOf(signing, person);
  return held.includes('quality') ? 'quality' : held[0];
};

/** The role by which the person may. Whoever may not see the issue is told that there is none. */
export const rightToSign = async (ports: Ports, product: Product, signer: Signer, wanted: Wanted): Promise<Decided<Role>> => {
  if (!(await sees(ports, signer))) return deny(ports, product, signer, wanted, 'not-found');
  const role = roleFor(product, signer, wanted);
  if (role === undefined) return deny(ports, product, signer, wanted, 'role-missing');
  return product.firstRead.state === 'running' ? notDone('first-read-runs') : done(role);
};

/** What speaks against it in the artifact itself, as it stands at this moment. */
export const against = (
  product: Product,
  { person }: Signer,
  wanted: Wanted,
  artifact: Artifact,
  shown: Hash,
): SigningRefusal | undefined => {
  if (artifact.gone || artifact.kinds.length === 0) return 'not-found';
  if (wanted.act === 'sign' && !meaningsAt(artifact.kinds).includes(wanted.meaning)) return 'not-signable';
  if (signedText(artifact) !== shown) return 'changed-since-shown';
  if (wanted.act !== 'sign') return undefined;
  return isIndependent(product.signing ?? noSigning, judgedApprovals(artifact), person, wanted.meaning) ? undefined : 'author-may-not-sign';
};

/** A defining link is part of what is signed: nobody signs one to what they may not see. */
const seesAll = async (ports: Ports, product: Product, { person }: Signer, artifact: Artifact): Promise<boolean> => {
  const ends = definingEnds(artifact);
  const { keyOf } = await seeOthers(ports, product, person, ends);
  return ends.every((id) => keyOf(id) !== undefined);
};

/**
 * Reads the issue in Jira, and refuses where it says something else than the person was shown. Asked before the secret, so that no code is spent
 * on what cannot be signed; the commit asks the same once more.
 */
export const asShown = async (ports: Ports, product: Product, signer: Signer, wanted: Wanted, shown: Hash): Promise<Decided<undefined>> => {
  await recheckIssues(ports, { product, reading: { is: 'ids', ids: [signer.issue] }, actor: 'app', act: 'read' });
  const artifact = (await ports.record.rows(product.id, [signer.issue])).get(signer.issue)?.state.artifact;
  if (!artifact) return notDone('not-found');
  const code = against(product, signer, wanted, artifact, shown);
  if (code === 'author-may-not-sign') return deny(ports, product, signer, wanted, code);
  if (code) return notDone(code);
  return (await seesAll(ports, product, signer, artifact)) ? done(undefined) : notDone('signed-part-hidden');
};
