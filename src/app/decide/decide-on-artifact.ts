/** A decision about one artifact that lives in the record, not in Jira: the acceptance of a lost link. */
import type { Artifact, ArtifactId, Person } from '../../domain/trace/artifact';
import { recheckIssues } from '../check/recheck-issues';
import type { SourceIssue } from '../../domain/trace/source-issue';
import type { Ports, Product, Result } from '../ports';

interface Who {
  readonly product: Product;
  readonly person: Person;
  readonly issue: ArtifactId;
}

const mayEdit = async (ports: Ports, who: Who): Promise<boolean> =>
  (await ports.issues.permitted(who.person, 'EDIT_ISSUES', [who.issue])).has(who.issue);

/** Ends the record knows as gone. Only those may be lost; the re-read tells which of them Jira still shows. */
const goneEnds = async (ports: Ports, who: Who): Promise<ReadonlySet<ArtifactId>> => {
  const own = (await ports.record.rows(who.product.id, [who.issue])).get(who.issue)?.state.artifact;
  const ends = [...(own?.links.map((l) => l.to) ?? []), ...(own?.backlinks.map((b) => b.from) ?? [])];
  const rows = await ports.record.rows(who.product.id, ends);
  return new Set(ends.filter((id) => rows.get(id)?.state.artifact.gone !== false));
};

const withoutLost = (artifact: Artifact, said: SourceIssue, gone: ReadonlySet<ArtifactId>): Artifact => {
  const shown = new Set(said.backlinks.map((b) => `${b.verb} ${b.from}`));
  return {
    ...artifact,
    links: artifact.links.filter((l) => l.lost === undefined),
    backlinks: artifact.backlinks.filter((b) => !gone.has(b.from) || shown.has(`${b.verb} ${b.from}`)),
  };
};

/**
 * The trace lost an end to a deletion, and a person says so and why (8.3): the link leaves the trace, the reason stays. A link that Jira
 * still shows is not lost, wherever it leads: it is removed in Jira.
 */
export const acceptLoss = async (
  ports: Ports,
  who: Who,
  ask: { readonly reason: string },
): Promise<Result<undefined, 'forbidden' | 'rationale-missing' | 'not-asked-here' | 'still-linked'>> => {
  if (ask.reason.trim() === '') return { ok: false, refusal: 'rationale-missing' };
  if (!(await mayEdit(ports, who))) return { ok: false, refusal: 'forbidden' };
  const gone = await goneEnds(ports, who);
  if (gone.size === 0) return { ok: false, refusal: 'not-asked-here' };
  let accepted = 0;
  await recheckIssues(ports, {
    product: who.product,
    reading: { is: 'ids', ids: [who.issue] },
    actor: who.person,
    act: 'accept-loss',
    reason: ask.reason,
    decide: (artifact, said) => {
      const kept = withoutLost(artifact, said, gone);
      accepted = artifact.links.length - kept.links.length + artifact.backlinks.length - kept.backlinks.length;
      return kept;
    },
  });
  return accepted > 0 ? { ok: true, value: undefined } : { ok: false, refusal: 'still-linked' };
};
