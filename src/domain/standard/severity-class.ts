/** The class a severity of harm asks for, where the risk is not acceptable (4.3.a). */
import type { SafetyClass, Stated } from '../trace/artifact';

const bySeverity: Readonly<Record<string, SafetyClass>> = { none: 'A', 'non-serious': 'B', serious: 'C' };

/** A severity nobody gave, or in words we do not know, is the worst. */
export const classForSeverity = (severity: string | undefined): SafetyClass => bySeverity[(severity ?? '').trim().toLowerCase()] ?? 'C';

/**
 * What a hazardous situation asks of the software that can contribute to it: judged with the controls outside the software alone. An
 * empty judgement counts as not acceptable (corrections 5).
 */
export const classAskedBy = (stated: Stated): SafetyClass =>
  (stated['riskAfterExternalControls'] ?? '').trim().toLowerCase() === 'acceptable' ? 'A' : classForSeverity(stated['severity']);

export const rank: Readonly<Record<SafetyClass, number>> = { A: 1, B: 2, C: 3 };

export const highestClass = (classes: readonly SafetyClass[]): SafetyClass =>
  classes.reduce<SafetyClass>((top, each) => (rank[each] > rank[top] ? each : top), 'A');
