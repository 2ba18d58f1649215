/** `--scope`: what of a product export is judged: everything as it was exported, a baseline as of a date, or a release on its base. */
import { releaseScope, withIncluded, type ScopeRows } from '../domain/evidence/release-scope';
import { checkRows } from '../domain/rules/check-release';
import { standardBook } from '../domain/rules/rule-book';
import { type Artifact, type ArtifactId, type Instant, instant } from '../domain/trace/artifact';
import type { Parsed } from '../formats/item-set';
import type { ProductExport } from '../formats/product-export';

export type AskedScope =
  { readonly is: 'now' } | { readonly is: 'at'; readonly until: Instant } | { readonly is: 'release'; readonly name: string };

/** What was judged, for the head of a report. */
export type ToldScope =
  | { readonly is: 'baseline'; readonly name: string; readonly at: Instant }
  /** `beyond`: keys of what is linked to an issue of the release, but in neither it nor its base. */
  | { readonly is: 'release'; readonly name: string; readonly base: string; readonly beyond: readonly string[] };

export interface Scoped {
  readonly artifacts: readonly Artifact[];
  readonly at: Instant;
  readonly told: ToldScope | undefined;
}

const day = /^\d{4}-\d\d-\d\d$/;
const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text) && !Number.isNaN(Date.parse(text));

/** A day is meant to its end, in UTC. */
const endOf = (text: string): Instant => instant(day.test(text) ? `${text}T23:59:59.999Z` : new Date(text).toISOString());

export function parseScope(text: string | undefined): Parsed<AskedScope> {
  if (text === undefined || text === 'now') return { ok: true, value: { is: 'now' } };
  const [word, rest] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  if (word === 'release' && rest !== '') return { ok: true, value: { is: 'release', name: rest } };
  if (word === 'at' && isDate(rest)) return { ok: true, value: { is: 'at', until: endOf(rest) } };
  return { ok: false, problem: `--scope ${text} is no scope: give now, at:2026-11-22 or release:NAME` };
}

const namesOf = (all: readonly { readonly name: string }[]): string =>
  all.length === 0 ? 'none' : all.map(({ name }) => JSON.stringify(name)).join(', ');

/** Each link known at both ends, as the record has them, whichever end of the file tells it. */
const rowsOf = (artifacts: readonly Artifact[], at: Instant): ScopeRows =>
  checkRows(new Map(artifacts.map((artifact) => [artifact.id, { artifact, gaps: [] }])), standardBook, at);

function atBaseline({ baselines }: ProductExport, until: Instant): Parsed<Scoped> {
  const [found] = [...baselines].filter(({ at }) => at <= until).sort((a, b) => (a.at > b.at ? -1 : 1));
  if (!found) return { ok: false, problem: `holds no baseline of ${until.slice(0, 10)} or before` };
  const { name, at, artifacts } = found;
  return { ok: true, value: { artifacts, at, told: { is: 'baseline', name, at } } };
}

function onBase(product: ProductExport, name: string): Parsed<Scoped> {
  const release = product.releases.find((each) => each.name === name);
  if (!release) return { ok: false, problem: `holds no release ${JSON.stringify(name)}; it holds ${namesOf(product.releases)}` };
  const base = product.baselines.find((each) => each.name === release.base);
  if (!base) return { ok: false, problem: `does not hold baseline ${JSON.stringify(release.base)}, on which release ${name} stands` };
  const now = rowsOf(product.artifacts, product.at);
  const keyOf = (id: ArtifactId): string => now.get(id)?.artifact.key ?? id;
  const overlay = withIncluded(release.issues, (id) => now.get(id)?.artifact);
  const { rows, beyond } = releaseScope({ base: rowsOf(base.artifacts, base.at), now, overlay });
  const told = { is: 'release' as const, name, base: base.name, beyond: [...beyond].map(keyOf).sort() };
  return { ok: true, value: { artifacts: [...rows.values()].map(({ artifact }) => artifact), at: product.at, told } };
}

export function scoped(product: ProductExport, scope: AskedScope): Parsed<Scoped> {
  if (scope.is === 'at') return atBaseline(product, scope.until);
  if (scope.is === 'release') return onBase(product, scope.name);
  return { ok: true, value: { artifacts: product.artifacts, at: product.at, told: undefined } };
}
