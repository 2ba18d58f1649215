/**
 * REL-01: may this release be made (5.8.1, 5.8.6, 6.3.2)? Asked of a whole release and answered from what its check found; a rule of the engine
 * reads no gaps, so the gate stands beside it (docs/decisions). It fails closed: what nobody could judge blocks.
 */
import type { ArtifactId, SafetyClass } from '../trace/artifact';
import { isActive } from '../trace/facts';
import { judgedApprovals } from '../evidence/approval';
import { PRODUCT } from '../trace/product-node';
import type { TraceNode } from '../trace/trace-graph';
import { isSigned } from './approved';
import type { CheckedRelease } from './check-release';
import type { Gap } from './rule';

export interface GateAnswer {
  /** Explained ones too: what explains them may weigh less. */
  readonly blocking: readonly Gap[];
  /** In the release, and not approved as they stand. */
  readonly documents: readonly ArtifactId[];
  /** Types of documents asked for of which the release has none that is approved. */
  readonly noDocument: readonly string[];
  /** Changes of this release that are not done, from class B on (5.8.6). */
  readonly openWork: readonly ArtifactId[];
  /** Linked to, and not in the release. */
  readonly beyond: readonly ArtifactId[];
  readonly isMet: boolean;
}

const isDocument = ({ artifact }: TraceNode): boolean => artifact.kinds.includes('DOC');
const isApprovedDocument = ({ artifact }: TraceNode): boolean => isSigned({ approvals: judgedApprovals(artifact) }, ['approved']);

const done = ['implemented', 'closed-fixed', 'closed-not-a-fault'];
const isOpenWork = ({ artifact, derived }: TraceNode): boolean =>
  artifact.kinds.includes('CR') && derived.effectiveClass !== 'A' && !done.includes(artifact.lifecycle);

const idsOf = (nodes: readonly TraceNode[]): readonly ArtifactId[] => nodes.map(({ artifact }) => artifact.id).sort();

/** `asked`: types of documents that the team's plan names for a class; IEC 62304 names no documents. */
export function releaseGate({ nodes, beyond }: CheckedRelease, asked: (of: SafetyClass) => readonly string[]): GateAnswer {
  const there = [...nodes.values()].filter(({ artifact }) => isActive(artifact));
  const documents = there.filter(isDocument);
  const approved = documents.filter(isApprovedDocument);
  const types = approved.map(({ artifact }) => artifact.stated['documentType']);
  const found = {
    blocking: [...nodes.values()].flatMap(({ gaps }) => gaps.filter(({ severity }) => severity === 'blocks-release')),
    documents: idsOf(documents.filter((each) => !approved.includes(each))),
    noDocument: asked(nodes.get(PRODUCT)?.derived.effectiveClass ?? 'C').filter((type) => !types.includes(type)),
    openWork: idsOf(there.filter(isOpenWork)),
    beyond: [...beyond].sort(),
  };
  return { ...found, isMet: nodes.size > 1 && Object.values(found).every((list) => list.length === 0) };
}
