/**
 * A person signs what the screen shows (21 CFR 11.50, 11.70, 11.200): the right is asked live, the content read anew, the personal secret
 * checked, and all of it bound together in one entry. Content or roles that changed meanwhile refuse it.
 */
import type { Meaning, Returned } from '../../../domain/evidence/approval';
import { nameOfApproval, withApproval, withReturn, withRevoked } from '../../../domain/evidence/signing-acts';
import { signedRecipe, signedText } from '../../../domain/evidence/signed-text';
import type { SecretState } from '../../../domain/evidence/signing-secret';
import type { Artifact, Hash, Instant } from '../../../domain/trace/artifact';
import { recheckIssues } from '../../check/recheck-issues';
import type { Work } from '../../check/work-out';
import { HostTrouble } from '../../host-trouble';
import type { Ports, Product } from '../../ports';
import { checkSecret } from './personal-secret';
import { deny, done, notDone, type Decided, type Signer, type SigningRefusal, type Wanted } from './refuse';
import { against, asShown, rightToSign } from './right-to-sign';
import { approvalOf, componentsOf, printedName, type By, type Printed } from './signed-by';

interface Who extends Signer {
  readonly product: Product;
}
interface Made {
  readonly artifact: Artifact;
  readonly detail: NonNullable<ReturnType<NonNullable<Work['detail']>>>;
}
/** What the act makes of the artifact, or why it is not done. */
type Make = (artifact: Artifact, by: By, at: Instant, product: Product) => Made | SigningRefusal;

interface Act {
  readonly wanted: Wanted;
  /** What the person was shown. */
  readonly shown: Hash;
  readonly reason?: string;
  /** Absent where the act takes none. */
  readonly secret?: string;
  readonly make: Make;
}

/** Thrown before anything is written. */
class Stopped extends Error {
  constructor(readonly refusal: SigningRefusal) {
    super(refusal);
  }
}

/** `settings-changed`: by other roles or another mapping than those it was allowed by. */
const commit = async (ports: Ports, { product, ...signer }: Who, act: Act, by: By): Promise<Decided<undefined> | 'settings-changed'> => {
  const made: { detail?: Made['detail'] | undefined; entry?: true } = {};
  try {
    const outcome = await recheckIssues(ports, {
      product,
      reading: { is: 'ids', ids: [signer.issue] },
      actor: signer.person,
      act: act.wanted.act,
      bySettings: true,
      ...(act.reason === undefined ? {} : { reason: act.reason }),
      decide: (artifact, _said, at) => {
        const refusal = against(product, signer, act.wanted, artifact, act.shown);
        const next = refusal ?? act.make(artifact, by, at, product);
        if (typeof next === 'string') throw new Stopped(next);
        made.detail = next.detail;
        return next.artifact;
      },
      // Taken once: an attempt that finds no issue any more says nothing of the one before it.
      detail: () => {
        const { detail } = made;
        made.detail = undefined;
        if (detail) made.entry = true;
        else delete made.entry;
        return detail;
      },
    });
    if (outcome.outdated) return 'settings-changed';
    return made.entry ? done(undefined) : notDone('not-found');
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    const { refusal } = error;
    const isDenied = refusal === 'author-may-not-sign' || refusal === 'role-missing';
    return isDenied ? deny(ports, product, signer, act.wanted, refusal) : notDone(refusal);
  }
};

const rounds = 3;

const perform = async (ports: Ports, { product: first, ...signer }: Who, act: Act): Promise<Decided<undefined>> => {
  let product = first;
  let secret: SecretState | undefined;
  let printed: Printed | undefined;
  for (let round = 0; round < rounds; round++) {
    const right = await rightToSign(ports, product, signer, act.wanted);
    if (!right.ok) return right;
    if (printed === undefined) {
      const shown = await asShown(ports, product, signer, act.wanted, act.shown);
      if (!shown.ok) return shown;
      printed = await printedName(ports, signer.person);
      const checked = act.secret === undefined ? undefined : await checkSecret(ports, product, signer, act.wanted, act.secret);
      if (checked?.ok === false) return checked;
      secret = checked?.value;
    }
    const by = { role: right.value, printed, ...(secret ? { secret } : {}) };
    const committed = await commit(ports, { product, ...signer }, act, by);
    if (committed !== 'settings-changed') return committed;
    product = (await ports.products.find(product.id)) ?? product;
  }
  throw new HostTrouble('conflict', 'store', undefined, 'overtaken');
};

/** Everything the entry holds of the act beside the artifact's new state; its hash covers all of it, and that of the entry before it. */
const detailOf = ({ person }: Signer, by: By, product: Product, shown: Artifact) => ({
  ...componentsOf(person, by, product),
  shown: [{ artifact: shown.id, recipe: signedRecipe, fingerprint: signedText(shown) }],
});

/**
 * Refuses, with an entry, whoever may not see the issue, holds no role with that meaning, signed it as author where the profile asks for a second
 * person, or says a wrong secret; without one, a text that is not the one shown any more, or that links to what the person may not see.
 */
export const sign = (
  ports: Ports,
  who: Who,
  { meaning, ...ask }: { readonly meaning: Meaning; readonly shown: Hash; readonly secret: string; readonly reason?: string },
): Promise<Decided<undefined>> =>
  perform(ports, who, {
    ...ask,
    wanted: { act: 'sign', meaning },
    make: (artifact, by, at, product) => ({
      artifact: withApproval(artifact, approvalOf(meaning, who.person, by, at, artifact)),
      detail: { meaning, ...detailOf(who, by, product, artifact) },
    }),
  });

/** Hands it back to its author (corrections 13). Takes a role and a reason, and no secret: nothing is signed by it. */
export const returnForChange = async (
  ports: Ports,
  who: Who,
  ask: { readonly shown: Hash; readonly reason: string },
): Promise<Decided<undefined>> => {
  if (ask.reason.trim() === '') return notDone('rationale-missing');
  return perform(ports, who, {
    ...ask,
    wanted: { act: 'return' },
    make: (artifact, by, at, product) => {
      const { name } = by.printed;
      const returned: Returned = {
        by: who.person,
        printedName: name,
        at,
        reason: ask.reason,
        recipe: signedRecipe,
        fingerprint: signedText(artifact),
      };
      return { artifact: withReturn(artifact, returned), detail: detailOf(who, by, product, artifact) };
    },
  });
};

/** Its own signer takes a signature back, or whoever holds the role of quality assurance. It stays in the record and counts no more. */
export const revokeSignature = async (
  ports: Ports,
  who: Who,
  ask: { readonly shown: Hash; readonly signature: Hash; readonly reason: string; readonly secret: string },
): Promise<Decided<undefined>> => {
  if (ask.reason.trim() === '') return notDone('rationale-missing');
  return perform(ports, who, {
    shown: ask.shown,
    reason: ask.reason,
    secret: ask.secret,
    wanted: { act: 'revoke-signature' },
    make: (artifact, by, at, product) => {
      const signature = artifact.approvals?.find((each) => nameOfApproval(each) === ask.signature && each.revoked === undefined);
      if (!signature) return 'signature-not-there';
      if (signature.by !== who.person && by.role !== 'quality') return 'role-missing';
      const revoked = { at, by: who.person, reason: ask.reason };
      const detail = { signature: ask.signature, meaning: signature.meaning, of: signature.by, ...detailOf(who, by, product, artifact) };
      return { artifact: withRevoked(artifact, ask.signature, revoked), detail };
    },
  });
};
