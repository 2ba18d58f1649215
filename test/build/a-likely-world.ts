/** What a random artifact of some kinds may say, and the links the trace model knows: so that random traces look like traces. */
import * as fc from 'fast-check';
import { findKind } from '../../src/domain/kinds/find-kind';
import type { Field } from '../../src/domain/kinds/kind';
import { verbs } from '../../src/domain/kinds/verbs';

/** Each with values that satisfy a rule and values that do not, where any text or day is not enough. */
const telling: Readonly<Record<string, readonly string[]>> = {
  version: ['1.0', '^1.0', '2.0'],
  implementedIn: ['1.0', '2.0'],
  fixedIn: ['1.0'],
  acceptanceCriteria: ['Measured.', 'As appropriate.'],
  sbomVersion: ['1.0'],
  plannedClass: ['A', 'C'],
  received: ['2026-09-01', '2026-11-01'],
  trendAnalysis: ['2026-06-01', '2024-06-01'],
  tester: ['Quinn Abel'],
  approver: ['Quinn Abel'],
};

function valuesOf(name: string, field: Field): readonly string[] {
  const known = telling[name];
  if (known) return known;
  if (field.type === 'choice') return Object.keys(field.of);
  if (field.type === 'date') return ['2026-11-10', '2026-11-20'];
  return field.type === 'flag' ? ['yes', 'no'] : ['1.0', 'Said.'];
}

/** Each attribute of its kinds, or none. The class is told apart. */
export function whatSays(kinds: readonly string[]): fc.Arbitrary<Readonly<Record<string, string>>> {
  const fields = kinds
    .flatMap((kind) => Object.entries(findKind(kind)?.fields ?? {}))
    .filter(([name]) => !['class', 'classRationale'].includes(name));
  const values = fields.map(([name, field]) => fc.constantFrom('', ...valuesOf(name, field)).map((value) => [name, value] as const));
  return fc.tuple(...values).map((said) => Object.fromEntries(said.filter(([, value]) => value !== '')));
}

/** Every link of the trace model: its ends and its verb. */
export const relations = verbs.flatMap(({ id, relations: all }) => all.map(({ from, to }) => ({ verb: id, from, to })));
