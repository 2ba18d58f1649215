/** Switches a project on: a suggested mapping, one entry that says so, and the first read begins. */
import { suggestMapping } from '../../domain/kinds/suggest-mapping';
import { nextEntry } from '../../domain/record/entry';
import type { Person } from '../../domain/trace/artifact';
import type { Ports, Product, Result } from '../ports';

const settingsOf = (product: Product): Readonly<Record<string, unknown>> => ({
  name: product.name,
  projects: product.projects,
  mapping: product.mapping,
});

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
    firstRead: { state: 'running', read: 0, total: 0, since: now },
  };
  const product = { ...fresh, firstRead: { ...fresh.firstRead, total: await ports.issues.count(fresh) } };
  const head = await ports.record.hint(id);
  const entry = nextEntry(head, { product: id, at: now, actor: person, act: 'switch-on', detail: settingsOf(product), states: [] });
  if (entry) {
    const committed = await ports.record.commit(entry);
    if (committed.ok) await ports.record.follow(entry);
  }
  await ports.products.save(product);
  await ports.waiting.push({ is: 'first-read', product: id, markers: [] }, 1);
  return { ok: true, value: product };
};
