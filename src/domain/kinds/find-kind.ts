import { architectureKinds } from './architecture';
import { changeKinds } from './change';
import type { Kind } from './kind';
import { requirementKinds } from './requirements';
import { riskKinds } from './risk';
import { verificationKinds } from './verification';

/** Every kind of the trace model, in the order screens list them. */
export const kinds: readonly Kind[] = [...requirementKinds, ...riskKinds, ...architectureKinds, ...verificationKinds, ...changeKinds];

const byId = new Map(kinds.map((kind) => [kind.id, kind]));
export const findKind = (id: string): Kind | undefined => byId.get(id);
