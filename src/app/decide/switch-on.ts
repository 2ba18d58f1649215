/** Switches a project on: a suggested mapping, one entry that says so, and the first read begins. */
import { suggestMapping } from '../../domain/kinds/suggest-mapping';
import { nextEntry } from '../../domain/record/entry';
import type { Person } from '../../domain/trace/artifact';
import { letFollow } from '../check/let-follow';
import { HostTrouble } from '../host-trouble';
import type { Ports, Product, Result } from '../ports';

const settingsOf = (product: Product): Readonly<Record<string, unknown>> => ({
  name: product.name,
  projects: product.projects,
  mapping: product.mapping,
});

const tries = 4;

/** One entry that says what was switched on, and how. Somebody else may be doing the same at this moment. */
const recordSettings = async (ports: Ports, product: Product, person: Person): Promise<void> => {
  const draft = {
    product: product.id,
    at: product.firstRead.since,
    actor: person,
    act: 'switch-on',
    detail: settingsOf(product),
    states: [],
  };
  for (let n = 0; n < tries; n++) {
    const head = await ports.record.hint(product.id);
    const later = await ports.record.after(product.id, head);
    for (const entry of later) await letFollow(ports, product, entry);
    const entry = later.length > 0 ? undefined : nextEntry(head, draft);
    const committed = entry && (await ports.record.commit(entry));
    if (entry && committed?.ok) return ports.record.follow(entry);
    await ports.clock.pause(n);
  }
  throw new HostTrouble('conflict', 'store', undefined, 'overtaken');
};

/** Refuses people who may not administer the project, asked live. A project that is on already stays as it is. */
export const switchOn = async (ports: Ports, person: Person, projectId: string): Promise<Result<Product, 'forbidden'>> => {
  if (!(await ports.desk.mayAdminister(projectId))) return { ok: false, refusal: 'forbidden' };
  const id = (await ports.products.findByProject(projectId)) ?? projectId;
  const already = await ports.products.find(id);
  if (already) return { ok: true, value: already };
  const words = await ports.site.words(projectId);
  const now = ports.clock.now();
  const fresh: Product = {
    id,
    name: words.project.name,
    projects: [projectId],
    mapping: suggestMapping(words),
    fields: ports.site.ourFields(words),
    firstRead: { state: 'running', read: 0, total: 0, since: now, at: now },
  };
  const product = { ...fresh, firstRead: { ...fresh.firstRead, total: await ports.issues.count(fresh) } };
  await recordSettings(ports, product, person);
  await ports.products.save(product);
  await ports.waiting.push({ is: 'first-read', product: id, markers: [] }, 1);
  return { ok: true, value: product };
};
