/** The audit walk of one artifact: what it is, why it has its class, where it comes from, what proves it, what was asked and what is missing. */
import { type AnyRule, isAskedOf } from '../../domain/rules/rule';
import type { Artifact } from '../../domain/trace/artifact';
import { type ClassReason, classRationale } from '../../domain/trace/class-rationale';
import { PRODUCT } from '../../domain/trace/product-node';
import { type Checked, type ToldGap, type Verdict } from '../check';
import { type Path, walk } from './walk';

export interface Asked {
  readonly rule: AnyRule;
  /** `explained`: another gap is the cause. */
  readonly answer: 'nothing-missing' | 'missing' | 'explained';
}
export interface Why {
  readonly artifact: Artifact;
  readonly rationale: readonly ClassReason[];
  readonly up: Path;
  readonly down: Path;
  readonly gaps: readonly ToldGap[];
  readonly asked: readonly Asked[];
  /** Open gaps of everything, by key, so that a weak place on the path shows. */
  readonly gapsAt: ReadonlyMap<string, number>;
}

/** Undefined where nothing of that key is there; what is only linked to counts as not there. */
export function answerWhy({ graph, book }: Checked, verdict: Verdict, key: string): Why | undefined {
  const id = graph
    .ids()
    .find((each) => each !== PRODUCT && graph.find(each)?.artifact.key === key && graph.find(each)?.artifact.gone === false);
  const node = id === undefined ? undefined : graph.find(id);
  if (!node) return undefined;
  const { artifact, gaps } = node;
  const gapsAt = new Map<string, number>();
  for (const { gap } of verdict.gaps) gapsAt.set(gap.subject, (gapsAt.get(gap.subject) ?? 0) + 1);
  const facts = graph.facts(artifact.id);
  return {
    artifact,
    rationale: classRationale(graph, artifact.id),
    up: walk(graph, artifact, 'up'),
    down: walk(graph, artifact, 'down'),
    gaps: verdict.gaps.filter(({ gap }) => gap.subject === artifact.id),
    asked: (facts.active ? book.rules : [])
      .filter((rule) => isAskedOf(rule, facts))
      .map((rule) => {
        const gap = gaps.find((each) => each.rule === rule.id);
        return { rule, answer: gap === undefined ? 'nothing-missing' : gap.state.is === 'open' ? 'missing' : 'explained' };
      }),
    gapsAt,
  };
}
