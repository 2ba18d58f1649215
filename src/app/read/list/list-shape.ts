/** A list as its order has it: segments one after the other, artifacts in a segment by key, lines of an artifact by name. */
import type { Face } from '../../../domain/record/face';
import type { ArtifactId } from '../../../domain/trace/artifact';
import type { Stretch } from '../../ports';

export interface Part {
  readonly stretch: Stretch;
  /** No more artifacts than that, by the record's sums. */
  readonly most: number;
}
export interface Segment {
  readonly name: string;
  /** Merged in the order of keys. */
  readonly parts: readonly Part[];
  /** The lines an artifact has here, in order; none where it does not belong. */
  readonly lines: (face: Face) => readonly string[];
}

export interface ListShape {
  readonly segments: readonly Segment[];
  /** Keys downwards. */
  readonly down: boolean;
  /** Artifacts that changed and are not read yet leave their segments and stand together behind the segment of that name; '' for first of all. */
  readonly checkingAfter?: string;
  /** Only these artifacts: what a search found. */
  readonly only?: readonly ArtifactId[];
}

export interface Item {
  readonly face: Face;
  readonly line: string;
}

/** Where a page ended. */
export interface Place {
  readonly segment: string;
  /** Of the last artifact that is done; '' at the beginning of the segment. */
  readonly order: string;
  /** Artifacts behind that which are begun, and the last of their lines that was given: mostly one at most. */
  readonly inside?: readonly Begun[];
}
export interface Begun {
  readonly order: string;
  readonly line: string;
}

/** Names issues that its viewer has seen, and nothing else. */
export interface ListCursor {
  /** The record's last entry when the list was opened: what changed since comes last, so that nothing is missed or said twice. */
  readonly since: number;
  readonly place: Place;
  readonly checking: readonly ArtifactId[];
}
