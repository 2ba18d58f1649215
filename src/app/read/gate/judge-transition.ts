/**
 * What stands against a transition (corrections 18): the issue read again as it is about to be, judged by the very steps that judge it
 * afterwards, and written nowhere. What waits to be checked makes the answer unknown, never "fine" (law 7); a gap that is seen stands all the
 * same.
 */
import { bookOf } from '../../../domain/rules/product-book';
import type { Gap } from '../../../domain/rules/rule';
import type { Artifact } from '../../../domain/trace/artifact';
import { severities } from '../../../domain/trace/severities';
import { untilNotOvertaken, workOut, type Work } from '../../check/work-out';
import { HostTrouble } from '../../host-trouble';
import type { Entered, Ports, Product } from '../../ports';
import { findProduct } from '../answer-issue';
import { freshnessFrom, isCurrent, lookAtFreshness, type Freshness } from '../freshness';
import { sayGap, type SaidGap } from '../say-gap';

/** What the gate of one transition refuses, as its configuration says. */
export interface GateRule {
  /** Where nobody can tell, a control point stays closed; an everyday transition is made, and what is missing shows as a gap. */
  readonly at: 'control-point' | 'everyday';
  /** Gaps of this weight and above. */
  readonly refuses: 'to-resolve' | 'blocks-release';
}

export type TransitionVerdict =
  | { readonly is: 'free' }
  | { readonly is: 'missing'; readonly key: string; readonly gaps: readonly SaidGap[] }
  | {
      readonly is: 'unknown';
      readonly key: string;
      readonly why: 'not-read' | 'not-on' | 'first-read' | 'held' | 'waiting';
      readonly waiting: number;
    };

interface Asked {
  readonly key: string;
  readonly to: string;
  readonly fields: Entered['fields'];
  readonly refuses: GateRule['refuses'];
}

const reading = (ports: Ports, entered: Entered): Ports => ({
  ...ports,
  issues: { ...ports.issues, read: (product, ids) => ports.issues.read(product, ids, entered) },
});

interface Judged {
  readonly artifact: Artifact;
  readonly gaps: readonly Gap[];
}

/** The issue's own artifact and gaps as they would be. `not-there`: in Jira; undefined: it is no part of the trace. */
const judged = async (ports: Ports, product: Product, entered: Entered): Promise<Judged | 'not-there' | undefined> => {
  const { issue } = entered;
  const work: Work = { product, reading: { is: 'ids', ids: [issue] }, actor: 'app', act: 'gate' };
  const asEntered = reading(ports, entered);
  const worked = await untilNotOvertaken(asEntered, work, undefined, (renewed, head) => workOut(asEntered, renewed, head));
  if (typeof worked === 'string') throw new HostTrouble('conflict', 'store', undefined, 'overtaken');
  if (worked.g.notInJira.has(issue)) return 'not-there';
  return worked.changed.get(issue) ?? worked.g.rows.get(issue)?.state;
};

const weighs = ({ severity, state }: Gap, refuses: GateRule['refuses']): boolean =>
  state.is === 'open' && (severity === 'blocks-release' || (severity === 'to-resolve' && refuses === 'to-resolve'));

const unknownBy = (key: string, { firstRead, hold, waiting }: Freshness): TransitionVerdict => {
  const why = firstRead.state !== 'done' ? 'first-read' : hold ? 'held' : 'waiting';
  return { is: 'unknown', key, why, waiting };
};

/** Nobody in particular asks, so no issue is named but the one that moves. */
const sayGaps = (product: Product, artifact: Artifact, gaps: readonly Gap[]): readonly SaidGap[] => {
  const keys = { visible: new Set<string>(), named: new Set([artifact.key]) };
  return [...gaps]
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .flatMap((gap) => sayGap(bookOf(product.rules?.pack), gap, artifact, keys, 'en') ?? []);
};

/** Of an issue whose type means nothing to its product nothing is asked. Throws `HostTrouble`. */
export const judgeTransition = async (ports: Ports, { key, to, fields, refuses }: Asked): Promise<TransitionVerdict> => {
  const place = await ports.issues.place(key);
  if (!place) return { is: 'unknown', key, why: 'not-read', waiting: 0 };
  const product = await findProduct(ports, place.projectId);
  if (!product) return { is: 'unknown', key, why: 'not-on', waiting: 0 };
  // What waits is looked at before the rows are read: rows may be newer than what is told of them, never older.
  const looked = await lookAtFreshness(ports, product);
  const [row, freshness] = await Promise.all([
    judged(ports, product, { issue: place.id, status: to, fields }),
    freshnessFrom(ports, product, looked),
  ]);
  if (row === 'not-there') return { is: 'unknown', key, why: 'not-read', waiting: 0 };
  if (!row || row.artifact.kinds.length === 0) return { is: 'free' };
  const gaps = row.gaps.filter((gap) => weighs(gap, refuses));
  if (gaps.length > 0) return { is: 'missing', key, gaps: sayGaps(product, row.artifact, gaps) };
  return isCurrent(freshness) ? { is: 'free' } : unknownBy(key, freshness);
};
