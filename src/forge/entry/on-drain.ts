/**
 * The queue's consumer: drains, pages of the first read, pages of judging again, baselines being kept, what a decision would bring. Asks for a
 * retry where trouble passes.
 */
import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { drain } from '../../app/check/drain';
import type { Drained } from '../../app/check/drained';
import { firstRead } from '../../app/check/first-read';
import { foreseeInJob } from '../../app/check/foresee-in-job';
import { judgeEverything } from '../../app/check/judge-everything';
import { keepBaseline } from '../../app/prove/keep-baseline';
import { passes } from '../../app/host-trouble';
import type { DrainJob, Ports } from '../../app/ports';
import { artifactId, hash, instant } from '../../domain/trace/artifact';
import { ports } from '../assemble';
import { logInfo, logTrouble } from './write-log';

const marker = z.object({
  key: z.string(),
  issue: z.string().transform(artifactId),
  at: z.string().transform(instant),
  what: z.enum(['read', 'project']),
  tries: z.number(),
});
const job = z.object({
  is: z.enum(['drain', 'first-read', 'everything', 'keep-baseline', 'foresee']),
  product: z.string(),
  markers: z.array(marker),
  token: z.string().exactOptional(),
  read: z.number().exactOptional(),
  since: z.string().transform(instant).exactOptional(),
  baseline: z.number().exactOptional(),
  packs: z.array(z.object({ hash: z.string().transform(hash), rows: z.number() })).exactOptional(),
  round: z.number().exactOptional(),
  foresight: z.string().exactOptional(),
  edition: z.string().exactOptional(),
});

const works: Readonly<Record<DrainJob['is'], (ports: Ports, job: DrainJob) => Promise<Drained>>> = {
  drain,
  'first-read': firstRead,
  everything: judgeEverything,
  'keep-baseline': keepBaseline,
  foresee: foreseeInJob,
};

const again = (seconds: number): InvocationError =>
  new InvocationError({ retryAfter: seconds, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST, retryData: {} });

/** Throws what is not understood: the queue tries again with growing pauses, and the markers stay. */
export const onDrain = async (event: { readonly body: unknown }): Promise<unknown> => {
  const asked = job.parse(event.body);
  try {
    const done = await works[asked.is](ports, asked);
    logInfo('drained', { work: asked.is, handled: done.handled, again: done.again });
    return done.again === undefined ? undefined : again(done.again);
  } catch (error) {
    logTrouble('drain-failed', error, { work: asked.is });
    if (passes(error)) return again(Math.min(900, Math.max(5, error.retryAfter ?? 30)));
    throw error;
  }
};
