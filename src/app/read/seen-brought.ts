/** Of what a decision would bring, what one person may learn: the rest is neither named nor counted, nor does it show in what is sent back. */
import { hashText } from '../../domain/record/canonical';
import { nameOfGap, type Brought, type Named } from '../../domain/rules/what-if';
import type { ArtifactId, Person } from '../../domain/trace/artifact';
import { isRead } from '../../domain/trace/stamp';
import type { Ports, Product } from '../ports';
import { accessTo, seenBy, seenTotals, type Access } from './access';
import { freshnessFrom, lookAtFreshness } from './freshness';

interface Asking {
  readonly product: Product;
  readonly person: Person;
  readonly issue: ArtifactId;
}
export interface SeenBrought {
  readonly brought: Brought;
  /** Nothing may be left out. Never says whether there is any. */
  readonly complete: boolean;
}

/** Beyond so many, Jira is not asked of each whether the person may see it: nothing is said of them. */
const mostAsked = 200;

const artifactsIn = ({ come, go, classes }: Brought): readonly Named[] => [
  ...new Map([...come, ...go, ...classes].map(({ artifact }) => [artifact.id, artifact])).values(),
];

/** Jira is asked about what changed and is not read yet: the change may have put it under a security level. */
const visibleIn = async (ports: Ports, { product }: Asking, access: Access, brought: Brought): Promise<ReadonlySet<ArtifactId>> => {
  const { unread } = await freshnessFrom(ports, product, await lookAtFreshness(ports, product));
  const all = artifactsIn(brought);
  const isUnknown = (artifact: Named): boolean => !isRead({ ...artifact, gone: false }) || unread.has(artifact.id);
  const known = all.filter((artifact) => !isUnknown(artifact));
  const open = known.filter(({ project, restricted }) => !restricted && access.projects.has(project));
  const others = known.filter((artifact) => !open.includes(artifact));
  const unknown = all.filter(isUnknown).map(({ id }) => id);
  const ask = others.length + unknown.length > mostAsked ? { others: [], unknown: [] } : { others, unknown };
  return seenBy(ports, access, [...open, ...ask.others], ask.unknown);
};

const seesAll = async (ports: Ports, { product }: Asking, access: Access): Promise<boolean> => {
  const { sums } = await ports.record.hint(product.id);
  return product.projects.every((id) => access.projects.has(id)) && seenTotals(access, sums).complete;
};

const only = <T extends { readonly artifact: Named }>(all: readonly T[], visible: ReadonlySet<ArtifactId>): readonly T[] =>
  all.filter(({ artifact }) => visible.has(artifact.id));

/** Undefined: the person may not see the issue. */
export const seenBrought = async (ports: Ports, asking: Asking, brought: Brought): Promise<SeenBrought | undefined> => {
  const access = await accessTo(ports, asking.product, asking.person, [asking.issue]);
  if (access?.asked.get(asking.issue) !== true) return undefined;
  const [visible, complete] = await Promise.all([visibleIn(ports, asking, access, brought), seesAll(ports, asking, access)]);
  const { come, go, classes } = brought;
  return { brought: { come: only(come, visible), go: only(go, visible), classes: only(classes, visible) }, complete };
};

/** Names what the person was shown. */
export const markOf = ({ come, go, classes }: Brought): string => {
  const moves = classes.map(({ artifact, from, to }) => `${artifact.id} ${from} ${to}`);
  const names = [come, go].map((gaps) => gaps.map(({ gap }) => nameOfGap(gap)).sort());
  return hashText(JSON.stringify([...names, [...moves].sort()]));
};

/** The same of what a decision brings now. */
export const shownOf = async (ports: Ports, asking: Asking, brought: Brought): Promise<string | undefined> => {
  const seen = await seenBrought(ports, asking, brought);
  return seen && markOf(seen.brought);
};
