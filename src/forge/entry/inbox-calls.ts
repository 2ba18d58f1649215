/** What each call of the Signatures page does. Issues come from the payload: of each, who may see it is asked live; an id grants nothing. */
import { returnForChange } from '../../app/decide/signing/sign';
import { signSet } from '../../app/decide/signing/sign-set';
import type { Ports, Product } from '../../app/ports';
import { findProduct } from '../../app/read/answer-issue';
import { readInbox } from '../../app/read/signing/inbox';
import { readSignedText, saySecret } from '../../app/read/signing/read-signatures';
import type { InboxApi, InboxView } from '../../contract/inbox-api';
import { sayRefusal } from '../../contract/refusal';
import type { SignedTextView } from '../../contract/signing-api';
import { sayAs } from '../../domain/evidence/meaning-words';
import { meaningsFor, noSigning, rolesOf, sayRole } from '../../domain/evidence/signers';
import { artifactId, hash, type ArtifactId } from '../../domain/trace/artifact';
import type { Handlers } from './answering';
import { readInboxCursor, writeInboxCursor } from './list-cursor';
import { dataOf, lookForLists } from './look-for-lists';
import { accepted, found, Refused } from './refused';
import { decided } from './signing-calls';
import type { ProjectViewer } from './who-asks-in-project';

const open = async (ports: Ports, viewer: ProjectViewer, ask: InboxApi['openInbox']['ask']): Promise<InboxView> => {
  const { language, person } = viewer;
  const look = await lookForLists(ports, viewer);
  const cursor = await readInboxCursor(look, ask.cursor);
  const signing = look.product.signing ?? noSigning;
  const meanings = meaningsFor(signing, person);
  const meaning = meanings.find((each) => each === ask.meaning) ?? meanings.find((each) => each === 'approved') ?? meanings[0];
  const [page, secret] = await Promise.all([
    meaning === undefined ? { items: [], next: undefined } : accepted(readInbox(ports, look, { person, language, meaning, cursor })),
    ports.secrets.state(person),
  ]);
  return {
    roles: rolesOf(signing, person)
      .map((role) => sayRole(role)[language])
      .join(', '),
    meanings: meanings.map((value) => ({ value, label: sayAs(value)[language] })),
    ...(meaning === undefined ? {} : { meaning }),
    secret: saySecret(secret, signing.profile.secretDays, ports.clock.now()),
    ...(secret ? { method: secret.method } : {}),
    items: page.items,
    ...(page.next === undefined ? {} : { next: await writeInboxCursor(look, page.next) }),
    data: dataOf(look, language),
  };
};

const openIssue = async (
  ports: Ports,
  viewer: ProjectViewer,
  product: Product,
  issue: ArtifactId,
  shown: string | undefined,
): Promise<SignedTextView> => {
  const ask = { ...viewer, issue, typeId: undefined };
  return found(await readSignedText(ports, product, ask, shown === undefined ? undefined : hash(shown)));
};

/** No check of the viewer comes before the act: one that is refused is an entry. */
const productOf = async (ports: Ports, viewer: ProjectViewer): Promise<Product> => found(await findProduct(ports, viewer.projectId));

export const inboxCalls: Handlers<InboxApi, ProjectViewer> = {
  openInbox: (ports, viewer, ask) => open(ports, viewer, ask),
  openInboxIssue: async (ports, viewer, { issue, shown }) => {
    const product = await productOf(ports, viewer);
    if (product.firstRead.state === 'running') throw new Refused('first-read-runs');
    return openIssue(ports, viewer, product, artifactId(issue), shown);
  },
  signSet: async (ports, viewer, { meaning, secret, texts }) => {
    const product = await productOf(ports, viewer);
    const asked = texts.map(({ issue, shown }) => ({ issue: artifactId(issue), shown: hash(shown) }));
    const { signed, refused } = await decided(signSet(ports, { product, ...viewer }, { meaning, secret, texts: asked }));
    return {
      signed,
      refused: refused.map(({ issue, code }) => ({ issue, code, sentence: sayRefusal(code, 'signSet', viewer.language).sentence })),
    };
  },
  returnFromInbox: async (ports, viewer, { issue, shown, reason }) => {
    const product = await productOf(ports, viewer);
    const id = artifactId(issue);
    await decided(returnForChange(ports, { product, ...viewer, issue: id }, { shown: hash(shown), reason }));
    return openIssue(ports, viewer, product, id, undefined);
  },
};
