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

type PackedLink = readonly [verb: string, to: string, via: Link['via'], lost: string, ...stamp: string[]];
type Packed = Omit<Face['artifact'], 'links' | 'backlinks' | 'fingerprint' | 'statement'> & {
  readonly summary: string;
  readonly print: string;
  readonly links: readonly PackedLink[];
  /** Verb to the ids it comes from. */
  readonly back: Readonly<Record<string, readonly string[]>>;
  readonly class: Face['derived']['effectiveClass'];
  readonly classFrom?: ArtifactId;
  readonly gaps: Face['gaps'];
};

const packLink = ({ verb, to, via, lost, stamp }: Face['artifact']['links'][number]): PackedLink => [
  ...([verb, to, via, lost ?? ''] as const),
  ...(stamp ? [packHash(stamp.from), packHash(stamp.to), stamp.by, stamp.at] : []),
];
const unpackLink = ([verb, to, via, lost, from, target, by, at]: PackedLink): Link => ({
  verb,
  to: to as ArtifactId,
  via,
  ...(lost === '' ? {} : { lost: instant(lost) }),
  ...(from === undefined || target === undefined
    ? {}
    : { stamp: { from: unpackHash(from), to: unpackHash(target), by: (by ?? 'app') as Person | 'app', at: (at ?? '') as Instant } }),
});

const packBack = (backlinks: Face['artifact']['backlinks']): Packed['back'] => {
  const back: Record<string, string[]> = {};
  for (const { verb, from } of backlinks) (back[verb] ??= []).push(from);
  return back;
};
const unpackBack = (back: Packed['back']): Face['artifact']['backlinks'] =>
  Object.entries(back).flatMap(([verb, ids]) => ids.map((from) => ({ verb, from: from as ArtifactId })));

const pack = ({ artifact, derived, gaps }: Face): Packed => {
  const { links, backlinks, fingerprint, statement, ...rest } = artifact;
  return {
    ...rest,
    summary: statement.summary,
    print: packHash(fingerprint),
    links: links.map(packLink),
    back: packBack(backlinks),
    class: derived.effectiveClass,
    ...(derived.classFrom === undefined ? {} : { classFrom: derived.classFrom }),
    gaps,
  };
};
const unpack = (seq: number, packed: Packed): Face => {
  const { summary, print, links, back, class: effectiveClass, classFrom, gaps, ...rest } = packed;
  return {
    seq,
    artifact: {
      ...rest,
      statement: { summary },
      fingerprint: unpackHash(print),
      links: links.map(unpackLink),
      backlinks: unpackBack(back),
    },
    derived: { effectiveClass, classFrom },
    gaps,
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
    order: orderOf(artifact),
    seq: row.seq,
    body: body.length > longestBody ? '' : body,
  };
};

/** Undefined where it was too large for a row: then the full one tells. */
export const parseFace = ({ seq, body }: FaceRow): Face | undefined => (body === '' ? undefined : unpack(seq, JSON.parse(body) as Packed));
