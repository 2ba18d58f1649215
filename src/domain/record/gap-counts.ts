/**
 * The number of trace gaps, counted in one place, so that card, field, lists, documents, exports and the command line can only ever say the
 * same: open gaps that block a release or are to be resolved. Notes are counted apart, explained gaps not at all.
 */
import type { Gap } from '../rules/rule';
import type { Severity } from '../trace/artifact';
import type { Totals } from './sums';

export interface GapCounts {
  readonly open: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

interface Some {
  readonly severity: string;
  readonly state: string;
  readonly n: number;
}

const tally = (all: readonly Some[]): GapCounts => {
  const of = (severity: Severity): number =>
    all.filter((some) => some.state === 'open' && some.severity === severity).reduce((sum, { n }) => sum + n, 0);
  const bySeverity = { 'blocks-release': of('blocks-release'), 'to-resolve': of('to-resolve'), note: of('note') };
  return { open: bySeverity['blocks-release'] + bySeverity['to-resolve'], bySeverity };
};

export const countGaps = (gaps: readonly Pick<Gap, 'severity' | 'state'>[]): GapCounts =>
  tally(gaps.map(({ severity, state }) => ({ severity, state: state.is, n: 1 })));

/** Of running totals. */
export const gapsIn = ({ gaps }: Pick<Totals, 'gaps'>): GapCounts =>
  tally(
    Object.entries(gaps).map(([key, n]) => {
      const [, , severity = '', state = ''] = key.split('|');
      return { severity, state, n };
    }),
  );
