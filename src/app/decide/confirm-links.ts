/**
 * A person says that what is linked still fits after a change, and why (5.7.3, 8.2.3): of one link, of several, of all that a change of an
 * issue made suspect, or that the change was a minor edit (corrections 11). One entry, whatever their number. It never touches a signature.
 */
import { minorTakesTwo } from '../../domain/evidence/control';
import type { Confirmed, ShownLink } from '../../domain/rules/stamping';
import { VER_05 } from '../../domain/rules/suspect';
import type { Moved } from '../../domain/rules/what-if';
import type { ArtifactId, Hash, Person } from '../../domain/trace/artifact';
import { recheckIssues } from '../check/recheck-issues';
import type { Ports, Product, Result } from '../ports';

interface Who {
  readonly product: Product;
  readonly person: Person;
}
interface WhoOn extends Who {
  readonly issue: ArtifactId;
}
type Act = 'confirm-links' | 'minor-edit';
type Refusal = 'forbidden' | 'rationale-missing' | 'not-asked-here' | 'not-found' | 'changed-since-shown' | 'takes-two';
type Answer = Result<undefined, Refusal>;

/** Thrown before anything is written. */
class Changed extends Error {}

const refused = (refusal: Refusal): Answer => ({ ok: false, refusal });

/** Whether every link that was shown is stamped now: one that joins other texts by then is not. */
const areAllIn = (moved: readonly Moved[], links: readonly Confirmed[], person: Person, reason: string): boolean => {
  const after = new Map(moved.map((each) => [each.after.artifact.id, each.after.artifact]));
  return links.every(({ of, link }) => {
    if (!link) return true;
    const [from, to] = link.way === 'out' ? [of, link.other] : [link.other, of];
    const found = after.get(from)?.links.find((each) => each.verb === link.verb && each.to === to);
    return found?.stamp?.by === person && found.stamp.reason === reason;
  });
};

/** From the record, never from a fresh read: nobody confirms a text that no screen has shown. */
const confirm = async (ports: Ports, { product, person }: Who, act: Act, reason: string, links: readonly Confirmed[]): Promise<Answer> => {
  try {
    const { entry } = await recheckIssues(ports, {
      product,
      reading: { is: 'again', ids: [...new Set(links.map(({ of }) => of))] },
      actor: person,
      act,
      reason,
      confirm: { by: person, reason, links },
      agree: (moved) => (areAllIn(moved, links, person, reason) ? Promise.resolve() : Promise.reject(new Changed())),
    });
    // Somebody else may have confirmed it a moment ago, or changed what it joins.
    if (entry) return { ok: true, value: undefined };
    return refused(links.some(({ link }) => link) ? 'changed-since-shown' : 'not-asked-here');
  } catch (error) {
    if (error instanceof Changed) return refused('changed-since-shown');
    throw error;
  }
};

/** Undefined: go on. Permissions come first, so that a refusal tells nothing of what the person may not see. */
const refusalBefore = async (ports: Ports, person: Person, issues: readonly ArtifactId[], reason: string): Promise<Refusal | undefined> => {
  if (reason.trim() === '') return 'rationale-missing';
  const editable = await ports.issues.permitted(person, 'EDIT_ISSUES', issues);
  return issues.every((id) => editable.has(id)) ? undefined : 'forbidden';
};

/** All that a change of this issue made suspect. Refuses people who may not edit it, issues at which nothing is suspect, and a minor edit that takes two. */
export const confirmLinks = async (
  ports: Ports,
  who: WhoOn,
  { act = 'confirm-links', reason }: { act?: Act; reason: string },
): Promise<Answer> => {
  const refusal = await refusalBefore(ports, who.person, [who.issue], reason);
  if (refusal) return refused(refusal);
  const row = (await ports.record.rows(who.product.id, [who.issue])).get(who.issue);
  if (row?.state.gaps.some((gap) => gap.rule === VER_05.id) !== true) return refused('not-asked-here');
  const { artifact, derived } = row.state;
  if (act === 'minor-edit' && minorTakesTwo(artifact, derived.effectiveClass)) return refused('takes-two');
  return confirm(ports, who, act, reason, [{ of: who.issue }]);
};

/** Links of one issue, each as it was shown; all or none. Refuses also where the person may not see an other end. */
export const confirmShown = async (
  ports: Ports,
  who: WhoOn,
  { reason, links }: { readonly reason: string; readonly links: readonly ShownLink[] },
): Promise<Answer> => {
  const refusal = await refusalBefore(ports, who.person, [who.issue], reason);
  if (refusal) return refused(refusal);
  const others = [...new Set(links.map(({ other }) => other))];
  const seen = await ports.issues.permitted(who.person, 'BROWSE_PROJECTS', others);
  if (!others.every((id) => seen.has(id))) return refused('not-found');
  return confirm(
    ports,
    who,
    'confirm-links',
    reason,
    links.map((link) => ({ of: who.issue, link })),
  );
};

/** An issue whose change made links suspect, with the text it had when it was shown. */
export interface ShownIssue {
  readonly id: ArtifactId;
  readonly shown: Hash;
}

/** All that changes of these issues made suspect; all or none. Refuses also where one has another text by now than was shown. */
export const confirmOfIssues = async (
  ports: Ports,
  who: Who,
  { reason, issues }: { readonly reason: string; readonly issues: readonly ShownIssue[] },
): Promise<Answer> => {
  const ids = issues.map(({ id }) => id);
  const refusal = await refusalBefore(ports, who.person, ids, reason);
  if (refusal) return refused(refusal);
  const rows = await ports.record.rows(who.product.id, ids);
  const isAsShown = ({ id, shown }: ShownIssue): boolean => rows.get(id)?.state.artifact.fingerprint === shown;
  if (!issues.every(isAsShown)) return refused('changed-since-shown');
  return confirm(
    ports,
    who,
    'confirm-links',
    reason,
    ids.map((of) => ({ of })),
  );
};
