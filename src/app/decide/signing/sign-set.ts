/**
 * A person signs a set of texts, each of which was put before them, with one meaning, one secret and one act (21 CFR 11.200(a)(1)(i)): one
 * entry, which binds each text by its fingerprint. What cannot be signed stands aside with its reason, and the rest is signed.
 */
import type { Meaning } from '../../../domain/evidence/approval';
import { noSigning, rightTo, type Role } from '../../../domain/evidence/signers';
import type { SecretState } from '../../../domain/evidence/signing-secret';
import { definingEnds, signedRecipe, signedText } from '../../../domain/evidence/signed-text';
import { withApproval } from '../../../domain/evidence/signing-acts';
import type { Artifact, ArtifactId, Hash, Instant, Person } from '../../../domain/trace/artifact';
import { recheckIssues } from '../../check/recheck-issues';
import { HostTrouble } from '../../host-trouble';
import type { Ports, Product } from '../../ports';
import { seeOthers } from '../../read/see-others';
import { checkSecret } from './personal-secret';
import { deny, done, notDone, type Decided, type Denied, type Signer, type SigningRefusal } from './refuse';
import { against } from './right-to-sign';
import { approvalOf, componentsOf, printedName, type Printed } from './signed-by';

export interface ShownText {
  readonly issue: ArtifactId;
  readonly shown: Hash;
}
export interface SetSigned {
  readonly signed: readonly ArtifactId[];
  readonly refused: readonly { readonly issue: ArtifactId; readonly code: SigningRefusal }[];
}
interface Who {
  readonly product: Product;
  readonly person: Person;
  readonly projectId: string;
}
interface Ask {
  readonly meaning: Meaning;
  /** Each issue once. */
  readonly texts: readonly ShownText[];
  readonly secret: string;
}

type Refused = Map<ArtifactId, SigningRefusal>;

const signerAt = ({ person, projectId }: Who, issue: ArtifactId): Signer => ({ person, projectId, issue });
const wantedOf = ({ meaning }: Ask) => ({ act: 'sign', meaning }) as const;

/** One entry for all that are refused for the same want of a right. */
const denyAll = async (ports: Ports, who: Who, ask: Ask, code: Denied, issues: readonly ArtifactId[]): Promise<void> => {
  if (issues.length > 0) await deny(ports, who.product, { person: who.person, issues }, wantedOf(ask), code);
};

/** The role, asked live, and what of the set is left to the person at all. */
const rightToSignSet = async (
  ports: Ports,
  who: Who,
  ask: Ask,
  refused: Refused,
): Promise<Decided<{ readonly role: Role; readonly texts: readonly ShownText[] }>> => {
  const ids = ask.texts.map(({ issue }) => issue);
  const { issues, projects } = await ports.issues.browsable(who.person, [who.projectId], ids);
  const sees = ({ issue }: ShownText): boolean => projects.has(who.projectId) && issues.has(issue);
  const hidden = ids.filter((issue) => !sees({ issue, shown: '' as Hash }));
  await denyAll(ports, who, ask, 'not-found', hidden);
  if (hidden.length === ids.length) return notDone('not-found');
  for (const issue of hidden) refused.set(issue, 'not-found');
  const texts = ask.texts.filter(sees);
  const role = rightTo(who.product.signing ?? noSigning, who.person, ask.meaning);
  if (role === undefined) {
    await denyAll(
      ports,
      who,
      ask,
      'role-missing',
      texts.map(({ issue }) => issue),
    );
    return notDone('role-missing');
  }
  return who.product.firstRead.state === 'running' ? notDone('first-read-runs') : done({ role, texts });
};

/** Reads all of them in Jira. Asked before the secret, so that no code is spent where nothing can be signed; the commit asks once more. */
const asShown = async (ports: Ports, who: Who, ask: Ask, texts: readonly ShownText[], refused: Refused): Promise<readonly ShownText[]> => {
  const { product, person } = who;
  const ids = texts.map(({ issue }) => issue);
  await recheckIssues(ports, { product, reading: { is: 'ids', ids }, actor: 'app', act: 'read' });
  const rows = await ports.record.rows(product.id, ids);
  const artifacts = new Map([...rows].map(([id, { state }]) => [id, state.artifact]));
  const ends = [...new Set([...artifacts.values()].flatMap(definingEnds))];
  const { keyOf } = await seeOthers(ports, product, person, ends);
  const refusalOf = ({ issue, shown }: ShownText): SigningRefusal | undefined => {
    const artifact = artifacts.get(issue);
    if (!artifact) return 'not-found';
    const code = against(product, signerAt(who, issue), wantedOf(ask), artifact, shown);
    if (code) return code;
    return definingEnds(artifact).every((id) => keyOf(id) !== undefined) ? undefined : 'signed-part-hidden';
  };
  for (const text of texts) {
    const code = refusalOf(text);
    if (code) refused.set(text.issue, code);
  }
  const own = ids.filter((id) => refused.get(id) === 'author-may-not-sign');
  await denyAll(ports, who, ask, 'author-may-not-sign', own);
  return texts.filter(({ issue }) => !refused.has(issue));
};

interface By {
  readonly role: Role;
  readonly printed: Printed;
  readonly secret: SecretState;
}

/** What one attempt of the commit makes of each; another attempt begins anew. */
interface Made {
  readonly signed: Map<ArtifactId, Artifact>;
  readonly refused: Refused;
}
const nothingMade = (): Made => ({ signed: new Map(), refused: new Map() });

/** Thrown before anything is written: some may not be signed any more, and an entry of signing holds nothing else. */
class Fewer extends Error {
  constructor(readonly refused: Refused) {
    super('fewer');
  }
}

type Committed =
  | { readonly is: 'signed'; readonly issues: readonly ArtifactId[] }
  | { readonly is: 'fewer'; readonly refused: Refused }
  | { readonly is: 'settings-changed' };

const commit = async (ports: Ports, who: Who, ask: Ask, texts: readonly ShownText[], by: By): Promise<Committed> => {
  const { product, person } = who;
  const shownOf = new Map(texts.map(({ issue, shown }) => [issue, shown]));
  const ids = [...shownOf.keys()];
  let made = nothingMade();
  let last = made;
  const decide = (artifact: Artifact, at: Instant): Artifact => {
    const { id } = artifact;
    const shown = shownOf.get(id);
    const code = shown === undefined ? 'not-found' : against(product, signerAt(who, id), wantedOf(ask), artifact, shown);
    if (code) made.refused.set(id, code);
    else made.signed.set(id, artifact);
    return code ? artifact : withApproval(artifact, approvalOf(ask.meaning, person, by, at, artifact));
  };
  const detailOf = ({ signed }: Made) => {
    const shown = [...signed].map(([id, artifact]) => ({ artifact: id, recipe: signedRecipe, fingerprint: signedText(artifact) }));
    return { meaning: ask.meaning, ...componentsOf(person, by, product), shown };
  };
  const agree = (): Promise<void> => {
    for (const id of ids) if (!last.signed.has(id) && !last.refused.has(id)) last.refused.set(id, 'not-found');
    return last.refused.size > 0 ? Promise.reject(new Fewer(last.refused)) : Promise.resolve();
  };
  try {
    const outcome = await recheckIssues(ports, {
      product,
      reading: { is: 'ids', ids },
      actor: person,
      act: 'sign',
      bySettings: true,
      decide: (artifact, _said, at) => decide(artifact, at),
      detail: () => {
        last = made;
        made = nothingMade();
        return detailOf(last);
      },
      agree,
    });
    return outcome.outdated ? { is: 'settings-changed' } : { is: 'signed', issues: ids };
  } catch (error) {
    if (error instanceof Fewer) return { is: 'fewer', refused: error.refused };
    throw error;
  }
};

const rounds = 4;

/**
 * Refuses as a whole, with an entry, whoever sees none of it, holds no role with that meaning or says a wrong secret. Everything else is told of
 * the issue it speaks against; where nothing is left to sign, no secret is asked and nothing is written.
 */
export const signSet = async (ports: Ports, first: Who, ask: Ask): Promise<Decided<SetSigned>> => {
  let who = first;
  let by: Omit<By, 'role'> | undefined;
  const refused: Refused = new Map();
  const said = (signed: readonly ArtifactId[]) => done({ signed, refused: [...refused].map(([issue, code]) => ({ issue, code })) });
  let texts = ask.texts;
  for (let round = 0; round < rounds; round++) {
    const right = await rightToSignSet(ports, who, { ...ask, texts }, refused);
    if (!right.ok) return right;
    texts = right.value.texts;
    if (by === undefined) {
      texts = await asShown(ports, who, ask, texts, refused);
      if (texts.length === 0) return said([]);
      const printed = await printedName(ports, who.person);
      const issues = texts.map(({ issue }) => issue);
      const checked = await checkSecret(ports, who.product, { person: who.person, issues }, wantedOf(ask), ask.secret);
      if (!checked.ok) return checked;
      by = { printed, secret: checked.value };
    }
    const committed = await commit(ports, who, ask, texts, { ...by, role: right.value.role });
    if (committed.is === 'signed') return said(committed.issues);
    if (committed.is === 'fewer') {
      for (const [issue, code] of committed.refused) refused.set(issue, code);
      texts = texts.filter(({ issue }) => !refused.has(issue));
      if (texts.length === 0) return said([]);
    }
    who = { ...who, product: (await ports.products.find(who.product.id)) ?? who.product };
  }
  throw new HostTrouble('conflict', 'store', undefined, 'overtaken');
};
