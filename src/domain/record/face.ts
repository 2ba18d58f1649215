/** The short of a row: all that lists and tables show of an artifact and of what is linked to it. It leaves out the long texts. */
import type { Gap } from '../rules/rule';
import type { Artifact } from '../trace/artifact';
import type { Derived } from '../trace/facts';
import type { Row } from './entry';

type Shown = 'id' | 'key' | 'project' | 'kinds' | 'lifecycle' | 'fingerprint' | 'links' | 'backlinks' | 'restricted' | 'gone';

export interface Face {
  /** The entry it came from. */
  readonly seq: number;
  readonly artifact: Pick<Artifact, Shown> & { readonly statement: { readonly summary: string } };
  readonly derived: Pick<Derived, 'effectiveClass' | 'classFrom' | 'verified'>;
  readonly gaps: readonly Omit<Gap, 'subject'>[];
}

/** Where an artifact stands in lists sorted by key: by project and number, and no two artifacts are ever at one place: `PUMP-0000000142 10142`. */
export const orderOf = ({ key, id }: Pick<Artifact, 'key' | 'id'>): string =>
  `${key.replace(/\d+$/, (digits) => digits.padStart(10, '0')).slice(0, 200)} ${id}`;

const longestSummary = 120;
/** Cut between UTF-16 units, never within a surrogate pair. */
const short = (text: string): string =>
  text.length > longestSummary
    ? `${text
        .slice(0, longestSummary - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`
    : text;

export const faceOf = ({ seq, state: { artifact, derived, gaps } }: Row): Face => {
  const { id, key, project, kinds, lifecycle, fingerprint, links, backlinks, restricted, gone } = artifact;
  return {
    seq,
    artifact: {
      ...{ id, key, project, kinds, lifecycle, fingerprint, links, backlinks, restricted, gone },
      statement: { summary: short(artifact.statement.summary) },
    },
    derived: {
      effectiveClass: derived.effectiveClass,
      classFrom: derived.classFrom,
      ...(derived.verified === undefined ? {} : { verified: derived.verified }),
    },
    gaps: gaps.map(({ subject: _, ...gap }) => gap),
  };
};
