/**
 * The first read of a product: straight from search pages, one job a page, resumable, no answer about the product until it is complete.
 * A page that was read twice after a crash changes nothing the second time.
 */
import { HostTrouble } from '../host-trouble';
import type { DrainJob, Ports, Product } from '../ports';
import type { Drained } from './drained';
import { underHold } from './hold';
import { recheckIssues } from './recheck-issues';

/** A hundred issues a second and a half: inside what the store takes in a minute, with room for people. */
const pauseSeconds = 1;

const nothing = { issues: [], next: undefined };

/** A project whose joining never got as far as the product is nobody's yet. */
const projectsToRead = ({ firstRead, projects }: Product): readonly string[] =>
  firstRead.projects?.filter((project) => projects.includes(project)) ?? projects;

const readPage = async (ports: Ports, job: DrainJob): Promise<Drained> => {
  const product = await ports.products.find(job.product);
  if (product?.firstRead.state !== 'running' || product.firstRead.paused) return { handled: 0 };
  const { since, total } = product.firstRead;
  // A page of an earlier reading, delivered once more after a project joined or a pause ended.
  if (job.since !== undefined && job.since !== since) return { handled: 0 };
  const projects = projectsToRead(product);
  const { issues, next } = projects.length === 0 ? nothing : await ports.issues.page(product, projects, job.token);
  const { outdated } = await recheckIssues(ports, { product, reading: { is: 'page', sources: issues }, actor: 'app', act: 'first-read' });
  if (outdated) return { handled: 0 };
  const read = (job.read ?? 0) + issues.length;
  const state = next === undefined ? 'done' : 'running';
  const { next: _, ...firstRead } = product.firstRead;
  const place = next === undefined ? {} : { next };
  await ports.products.saveFirstRead(product.id, {
    ...firstRead,
    ...place,
    state,
    read,
    total: Math.max(total, read),
    at: ports.clock.now(),
  });
  const more: DrainJob = { is: 'first-read', product: product.id, markers: [], read, since };
  if (next !== undefined) await ports.waiting.push({ ...more, token: next }, pauseSeconds);
  return { handled: issues.length };
};

/** Jira forgets within a week where a search was: then it starts anew. */
const readOn = async (ports: Ports, job: DrainJob): Promise<Drained> => {
  try {
    return await readPage(ports, job);
  } catch (error) {
    const { token, read: _, ...anew } = job;
    if (token === undefined || !(error instanceof HostTrouble) || error.trouble !== 'refused') throw error;
    return readPage(ports, anew);
  }
};

export const firstRead = (ports: Ports, job: DrainJob): Promise<Drained> => underHold(ports, job, () => readOn(ports, job));

/** Goes on where it was. */
export const firstReadJob = ({ id, firstRead: { since, next, read } }: Product): DrainJob => ({
  is: 'first-read',
  product: id,
  markers: [],
  since,
  ...(next === undefined ? {} : { token: next, read }),
});
