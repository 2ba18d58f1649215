/**
 * What the panel shows about signing an issue: the text a signature would cover, what differs since this person last signed, who signed what and
 * what each is worth now, and whether this person may sign. Nothing is valid while a change waits (law 7).
 */
import { assertionOf, meaningsAt } from '../../../domain/evidence/assertions';
import { judgedApprovals, type ApprovalState, type JudgedApproval, type Meaning } from '../../../domain/evidence/approval';
import { sayAs } from '../../../domain/evidence/meaning-words';
import { isIndependent, meaningsFor, noSigning, rolesOf, sayRole, stillToSign, type Signing } from '../../../domain/evidence/signers';
import { isExpired, type SecretMethod, type SecretState } from '../../../domain/evidence/signing-secret';
import { nameOfApproval } from '../../../domain/evidence/signing-acts';
import { definingEnds, signedRecipe, signedText, textBy } from '../../../domain/evidence/signed-text';
import type { Row } from '../../../domain/record/entry';
import type { Artifact, Hash, Instant, Text } from '../../../domain/trace/artifact';
import type { Ports, Product } from '../../ports';
import { lookAtIssue, type Ask } from '../look-at-issue';
import type { ChangeLine } from '../say-change';
import { seeOthers, type Seen } from '../see-others';
import { sayDay, sayTime } from '../say-date';
import { fill, type Language } from '../sentence';
import { alertsFor } from './alerts';
import { pastText } from './past-text';
import { differingLines, signedLines } from './signed-parts';

export interface SignatureSaid {
  readonly id: Hash;
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly meaning: string;
  readonly at: string;
  readonly state: ApprovalState | 'checking';
  readonly word: string;
  readonly detail: string;
  readonly revocable: boolean;
}
export interface MeaningSaid {
  readonly value: Meaning;
  readonly label: string;
  readonly points: readonly string[];
  readonly source: string;
  /** How many people it still takes; 0 where it is signed as it stands. */
  readonly still: number;
}
export type SecretSaid = 'none' | 'waiting' | 'active' | 'locked' | 'expired';
export interface Signatures {
  readonly shown: Hash;
  readonly fingerprint: string;
  readonly text: readonly ChangeLine[];
  /** Against what this person last signed; absent where they never did, or it is still the same. No lines: too long ago to be told here. */
  readonly difference?: { readonly since: string; readonly lines?: readonly ChangeLine[] };
  /** Against what was on the screen; absent where that is still the same. No lines: the record never had those words. */
  readonly meanwhile?: { readonly lines?: readonly ChangeLine[] };
  readonly signatures: readonly SignatureSaid[];
  readonly returned?: { readonly account: string; readonly said: string; readonly reason: string; readonly changedSince: boolean };
  readonly meanings: readonly MeaningSaid[];
  /** '' where the person holds none. */
  readonly roles: string;
  readonly secret: SecretSaid;
  readonly method?: SecretMethod;
  readonly alerts: readonly string[];
}

const words = {
  valid: { en: 'Valid', de: 'Gültig' },
  stale: { en: 'Stale', de: 'Veraltet' },
  revoked: { en: 'Revoked', de: 'Widerrufen' },
  incomplete: { en: 'Incomplete', de: 'Unvollständig' },
  unauthorised: { en: 'No right to sign', de: 'Keine Berechtigung' },
  unreadable: { en: 'Cannot be read', de: 'Nicht lesbar' },
  checking: { en: 'Checking', de: 'Wird geprüft' },
} as const satisfies Readonly<Record<SignatureSaid['state'], Text>>;
const sentences = {
  changed: { en: 'since {day}', de: 'seit {day}' },
  since: { en: 'You signed as {meaning} on {day}.', de: 'Sie haben am {day} unterschrieben: {meaning}.' },
  returned: { en: 'Returned by {name} on {time}', de: 'Zurückgegeben von {name}, {time}' },
} as const satisfies Readonly<Record<string, Text>>;

const detailOf = (approval: JudgedApproval, { changed }: Artifact, language: Language): string => {
  if (approval.revoked) return approval.revoked.reason;
  return approval.state === 'stale' && changed !== undefined ? fill(sentences.changed, language, { day: sayDay(changed, language) }) : '';
};

interface Looking {
  readonly ask: Ask;
  readonly signing: Signing;
  readonly artifact: Artifact;
  readonly current: boolean;
}

const saySignature = (approval: JudgedApproval, { ask, signing, artifact, current }: Looking): SignatureSaid => {
  const { language, person } = ask;
  const { printedName, by, role, meaning, at } = approval;
  const state = approval.state === 'valid' && !current ? 'checking' : approval.state;
  const mayRevoke = by === person || rolesOf(signing, person).includes('quality');
  return {
    id: nameOfApproval(approvalAsGiven(approval)),
    account: by,
    name: printedName,
    role: sayRole(role)[language],
    meaning: sayAs(meaning)[language],
    at: sayTime(at, language),
    state,
    word: words[state][language],
    detail: detailOf(approval, artifact, language),
    revocable: mayRevoke && approval.revoked === undefined,
  };
};
const approvalAsGiven = ({ state: _, ...approval }: JudgedApproval) => approval;

const sayMeanings = ({ ask: { person, language }, signing, artifact }: Looking): readonly MeaningSaid[] => {
  const given = judgedApprovals(artifact);
  const open = meaningsFor(signing, person).filter(
    (meaning) => meaningsAt(artifact.kinds).includes(meaning) && isIndependent(signing, given, person, meaning),
  );
  return open.map((meaning) => {
    const assertions = assertionOf(artifact.kinds, meaning);
    return {
      value: meaning,
      label: sayAs(meaning)[language],
      points: assertions.flatMap(({ points }) => points.map((point) => point[language])),
      source: [...new Set(assertions.map(({ source }) => source[language]))].filter((text) => text !== '').join('; '),
      still: stillToSign(signing, given, meaning),
    };
  });
};

/** The last one this person gave, and did not take back. */
const lastOwn = (artifact: Artifact, person: Ask['person']) =>
  artifact.approvals?.filter(({ by, revoked }) => by === person && revoked === undefined).at(-1);

interface Compared {
  readonly since: string;
  /** Undefined where the record holds it no more within reach. */
  readonly text: Artifact | undefined;
}
/** With what this person signed last. */
const comparedWithOwn = async (ports: Ports, product: Product, row: Row, { person, language }: Ask): Promise<Compared | undefined> => {
  const { artifact } = row.state;
  const own = lastOwn(artifact, person);
  if (!own || textBy(own.recipe, artifact) === own.fingerprint) return undefined;
  const facts = { meaning: sayAs(own.meaning)[language], day: sayDay(own.at, language) };
  return { since: fill(sentences.since, language, facts), text: await pastText(ports, product, row, own) };
};

const comparedWithShown = async (
  ports: Ports,
  product: Product,
  row: Row,
  shown: Hash | undefined,
): Promise<Pick<Compared, 'text'> | undefined> =>
  shown === undefined || shown === signedText(row.state.artifact)
    ? undefined
    : { text: await pastText(ports, product, row, { recipe: signedRecipe, fingerprint: shown }) };

const sayReturned = (artifact: Artifact, language: Language): Pick<Signatures, 'returned'> => {
  const { returned } = artifact;
  if (!returned) return {};
  const { by, printedName, at, reason, recipe, fingerprint } = returned;
  const said = fill(sentences.returned, language, { name: printedName, time: sayTime(at, language) });
  return { returned: { account: by, said, reason, changedSince: textBy(recipe, artifact) !== fingerprint } };
};

export const saySecret = (state: SecretState | undefined, days: number, now: Instant): SecretSaid => {
  if (!state) return 'none';
  if (state.locked) return 'locked';
  if (!state.activated) return 'waiting';
  return isExpired(state, days, now) ? 'expired' : 'active';
};

interface Comparisons {
  readonly own: Compared | undefined;
  readonly shown: Pick<Compared, 'text'> | undefined;
}
const sayText = (artifact: Artifact, { own, shown }: Comparisons, seen: Seen, language: Language) => {
  const linesSince = (text: Artifact | undefined) => (text ? { lines: differingLines(text, artifact, seen, language) } : {});
  return {
    text: signedLines(artifact, seen, language),
    ...(own ? { difference: { since: own.since, ...linesSince(own.text) } } : {}),
    ...(shown ? { meanwhile: linesSince(shown.text) } : {}),
  };
};

/** All but the person's own secret and alerts. */
export type SignedText = Omit<Signatures, 'secret' | 'method' | 'alerts'>;

/** Undefined where the viewer may not see the issue, or it is none. `shown`: what was on the screen before. */
export const readSignedText = async (
  ports: Ports,
  product: Product,
  ask: Ask,
  shown: Hash | undefined,
): Promise<SignedText | undefined> => {
  const looked = await lookAtIssue(ports, product, ask);
  const row = looked?.rows.get(ask.issue);
  if (!looked || !row || row.state.artifact.gone) return undefined;
  const { artifact } = row.state;
  const signing = product.signing ?? noSigning;
  const [own, before] = await Promise.all([comparedWithOwn(ports, product, row, ask), comparedWithShown(ports, product, row, shown)]);
  const texts = [artifact, own?.text, before?.text].flatMap((text) => text ?? []);
  const ends = [...new Set(texts.flatMap(definingEnds))];
  const seen = await seeOthers(ports, product, ask.person, ends);
  const looking = { ask, signing, artifact, current: looked.current };
  const hash = signedText(artifact);
  return {
    shown: hash,
    fingerprint: `${hash.slice(0, 4)} ${hash.slice(4, 8)}`,
    ...sayText(artifact, { own, shown: before }, seen, ask.language),
    signatures: judgedApprovals(artifact).map((each) => saySignature(each, looking)),
    ...sayReturned(artifact, ask.language),
    meanings: sayMeanings(looking),
    roles: rolesOf(signing, ask.person)
      .map((role) => sayRole(role)[ask.language])
      .join(', '),
  };
};

/** The same with what the panel shows beside it. */
export const readSignatures = async (
  ports: Ports,
  product: Product,
  ask: Ask,
  shown: Hash | undefined,
): Promise<Signatures | undefined> => {
  const text = await readSignedText(ports, product, ask, shown);
  if (!text) return undefined;
  const [secret, alerts] = await Promise.all([ports.secrets.state(ask.person), alertsFor(ports, product, ask)]);
  const { profile } = product.signing ?? noSigning;
  return {
    ...text,
    secret: saySecret(secret, profile.secretDays, ports.clock.now()),
    ...(secret ? { method: secret.method } : {}),
    alerts,
  };
};
