/**
 * What one person has to sign in a software product: what changed since they signed it, found by their own signatures; then what they never
 * signed. Slim: the words of each, and what differs, are read when it is opened, so that nothing is signed that was not put on the screen.
 */
import type { Meaning } from '../../../domain/evidence/approval';
import { noSigning } from '../../../domain/evidence/signers';
import { findKind } from '../../../domain/kinds/find-kind';
import type { Row } from '../../../domain/record/entry';
import { orderOf, type Face } from '../../../domain/record/face';
import { isActive } from '../../../domain/trace/facts';
import type { ArtifactId, Person, SafetyClass, Text } from '../../../domain/trace/artifact';
import type { Ports, Result } from '../../ports';
import type { ListCursor } from '../list/list-shape';
import { artifactList } from '../list/lists';
import { facesOf, type ProductLook } from '../list/look-at-product';
import { seenFaces } from '../list/seen-faces';
import { walkList } from '../list/walk-list';
import { sayDay } from '../say-date';
import { fill, type Language } from '../sentence';
import { apartFor, dueFor, type Apart, type Due } from './due';

export interface InboxItem {
  readonly id: ArtifactId;
  readonly key: string;
  readonly summary: string;
  readonly kinds: readonly string[];
  readonly class: SafetyClass;
  /** A risk control of class C. */
  readonly first: boolean;
  readonly changed: boolean;
  readonly said: string;
  /** The change request it is changed by. */
  readonly request?: { readonly key: string; readonly summary: string };
  /** Why it does not join a set; '' where it does. */
  readonly apart: string;
}
/** `signed`: through the person's own signatures. Then through everything else: `controls`, the risk controls; `rest`, what is none. */
export type InboxCursor =
  | { readonly is: 'signed'; readonly token: string | undefined }
  | { readonly is: 'controls' | 'rest'; readonly list: ListCursor | undefined };
export interface InboxPage {
  readonly items: readonly InboxItem[];
  readonly next: InboxCursor | undefined;
}

const words = {
  changed: { en: 'Changed since you signed it on {day}', de: 'Geändert, seit Sie am {day} unterschrieben haben' },
  new: { en: 'You have not signed it', de: 'Von Ihnen noch nicht unterschrieben' },
  author: { en: 'You are its author; somebody else signs this.', de: 'Sie haben es verfasst; jemand anderes unterschreibt das.' },
  returned: {
    en: 'It was returned to its author and has not changed since.',
    de: 'Es wurde an den Urheber zurückgegeben und seither nicht geändert.',
  },
  draft: { en: 'It is a draft again.', de: 'Es ist wieder ein Entwurf.' },
  checking: { en: 'It was changed and is being read again.', de: 'Es wurde geändert und wird neu gelesen.' },
} as const satisfies Readonly<Record<Exclude<Due['is'], never> | Apart | 'checking', Text>>;

export interface InboxAsk {
  readonly person: Person;
  readonly language: Language;
  readonly meaning: Meaning;
}

/** So many a set; a page ends once it has them. */
export const mostInSet = 60;
/** Store pages looked through in one call: some seconds, and a fraction of the store's minute. */
const mostPages = 6;

interface Found {
  readonly face: Face;
  readonly due: Due;
  readonly apart: Apart | undefined;
}

const judge = async (ports: Ports, look: ProductLook, faces: readonly Face[], ask: InboxAsk): Promise<readonly Found[]> => {
  const signing = look.product.signing ?? noSigning;
  const ids = faces.map(({ artifact }) => artifact.id);
  const stored = await ports.record.rows(
    look.product.id,
    ids.filter((id) => !look.rows.has(id)),
  );
  return faces.flatMap((face): readonly Found[] => {
    const row: Row | undefined = look.rows.get(face.artifact.id) ?? stored.get(face.artifact.id);
    const due = row && dueFor(signing, row.state.artifact, ask.person, ask.meaning);
    return row && due ? [{ face, due, apart: apartFor(signing, row.state.artifact, ask.person, ask.meaning) }] : [];
  });
};

const CONTROL = 'RCM';
const isControl = ({ artifact }: Face): boolean => artifact.kinds.includes(CONTROL);
const comesFirst = (face: Face): boolean => isControl(face) && face.derived.effectiveClass === 'C';

interface Step {
  readonly found: readonly Found[];
  readonly next: InboxCursor | undefined;
}

/** A row that is no newer than the signature has not changed since. */
const throughSigned = async (ports: Ports, look: ProductLook, ask: InboxAsk, token: string | undefined): Promise<Step> => {
  const { signed, next } = await ports.record.signedBy(look.product.id, ask.person, token);
  const since = new Map(signed.map(({ artifact, seq }) => [artifact, seq]));
  const faces = [...(await facesOf(ports, look, [...since.keys()])).values()];
  const newer = faces.filter(({ artifact, seq }) => !artifact.gone && seq > (since.get(artifact.id) ?? 0));
  const { visible } = await seenFaces(ports, look, newer);
  const found = await judge(
    ports,
    look,
    newer.filter(({ artifact }) => visible.has(artifact.id)),
    ask,
  );
  return {
    found: found.filter(({ due }) => due.is === 'changed'),
    next: next === undefined ? { is: 'controls', list: undefined } : { is: 'signed', token: next },
  };
};

const throughRest = async (
  ports: Ports,
  look: ProductLook,
  ask: InboxAsk,
  { is, list }: Exclude<InboxCursor, { readonly is: 'signed' }>,
): Promise<Result<Step, 'moved-on'>> => {
  const kind = is === 'controls' ? CONTROL : '*';
  const page = await walkList(ports, look, artifactList(look, kind, { filter: {}, order: 'key' }), { cursor: list, rows: 50 });
  if (!page.ok) return page;
  const faces = page.value.items.map(({ face }) => face).filter(({ artifact }) => isActive(artifact) && artifact.lifecycle !== 'draft');
  const found = await judge(ports, look, is === 'controls' ? faces : faces.filter((face) => !isControl(face)), ask);
  const { next } = page.value;
  const after: InboxCursor | undefined = is === 'controls' ? { is: 'rest', list: undefined } : undefined;
  return { ok: true, value: { found: found.filter(({ due }) => due.is === 'new'), next: next === undefined ? after : { is, list: next } } };
};

const requestIdsOf = ({ artifact }: Face): readonly ArtifactId[] =>
  artifact.backlinks.filter(({ verb }) => verb === 'modifies').map(({ from }) => from);

/** Of several the one that is still open; done ones only where there is no other. */
const requestsOf = async (ports: Ports, look: ProductLook, faces: readonly Face[]): Promise<(face: Face) => Face | undefined> => {
  const requests = await facesOf(ports, look, faces.flatMap(requestIdsOf));
  const { visible } = await seenFaces(ports, look, requests.values());
  const isOpen = ({ artifact }: Face): boolean => artifact.lifecycle === 'ready' || artifact.lifecycle === 'in-review';
  return (face) => {
    const seen = requestIdsOf(face)
      .flatMap((id) => (visible.has(id) ? (requests.get(id) ?? []) : []))
      .filter(({ artifact }) => !artifact.gone && artifact.kinds.includes('CR'));
    return seen.find(isOpen) ?? seen.at(-1);
  };
};

const sayItem = ({ face, due, apart }: Found, request: Face | undefined, look: ProductLook, language: Language): InboxItem => {
  const { artifact, derived } = face;
  const reason = look.freshness.unread.has(artifact.id) ? 'checking' : apart;
  return {
    id: artifact.id,
    key: artifact.key,
    summary: artifact.statement.summary,
    kinds: artifact.kinds.map((kind) => findKind(kind)?.name[language] ?? kind),
    class: derived.effectiveClass,
    first: comesFirst(face),
    changed: due.is === 'changed',
    said: due.is === 'changed' ? fill(words.changed, language, { day: sayDay(due.signed, language) }) : words.new[language],
    ...(request ? { request: { key: request.artifact.key, summary: request.artifact.statement.summary } } : {}),
    apart: reason === undefined ? '' : words[reason][language],
  };
};

/** Risk controls of class C before others, then by key; a screen groups them by their change request. */
const inOrder = (a: Found, b: Found): number => {
  const weight = ({ face }: Found): string => `${comesFirst(face) ? 0 : 1} ${orderOf(face.artifact)}`;
  return weight(a) < weight(b) ? -1 : 1;
};

/** A page may be empty and have a next one. Refuses where too much changed while it was walked through. */
export const readInbox = async (
  ports: Ports,
  look: ProductLook,
  ask: InboxAsk & { readonly cursor: InboxCursor | undefined },
): Promise<Result<InboxPage, 'moved-on'>> => {
  const found: Found[] = [];
  let at: InboxCursor | undefined = ask.cursor ?? { is: 'signed', token: undefined };
  for (let page = 0; page < mostPages && at !== undefined && found.length < mostInSet; page++) {
    const step: Result<Step, 'moved-on'> =
      at.is === 'signed' ? { ok: true, value: await throughSigned(ports, look, ask, at.token) } : await throughRest(ports, look, ask, at);
    if (!step.ok) return step;
    found.push(...step.value.found);
    at = step.value.next;
  }
  const requestOf = await requestsOf(
    ports,
    look,
    found.map(({ face }) => face),
  );
  const items = found.sort(inOrder).map((each) => sayItem(each, requestOf(each.face), look, ask.language));
  return { ok: true, value: { items, next: at } };
};
