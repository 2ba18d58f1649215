/**
 * A person says what a release consists of: a baseline, overlaid with these issues as they will be (corrections 2). Said again under the same
 * name, the later word counts; both stay in the record.
 */
import type { ArtifactId } from '../../domain/trace/artifact';
import type { Ports, Result } from '../ports';
import { PLAN_RELEASE, readActs, type PlannedRelease } from '../prove/baseline-acts';
import { administers, type Administering } from '../read/administered';
import { facesOf, type ProductLook } from '../read/list/look-at-product';
import { projectsOf } from '../read/list/lists';
import { seenFaces } from '../read/list/seen-faces';
import { recordDecision } from './record-decision';

type Refusal = 'forbidden' | 'rationale-missing' | 'bad-input' | 'baseline-not-found' | 'issues-not-found';

export interface ReleasePlan {
  readonly name: string;
  /** Name of a baseline. */
  readonly base: string;
  /** Keys of issues. */
  readonly issues: readonly string[];
  readonly reason: string;
}

/** By key, as the person; undefined where one of them is not in the product, or not for this person: the two look the same. */
const issuesNamed = async (ports: Ports, look: ProductLook, keys: readonly string[]): Promise<readonly ArtifactId[] | undefined> => {
  const unique = [...new Set(keys.map((key) => key.trim().toUpperCase()))].filter((key) => key !== '');
  const found = (await Promise.all(unique.map((key) => ports.desk.find(projectsOf(look), key)))).map(([id]) => id);
  const ids = found.filter((id) => id !== undefined);
  const faces = await facesOf(ports, look, ids);
  const { visible } = await seenFaces(ports, look, faces.values());
  const isOfProduct = (id: ArtifactId): boolean => look.product.projects.includes(faces.get(id)?.artifact.project ?? '');
  return found.length === ids.length && ids.every((id) => visible.has(id) && isOfProduct(id)) ? ids : undefined;
};

export const planRelease = async (
  ports: Ports,
  asking: Administering,
  look: ProductLook,
  plan: ReleasePlan,
): Promise<Result<undefined, Refusal>> => {
  const [name, reason] = [plan.name.trim(), plan.reason.trim()];
  if (!(await administers(ports, asking))) return { ok: false, refusal: 'forbidden' };
  if (name === '') return { ok: false, refusal: 'bad-input' };
  if (reason === '') return { ok: false, refusal: 'rationale-missing' };
  const base = (await readActs(ports, look.product.id, look.head)).baselines.find((each) => each.name === plan.base);
  if (!base) return { ok: false, refusal: 'baseline-not-found' };
  const issues = await issuesNamed(ports, look, plan.issues);
  if (!issues) return { ok: false, refusal: 'issues-not-found' };
  const detail: PlannedRelease = { name, base: base.seq, issues };
  await recordDecision(ports, look.product, { actor: asking.person, act: PLAN_RELEASE, reason, detail });
  return { ok: true, value: undefined };
};
