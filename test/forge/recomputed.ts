/**
 * What the record must hold, computed anew: Jira's issues as Jira shows them now, read through the product's mapping and judged from
 * scratch. Nothing of the pipeline is used, only the formats and the domain; what people decided and what was lost is taken from the rows,
 * what was linked with which text from the history.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { addUp, noSums, type Sums } from '../../src/domain/record/sums';
import type { Entry, State } from '../../src/domain/record/entry';
import { verifyChain, type Verified } from '../../src/domain/record/verify';
import { checkAll } from '../../src/domain/rules/engine';
import { bookOf } from '../../src/domain/rules/product-book';
import { artifactId, hash, instant, type Artifact, type ArtifactId } from '../../src/domain/trace/artifact';
import { compose } from '../../src/domain/trace/compose';
import { normalise } from '../../src/domain/trace/links';
import { isKeyRow } from '../../src/domain/trace/key-rows';
import { PRODUCT } from '../../src/domain/trace/product-node';
import type { SourceIssue } from '../../src/domain/trace/source-issue';
import { WorkingGraph } from '../../src/domain/trace/trace-graph';
import { fieldsAsked, readIssue } from '../../src/formats/jira-json';
import type { Product } from '../../src/app/ports';
import type { World } from '../build/a-site';
import { stampedAnew, stampsAnew } from './stamps-anew';

type Rows = ReadonlyMap<ArtifactId, State>;
type Settings = Omit<Product, 'firstRead'>;
interface Stored {
  readonly space: string;
  readonly key: string;
  readonly value: unknown;
}

const valuesOf = <T>(world: World, prefix: string, space: string): (readonly [string, T])[] =>
  (world.forge.store.dump(prefix) as readonly Stored[]).flatMap((row) => (row.space === space ? [[row.key, row.value as T] as const] : []));

export const settingsOf = (world: World, product: string): Settings => {
  const [found] = valuesOf<{ readonly product: Settings }>(world, `product:${product}`, 'kvs');
  if (!found) throw new Error(`no product ${product}`);
  return found[1].product;
};

interface EntryRow {
  readonly hash: string;
  readonly parts: number;
  readonly body: string;
}
export interface Recorded {
  readonly entries: readonly Entry[];
  readonly hashes: readonly string[];
  readonly texts: readonly string[];
}

/** Every entry as it stands in the store, parts put together. */
export const recorded = (world: World, product: string): Recorded => {
  const rows = valuesOf<EntryRow>(world, `e:${product}:`, 'entry').map(([, row]) => row);
  const part = new Map(valuesOf<string>(world, `p:${product}:`, 'kvs'));
  const texts = rows.map(({ hash: name, parts, body }) =>
    parts === 0 ? body : Array.from({ length: parts }, (_, n) => part.get(`p:${product}:${name}:${n}`) ?? '').join(''),
  );
  return { entries: texts.map((text) => JSON.parse(text) as Entry), hashes: rows.map((row) => row.hash), texts };
};

/** The chain checked by its own verifier, and each stored text against its hash by SHA-256 alone. */
export const verified = (world: World, product: string): Verified => {
  const { entries, hashes, texts } = recorded(world, product);
  for (const [n, text] of texts.entries()) {
    if (bytesToHex(sha256(utf8ToBytes(text))) !== hashes[n]) throw new Error(`entry ${n + 1} does not match its hash`);
  }
  return verifyChain(entries, hashes.map(hash));
};

interface NowRow {
  readonly body: string;
  readonly seq: number;
}
export const rowsOf = (world: World, product: string): Rows => {
  const { entries } = recorded(world, product);
  const states = valuesOf<NowRow>(world, `n:${product}:`, 'now').flatMap(([key, row]) => {
    const inEntry = () => entries[row.seq - 1]?.changes.find(({ id }) => key === `n:${product}:${id}`)?.state;
    return row.body === '' ? (inEntry() ?? []) : (JSON.parse(row.body) as { readonly state: State }).state;
  });
  return new Map(states.map((state) => [state.artifact.id, state]));
};

/** Through Jira's own REST, as the app sees it. */
const sourcesIn = (world: World, product: Settings): SourceIssue[] => {
  const scopes = ['read:jira-work'];
  const ids = [...world.site.state.issues.values()].filter((issue) => product.projects.includes(issue.projectId)).map(({ id }) => id);
  const sources: SourceIssue[] = [];
  for (let from = 0; from < ids.length; from += 100) {
    const body = { issueIdsOrKeys: ids.slice(from, from + 100), fields: fieldsAsked(product.mapping) };
    const answer = world.site.handle({ as: 'app', from: 'app-backend', scopes, method: 'POST', path: '/rest/api/3/issue/bulkfetch', body });
    sources.push(...(answer.body as { readonly issues: unknown[] }).issues.map((issue) => readIssue(issue, product.mapping)));
  }
  return sources;
};

const isOfInterest = (source: SourceIssue, rows: Rows): boolean =>
  source.kinds.length > 0 || source.links.length > 0 || source.backlinks.length > 0 || rows.has(source.id);

/** Ends outside the product, by the key Jira shows beside the link. */
const stubsOf = (sources: readonly SourceIssue[], living: ReadonlySet<string>): ReadonlyMap<string, string> =>
  new Map(sources.flatMap(({ endKeys }) => Object.entries(endKeys).filter(([id]) => !living.has(id))));

/** Gone rows are the record's own memory: kept as they are, once it is sure that Jira does not have them in this product. */
const goneRows = (rows: Rows, living: ReadonlySet<string>): Artifact[] =>
  [...rows.values()].flatMap(({ artifact }) => (artifact.gone && !living.has(artifact.id) ? [artifact] : []));

const artifactsIn = (world: World, product: Settings, rows: Rows): Artifact[] => {
  const sources = sourcesIn(world, product);
  const living = new Set(sources.map(({ id }): string => id));
  const isGone = (id: ArtifactId): boolean => !world.site.state.issues.has(id);
  const now = instant(new Date(world.clock.now()).toISOString());
  const own = sources
    .filter((source) => isOfInterest(source, rows))
    .map((source) => compose(source, rows.get(source.id)?.artifact, isGone, () => undefined, now));
  const gone = goneRows(rows, living);
  const known = new Set(gone.map(({ id }): string => id));
  const stubs = [...stubsOf(sources, living)].filter(([id]) => !known.has(id)).map(([id, key]) => stub(id, key));
  return [...own, ...gone, ...stubs];
};

const stub = (id: string, key: string): Artifact => ({
  id: artifactId(id),
  key,
  project: '',
  kinds: [],
  lifecycle: 'obsolete',
  statement: { summary: '', description: '' },
  stated: {},
  fingerprint: hash(''),
  links: [],
  backlinks: [],
  restricted: false,
  gone: true,
});

/** A tombstone nobody points to says nothing, nor does a key nobody has, nor a product without software systems: they may stand there or not. */
const saysNothing = ({ artifact: a }: State): boolean =>
  (a.gone || a.id === PRODUCT || isKeyRow(a.id)) && a.links.length + a.backlinks.length === 0;

/** Without what depends on when it was seen. */
const plain = (states: Iterable<State>): Record<string, unknown> => {
  const kept = [...states].filter((state) => !saysNothing(state));
  const sorted = kept.sort((a, b) => (a.artifact.id < b.artifact.id ? -1 : 1));
  return Object.fromEntries(
    sorted.map((state) => {
      const links = state.artifact.links.map(({ lost: _, ...link }) => link);
      const artifact = { ...normalise(state.artifact), links };
      const gaps = state.gaps.map((gap) => ({ ...gap, firstSeen: '', facts: { ...gap.facts, since: '' } }));
      return [state.artifact.id, JSON.parse(JSON.stringify({ artifact, derived: state.derived, gaps })) as unknown];
    }),
  );
};

export interface Compared {
  readonly stored: Readonly<Record<string, unknown>>;
  readonly anew: Readonly<Record<string, unknown>>;
}

/** Both sides of the comparison; they are equal when nothing waits and nothing was lost. */
export const compared = (world: World, product: string): Compared => {
  const rows = rowsOf(world, product);
  return { stored: plain(rows.values()), anew: plain(statesAnew(world, product, rows)) };
};

export const statesAnew = (world: World, product: string, rows: Rows = rowsOf(world, product)): State[] => {
  const graph = new WorkingGraph({ whole: true });
  const stamps = stampsAnew(recorded(world, product).entries);
  for (const artifact of artifactsIn(world, settingsOf(world, product), rows)) graph.load(stampedAnew(artifact, stamps));
  checkAll(graph, bookOf(settingsOf(world, product).rules?.pack), instant(new Date(world.clock.now()).toISOString()));
  return [...new Set([...graph.ids(), PRODUCT])].flatMap((id) => graph.find(id) ?? []);
};

/** Totals counted from the rows, one by one. */
export const recounted = (world: World, product: string): Sums =>
  addUp(
    noSums,
    [...rowsOf(world, product).values()].map((after) => ({ before: undefined, after })),
  );
