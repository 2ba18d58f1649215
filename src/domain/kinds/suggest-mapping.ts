/**
 * A first mapping by the names a site uses. A suggestion only: what it cannot tell stays unmapped, so that nothing is judged as a kind
 * nobody meant.
 */
import type { Lifecycle } from '../trace/artifact';
import { kinds } from './find-kind';
import type { Mapping } from './mapping';
import { verbs } from './verbs';

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

/** A kind's own name, in either language. */
const ownTypeNames: ReadonlyMap<string, readonly string[]> = new Map(
  kinds.flatMap(({ id, name }) => [name.en, name.de].map((own) => [own.toLowerCase(), [id]] as const)),
);

/** Other names teams use. First match wins: a test of a unit is a test, an evaluation of SOUP is no SOUP, whatever else the name holds. */
const typeHints: Hints<readonly string[]> = [
  [/\btest (runs?|executions?|results?)\b/i, ['RUN']],
  [/\btest (plan|set|suite|environment|data|strategy|report)\b/i, []],
  [/\b(tests?|test ?cases?)\b/i, ['TEST']],
  [/user need|stakeholder (need|req)/i, ['USERNEED']],
  [/\bsystem req/i, ['SYSREQ']],
  [/software req|^requirement$|^srs/i, ['SWREQ']],
  [/hazardous situation/i, ['HAZSIT']],
  [/^hazard/i, ['HAZARD']],
  [/^cause\b|sequence of events/i, ['CAUSE']],
  [/risk control|mitigation/i, ['RCM']],
  [/\b(soup|third[- ]party)\b.*\b(evaluation|assessment|anomal)/i, ['SOUPEVAL']],
  [/\b(soup|third[- ]party)\b/i, ['SOUP']],
  [/^software system$/i, ['SYSTEM']],
  [/^(software )?unit$/i, ['UNIT']],
  [/^software item$|\bcomponent$|^architecture( item)?$/i, ['ITEM']],
  [/^(detailed|unit) design|^design( specification| description)?$/i, ['DESIGN']],
  [/\bbug|defect|problem/i, ['PR']],
  [/complaint|feedback/i, ['FEEDBACK']],
  [/change request/i, ['CR']],
  [/^(software )?release( record)?$/i, ['RELEASE']],
  [/^(controlled )?document$/i, ['DOC']],
  [/^approval( record)?$|^sign-?off$/i, ['APPROVAL']],
];

interface Meaning {
  readonly verb: string;
  /** Jira's outward end is the verb's `to`. */
  readonly reverse: boolean;
}

/** Said of so many things that they tell nothing: stories implement epics, deliveries implement ideas. */
const saysTooLittle = ['implements'];

/** A verb's own words, both ways and in either language. Where two verbs share them, the first of the trace model has them. */
const ownLinkWords: ReadonlyMap<string, Meaning> = new Map(
  verbs
    .flatMap(({ id, label, inverse }) => [
      ...[label.en, label.de].map((words) => [words, { verb: id, reverse: false }] as const),
      ...[inverse.en, inverse.de].map((words) => [words, { verb: id, reverse: true }] as const),
    ])
    .filter(([words]) => !saysTooLittle.includes(words))
    .map(([words, meaning]) => [words.toLowerCase(), meaning] as const)
    .reverse(),
);

const forward = (verb: string): Meaning => ({ verb, reverse: false });
const back = (verb: string): Meaning => ({ verb, reverse: true });

/** Other outward words teams use ("A verifies B"). */
const linkHints: Hints<Meaning> = [
  [/^is (verified|tested) by/i, back('verifies')],
  [/^(verifies|tests)/i, forward('verifies')],
  [/^(derives|is derived) from|^fulfil|^refines|^satisfies/i, forward('derives_from')],
  [/^is (the )?source of/i, back('derives_from')],
  [/^is allocated to|^allocated to/i, forward('allocated_to')],
  [/^is part of|^part of/i, forward('part_of')],
  [/^has part/i, back('part_of')],
  [/^(controls|mitigates)/i, forward('controls')],
  [/^is (mitigated|controlled) by/i, back('controls')],
  [/^is implemented by|^implemented by/i, forward('implemented_by')],
  [/^(is )?reali[sz]ed in/i, forward('realised_in')],
  [/^(is )?(shown|verified as) implemented by|^implementation (is )?(shown|verified) by/i, forward('verified_by_implementation')],
  [/^(is )?(shown|verified as) effective by|^effectiveness (is )?(shown|verified) by/i, forward('verified_by_effectiveness')],
  [/^contributes to/i, forward('contributes_to')],
  [/^leads to/i, forward('leads_to')],
  [/^may lead to/i, forward('may_lead_to')],
  [/^arises in/i, forward('arises_in')],
  [/^interfaces with/i, forward('interfaces_with')],
  [/^(is )?segregated from/i, forward('segregated_from')],
  [/^(is )?designed in/i, forward('designed_in')],
  [/^(is )?executed (by|in)/i, back('executes')],
  [/^(was )?(run|ran|tested) on/i, forward('run_on')],
  [/^has (residual|known) anomaly/i, forward('has_residual')],
  [/^(has its |its )?change (is )?verified by/i, forward('verified_by')],
  [/^resolves/i, forward('resolves')],
  [/^modifies/i, forward('modifies')],
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
  [/^severity of harm$/i, 'severity'],
  [/^software contribut(es|ion)$/i, 'softwareContribution'],
  [/^(requirement|cause) category$/i, 'category'],
  [/^control location$/i, 'location'],
  [/^control type$/i, 'measure'],
  [/^covers all causes$/i, 'coversAllCauses'],
  [/^acceptance criteria$/i, 'acceptanceCriteria'],
  [/^test level$/i, 'level'],
  [/^(test|verification) method$/i, 'method'],
  [/^test result$/i, 'result'],
  [/^software version$/i, 'version'],
  [/^soup manufacturer$/i, 'manufacturer'],
  [/^safety evaluation$/i, 'safetyEvaluation'],
  [/^impact analysis$/i, 'impactAnalysis'],
  [/^safety analysis$/i, 'safetyAnalysis'],
];

/** A word the hints know and yet mean nothing by, such as a test plan, stays out. */
const told = <T>(hints: Hints<T>, words: readonly Word[], own?: ReadonlyMap<string, T>): Record<string, T> =>
  Object.fromEntries(
    words.flatMap(({ id, name }): [string, T][] => {
      const said = name.trim();
      const meaning = own?.get(said.toLowerCase()) ?? hints.find(([pattern]) => pattern.test(said))?.[1];
      return meaning === undefined || (Array.isArray(meaning) && meaning.length === 0) ? [] : [[id, meaning]];
    }),
  );

export const suggestMapping = (words: SiteWords): Mapping => ({
  types: told(typeHints, words.types, ownTypeNames),
  links: told(
    linkHints,
    words.links.map(({ id, outward }) => ({ id, name: outward })),
    ownLinkWords,
  ),
  statuses: told(lifecycleHints, words.statuses),
  resolutions: told(lifecycleHints, words.resolutions),
  // Our own read-only fields never feed the trace they come from.
  fields: told(
    fieldHints,
    words.fields.filter((f) => !f.key.includes('/static/')),
  ),
});
