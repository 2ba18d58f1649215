/**
 * Create-and-link and link-existing: the Jira writes are the person's own, with that person's permissions. The issue is marked first, so
 * that a crash between Jira and the record is found by the net; then it is checked at once and the mark goes.
 */
import type { ArtifactId, Person } from '../../domain/trace/artifact';
import { markerOf } from '../check/markers';
import { noteChange } from '../check/note-change';
import { recheckIssues } from '../check/recheck-issues';
import type { Ports, Product, Result } from '../ports';
import { findResolution, type LinkResolution } from './open-gap';

interface Who {
  readonly product: Product;
  readonly person: Person;
  readonly issue: ArtifactId;
}

const writeLink = (ports: Ports, { product, issue }: Who, { verb, way }: LinkResolution, other: ArtifactId): Promise<void> =>
  ports.desk.link(product, way === 'in' ? { verb, from: other, to: issue } : { verb, from: issue, to: other });

const checkAtOnce = async (ports: Ports, who: Who, act: string, ids: readonly ArtifactId[]): Promise<void> => {
  await recheckIssues(ports, { product: who.product, reading: { is: 'ids', ids }, actor: who.person, act });
};

const marked = async (ports: Ports, { product, issue }: Who, work: () => Promise<void>): Promise<void> => {
  const marker = markerOf(product.id, issue, ports.clock.now());
  await ports.waiting.mark(product.id, [marker]);
  try {
    await work();
  } catch (error) {
    // Jira may have taken half of it: a drain looks at once. Where even that is refused, the mark stands and the net finds it.
    await noteChange(ports, product.id, [issue], ports.clock.now()).catch(() => undefined);
    throw error;
  }
  await ports.waiting.done(product.id, [marker.key]);
};

/** Refuses `not-asked-here`; Jira's own refusals arrive as `HostTrouble`. An issue created but not linked is linked by hand: it is not lost. */
export const createAndLink = async (
  ports: Ports,
  who: Who,
  ask: { readonly projectId: string; readonly rule: string; readonly kind: string; readonly summary: string },
): Promise<Result<undefined, 'not-asked-here'>> => {
  const resolution = await findResolution(ports, who.product, who.issue, { ...ask, is: 'create-and-link' });
  if (!resolution) return { ok: false, refusal: 'not-asked-here' };
  await marked(ports, who, async () => {
    const created = await ports.desk.createIssue(who.product, ask);
    await writeLink(ports, who, resolution, created);
    await checkAtOnce(ports, who, 'create-and-link', [who.issue, created]);
  });
  return { ok: true, value: undefined };
};

export const linkExisting = async (
  ports: Ports,
  who: Who,
  ask: { readonly rule: string; readonly kind: string; readonly other: ArtifactId },
): Promise<Result<undefined, 'not-asked-here' | 'not-found'>> => {
  const resolution = await findResolution(ports, who.product, who.issue, { ...ask, is: 'link-existing' });
  if (!resolution) return { ok: false, refusal: 'not-asked-here' };
  const visible = await ports.issues.permitted(who.person, 'BROWSE_PROJECTS', [ask.other]);
  if (!visible.has(ask.other)) return { ok: false, refusal: 'not-found' };
  await marked(ports, who, async () => {
    await writeLink(ports, who, resolution, ask.other);
    await checkAtOnce(ports, who, 'link-existing', [who.issue, ask.other]);
  });
  return { ok: true, value: undefined };
};
