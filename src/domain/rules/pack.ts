/**
 * A rule pack: which rules ask, how loudly, and rules of a team's own, as one readable, versioned file with its own test vectors. What a
 * clause asks of a class can be made quieter, or switched off, only with a written reason; nothing is ever quieter without one.
 */
import { findKind } from '../kinds/find-kind';
import { findVerb } from '../kinds/verbs';
import type { Edition } from '../standard/edition';
import { editions, inForce } from '../standard/editions';
import type { SafetyClass, Severity, Text } from '../trace/artifact';
import { inEdition } from './in-edition';
import { lacks, type Lacks } from './lacks';
import { say } from './message';
import type { AnyRule } from './rule';
import type { SwitchedOff } from './rule-book';

/** An artifact of a test vector, in the fewest words. */
export interface VectorArtifact {
  readonly key: string;
  readonly kind: string;
  readonly class?: SafetyClass;
  readonly lifecycle?: 'draft' | 'ready' | 'obsolete';
  readonly stated?: Readonly<Record<string, string>>;
  /** Verb to the keys it leads to. */
  readonly links?: Readonly<Record<string, readonly string[]>>;
}
export interface Vector {
  readonly name: string;
  readonly artifacts: readonly VectorArtifact[];
  /** Only gaps of these rules are compared; of all rules where absent. */
  readonly rules?: readonly string[];
  /** `REQ-03 R1`: exactly these gaps are open, and no other. */
  readonly gaps: readonly string[];
}
export interface Adjusted {
  readonly severity?: Severity | 'off';
  readonly reason?: string;
}
export interface RulePack {
  readonly format: 'plumbline.rule-pack/1';
  readonly name: string;
  readonly version: string;
  /** Id of the edition of the standard to judge by; the one in force where absent. */
  readonly edition?: string;
  readonly adjust?: Readonly<Record<string, Adjusted>>;
  readonly own?: readonly Lacks[];
  readonly vectors: readonly Vector[];
}

export type PackProblem =
  | 'unknown-rule'
  | 'reason-missing'
  | 'id-taken'
  | 'id-is-not-own'
  | 'unknown-kind'
  | 'unknown-verb'
  | 'verb-does-not-join'
  | 'unknown-clause'
  | 'unknown-edition'
  | 'minimum-below-one'
  | 'text-missing'
  | 'text-names-unknown-fact'
  | 'no-vector';
export type Packed =
  { readonly ok: true; readonly rules: readonly AnyRule[] } | { readonly ok: false; readonly problem: PackProblem; readonly at: string };

export interface LaidOver {
  readonly rules: readonly AnyRule[];
  readonly off: readonly SwitchedOff[];
  /** Own rules that cannot work: of a pack that was accepted by an earlier version of the app. */
  readonly broken: readonly string[];
}

const loudness: Readonly<Record<Severity | 'off', number>> = { off: 0, note: 1, 'to-resolve': 2, 'blocks-release': 3 };
const refuse = (problem: PackProblem, at: string): Packed => ({ ok: false, problem, at });

/** A team's own rules are told from ours by their name. */
const ownId = /^OWN-\d{2}$/;
export const isOwn = (id: string): boolean => ownId.test(id);
const isSaid = (text: Text): boolean => text.en.trim() !== '' && text.de.trim() !== '';

/** All that a sentence of an own rule may name outside of brackets; see lacks.ts. */
const facts = { item: '', n: '', minimum: '' };
const isSayable = (text: Text): boolean => {
  try {
    return [say(text, facts, 'en'), say(text, facts, 'de')].length > 0;
  } catch {
    return false;
  }
};

export const findEdition = (id: string | undefined, known: readonly Edition[] = editions): Edition | undefined =>
  id === undefined ? inForce : known.find((each) => each.id === id);

const verbProblem = ({ verb: id, kind, way, end }: Lacks): PackProblem | undefined => {
  const verb = findVerb(id);
  if (!verb) return 'unknown-verb';
  const [near, far] = way === 'out' ? [verb.from, verb.to] : [verb.to, verb.from];
  const joins = (ends: readonly string[], kinds: readonly string[]): boolean =>
    ends.includes('*') || kinds.some((one) => ends.includes(one));
  return joins(near, [kind]) && (!end.kinds || joins(far, end.kinds)) ? undefined : 'verb-does-not-join';
};

function problemOf(own: Lacks, taken: ReadonlySet<string>, edition: Edition): PackProblem | undefined {
  if (!isOwn(own.id)) return 'id-is-not-own';
  if (taken.has(own.id)) return 'id-taken';
  if (!findKind(own.kind) || own.end.kinds?.some((kind) => !findKind(kind)) === true) return 'unknown-kind';
  const odd = verbProblem(own);
  if (odd) return odd;
  if (own.clauses.some((cited) => !edition.clauses.some(({ id }) => id === cited))) return 'unknown-clause';
  if (!Number.isInteger(own.minimum) || own.minimum < 1) return 'minimum-below-one';
  if (![own.name, own.asks, own.why, own.resolve].every(isSaid)) return 'text-missing';
  return isSayable(own.why) ? undefined : 'text-names-unknown-fact';
}

const isQuieter = ({ severity: ours }: AnyRule, { severity }: Adjusted): boolean =>
  severity !== undefined && loudness[severity] < loudness[ours];
const needsReason = (rule: AnyRule, change: Adjusted): boolean => isQuieter(rule, change) && (change.reason ?? '').trim() === '';

/** What is wrong with a pack, and where. */
export function problemIn(
  rules: readonly AnyRule[],
  pack: RulePack,
  known: readonly Edition[] = editions,
): { readonly problem: PackProblem; readonly at: string } | undefined {
  const edition = findEdition(pack.edition, known);
  if (!edition) return { problem: 'unknown-edition', at: pack.edition ?? '' };
  const ours = new Map(rules.map((rule) => [rule.id, rule]));
  for (const [at, change] of Object.entries(pack.adjust ?? {})) {
    const rule = ours.get(at);
    if (!rule) return { problem: 'unknown-rule', at };
    if (needsReason(rule, change)) return { problem: 'reason-missing', at };
  }
  const taken = new Set(ours.keys());
  for (const own of pack.own ?? []) {
    const problem = problemOf(own, taken, edition);
    if (problem) return { problem, at: own.id };
    if (!pack.vectors.some(({ gaps }) => gaps.some((gap) => gap.startsWith(`${own.id} `)))) return { problem: 'no-vector', at: own.id };
    taken.add(own.id);
  }
  return undefined;
}

const standing = (rules: readonly AnyRule[]): readonly AnyRule[] => {
  // Who yielded to a rule that is off yields to nobody: its gap would be explained by one that nobody sees.
  const ids = new Set(rules.map(({ id }) => id));
  return rules.map((rule) => ({ ...rule, yieldsTo: rule.yieldsTo.filter(({ rule: cause }) => ids.has(cause)) }));
};

/**
 * A pack laid over the rules, whatever became of them since it was accepted: what does not fit any more is left out, so that a rule of ours
 * is never quieter than its reason allows; an own rule that cannot work is named.
 */
export function layOver(rules: readonly AnyRule[], pack: RulePack, known: readonly Edition[] = editions): LaidOver {
  const edition = findEdition(pack.edition, known) ?? inForce;
  const changeOf = (rule: AnyRule): Adjusted => {
    const change = pack.adjust?.[rule.id] ?? {};
    return needsReason(rule, change) ? {} : change;
  };
  const ours = rules.map((rule) => inEdition(rule, edition));
  const off = ours.filter((rule) => changeOf(rule).severity === 'off').map((rule) => ({ rule, reason: changeOf(rule).reason ?? '' }));
  const on = ours.flatMap((rule) => {
    const { severity } = changeOf(rule);
    return severity === 'off' ? [] : [severity === undefined ? rule : { ...rule, severity }];
  });
  const taken = new Set(ours.map(({ id }) => id));
  const own = pack.own ?? [];
  const works = own.filter((each) => problemOf(each, taken, edition) === undefined);
  const broken = own.filter((each) => !works.includes(each)).map(({ id }) => id);
  return { rules: [...standing(on), ...works.map(lacks)], off, broken };
}

/**
 * The rules of a book with a pack laid over them. Refuses an unknown rule, a rule made quieter without a reason, an own rule that cannot
 * work, and an own rule without a vector in which it speaks: the first problem, and where it is.
 */
export function withPack(rules: readonly AnyRule[], pack: RulePack): Packed {
  const problem = problemIn(rules, pack);
  return problem ? refuse(problem.problem, problem.at) : { ok: true, rules: layOver(rules, pack).rules };
}
