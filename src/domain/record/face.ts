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
  readonly derived: Pick<Derived, 'effectiveClass' | 'classFrom'>;
  readonly gaps: readonly Omit<Gap, 'subject'>[];
}

const longestSummary = 120;
/** Cut between characters, never within one. */
const short = (text: string): string =>
  text.length > longestSummary
    ? `${[...text]
        .slice(0, longestSummary - 1)
        .join('')
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
    derived: { effectiveClass: derived.effectiveClass, classFrom: derived.classFrom },
    gaps: gaps.map(({ subject: _, ...gap }) => gap),
  };
};
