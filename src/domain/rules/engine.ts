/**
 * The engine: everything from scratch (`checkAll`), or exactly what an edit can have changed (`recheck`). Both give the same rows. `recheck`
 * works on a graph loaded in part: while rows are missing it changes nothing; load those and run it again.
 */
import { denying, isVerified } from '../evidence/verification';
import type { Artifact, ArtifactId, Instant, SafetyClass } from '../trace/artifact';
import { settleAll, settleClasses } from '../trace/effective-class';
import type { Derived, Fact } from '../trace/facts';
import { type Edge, sortBacklinks } from '../trace/links';
import { settleAllRings, settleRings } from '../trace/rings';
import { isKeyRow } from '../trace/key-rows';
import { PRODUCT, SYSTEM_OF, isSystemOf, productArtifact } from '../trace/product-node';
import { settleAllResults, settleResults } from '../trace/results';
import { same } from '../trace/same';
import type { TraceNode, WorkingGraph } from '../trace/trace-graph';
import { type Affected, type Change, addSubjects, affected } from './affected';
import { classSeeds } from './class-seeds';
import { layOver } from './edit';
import { judge } from './judge';
import { judgeAll } from './judge-all';
import { listAllUnderKeys, mirrorAll } from './mirror-all';
import { type AnyRule, isAskedOf } from './rule';
import type { RuleBook } from './rule-book';
import { type Stamping, stampLinks } from './stamping';

export interface Edit {
  /** Artifacts as they are now; their links and backlinks are the truth about every link touching them. */
  readonly put: readonly Artifact[];
  /** Artifacts to judge again though nothing was read: a time has come, or the product's class changed. */
  readonly again?: readonly ArtifactId[];
  /** Without it no link is stamped. */
  readonly stamping?: Stamping;
}

export interface Recheck {
  /** Every row whose artifact, derived facts or gaps differ, the product's own row (`product`) among them. Empty while rows are missing. */
  readonly changed: ReadonlyMap<ArtifactId, TraceNode>;
  /** In a graph loaded in part: every row with `classFrom` product is to be judged `again`, in slices. A whole graph has done so already. */
  readonly productClassChanged: boolean;
  /** How often a rule was asked. */
  readonly evaluated: number;
  readonly missing: ReadonlySet<ArtifactId>;
}

export function recheck(graph: WorkingGraph, book: RuleBook, edit: Edit, now: Instant): Recheck {
  graph.begin(now);
  const productClass = classOfProduct(graph);
  const again = edit.again ?? [];
  const edges = layOver(graph, edit.put);
  const read = edit.put.map(({ id }) => id);
  if (edit.stamping) stampLinks(graph, read, edit.stamping);
  settleClasses(graph, classSeeds(graph, edges, again));
  settleRings(graph, edges, graph.touched());
  settleResults(graph, edges, graph.touched());
  dropUnknownGaps(graph, book, [...read, ...again]);
  const asksAll = touchesMost(graph);
  const evaluated = asksAll ? judgeAll(graph, book, now) : judgeAffected(graph, book, subjectsOf(graph, book, edges, again), now);
  settleVerified(graph, book, asksAll ? graph.ids() : mayBeVerified(graph, again), asksAll ? undefined : now);
  const missing = new Set(graph.missing);
  if (missing.size > 0) return { changed: new Map(), productClassChanged: false, evaluated, missing };
  const productClassChanged = classOfProduct(graph) !== productClass;
  return { changed: graph.keep(), productClassChanged, evaluated, missing };
}

/** The class of a root moved: looking for who is affected would cost more than asking everybody. */
const touchesMost = (graph: WorkingGraph): boolean => graph.whole && graph.touchedCount > 2_000 && graph.touchedCount * 4 > graph.size;

function subjectsOf(graph: WorkingGraph, book: RuleBook, edges: readonly Edge[], again: readonly ArtifactId[]): Affected {
  const subjects = affected(graph, book, changesOf(graph, edges));
  for (const { id } of book.rules) again.forEach((each) => (subjects.get(id) ?? listFor(subjects, id)).add(each));
  return subjects;
}

/** Judges every row of a whole graph anew; `changed` holds what differs from the loaded rows, and every row loaded without derived facts. */
export function checkAll(graph: WorkingGraph, book: RuleBook, now: Instant): Recheck {
  if (!graph.whole) throw new Error('A full check needs the whole graph');
  graph.begin(now);
  const productClass = classOfProduct(graph);
  mirrorAll(graph);
  listAllUnderKeys(graph);
  const systems = graph.ids().filter((id) => isSystemOf(graph.find(id)?.artifact));
  graph.put(productArtifact(sortBacklinks(systems.map((from) => ({ verb: SYSTEM_OF, from })))));
  settleAll(graph);
  settleAllRings(graph);
  settleAllResults(graph);
  const evaluated = judgeAll(graph, book, now);
  settleVerified(graph, book, graph.ids(), undefined);
  const productClassChanged = classOfProduct(graph) !== productClass;
  return { changed: graph.keep(true), productClassChanged, evaluated, missing: new Set() };
}

/** What was touched, and what is verified by a test whose own words, links or result may be others. */
function mayBeVerified(graph: WorkingGraph, again: readonly ArtifactId[]): ReadonlySet<ArtifactId> {
  const ids = new Set([...graph.touched(), ...again]);
  for (const id of [...ids]) {
    const [before, after] = [graph.before(id), graph.find(id)];
    if (after?.artifact.kinds.includes('TEST') !== true) continue;
    if (after.artifact === before?.artifact && same(after.derived.result, before.derived.result)) continue;
    for (const end of graph.followFrom(after.artifact, { verb: 'verifies', way: 'out' })) ids.add(end);
  }
  return ids;
}

/**
 * Verified is what no rule has anything to tell of that could deny it. `now`: not every rule was asked in this run, so that they are asked here
 * before it is said for the first time: a row may have been judged by fewer rules than there are by now.
 */
function settleVerified(graph: WorkingGraph, book: RuleBook, ids: Iterable<ArtifactId>, now: Instant | undefined): void {
  const rules = denying.flatMap((id) => book.find(id) ?? []);
  for (const id of ids) {
    const node = isKeyRow(id) ? undefined : graph.find(id);
    if (!node) continue;
    const was = node.derived.verified === true;
    if (now !== undefined && !was && mayVerify(graph, rules, node))
      for (const rule of rules) judgeOne(graph, rule, graph.find(id) ?? node, now);
    const judged = graph.find(id) ?? node;
    const is = mayVerify(graph, rules, judged);
    const { verified: _, ...derived } = judged.derived;
    if (is !== was) graph.setDerived(id, is ? { ...derived, verified: true } : derived);
  }
}

/** Every rule that could deny it is one that is asked of it, none has a gap, and its tests were run for these words. */
function mayVerify(graph: WorkingGraph, rules: readonly AnyRule[], node: TraceNode): boolean {
  if (node.artifact.gone || !isVerified(node) || rules.length < denying.length) return false;
  const facts = graph.factsFrom(node);
  return rules.every((rule) => isAskedOf(rule, facts)) && !restsOnSuspect(graph, node.artifact);
}

/**
 * A test that counts shows nothing of other words than its link was confirmed for: the changed end answers for that, here it is no evidence.
 * Nor does a result from before a person confirmed the link: that the trace is right is one act, that no re-test is needed another
 * (corrections 11). Days are compared only to deny.
 */
const restsOnSuspect = (graph: WorkingGraph, { id, fingerprint, backlinks }: Artifact): boolean =>
  backlinks.some(({ verb, from }) => {
    const test = verb === 'verifies' ? graph.facts(from) : undefined;
    if (!test?.counts || !test.kinds.includes('TEST')) return false;
    const isCarried = (test.stated['regressionRationale'] ?? '').trim() !== '';
    return test.links.some(({ verb: own, to, stamp }) => {
      if (own !== verb || to !== id || !stamp) return false;
      if (stamp.from !== test.fingerprint || stamp.to !== fingerprint) return true;
      return stamp.by !== 'app' && !isCarried && (test.result?.date ?? '') <= stamp.at.slice(0, 10);
    });
  });

const classOfProduct = (graph: WorkingGraph): SafetyClass | undefined => graph.find(PRODUCT)?.derived.effectiveClass;

/** What this run changed so far, fact by fact. */
function changesOf(graph: WorkingGraph, edges: readonly Edge[]): readonly Change[] {
  const changes: Change[] = edges.map((edge) => ({ of: 'link', edge }));
  for (const at of graph.touched()) {
    for (const fact of changedFacts(graph, at)) changes.push({ of: 'fact', at, fact });
  }
  return changes;
}

function changedFacts(graph: WorkingGraph, id: ArtifactId): readonly Fact[] {
  const before = graph.before(id);
  const after = graph.facts(id);
  if (!before) return factNames;
  const was = graph.factsFrom(before);
  const names = graph.find(id)?.artifact === before.artifact ? derivedFacts : factNames;
  return names.filter((fact) => !same(was[fact], after[fact]));
}

type DerivedFact = Exclude<keyof Derived, 'verified'>;
const statedOrDecided: Readonly<Record<Exclude<Fact, 'id' | 'now' | DerivedFact>, true>> = {
  key: true,
  kinds: true,
  lifecycle: true,
  active: true,
  counts: true,
  gone: true,
  stated: true,
  summary: true,
  description: true,
  fingerprint: true,
  ownClass: true,
  approvals: true,
  baseline: true,
  controlled: true,
  changed: true,
  links: true,
  backlinks: true,
};
const derived: Readonly<Record<DerivedFact, true>> = { effectiveClass: true, classFrom: true, onRing: true, ring: true, result: true };
const everyFact = { ...statedOrDecided, ...derived };
const isFact = (name: string): name is keyof typeof everyFact => name in everyFact;
const factNames = Object.keys(everyFact).filter(isFact);
/** All that can differ while the artifact itself is the same. */
const derivedFacts = Object.keys(derived).filter(isFact);

/** Rules in order, causes first; a gap that comes or goes calls those who yield to it. Returns how often a rule was asked. */
function judgeAffected(graph: WorkingGraph, book: RuleBook, subjects: Affected, now: Instant): number {
  let asked = 0;
  for (const rule of book.rules) {
    for (const id of subjects.get(rule.id) ?? []) {
      const node = isKeyRow(id) ? undefined : graph.find(id);
      if (!node) continue;
      asked += 1;
      if (!judgeOne(graph, rule, node, now)) continue;
      for (const way of book.yielding.get(rule.id) ?? []) addSubjects(graph, subjects, way, id);
    }
  }
  return asked;
}

/** True where the gap came or went. While something it reads is missing, the gap stays as it was. */
function judgeOne(graph: WorkingGraph, rule: AnyRule, node: TraceNode, now: Instant): boolean {
  const missing = graph.missing.size;
  const gap = judge(graph, rule, node, now);
  if (graph.missing.size > missing) return false;
  const { gaps } = node;
  const before = gaps.find((each) => each.rule === rule.id);
  if (same(before, gap)) return false;
  const others = gaps.filter((each) => each.rule !== rule.id);
  graph.setGaps(node.artifact.id, gap ? [...others, gap].sort((a, b) => (a.rule < b.rule ? -1 : 1)) : others);
  return (before === undefined) !== (gap === undefined);
}

/** Gaps of rules that are no longer in the book. */
function dropUnknownGaps(graph: WorkingGraph, book: RuleBook, ids: Iterable<ArtifactId>): void {
  for (const id of ids) {
    const gaps = graph.find(id)?.gaps ?? [];
    if (gaps.some((gap) => !book.find(gap.rule)))
      graph.setGaps(
        id,
        gaps.filter((gap) => book.find(gap.rule)),
      );
  }
}

function listFor(subjects: Affected, rule: string): Set<ArtifactId> {
  const list = new Set<ArtifactId>();
  subjects.set(rule, list);
  return list;
}
