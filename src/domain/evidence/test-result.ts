/**
 * What a test's last formal run says (corrections 1): a pass belongs to a build. Development runs, and runs that do not say what they were for,
 * prove nothing here.
 */
import type { Artifact, ArtifactId } from '../trace/artifact';
import { isActive } from '../trace/facts';
import { isAtLeast } from './build-order';

export interface TestResult {
  readonly run: ArtifactId;
  /** In small letters, `passed` among them. */
  readonly result: string;
  /** Software version or build; '' where the run does not say. */
  readonly version: string;
  /** ISO day; '' where the run does not say. */
  readonly date: string;
}

const choice = (text: string | undefined): string =>
  (text ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** Undefined for what is no formal run with a result. */
export function resultOf(run: Artifact | undefined): TestResult | undefined {
  if (!run?.kinds.includes('RUN') || !isActive(run) || choice(run.stated['purpose']) !== 'formal') return undefined;
  const result = choice(run.stated['result']);
  const { version = '', date = '' } = run.stated;
  return result === '' ? undefined : { run: run.id, result, version: version.trim(), date: date.trim() };
}

const byId = (a: string, b: string): number => {
  const both = /^\d+$/.test(a) && /^\d+$/.test(b);
  const difference = both ? Number(a) - Number(b) : 0;
  return difference !== 0 ? difference : a < b ? -1 : a > b ? 1 : 0;
};

/** By day, then by the order in which the runs were written down. */
export const isLater = (a: TestResult, b: TestResult): boolean => (a.date === b.date ? byId(a.run, b.run) > 0 : a.date > b.date);

export const hasPassed = ({ result }: TestResult): boolean => result === 'passed' || result === 'pass';

/** Whether the result holds for a build: of that build or a later one, or carried forward to it with the reason written down. */
export function holdsFor(
  { version }: TestResult,
  build: string,
  { carriedForwardTo = '', regressionRationale = '' }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (isAtLeast(version, build)) return true;
  return regressionRationale.trim() !== '' && isAtLeast(carriedForwardTo, build);
}
