/** A person names what everything is at this moment (8.1.3, 9.5): one entry, and what it means is packed in the background. */
import type { ProductLook } from '../read/list/look-at-product';
import { recordDecision } from '../decide/record-decision';
import type { Ports, Result } from '../ports';
import { administers, type Administering } from '../read/administered';
import { NAME_BASELINE, readActs, type NamedBaseline } from './baseline-acts';
import { pushKeeping } from './keep-baseline';

type Refusal = 'forbidden' | 'rationale-missing' | 'bad-input' | 'name-taken' | 'changes-wait';

/**
 * Refuses whoever may not administer every project of the product, a name that another baseline has, and while changes wait: a baseline of
 * what was not read yet would not be what it says.
 */
export const nameBaseline = async (
  ports: Ports,
  asking: Administering,
  { product, current, head }: ProductLook,
  ask: { readonly name: string; readonly reason: string },
): Promise<Result<undefined, Refusal>> => {
  const [name, reason] = [ask.name.trim(), ask.reason.trim()];
  if (!(await administers(ports, asking))) return { ok: false, refusal: 'forbidden' };
  if (name === '') return { ok: false, refusal: 'bad-input' };
  if (reason === '') return { ok: false, refusal: 'rationale-missing' };
  const { baselines } = await readActs(ports, product.id, head);
  if (baselines.some((each) => each.name === name)) return { ok: false, refusal: 'name-taken' };
  if (!current) return { ok: false, refusal: 'changes-wait' };
  const detail: NamedBaseline = { name };
  const { seq } = await recordDecision(ports, product, { actor: asking.person, act: NAME_BASELINE, reason, detail });
  await pushKeeping(ports, product.id, seq);
  return { ok: true, value: undefined };
};

/** Where packing came to a stop, an admin has it begun again; what is packed already stays. */
export const keepAgain = async (
  ports: Ports,
  asking: Administering,
  { product, head }: ProductLook,
  name: string,
): Promise<Result<undefined, 'forbidden' | 'baseline-not-found'>> => {
  if (!(await administers(ports, asking))) return { ok: false, refusal: 'forbidden' };
  const found = (await readActs(ports, product.id, head)).baselines.find((each) => each.name === name);
  if (!found) return { ok: false, refusal: 'baseline-not-found' };
  if (!found.packs) await pushKeeping(ports, product.id, found.seq);
  return { ok: true, value: undefined };
};
