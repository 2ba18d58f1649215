/** Baselines and releases as the record holds them: entries of three acts, read back. */
import type { Entry, Head } from '../../domain/record/entry';
import type { PackName } from '../../domain/record/pack';
import type { ArtifactId, Instant, Person } from '../../domain/trace/artifact';
import { later } from '../check/hold';
import type { Ports } from '../ports';

export const NAME_BASELINE = 'name-baseline';
export const KEEP_BASELINE = 'keep-baseline';
export const PLAN_RELEASE = 'plan-release';

type Detail = Readonly<Record<string, unknown>>;
export interface NamedBaseline extends Detail {
  readonly name: string;
}
/** The packs of everything as it stood after the entry that named the baseline. */
export interface KeptBaseline extends Detail {
  readonly baseline: number;
  readonly packs: readonly PackName[];
}
export interface PlannedRelease extends Detail {
  readonly name: string;
  /** Sequence of the entry that named the baseline. */
  readonly base: number;
  readonly issues: readonly ArtifactId[];
}

interface Act {
  readonly seq: number;
  readonly at: Instant;
  readonly by: Person | 'app';
  readonly reason: string;
}
export interface Baseline extends Act {
  readonly name: string;
  /** Undefined while it is being packed. */
  readonly packs: readonly PackName[] | undefined;
}
export interface Release extends Act {
  readonly name: string;
  readonly base: Baseline;
  readonly issues: readonly ArtifactId[];
}

const most = 100;
/** Longer than an index lags behind a row. */
const lagSeconds = 5;

const actOf = (entry: Entry): Act => ({
  seq: entry.seq,
  at: entry.at,
  by: entry.actor,
  reason: entry.reason ?? '',
});

/** The latest first. */
const entriesOf = async (ports: Ports, product: string, act: string, lately: readonly Entry[]): Promise<readonly Entry[]> => {
  const found = [...lately.filter((entry) => entry.act === act), ...(await ports.record.acted(product, act, most))];
  const bySeq = new Map(found.map((entry) => [entry.seq, entry]));
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq);
};

const baselineOf = (entry: Entry, kept: readonly KeptBaseline[]): Baseline => ({
  ...actOf(entry),
  name: (entry.detail as NamedBaseline).name,
  packs: kept.find(({ baseline }) => baseline === entry.seq)?.packs,
});

const releaseOf = (entry: Entry, baselines: readonly Baseline[]): readonly Release[] => {
  const { name, base, issues } = entry.detail as PlannedRelease;
  const found = baselines.find(({ seq }) => seq === base);
  return found ? [{ ...actOf(entry), name, base: found, issues }] : [];
};

const lastOfEachName = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
  all.filter(({ name }, i) => all.findIndex((other) => other.name === name) === i);

export interface Acts {
  readonly baselines: readonly Baseline[];
  /** Planned again, the later plan alone is listed. */
  readonly releases: readonly Release[];
}

/** The latest first, a hundred of each at most. */
export const readActs = async (ports: Ports, product: string, head: Head): Promise<Acts> => {
  const lately = await ports.record.recent(product, head, later(ports.clock.now(), -lagSeconds));
  const [named, kept, planned] = await Promise.all(
    [NAME_BASELINE, KEEP_BASELINE, PLAN_RELEASE].map((act) => entriesOf(ports, product, act, lately)),
  );
  const packs = (kept ?? []).map(({ detail }) => detail as KeptBaseline);
  const baselines = (named ?? []).map((entry) => baselineOf(entry, packs));
  const releases = (planned ?? []).flatMap((entry) => releaseOf(entry, baselines));
  return { baselines: lastOfEachName(baselines), releases: lastOfEachName(releases) };
};
