/** Switches a project on: as a software product of its own, or as one more project of a product whose projects the person administers too. */
import { unknownIn } from '../../domain/kinds/check-mapping';
import type { Mapping } from '../../domain/kinds/mapping';
import { mergeMapping } from '../../domain/kinds/merge-mapping';
import type { SiteWords } from '../../domain/kinds/site-words';
import { suggestMapping } from '../../domain/kinds/suggest-mapping';
import { nextEntry } from '../../domain/record/entry';
import { rulesEdition } from '../../domain/rules/rules-edition';
import type { Instant, Person } from '../../domain/trace/artifact';
import { learnProjects } from '../check/learn-projects';
import { letFollow } from '../check/let-follow';
import { HostTrouble } from '../host-trouble';
import type { FirstRead, Ports, Product, Result } from '../ports';
import { findProduct } from '../read/answer-issue';
import { administersOneOf } from '../read/joinable-products';

type Refusal = 'forbidden' | 'first-read-runs' | 'bad-input';
type Act = 'switch-on' | 'add-project';

interface Ask {
  readonly person: Person;
  readonly projectId: string;
  /** Id of the product to join; a product of its own where absent. */
  readonly join: string | undefined;
  /** What a person says the project's words mean; what their names suggest where absent. */
  readonly mapping?: Mapping;
}

const settingsOf = (product: Product): Readonly<Record<string, unknown>> => ({
  name: product.name,
  projects: product.projects,
  mapping: product.mapping,
});

const tries = 4;

/** One entry that says what was switched on, and how. Undefined where somebody else's entry came first: then all is looked at anew. */
const recordSettings = async (ports: Ports, product: Product, act: Act, person: Person): Promise<Product | undefined> => {
  const head = await ports.record.hint(product.id);
  const later = await ports.record.after(product.id, head);
  for (const entry of later) await letFollow(ports, product, entry);
  // Asked after the hint: settings changed before it are seen here, a change that comes after makes the commit fail.
  if (later.length > 0 || ((await ports.products.version(product.id)) ?? 0) !== product.version) return undefined;
  const at = product.firstRead.since;
  const draft = { product: product.id, at, actor: person, act, detail: settingsOf(product), states: [] };
  const entry = nextEntry(head, draft);
  if (!entry || !(await ports.record.commit(entry)).ok) return undefined;
  // Saved before the hint moves: whoever finds the entry followed finds its settings, too.
  const settled = { ...product, version: entry.seq };
  await ports.products.save(settled);
  await ports.record.follow(entry);
  return settled;
};

/** `judgedBy`: of the rows that are there already; of none, by the rules of now. */
const firstReadOf = (projects: readonly string[], now: Instant, judgedBy: string | undefined): FirstRead => ({
  state: 'running',
  read: 0,
  total: 0,
  since: now,
  at: now,
  projects,
  ...(judgedBy === undefined ? {} : { judgedBy }),
});

const ownProduct = (ports: Ports, words: SiteWords, mapping: Mapping, firstRead: FirstRead): Product => ({
  id: words.project.id,
  name: words.project.name,
  projects: [words.project.id],
  mapping,
  version: 0,
  fields: ports.site.ourFields(words),
  firstRead,
});

/** What the product says already keeps its meaning. */
const joined = (ports: Ports, product: Product, words: SiteWords, mapping: Mapping, firstRead: FirstRead): Product => ({
  ...product,
  projects: [...new Set([...product.projects, words.project.id])],
  mapping: mergeMapping(product.mapping, mapping),
  fields: { ...ports.site.ourFields(words), ...product.fields },
  firstRead,
});

/** One first read at a time: a second would end the first one early. One that a joining left behind, before its product was saved, is no other. */
const readsOthers = ({ firstRead }: Product, projectId: string): boolean =>
  firstRead.state === 'running' && firstRead.projects?.includes(projectId) !== true;

/** Undefined: overtaken. */
const attempt = async (ports: Ports, ask: Ask, words: SiteWords): Promise<Result<Product, Refusal> | undefined> => {
  const { person, projectId, join } = ask;
  const host = join === undefined ? undefined : await ports.products.find(join);
  if (join !== undefined && (!host || !(await administersOneOf(ports, host.projects)))) return { ok: false, refusal: 'forbidden' };
  if (host && readsOthers(host, projectId)) return { ok: false, refusal: 'first-read-runs' };
  const fresh = firstReadOf([projectId], ports.clock.now(), host ? host.firstRead.judgedBy : rulesEdition);
  const mapping = ask.mapping ?? suggestMapping(words);
  const product = host ? joined(ports, host, words, mapping, fresh) : ownProduct(ports, words, mapping, fresh);
  const counted = { ...product, firstRead: { ...fresh, total: await ports.issues.count([projectId]) } };
  // Before the product is there: nobody reads it as long as it is not known who may see what.
  await learnProjects(ports, counted);
  const settled = await recordSettings(ports, counted, host ? 'add-project' : 'switch-on', person);
  return settled && { ok: true, value: settled };
};

/**
 * Refuses people who may not administer the project, or none of the product they want to join it to, asked live; and while that product's
 * first read runs. A project that is on already stays as it is.
 */
export const switchOn = async (ports: Ports, ask: Ask): Promise<Result<Product, Refusal>> => {
  if (!(await ports.desk.mayAdminister(ask.projectId))) return { ok: false, refusal: 'forbidden' };
  if (ask.mapping && unknownIn(ask.mapping) !== undefined) return { ok: false, refusal: 'bad-input' };
  const words = await ports.site.words(ask.projectId);
  for (let n = 0; n < tries; n++) {
    const already = await findProduct(ports, ask.projectId);
    if (already) return { ok: true, value: already };
    const done = await attempt(ports, ask, words);
    if (done?.ok === false) return done;
    if (done) {
      const { id, firstRead } = done.value;
      await ports.waiting.push({ is: 'first-read', product: id, markers: [], since: firstRead.since }, 1);
      return done;
    }
    await ports.clock.pause(n);
  }
  throw new HostTrouble('conflict', 'store', undefined, 'overtaken');
};
