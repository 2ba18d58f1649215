/**
 * A first mapping by the names a site uses. A suggestion only: what it cannot tell stays unmapped, so that nothing is judged as a kind
 * nobody meant.
 */
import type { Lifecycle } from '../trace/artifact';
import type { Mapping } from './mapping';

interface Word {
  readonly id: string;
  readonly name: string;
}
export interface SiteWords {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly types: readonly Word[];
  readonly links: readonly (Word & { readonly inward: string; readonly outward: string })[];
  readonly statuses: readonly Word[];
  readonly resolutions: readonly Word[];
  readonly fields: readonly (Word & { readonly key: string })[];
}

type Hints<T> = readonly (readonly [RegExp, T])[];

/** First match wins, so the longer name stands first. */
const typeHints: Hints<readonly string[]> = [
  [/user need|stakeholder/i, ['USERNEED']],
  [/system req/i, ['SYSREQ']],
  [/software req|^requirement$|^srs/i, ['SWREQ']],
  [/hazardous situation/i, ['HAZSIT']],
  [/hazard/i, ['HAZARD']],
  [/^cause|sequence of events/i, ['CAUSE']],
  [/risk control|mitigation/i, ['RCM']],
  [/software system/i, ['SYSTEM']],
  [/software unit|^unit$/i, ['UNIT']],
  [/software item|component|architecture/i, ['ITEM']],
  [/soup|third[- ]party/i, ['SOUP']],
  [/detailed design|^design/i, ['DESIGN']],
  [/test run|test execution/i, ['RUN']],
  [/test/i, ['TEST']],
  [/bug|defect|problem/i, ['PR']],
  [/complaint|feedback/i, ['FEEDBACK']],
  [/change request/i, ['CR']],
];

/** By the outward words ("A verifies B"): verb, and whether Jira's outward end is the verb's `to`. */
const linkHints: Hints<{ readonly verb: string; readonly reverse: boolean }> = [
  [/^is (verified|tested) by/i, { verb: 'verifies', reverse: true }],
  [/^(verifies|tests)/i, { verb: 'verifies', reverse: false }],
  [/^(derives|is derived) from|^fulfil|^refines|^satisfies/i, { verb: 'derives_from', reverse: false }],
  [/^is allocated to|^allocated to/i, { verb: 'allocated_to', reverse: false }],
  [/^is part of|^part of/i, { verb: 'part_of', reverse: false }],
  [/^(controls|mitigates)/i, { verb: 'controls', reverse: false }],
  [/^is implemented by|^implemented by/i, { verb: 'implemented_by', reverse: false }],
  [/^contributes to/i, { verb: 'contributes_to', reverse: false }],
  [/^leads to/i, { verb: 'leads_to', reverse: false }],
  [/^may lead to/i, { verb: 'may_lead_to', reverse: false }],
  [/^arises in/i, { verb: 'arises_in', reverse: false }],
  [/^resolves/i, { verb: 'resolves', reverse: false }],
  [/^modifies/i, { verb: 'modifies', reverse: false }],
];

const lifecycleHints: Hints<Lifecycle> = [
  [/draft/i, 'draft'],
  [/in review|review/i, 'in-review'],
  [/obsolete|retired/i, 'obsolete'],
  [/reject|declin|won.?t (do|fix)|cannot reproduce/i, 'rejected'],
  [/duplicate/i, 'closed-duplicate'],
  [/not a (fault|bug)/i, 'closed-not-a-fault'],
  [/investigat/i, 'investigated'],
  [/done|implemented|resolved|fixed|closed/i, 'implemented'],
];

const fieldHints: Hints<string> = [
  [/^(safety class|software safety class of item|iec 62304 class)$/i, 'class'],
  [/class rationale/i, 'classRationale'],
];

const told = <T>(hints: Hints<T>, words: readonly Word[], say: (word: Word) => string = (w) => w.name): Record<string, T> =>
  Object.fromEntries(
    words.flatMap((word): [string, T][] => {
      const hint = hints.find(([pattern]) => pattern.test(say(word).trim()));
      return hint ? [[word.id, hint[1]]] : [];
    }),
  );

export const suggestMapping = (words: SiteWords): Mapping => ({
  types: told(typeHints, words.types),
  links: Object.fromEntries(
    words.links.flatMap((link) => {
      const hint = linkHints.find(([pattern]) => pattern.test(link.outward.trim()));
      return hint ? [[link.id, hint[1]] as const] : [];
    }),
  ),
  statuses: told(lifecycleHints, words.statuses),
  resolutions: told(lifecycleHints, words.resolutions),
  // Our own read-only fields never feed the trace they come from.
  fields: told(
    fieldHints,
    words.fields.filter((f) => !f.key.includes('/static/')),
  ),
});
