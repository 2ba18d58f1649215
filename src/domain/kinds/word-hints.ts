/** Names teams use, and what they mean where nothing else is known. First match wins. */
import type { Lifecycle } from '../trace/artifact';
import { kinds } from './find-kind';
import type { Meaning } from './mapping';
import { verbs } from './verbs';

export type Hints<T> = readonly (readonly [RegExp, T])[];

/** A kind's own name, in either language. */
export const ownTypeNames: ReadonlyMap<string, readonly string[]> = new Map(
  kinds.flatMap(({ id, name }) => [name.en, name.de].map((own) => [own.toLowerCase(), [id]] as const)),
);

/** Other names teams use. First match wins: a test of a unit is a test, an evaluation of SOUP is no SOUP, whatever else the name holds. */
export const typeHints: Hints<readonly string[]> = [
  [/\btest (runs?|executions?|results?)\b/i, ['RUN']],
  [/\btest (plan|set|suite|environment|data|strategy|report)\b/i, []],
  [/\b(tests?|test ?cases?)\b/i, ['TEST']],
  [/user need|stakeholder (need|req)/i, ['USERNEED']],
  [/^use[ -]case$/i, ['USERNEED']],
  [/\b(hardware|mechanical|electrical) req/i, []],
  [/\bsystem req/i, ['SYSREQ']],
  [/software req|^requirement$|^srs/i, ['SWREQ']],
  [/hazardous situation/i, ['HAZSIT']],
  [/^hazard/i, ['HAZARD']],
  [/^cause\b|sequence of events/i, ['CAUSE']],
  [/risk control|mitigation/i, ['RCM']],
  [/\b(soup|third[- ]party)\b.*\b(evaluation|assessment|anomal)/i, ['SOUPEVAL']],
  [/\b(soup|third[- ]party)\b/i, ['SOUP']],
  [/^software system$/i, ['SYSTEM']],
  [/^(software )?unit$|^(source )?code( file)?$/i, ['UNIT']],
  [/^software item$|\bcomponent$|^architecture( item)?$/i, ['ITEM']],
  [/^(detailed|unit) design|^design( specification| description)?$/i, ['DESIGN']],
  [/\bbug|defect|problem/i, ['PR']],
  [/complaint|feedback/i, ['FEEDBACK']],
  [/change request/i, ['CR']],
  [/^(software )?release( record)?$/i, ['RELEASE']],
  [/^(controlled )?document$/i, ['DOC']],
  [/^approval( record)?$|^sign-?off$/i, ['APPROVAL']],
];

/** Said of so many things that they tell nothing: stories implement epics, deliveries implement ideas. */
const saysTooLittle = ['implements'];

/** A verb's own words, both ways and in either language. Where two verbs share them, the first of the trace model has them. */
export const ownLinkWords: ReadonlyMap<string, Meaning> = new Map(
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
export const linkHints: Hints<Meaning> = [
  [/^is (verified|tested) by/i, back('verifies')],
  [/^(verifies|tests)/i, forward('verifies')],
  [/^(derives|(is )?derived) from|^fulfil|^refines|^satisfies/i, forward('derives_from')],
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

export const lifecycleHints: Hints<Lifecycle> = [
  [/draft/i, 'draft'],
  [/in review|review/i, 'in-review'],
  [/obsolete|retired/i, 'obsolete'],
  [/reject|declin|won.?t (do|fix)|cannot reproduce/i, 'rejected'],
  [/duplicate/i, 'closed-duplicate'],
  [/not a (fault|bug)/i, 'closed-not-a-fault'],
  [/investigat/i, 'investigated'],
  [/done|implemented|resolved|fixed|closed/i, 'implemented'],
];

export const fieldHints: Hints<string> = [
  [/^(safety class|software safety class of item|iec 62304 class)$/i, 'class'],
  [/class rationale/i, 'classRationale'],
  [/^severity of harm$/i, 'severity'],
  [/^software contribut(es|ion)$/i, 'softwareContribution'],
  [/^risk (with|after) (outside|external) controls( only)?$/i, 'riskAfterExternalControls'],
  [/^(residual risk|risk (with|after)( all)? controls)$/i, 'riskAfterControls'],
  [/^new hazards?( by the control)?$/i, 'newHazardReview'],
  [/^(requirement|cause) category$/i, 'category'],
  [/^control location$/i, 'location'],
  [/^control type$/i, 'measure'],
  [/^covers all causes$/i, 'coversAllCauses'],
  [/^acceptance criteria$/i, 'acceptanceCriteria'],
  [/^test level$/i, 'level'],
  [/^(test|verification) method$/i, 'method'],
  [/^test result$/i, 'result'],
  [/^(test )?run purpose$/i, 'purpose'],
  [/^(test )?procedure (version|revision)$/i, 'procedureVersion'],
  [/^test configuration$/i, 'configuration'],
  [/^test tools$/i, 'tools'],
  [/^(test|run) date$/i, 'date'],
  [/^tester$/i, 'tester'],
  [/^software version$/i, 'version'],
  [/^soup manufacturer$/i, 'manufacturer'],
  [/^platform needs$/i, 'platformNeeds'],
  [/^evaluation date$/i, 'date'],
  [/^evaluation result$/i, 'result'],
  [/^criticality$/i, 'criticality'],
  [/^found in version$/i, 'affectedVersion'],
  [/^evaluated by$/i, 'evaluator'],
  [/^safety evaluation$/i, 'safetyEvaluation'],
  [/^impact analysis$/i, 'impactAnalysis'],
  [/^safety analysis$/i, 'safetyAnalysis'],
  [/^effect on risk controls$/i, 'controlImpact'],
  [/^safety class (re-?check|judged again)$/i, 'classRecheck'],
  [/^activities to repeat$/i, 'repeatActivities'],
  [/^implemented in (build|version)$/i, 'implementedIn'],
  [/^fixed in (build|version)$/i, 'fixedIn'],
  [/^(closing check|how the fix was checked)$/i, 'closingCheck'],
  [/^(unit|further) acceptance criteria$/i, 'verificationCriteria'],
];

/** Words that trace something, and leave it to the ends what: they mean nothing where an end is not known. */
export const tracingWords =
  /^(implements|reali[sz]es|covers|addresses|links?( to)?|traces?( to)?|child of|(has )?parent|upstream|(is )?(implemented|covered|addressed) by)$/i;

/** Jira's own, and words of copying: never a trace. */
export const untracedWords = /^(duplicates|clones|splits?( to| from)?|is (duplicated|cloned) by)$/i;
/** Said of work as of anything else. */
export const looseWords = /^(blocks|is blocked by|relates( to)?|causes|is caused by|depends on)$/i;

/** Work, whatever it is about. */
export const workNames =
  /^((user )?story|task|sub-?task|epic|improvement|new feature|initiative|spike|technical (task|debt)|support|question|meeting)$/i;
