/**
 * Which links give an artifact its class, per kind, as data (4.3.d, 4.3.f; our reading in domain notes 1.5). The table is layered: every
 * step leads from a kind to kinds of an earlier layer, only part_of stays in its own. So a ring of class-giving links is always a mistake
 * in the trace. That is why a test takes no class from the change it verifies (the change may modify that very test), a problem report none
 * from the releases it affects, and releases and documents take the product's.
 */
import type { Step } from '../rules/rule';

export interface ClassSource extends Step {
  /** Kinds at the other end that give a class by this link. */
  readonly kinds: readonly string[];
}

const PARTS = ['ITEM', 'UNIT', 'SOUP'];
const from = (way: 'out' | 'in', verb: string, ...kinds: string[]): ClassSource => ({ way, verb, kinds });
const partOf = [from('out', 'part_of', 'SYSTEM', ...PARTS)];

/** Kinds that may state a class of their own. */
export const CLASSED_KINDS: readonly string[] = ['SYSTEM', ...PARTS];

export const CLASS_SOURCES: Readonly<Record<string, readonly ClassSource[]>> = {
  ITEM: partOf,
  UNIT: partOf,
  SOUP: partOf,
  DESIGN: [from('in', 'designed_in', 'UNIT', 'ITEM')],
  SOUPEVAL: [from('in', 'evaluated_by', 'SOUP')],
  SWREQ: [from('out', 'allocated_to', 'SYSTEM', ...PARTS)],
  CAUSE: [from('out', 'arises_in', ...PARTS)],
  HAZSIT: [from('in', 'contributes_to', ...PARTS), from('in', 'may_lead_to', 'CAUSE')],
  HAZARD: [from('out', 'leads_to', 'HAZSIT')],
  RCM: [from('out', 'realised_in', ...PARTS), from('out', 'implemented_by', 'SWREQ'), from('out', 'controls', 'CAUSE', 'HAZSIT')],
  TEST: [
    from('out', 'verifies', 'SWREQ', 'SYSTEM', 'DESIGN', ...PARTS),
    from('in', 'verified_by_implementation', 'RCM'),
    from('in', 'verified_by_effectiveness', 'RCM'),
  ],
  RUN: [from('out', 'executes', 'TEST')],
  PR: [from('out', 'affects', 'SWREQ', 'SYSTEM', ...PARTS), from('out', 'risk_evaluated_in', 'HAZSIT', 'RCM'), from('in', 'found', 'RUN')],
  FEEDBACK: [from('out', 'raises', 'PR')],
  CR: [
    from('out', 'resolves', 'PR'),
    from('out', 'modifies', 'SYSTEM', ...PARTS, 'DESIGN', 'SOUPEVAL', 'SWREQ', 'CAUSE', 'HAZSIT', 'HAZARD', 'RCM', 'TEST'),
  ],
};

const noSources: readonly ClassSource[] = [];

/** A software system takes its class from nobody, whatever else it is. */
export function sourcesOf(kinds: readonly string[]): readonly ClassSource[] {
  const [only, second] = kinds;
  if (second === undefined) return (only === undefined ? undefined : CLASS_SOURCES[only]) ?? noSources;
  return kinds.includes('SYSTEM') ? noSources : kinds.flatMap((kind) => CLASS_SOURCES[kind] ?? []);
}

/** The links by which anything may take its class from an artifact, walked from that artifact. */
export const DEPENDENT_STEPS: readonly Step[] = [
  ...new Map(
    Object.values(CLASS_SOURCES)
      .flat()
      .map(({ verb, way }) => [`${way} ${verb}`, { verb, way: way === 'out' ? 'in' : 'out' } satisfies Step]),
  ).values(),
];
