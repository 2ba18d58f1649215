/** What signing, returning and revoking do to an artifact. None takes anything away: what stood stays, and says what became of it. */
import { hashOf } from '../record/canonical';
import type { Entry } from '../record/entry';
import type { Artifact, ArtifactId, Hash } from '../trace/artifact';
import type { Approval, Returned } from './approval';

/** Names one signature to a screen. */
export const nameOfApproval = ({ revoked: _, ...approval }: Approval): Hash => hashOf(approval);

/** Whoever judges it answers what was returned before; its author only says that it is ready again. */
export const withApproval = (artifact: Artifact, approval: Approval): Artifact => {
  const { returned, ...rest } = artifact;
  const kept = returned !== undefined && approval.meaning === 'author' ? { returned } : {};
  return { ...rest, ...kept, approvals: [...(artifact.approvals ?? []), approval] };
};

export const withReturn = (artifact: Artifact, returned: Returned): Artifact => ({ ...artifact, returned });

/** Unchanged where there is no such signature, or it was revoked before. */
export const withRevoked = (artifact: Artifact, name: Hash, revoked: NonNullable<Approval['revoked']>): Artifact => {
  const { approvals = [] } = artifact;
  if (!approvals.some((each) => nameOfApproval(each) === name && each.revoked === undefined)) return artifact;
  return { ...artifact, approvals: approvals.map((each) => (nameOfApproval(each) === name ? { ...each, revoked } : each)) };
};

/** Signatures that an entry gave, at most one an artifact. */
export const signedIn = ({ actor, at, changes }: Entry): readonly (Approval & { readonly artifact: ArtifactId })[] =>
  changes.flatMap(({ id, state }) => {
    const given = state.artifact.approvals?.filter((each) => each.by === actor && each.at === at).at(-1);
    return given ? [{ ...given, artifact: id }] : [];
  });
