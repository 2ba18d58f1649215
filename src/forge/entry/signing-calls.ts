/** What each signing call of the panel does. The account and the issue are those of the platform's context; nothing said is logged. */
import { returnForChange, revokeSignature, sign } from '../../app/decide/signing/sign';
import { enrolCodes, enrolPin } from '../../app/decide/signing/enrol';
import type { Decided } from '../../app/decide/signing/refuse';
import type { Ports, Product } from '../../app/ports';
import { findProduct, type Viewer } from '../../app/read/answer-issue';
import { readSignatures } from '../../app/read/signing/read-signatures';
import type { SignaturesView, SigningApi } from '../../contract/signing-api';
import { hash } from '../../domain/trace/artifact';
import type { Handlers } from './answering';
import { openPanelFor } from './panel-calls';
import { found, Refused } from './refused';
import { seenProduct } from './seen-product';

const read = async (ports: Ports, product: Product, viewer: Viewer, shown?: string): Promise<SignaturesView> =>
  found(await readSignatures(ports, product, viewer, shown === undefined ? undefined : hash(shown)));

export const decided = async <T>(act: Promise<Decided<T>>): Promise<T> => {
  const result = await act;
  if (result.ok) return result.value;
  const { code, triesLeft } = result.refusal;
  throw new Refused(code, triesLeft === undefined ? undefined : String(triesLeft));
};

/** No check of the viewer comes before the act: one that is refused is an entry. */
const actor = async (ports: Ports, viewer: Viewer) => {
  const product = found(await findProduct(ports, viewer.projectId));
  return { product, ...viewer };
};

export const signingCalls: Handlers<SigningApi, Viewer> = {
  openSignatures: async (ports, viewer, { shown }) => read(ports, await seenProduct(ports, viewer), viewer, shown),
  sign: async (ports, viewer, { language: _, ...ask }) => {
    const who = await actor(ports, viewer);
    await decided(sign(ports, who, { ...ask, shown: hash(ask.shown) }));
    return openPanelFor(ports, viewer, who.product);
  },
  returnForChange: async (ports, viewer, { shown, reason }) => {
    const who = await actor(ports, viewer);
    await decided(returnForChange(ports, who, { shown: hash(shown), reason }));
    return openPanelFor(ports, viewer, who.product);
  },
  revokeSignature: async (ports, viewer, { shown, signature, reason, secret }) => {
    const who = await actor(ports, viewer);
    await decided(revokeSignature(ports, who, { shown: hash(shown), signature: hash(signature), reason, secret }));
    return openPanelFor(ports, viewer, who.product);
  },
  enrolPin: async (ports, viewer, { pin }) => {
    const product = await seenProduct(ports, viewer);
    const kept = await enrolPin(ports, product, viewer.person, pin);
    if (!kept.ok) throw new Refused(`pin-${kept.refusal}`);
    return read(ports, product, viewer);
  },
  beginCodes: async (ports, viewer) => {
    await seenProduct(ports, viewer);
    const { name } = await ports.desk.myself();
    return ports.secrets.beginCodes(viewer.person, name);
  },
  enrolCodes: async (ports, viewer, { code }) => {
    const product = await seenProduct(ports, viewer);
    const kept = await enrolCodes(ports, product, viewer.person, code);
    if (!kept.ok) throw new Refused('code-not-right');
    return read(ports, product, viewer);
  },
};
