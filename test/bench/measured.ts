/** What is measured of one act at several sizes, and what was promised of each number. */
import type { BenchWorld } from './bench-world';
import { bound, promised, type Bound, type Promised } from './promise';

export type Numbers = Readonly<Record<string, number>>;

export interface Measured {
  readonly act: string;
  /** At one size; the product is as the acts before left it. */
  readonly measure: (world: BenchWorld) => Promise<Numbers>;
  /** Name of a number → at most. */
  readonly promise: Numbers;
  /** Numbers that must not grow with the product: at most 1.3 times what they are at the smallest size. */
  readonly steady?: readonly string[];
}

/** Size → what was measured there. */
export type BySize = ReadonlyMap<number, Numbers>;

const each = (bySize: BySize, name: string): Numbers =>
  Object.fromEntries([...bySize].map(([size, numbers]) => [String(size), numbers[name] ?? Number.NaN]));

const most = 1.3;

const ratio = (bySize: BySize, name: string): Numbers => {
  const [[, smallest] = [0, {}], ...others] = [...bySize];
  const base = smallest[name] ?? Number.NaN;
  const over = (n: number): number => (n === base ? 1 : Number((n / base).toFixed(2)));
  return Object.fromEntries(others.map(([size, numbers]) => [String(size), over(numbers[name] ?? Number.NaN)]));
};

const growth = (bySize: BySize, names: readonly string[]): Bound[] => {
  const [smallest] = bySize.keys();
  return bySize.size < 2 ? [] : names.map((name) => bound(`${name}, ratio to ${smallest ?? 0} issues`, most, ratio(bySize, name)));
};

export const judge = ({ act, promise, steady = [] }: Measured, bySize: BySize): Promised =>
  promised(
    act,
    [...bySize.keys()],
    [...Object.entries(promise).map(([name, atMost]) => bound(name, atMost, each(bySize, name))), ...growth(bySize, steady)],
  );
