/**
 * What is in a scope other than now, and what is missing there: a baseline as the record said it then, a release judged anew on its own base
 * by the rules of today.
 */
import { withIncluded } from '../../../domain/evidence/release-scope';
import { checkRelease } from '../../../domain/rules/check-release';
import type { RuleBook } from '../../../domain/rules/rule-book';
import { atRelease } from '../../../domain/rules/at-release';
import type { Row } from '../../../domain/record/entry';
import type { ArtifactId } from '../../../domain/trace/artifact';
import type { TraceNode } from '../../../domain/trace/trace-graph';
import { readActs, type Baseline, type Release } from '../../prove/baseline-acts';
import { rowsOfBaseline } from '../../prove/rows-as-of';
import type { Ports, Result } from '../../ports';
import type { ProductLook } from '../list/look-at-product';
import { endsOf } from '../list/surroundings';

export interface OpenedScope {
  /** Of a baseline there is no release. */
  readonly release: Release | undefined;
  readonly baseline: Baseline;
  readonly nodes: ReadonlyMap<ArtifactId, TraceNode>;
  /** The issues of the release, those among them that a release issue includes. */
  readonly overlay: readonly ArtifactId[];
  readonly beyond: ReadonlySet<ArtifactId>;
  readonly book: RuleBook;
}

export type ScopeRefusal = 'scope-not-found' | 'baseline-not-kept' | 'baseline-broken' | 'too-much-to-judge';

/** What one call can read and judge; a larger product needs a job of its own (docs/decisions). */
const mostRows = 20_000;

const rowsNow = async (ports: Ports, look: ProductLook, ids: readonly ArtifactId[]): Promise<ReadonlyMap<ArtifactId, Row>> => {
  const unique = [...new Set(ids)];
  const stored = await ports.record.rows(
    look.product.id,
    unique.filter((id) => !look.rows.has(id)),
  );
  return new Map(unique.flatMap((id) => [look.rows.get(id) ?? stored.get(id)].flatMap((row) => (row ? [[id, row] as const] : []))));
};

const judged = async (
  ports: Ports,
  look: ProductLook,
  release: Release,
  base: ReadonlyMap<ArtifactId, Row>,
): Promise<Pick<OpenedScope, 'nodes' | 'overlay' | 'beyond' | 'book'>> => {
  const named = await rowsNow(ports, look, release.issues);
  const overlay = [...withIncluded(release.issues, (id) => named.get(id)?.state.artifact)];
  const own = await rowsNow(ports, look, overlay);
  const around = await rowsNow(
    ports,
    look,
    [...own.values()].flatMap(({ state }) => endsOf(state)),
  );
  const states = (rows: ReadonlyMap<ArtifactId, Row>) => new Map([...rows].map(([id, { state }]) => [id, state] as const));
  const given = { base: states(base), now: states(new Map([...around, ...own])), overlay: new Set(overlay) };
  return { ...checkRelease(given, look.book, look.at), overlay, book: atRelease(look.book) };
};

export interface ScopeName {
  readonly is: 'baseline' | 'release';
  readonly name: string;
}

export const openScope = async (ports: Ports, look: ProductLook, { is, name }: ScopeName): Promise<Result<OpenedScope, ScopeRefusal>> => {
  const { baselines, releases } = await readActs(ports, look.product.id, look.head);
  const release = is === 'release' ? releases.find((each) => each.name === name) : undefined;
  const baseline = is === 'release' ? release?.base : baselines.find((each) => each.name === name);
  if (!baseline) return { ok: false, refusal: 'scope-not-found' };
  if (!baseline.packs) return { ok: false, refusal: 'baseline-not-kept' };
  if (baseline.packs.reduce((sum, { rows }) => sum + rows, 0) > mostRows) return { ok: false, refusal: 'too-much-to-judge' };
  const base = await rowsOfBaseline(ports, look.product.id, baseline);
  if (!base.ok) return base;
  const then = new Map([...base.value].map(([each, { state }]) => [each, state] as const));
  const scope = release
    ? await judged(ports, look, release, base.value)
    : { nodes: then, overlay: [], beyond: new Set<ArtifactId>(), book: look.book };
  return { ok: true, value: { release, baseline, ...scope } };
};
