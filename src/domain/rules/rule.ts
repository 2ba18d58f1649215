/**
 * A rule is {subject kind, reads, check}. A read is a path of link steps and the facts wanted at its end; `check` receives exactly what
 * was declared, so an undeclared read does not compile, and reversed paths give the subjects a change can affect.
 */
import type { ArtifactId, Instant, SafetyClass, Severity, Text } from '../trace/artifact';
import type { Fact, Facts } from '../trace/facts';

/** One hop over links of a verb; `*` follows every verb. */
export interface Step {
  readonly verb: string;
  readonly way: 'out' | 'in';
  /** Leads only to artifacts that are asked of: what was rejected on the way carries nothing further. */
  readonly active?: true;
}
/** An empty path is the subject itself. */
export interface Read<F extends Fact = Fact> {
  readonly path: readonly Step[];
  readonly facts: readonly F[];
}
export type Reads = Readonly<Record<string, Read>>;
export type Seen<R extends Reads> = { readonly [N in keyof R]: readonly Readonly<Pick<Facts, R[N]['facts'][number]>>[] };

/** What is missing, as facts, never as a sentence. `due`: when time alone may change the answer. */
export interface Miss {
  readonly facts: Readonly<Record<string, string>>;
  readonly due?: Instant;
  /**
   * Only a reader can tell whether anything is missing: weighs as a note, whatever the rule weighs. `until-release`: nothing is recorded yet;
   * where a release is judged, that is what is missing.
   */
  readonly onlyNote?: true | 'until-release';
}

/** An act that resolves a gap, offered as a button; the first is the primary one. */
export type Resolution =
  | { readonly is: 'create-and-link'; readonly kind: string; readonly verb: string; readonly way: 'out' | 'in'; readonly label: Text }
  | { readonly is: 'link-existing'; readonly kind: string; readonly verb: string; readonly way: 'out' | 'in'; readonly label: Text }
  | { readonly is: 'set-class'; readonly label: Text }
  /** Of the attributes asked for; where none are named, those the gap says are empty. */
  | { readonly is: 'set-attributes'; readonly attributes?: readonly string[]; readonly label: Text }
  | { readonly is: 'accept-loss' | 'confirm-links' | 'minor-edit'; readonly label: Text };

export interface Rule<R extends Reads = Reads> {
  readonly id: string;
  /** A state of the world, at most six words. */
  readonly name: Text;
  /** What is looked for, said where nothing is missing: "a test or other verification is linked". */
  readonly asks: Text;
  readonly clauses: readonly string[];
  /** Classes the clauses apply to; the rule is silent for the others. */
  readonly classes: readonly SafetyClass[];
  /** Asked in these classes too, since what it doubts is the class itself. */
  readonly alsoIn?: readonly SafetyClass[];
  readonly severity: Severity;
  /** Where a release is judged, in every class or in some; as loud as ever where absent. */
  readonly atRelease?: Severity | Readonly<Partial<Record<SafetyClass, Severity>>>;
  /** Louder in these classes. */
  readonly severityIn?: Readonly<Partial<Record<SafetyClass, Severity>>>;
  /** What is missing is the draft's own state, so it is no mere note there. */
  readonly loudInDraft?: true;
  /** A kind, or '*' for an artifact of any kind. */
  readonly subject: string;
  /** Of '*', only what is of one of these kinds. */
  readonly among?: readonly string[];
  /** Asked of tombstones too; every other rule is silent for what is gone. */
  readonly alsoGone?: true;
  /** Asked too of what was rejected, or is obsolete or a duplicate. */
  readonly alsoRetired?: true;
  /** Compares with what was confirmed earlier: of a single snapshot it asks nothing. */
  readonly needsHistory?: true;
  /** One or two sentences with {facts} in braces. */
  readonly why: Text;
  readonly resolve: Text;
  readonly resolutions: readonly Resolution[];
  readonly reads: R;
  /** One cause, one gap: this rule's gap is kept as `explained` where the named rule has a gap at the end of the path. */
  readonly yieldsTo: readonly { readonly rule: string; readonly at: readonly Step[] }[];
  readonly check: (seen: Seen<R>) => Miss | undefined;
}

/** The engine's only door to the graph: projects the declared facts at the declared paths. */
export type Look = <R extends Reads>(reads: R) => Seen<R>;
export interface AnyRule extends Omit<Rule, 'check'> {
  readonly evaluate: (look: Look) => Miss | undefined;
}
export const rule = <const R extends Reads>({ check, ...rest }: Rule<R>): AnyRule => ({
  ...rest,
  evaluate: (look) => check(look(rest.reads)),
});
export const read = <const F extends Fact>(path: readonly Step[], ...facts: readonly F[]): Read<F> => ({ path, facts });
export const into = (verb: string): Step => ({ verb, way: 'in' });
export const out = (verb: string): Step => ({ verb, way: 'out' });
/** Only to artifacts that are active. */
export const active = (step: Step): Step => ({ ...step, active: true });

export type GapState = { readonly is: 'open' } | { readonly is: 'explained'; readonly by: string };
export interface Gap extends Omit<Miss, 'onlyNote'> {
  readonly rule: string;
  readonly subject: ArtifactId;
  readonly class: SafetyClass;
  readonly severity: Severity;
  readonly firstSeen: Instant;
  readonly state: GapState;
}

/** May the rule speak of something of these kinds? */
export const speaksOf = ({ subject, among }: Pick<AnyRule, 'subject' | 'among'>, kinds: readonly string[]): boolean =>
  subject === '*' ? (among?.some((kind) => kinds.includes(kind)) ?? true) : kinds.includes(subject);

/** Is it asked of something of these kinds and this effective class, while that is active? */
export const isAskedOf = (
  rule: Pick<AnyRule, 'subject' | 'among' | 'classes' | 'alsoIn'>,
  { kinds, effectiveClass }: { readonly kinds: readonly string[]; readonly effectiveClass: SafetyClass },
): boolean =>
  kinds.length > 0 && speaksOf(rule, kinds) && (rule.classes.includes(effectiveClass) || (rule.alsoIn?.includes(effectiveClass) ?? false));
