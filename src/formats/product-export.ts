/** The app's own export of a software product: its artifacts as the record has them, so that a check of the file finds what the screens show. */
import { z } from 'zod';
import { type Approval, meanings } from '../domain/evidence/approval';
import type { Baselined } from '../domain/evidence/control';
import { type Artifact, type Lifecycle, artifactId, hash, instant, person } from '../domain/trace/artifact';
import { PRODUCT } from '../domain/trace/product-node';
import { type Parsed, shaped } from './item-set';
import { packShape } from './rule-pack';
import type { SetArtifacts } from './set-artifacts';
import { Tally } from './tally';

export const productExportFormat = 'plumbline.product-export/1';

const lifecycles = [
  'draft',
  'ready',
  'in-review',
  'implemented',
  'investigated',
  'closed-fixed',
  'closed-not-a-fault',
  'closed-duplicate',
  'rejected',
  'obsolete',
] as const satisfies readonly Lifecycle[];

const id = z.string().min(1).transform(artifactId);
const at = z.string().transform(instant);
const stated = z.record(z.string(), z.string());
const stamp = z
  .object({
    from: z.string().transform(hash),
    to: z.string().transform(hash),
    by: z.string().transform((by) => (by === 'app' ? by : person(by))),
    at,
    reason: z.string().optional(),
  })
  .transform(({ reason, ...rest }) => (reason === undefined ? rest : { ...rest, reason }));
const link = z
  .object({
    verb: z.string(),
    to: id,
    via: z.enum(['link', 'parent', 'decided']),
    source: z.string().optional(),
    lost: at.optional(),
    stamp: stamp.optional(),
  })
  .transform(({ source, lost, stamp: taken, ...rest }) => ({
    ...rest,
    ...(source === undefined ? {} : { source }),
    ...(lost === undefined ? {} : { lost }),
    ...(taken === undefined ? {} : { stamp: taken }),
  }));
const approval = z
  .object({
    meaning: z.enum(meanings),
    by: z.string().transform(person),
    printedName: z.string(),
    role: z.string(),
    at,
    zone: z.string(),
    recipe: z.string(),
    fingerprint: z.string().transform(hash),
    class: z.enum(['A', 'B', 'C']).optional(),
    reference: z.object({ document: z.string(), revision: z.string(), date: z.string(), approver: z.string() }).optional(),
    revoked: z.object({ at, by: z.string().transform(person), reason: z.string() }).optional(),
  })
  .transform(({ class: own, reference, revoked, ...rest }): Approval => ({
    ...rest,
    ...(own === undefined ? {} : { class: own }),
    ...(reference === undefined ? {} : { reference }),
    ...(revoked === undefined ? {} : { revoked }),
  }));
const returned = z.object({
  by: z.string().transform(person),
  printedName: z.string(),
  at,
  reason: z.string(),
  recipe: z.string(),
  fingerprint: z.string().transform(hash),
});
const baseline = z
  .object({ name: z.string(), at, recipe: z.string(), fingerprint: z.string().transform(hash), version: z.string().optional() })
  .transform(({ version, ...rest }): Baselined => (version === undefined ? rest : { ...rest, version }));
const artifact = z
  .object({
    id,
    key: z.string(),
    project: z.string().default(''),
    kinds: z.array(z.string()),
    lifecycle: z.enum(lifecycles),
    statement: z.object({ summary: z.string(), description: z.string() }),
    stated,
    decided: stated.optional(),
    approvals: z.array(approval).optional(),
    returned: returned.optional(),
    baseline: baseline.optional(),
    changed: at.optional(),
    fingerprint: z.string().transform(hash),
    links: z.array(link),
    backlinks: z.array(z.object({ verb: z.string(), from: id })).default([]),
    restricted: z.boolean().default(false),
    gone: z.boolean().default(false),
  })
  .transform(({ decided, approvals, returned: back, baseline: held, changed, ...rest }): Artifact => ({
    ...rest,
    ...(decided === undefined ? {} : { decided }),
    ...(approvals === undefined ? {} : { approvals }),
    ...(back === undefined ? {} : { returned: back }),
    ...(held === undefined ? {} : { baseline: held }),
    ...(changed === undefined ? {} : { changed }),
  }));
const productExport = z.object({
  format: z.literal(productExportFormat),
  name: z.string().default(''),
  /** When the record was read; what depends on time is judged at it. */
  at,
  /** What the screens said then. */
  gaps: z.object({ open: z.number() }).optional(),
  /** The rules it was judged by; ours alone where absent. */
  pack: packShape.optional(),
  artifacts: z.array(artifact),
  /** What everything was when a baseline was named; the last one first. */
  baselines: z.array(z.object({ name: z.string(), at, artifacts: z.array(artifact) })).default([]),
  releases: z.array(z.object({ name: z.string(), base: z.string(), issues: z.array(id) })).default([]),
});
export type ProductExport = z.infer<typeof productExport>;

export const saysProductExport = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'format' in json && String(json.format).startsWith('plumbline.product-export');

export function parseProductExport(json: unknown): Parsed<ProductExport> {
  const read = shaped(productExport, json);
  if (!read.ok) return { ok: false, problem: `is a product export, but ${read.problem}` };
  const first = new Map<string, number>();
  for (const [i, each] of read.value.artifacts.entries()) {
    const before = first.get(each.id);
    if (before !== undefined)
      return { ok: false, problem: `has the id ${JSON.stringify(each.id)} twice: artifacts[${before}] and artifacts[${i}]` };
    first.set(each.id, i);
  }
  return read;
}

/** It says itself what everything is: nothing is left out, nothing is guessed. */
export function exportedArtifacts(artifacts: readonly Artifact[]): SetArtifacts {
  const own = artifacts.filter(({ id: each }) => each !== PRODUCT);
  const types = new Tally();
  const links = new Tally();
  for (const { gone, kinds } of own) if (!gone) types.add(kinds.join(' + '), kinds.join(' + '));
  for (const { links: out } of own) for (const { verb } of out) links.add(verb, verb);
  return {
    artifacts: own,
    types: types.understood(),
    links: links.understood(),
    leftOut: { types: new Map(), links: new Map() },
    leadingNowhere: 0,
    oddClasses: [],
  };
}
