/**
 * A rule pack: which rules ask, how loudly, and rules of a team's own, as one readable, versioned file with its own test vectors. What a
 * clause asks of a class can be made quieter, or switched off, only with a written reason; nothing is ever quieter without one.
 */
import type { SafetyClass, Severity, Text } from '../trace/artifact';
import { findKind } from '../kinds/find-kind';
import { findVerb } from '../kinds/verbs';
import { lacks, type Lacks } from './lacks';
import type { AnyRule } from './rule';

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
  | 'minimum-below-one'
  | 'text-missing'
  | 'no-vector';
export type Packed =
  { readonly ok: true; readonly rules: readonly AnyRule[] } | { readonly ok: false; readonly problem: PackProblem; readonly at: string };

const loudness: Readonly<Record<Severity | 'off', number>> = { off: 0, note: 1, 'to-resolve': 2, 'blocks-release': 3 };
const refuse = (problem: PackProblem, at: string): Packed => ({ ok: false, problem, at });

/** A team's own rules are told from ours by their name. */
const ownId = /^OWN-\d{2}$/;
const isSaid = (text: Text): boolean => text.en.trim() !== '' && text.de.trim() !== '';

function problemOf(own: Lacks, taken: ReadonlySet<string>): PackProblem | undefined {
  if (!ownId.test(own.id)) return 'id-is-not-own';
  if (taken.has(own.id)) return 'id-taken';
  if (!findKind(own.kind) || own.end.kinds?.some((kind) => !findKind(kind)) === true) return 'unknown-kind';
  const verb = findVerb(own.verb);
  if (!verb) return 'unknown-verb';
  const near = own.way === 'out' ? verb.from : verb.to;
  const far = own.way === 'out' ? verb.to : verb.from;
  const joins = (ends: readonly string[], kinds: readonly string[]): boolean =>
    ends.includes('*') || kinds.some((kind) => ends.includes(kind));
  if (!joins(near, [own.kind]) || (own.end.kinds && !joins(far, own.end.kinds))) return 'verb-does-not-join';
  if (!Number.isInteger(own.minimum) || own.minimum < 1) return 'minimum-below-one';
  return [own.name, own.asks, own.why, own.resolve].every(isSaid) ? undefined : 'text-missing';
}

const adjusted = (rule: AnyRule, { severity }: Adjusted): readonly AnyRule[] =>
  severity === 'off' ? [] : [severity === undefined ? rule : { ...rule, severity }];

/**
 * The rules of a book with a pack laid over them. Refuses an unknown rule, a rule made quieter without a reason, an own rule that cannot
 * work, and an own rule without a vector in which it speaks: the first problem, and where it is.
 */
export function withPack(rules: readonly AnyRule[], pack: RulePack): Packed {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const [id, change] of Object.entries(pack.adjust ?? {})) {
    const rule = known.get(id);
    if (!rule) return refuse('unknown-rule', id);
    const quieter = change.severity !== undefined && loudness[change.severity] < loudness[rule.severity];
    if (quieter && (change.reason ?? '').trim() === '') return refuse('reason-missing', id);
  }
  const taken = new Set(known.keys());
  for (const own of pack.own ?? []) {
    const problem = problemOf(own, taken);
    if (problem) return refuse(problem, own.id);
    if (!pack.vectors.some(({ gaps }) => gaps.some((gap) => gap.startsWith(`${own.id} `)))) return refuse('no-vector', own.id);
    taken.add(own.id);
  }
  const kept = rules.flatMap((rule) => adjusted(rule, pack.adjust?.[rule.id] ?? {}));
  // Who yielded to a rule that is off yields to nobody: its gap would be explained by one that nobody sees.
  const ids = new Set(kept.map(({ id }) => id));
  const standing = kept.map((rule) => ({ ...rule, yieldsTo: rule.yieldsTo.filter(({ rule: cause }) => ids.has(cause)) }));
  return { ok: true, rules: [...standing, ...(pack.own ?? []).map(lacks)] };
}
