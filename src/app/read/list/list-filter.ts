/** What a list is narrowed by, decided from an artifact's face alone. */
import type { Face } from '../../../domain/record/face';
import { VER_05 } from '../../../domain/rules/suspect';
import type { ArtifactId, SafetyClass, Severity } from '../../../domain/trace/artifact';
import { severities as severityOrder } from '../../../domain/trace/severities';

/** An absent or empty part asks for everything. */
export interface ListFilter {
  readonly severities?: readonly Severity[];
  readonly kinds?: readonly string[];
  readonly rules?: readonly string[];
  readonly classes?: readonly SafetyClass[];
  readonly projects?: readonly string[];
  /** Changed since its links were confirmed. */
  readonly suspect?: boolean;
}
export type ListOrder = 'gaps' | 'gaps-last' | 'key' | 'key-down';

export interface ListAsk {
  readonly filter: ListFilter;
  readonly order: ListOrder;
  /** Artifacts a search found, where one was asked for. */
  readonly only?: readonly ArtifactId[];
}

/** From whichever entry. */
type Anyhow = Omit<Face, 'seq'>;

const isAsked = <T>(asked: readonly T[] | undefined, value: T): boolean =>
  asked === undefined || asked.length === 0 || asked.includes(value);

/** Explained gaps are listed nowhere. */
export const openGapsOf = ({ gaps }: Pick<Face, 'gaps'>): readonly Face['gaps'][number][] =>
  gaps
    .filter(({ state }) => state.is === 'open')
    .sort((a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) || (a.rule < b.rule ? -1 : 1));

const isAskedGap = ({ severities, rules, suspect }: ListFilter, { severity, rule }: Face['gaps'][number]): boolean =>
  isAsked(severities, severity) && isAsked(rules, rule) && (suspect !== true || rule === VER_05.id);

/** Of the artifact itself, whatever its gaps. */
const isAskedArtifact = ({ kinds, classes }: ListFilter, { artifact, derived }: Anyhow): boolean =>
  isAsked(classes, derived.effectiveClass) &&
  (kinds === undefined || kinds.length === 0 || artifact.kinds.some((kind) => kinds.includes(kind)));

export const gapsAsked = (filter: ListFilter, face: Anyhow): readonly Face['gaps'][number][] =>
  face.artifact.kinds.length > 0 && isAskedArtifact(filter, face) ? openGapsOf(face).filter((gap) => isAskedGap(filter, gap)) : [];

const asksForGaps = ({ severities = [], rules = [], suspect }: ListFilter): boolean =>
  severities.length + rules.length > 0 || suspect === true;

export const isListed = (filter: ListFilter, face: Anyhow): boolean =>
  isAskedArtifact(filter, face) && (!asksForGaps(filter) || gapsAsked(filter, face).length > 0);
