/** Decisions about one artifact that live in the record, not in Jira: its class (4.3), and the acceptance of a lost link. */
import { fingerprint } from '../../domain/evidence/fingerprint';
import type { Artifact, ArtifactId, Person, SafetyClass } from '../../domain/trace/artifact';
import { beginJudgingEverything } from '../check/judge-everything';
import { recheckIssues } from '../check/recheck-issues';
import type { Ports, Product, Result } from '../ports';

interface Who {
  readonly product: Product;
  readonly person: Person;
  readonly issue: ArtifactId;
}

const mayEdit = async (ports: Ports, who: Who): Promise<boolean> =>
  (await ports.issues.permitted(who.person, 'EDIT_ISSUES', [who.issue])).has(who.issue);

const withClass =
  (safetyClass: SafetyClass, rationale: string) =>
  (artifact: Artifact): Artifact => {
    const decided = { ...artifact.decided, class: safetyClass, classRationale: rationale };
    const stated = { ...artifact.stated, ...decided };
    return { ...artifact, decided, stated, fingerprint: fingerprint(artifact.statement, stated) };
  };

/** Clause 4.3: the class and its rationale are one decision. Refuses people who may not edit the issue. */
export const setClass = async (
  ports: Ports,
  who: Who,
  ask: { readonly class: SafetyClass; readonly rationale: string },
): Promise<Result<undefined, 'forbidden' | 'rationale-missing'>> => {
  if (ask.rationale.trim() === '') return { ok: false, refusal: 'rationale-missing' };
  if (!(await mayEdit(ports, who))) return { ok: false, refusal: 'forbidden' };
  const { productClassChanged } = await recheckIssues(ports, {
    product: who.product,
    reading: { is: 'ids', ids: [who.issue] },
    actor: who.person,
    act: 'set-class',
    reason: ask.rationale,
    decide: withClass(ask.class, ask.rationale),
  });
  if (productClassChanged) await beginJudgingEverything(ports, who.product);
  return { ok: true, value: undefined };
};

/**
 * The trace lost an end to a deletion, and a person says so and why (8.3): the link leaves the trace, the reason stays. A link that Jira
 * still shows is not lost: it is removed in Jira.
 */
export const acceptLoss = async (
  ports: Ports,
  who: Who,
  ask: { readonly reason: string },
): Promise<Result<undefined, 'forbidden' | 'rationale-missing' | 'not-asked-here'>> => {
  if (ask.reason.trim() === '') return { ok: false, refusal: 'rationale-missing' };
  if (!(await mayEdit(ports, who))) return { ok: false, refusal: 'forbidden' };
  const own = (await ports.record.rows(who.product.id, [who.issue])).get(who.issue)?.state.artifact;
  const ends = [...(own?.links.map((l) => l.to) ?? []), ...(own?.backlinks.map((b) => b.from) ?? [])];
  const rows = await ports.record.rows(who.product.id, ends);
  const gone = new Set(ends.filter((id) => rows.get(id)?.state.artifact.gone !== false));
  if (gone.size === 0) return { ok: false, refusal: 'not-asked-here' };
  await recheckIssues(ports, {
    product: who.product,
    reading: { is: 'ids', ids: [who.issue] },
    actor: who.person,
    act: 'accept-loss',
    reason: ask.reason,
    decide: (artifact) => ({
      ...artifact,
      links: artifact.links.filter((l) => l.lost === undefined && !gone.has(l.to)),
      backlinks: artifact.backlinks.filter((b) => !gone.has(b.from)),
    }),
  });
  return { ok: true, value: undefined };
};
