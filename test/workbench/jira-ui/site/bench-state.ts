/** The workbench's state as the page reads it. */
import { z } from 'zod';
import { get, post } from './workbench-client';

export const entry = z.object({ id: z.number(), at: z.number(), kind: z.string(), text: z.string() });
export type Entry = z.infer<typeof entry>;

const cost = z.object({
  points: z.number(),
  bytesWritten: z.number(),
  readUnits: z.number(),
  writeUnits: z.number(),
  pushes: z.number(),
  invocations: z.array(z.object({ name: z.string(), roundTrips: z.number(), ms: z.number() })),
});
export type Cost = z.infer<typeof cost>;

const benchState = z.object({
  now: z.number(),
  running: z.boolean(),
  planned: z.array(z.object({ at: z.number(), label: z.string() })),
  act: z.object({ label: z.string(), at: z.number(), cost }),
  people: z.array(
    z.object({ accountId: z.string(), name: z.string(), role: z.string(), visits: z.enum(['as guest', 'anonymously']).optional() }),
  ),
  modules: z.array(
    z.object({
      key: z.string(),
      type: z.string(),
      title: z.string(),
      resourceKey: z.string(),
      definition: z.record(z.string(), z.unknown()),
    }),
  ),
  appAddress: z.string(),
  entries: z.array(entry),
});
export type BenchState = z.infer<typeof benchState>;
export type AppModule = BenchState['modules'][number];

export const readBench = async (): Promise<BenchState> => benchState.parse(await get('/api/state'));
export const moveClock = async (change: { advance?: number; running?: boolean }): Promise<BenchState> =>
  benchState.parse(await post('/api/clock', change));
