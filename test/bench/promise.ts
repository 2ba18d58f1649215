/** A measured promise: counts of one act at several sizes, and whether each bound was kept. */
export interface Bound {
  readonly name: string;
  readonly atMost: number;
  readonly measured: Readonly<Record<string, number>>;
  readonly kept: boolean;
}
export interface Promised {
  readonly act: string;
  readonly sizes: readonly number[];
  readonly bounds: readonly Bound[];
  readonly kept: boolean;
}

export const bound = (name: string, atMost: number, measured: Readonly<Record<string, number>>): Bound => ({
  name,
  atMost,
  measured,
  kept: Object.values(measured).length > 0 && Object.values(measured).every((n) => Number.isFinite(n) && n <= atMost),
});

export const promised = (act: string, sizes: readonly number[], bounds: readonly Bound[]): Promised => ({
  act,
  sizes,
  bounds,
  kept: bounds.length > 0 && bounds.every((b) => b.kept),
});

const row = (cells: readonly string[], widths: readonly number[]): string => cells.map((c, i) => c.padEnd(widths[i] ?? 0)).join('  ');

export const sayPromises = (promises: readonly Promised[]): string =>
  promises
    .map(({ act, sizes, bounds, kept }) => {
      const head = ['', ...sizes.map(String), 'promise', ''];
      const rows = bounds.map((b) => [
        b.name,
        ...sizes.map((s) => String(b.measured[String(s)] ?? '')),
        `≤ ${b.atMost}`,
        b.kept ? 'kept' : 'NOT KEPT',
      ]);
      const widths = head.map((_, i) => Math.max(...[head, ...rows].map((r) => (r[i] ?? '').length)));
      return [`${act}: ${kept ? 'kept' : 'NOT KEPT'}`, ...[head, ...rows].map((r) => `  ${row(r, widths)}`)].join('\n');
    })
    .join('\n\n');
