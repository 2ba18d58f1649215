/**
 * The five-minute net: what fell through. Markers nobody drained, drains that got lost, issues set aside an hour ago, a first read or a
 * judging of every row that stands still, an entry that nothing followed.
 */
import { rulesEdition } from '../../domain/rules/rules-edition';
import type { Instant } from '../../domain/trace/artifact';
import type { DrainJob, Marker, Ports, Product } from '../ports';
import { firstReadJob } from './first-read';
import { learnAgain } from './learn-projects';
import { letFollow } from './let-follow';
import { isJudgedByOthers } from './judged-by';
import { isSetAside } from './markers';

/** Longer than the queue takes to bring back a job whose function never returned. */
const standsStillMs = 20 * 60_000;

const standsStill = (at: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(at) > standsStillMs;

const drainFor = async (ports: Ports, product: string, now: Instant): Promise<DrainJob | undefined> => {
  const [listed, armed] = await Promise.all([ports.waiting.list(product), ports.waiting.armed(product)]);
  const rested = listed.filter((m) => isSetAside(m) && m.at <= now).map((m): Marker => ({ ...m, at: now, tries: 0 }));
  if (rested.length > 0) await ports.waiting.mark(product, rested);
  const open = listed.filter((m) => !isSetAside(m));
  if (open.length + rested.length === 0 && armed.settled) return undefined;
  return { is: 'drain', product, markers: rested };
};

const firstReadFor = async (ports: Ports, product: string, now: Instant): Promise<DrainJob | undefined> => {
  const found = await ports.products.find(product);
  if (found?.firstRead.state !== 'running' || found.firstRead.paused || !standsStill(found.firstRead.at, now)) return undefined;
  return firstReadJob(found);
};

/** A judging that stands still; or the one that an update of the app makes necessary, since other rules ask now. */
const judgingFor = async (ports: Ports, product: string, now: Instant): Promise<DrainJob | undefined> => {
  const [judging, found] = await Promise.all([ports.waiting.judging(product), ports.products.find(product)]);
  if (judging ? !standsStill(judging.at, now) : !found || !isJudgedByOthers(found)) return undefined;
  const since = judging?.since ?? now;
  if (!judging) await ports.waiting.beginJudging(product, since);
  return { is: 'everything', product, markers: [], since, edition: rulesEdition };
};

/** A decision whose call ended right after the commit: nobody else may come to let its rows and fields follow. */
const letLeftoversFollow = async (ports: Ports, product: string): Promise<Product | undefined> => {
  const [found, hint] = await Promise.all([ports.products.find(product), ports.record.hint(product)]);
  const later = found ? await ports.record.after(product, hint) : [];
  for (const entry of later) if (found) await letFollow(ports, found, entry);
  return found;
};

export const castNet = async (ports: Ports, product: string): Promise<{ readonly pushed: number }> => {
  const standing = await letLeftoversFollow(ports, product);
  const now = ports.clock.now();
  const found = await Promise.all([drainFor, firstReadFor, judgingFor].map((jobFor) => jobFor(ports, product, now)));
  const jobs = found.filter((job) => job !== undefined);
  for (const job of jobs) await ports.waiting.push(job, 0);
  // Last: where Jira refuses, the rest is on its way.
  if (standing) await learnAgain(ports, standing);
  return { pushed: jobs.length };
};
