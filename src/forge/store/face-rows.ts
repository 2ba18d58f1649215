/** The slim row beside every now-row: lists are cut from its indexes, and neighbours cost a tenth of what their full rows would. */
import type { Severity } from '../../domain/trace/artifact';
import { hash, instant, type ArtifactId, type Hash, type Instant, type Link, type Person } from '../../domain/trace/artifact';
import type { Row } from '../../domain/record/entry';
import { faceOf, orderOf, type Face } from '../../domain/record/face';
import { kindsWord, worstOf } from '../../domain/record/sums';
import { longestBody } from './now-rows';

export interface FaceRow {
  readonly product: string;
  /** Its Jira project. Whatever is gone, and the product's own row, are in none: no list shows them. */
  readonly project: string;
  readonly kinds: string;
  readonly class: string;
  readonly worst: string;
  /** Whether it has an open gap of that severity. */
  readonly blocks: string;
  readonly resolve: string;
  readonly note: string;
  readonly restricted: string;
  readonly gone: string;
  readonly order: string;
  readonly seq: number;
  readonly body: string;
}

export const faceKey = (product: string, id: string): string => `f:${product}:${id}`;
export const flagOf: Readonly<Record<Severity, 'blocks' | 'resolve' | 'note'>> = {
  'blocks-release': 'blocks',
  'to-resolve': 'resolve',
  note: 'note',
};
const nowhere = '-';
const noKinds = '-';
export const kindsInRow = (kinds: string): string => (kinds === '' ? noKinds : kinds);

/** A SHA-256 in 43 characters instead of 64. What was never read has none. */
const packHash = (value: Hash): string => (/^[0-9a-f]{64}$/.test(value) ? Buffer.from(value, 'hex').toString('base64url') : value);
const unpackHash = (value: string): Hash => hash(/^[\w-]{43}$/.test(value) ? Buffer.from(value, 'base64url').toString('hex') : value);

/** A stamp that says of its own end what the artifact says now leaves that out. */
type PackedLink = readonly [verb: string, to: string, via: string, lost: string, ...stamp: string[]];

/** Rows are read by the hundred, so names are short, and what an attribute or the key of the row says is not said twice. */
interface Packed {
  readonly k: string;
  readonly s: string;
  readonly t: readonly string[];
  /** Its project, where it is gone: then no attribute says it. */
  readonly p?: string;
  readonly y: Face['artifact']['lifecycle'];
  readonly f: string;
  readonly l?: readonly PackedLink[];
  /** Verb to the ids it comes from. */
  readonly b?: Readonly<Record<string, readonly string[]>>;
  readonly c?: ArtifactId;
  readonly g?: Face['gaps'];
}

const vias: readonly Link['via'][] = ['link', 'parent', 'decided'];
const packTime = (at: Instant): string => Date.parse(at).toString(36);
const unpackTime = (text: string): Instant => instant(new Date(Number.parseInt(text, 36)).toISOString());

const packLink =
  (own: Hash) =>
  ({ verb, to, via, lost, stamp }: Link): PackedLink => [
    ...([verb, to, String(vias.indexOf(via)), lost ?? ''] as const),
    ...(stamp ? [stamp.from === own ? '' : packHash(stamp.from), packHash(stamp.to), stamp.by, packTime(stamp.at)] : []),
  ];

const stampOf = (own: Hash, [from, to, by, at]: readonly string[]): Pick<Link, 'stamp'> =>
  from === undefined || to === undefined || by === undefined || at === undefined
    ? {}
    : { stamp: { from: from === '' ? own : unpackHash(from), to: unpackHash(to), by: by as Person | 'app', at: unpackTime(at) } };
const unpackLink =
  (own: Hash) =>
  ([verb, to, via, lost, ...stamp]: PackedLink): Link => ({
    verb,
    to: to as ArtifactId,
    via: vias[Number(via)] ?? 'link',
    ...(lost === '' ? {} : { lost: instant(lost) }),
    ...stampOf(own, stamp),
  });

const packBack = (backlinks: Face['artifact']['backlinks']): NonNullable<Packed['b']> => {
  const back: Record<string, string[]> = {};
  for (const { verb, from } of backlinks) (back[verb] ??= []).push(from);
  return back;
};
const unpackBack = (back: Packed['b']): Face['artifact']['backlinks'] =>
  Object.entries(back ?? {}).flatMap(([verb, ids]) => ids.map((from) => ({ verb, from: from as ArtifactId })));

const pack = ({ artifact, derived, gaps }: Face): Packed => {
  const { key, statement, kinds, project, gone, lifecycle, fingerprint, links, backlinks } = artifact;
  return {
    k: key,
    s: statement.summary,
    t: kinds,
    ...(gone && project !== '' ? { p: project } : {}),
    y: lifecycle,
    f: packHash(fingerprint),
    ...(links.length === 0 ? {} : { l: links.map(packLink(fingerprint)) }),
    ...(backlinks.length === 0 ? {} : { b: packBack(backlinks) }),
    ...(derived.classFrom === undefined ? {} : { c: derived.classFrom }),
    ...(gaps.length === 0 ? {} : { g: gaps }),
  };
};
const unpack = (id: ArtifactId, row: FaceRow, { k, s, t, p, y, f, l, b, c, g }: Packed): Face => {
  const fingerprint = unpackHash(f);
  return {
    seq: row.seq,
    artifact: {
      id,
      key: k,
      project: p ?? (row.project === nowhere ? '' : row.project),
      kinds: t,
      lifecycle: y,
      statement: { summary: s },
      fingerprint,
      links: (l ?? []).map(unpackLink(fingerprint)),
      backlinks: unpackBack(b),
      restricted: row.restricted === 'yes',
      gone: row.gone === 'yes',
    },
    derived: { effectiveClass: row.class as Face['derived']['effectiveClass'], classFrom: c },
    gaps: g ?? [],
  };
};

export const faceRow = (product: string, row: Row): FaceRow => {
  const face = faceOf(row);
  const { artifact, derived, gaps } = face;
  const body = JSON.stringify(pack(face));
  const has = (severity: Severity): string => (gaps.some((g) => g.state.is === 'open' && g.severity === severity) ? 'yes' : 'no');
  return {
    product,
    project: artifact.gone || artifact.project === '' ? nowhere : artifact.project,
    kinds: kindsInRow(kindsWord(artifact.kinds)),
    class: derived.effectiveClass,
    worst: worstOf(row.state),
    blocks: has('blocks-release'),
    resolve: has('to-resolve'),
    note: has('note'),
    restricted: artifact.restricted ? 'yes' : 'no',
    gone: artifact.gone ? 'yes' : 'no',
    order: orderOf(artifact),
    seq: row.seq,
    body: body.length > longestBody ? '' : body,
  };
};

/** Undefined where it was too large for a row: then the full one tells. */
export const parseFace = (id: ArtifactId, row: FaceRow): Face | undefined =>
  row.body === '' ? undefined : unpack(id, row, JSON.parse(row.body) as Packed);
