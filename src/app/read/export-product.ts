/** The whole software product, a part at a time, in the order of keys: for the same engine on a file. */
import { gapsIn, type GapCounts } from '../../domain/record/gap-counts';
import type { Face } from '../../domain/record/face';
import { artifactId, type Artifact, type ArtifactId } from '../../domain/trace/artifact';
import type { Ports, Result } from '../ports';
import { countSeen } from './list/count-seen';
import { cut } from './list/cut';
import type { Segment } from './list/list-shape';
import { projectsOf } from './list/lists';
import { facesOf, type ProductLook } from './list/look-at-product';
import { seenFaces } from './list/seen-faces';
import { endsOf } from './list/surroundings';

export interface ExportCursor {
  /** The record's last entry when the export began: every part is of that moment. */
  readonly since: number;
  readonly project: string;
  readonly order: string;
  readonly before: number;
}
export interface ExportPart {
  readonly artifacts: readonly Artifact[];
  readonly before: number;
  readonly next: ExportCursor | undefined;
  /** Told with the first part, where all could be counted. */
  readonly gaps: GapCounts | undefined;
}

const atOnce = 40;

const allIn = (project: string): Segment => ({
  name: project,
  parts: [{ stretch: { is: 'all', project }, most: Number.MAX_SAFE_INTEGER }],
  lines: ({ artifact }) => (artifact.project === project ? [''] : []),
});

type Refusal = 'moved-on' | 'not-all-visible';

const nextOf = (look: ProductLook, project: string, end: string | undefined, before: number): ExportCursor | undefined => {
  const since = look.head.seq;
  if (end !== undefined) return { since, project, order: end, before };
  const projects = projectsOf(look);
  const following = projects[projects.indexOf(project) + 1];
  return following === undefined ? undefined : { since, project: following, order: '', before };
};

/**
 * Ends that lead out of the product, or to what is gone, may be of issues the viewer does not know of: those lose their ids. That something is
 * linked there the trace gap tells anyway.
 */
const withoutUnseen = async (ports: Ports, look: ProductLook, artifacts: readonly Artifact[]): Promise<readonly Artifact[]> => {
  const own = new Set(artifacts.map(({ id }) => id));
  const ends = artifacts.flatMap((artifact) => endsOf({ artifact })).filter((id) => !own.has(id));
  const faces = await facesOf(ports, look, ends);
  const isInside = (id: ArtifactId): boolean => own.has(id) || look.product.projects.includes(standing(faces.get(id)));
  const outside = [...faces.values()].filter(({ artifact }) => !isInside(artifact.id));
  const { visible, namable } = await seenFaces(ports, look, outside);
  return artifacts.map((artifact) => {
    let n = 0;
    const named = (id: ArtifactId): ArtifactId =>
      isInside(id) || visible.has(id) || namable.has(id) ? id : artifactId(`unseen-${artifact.id}-${(n += 1)}`);
    const links = artifact.links.map((link) => ({ ...link, to: named(link.to) }));
    return { ...artifact, links, backlinks: artifact.backlinks.map((link) => ({ ...link, from: named(link.from) })) };
  });
};

const standing = (face: Face | undefined): string => (face && !face.artifact.gone ? face.artifact.project : '');

/** Refuses viewers who may not see all of it, as soon as that shows; and an export that the record has overtaken. */
export const exportProduct = async (
  ports: Ports,
  look: ProductLook,
  cursor: ExportCursor | undefined,
): Promise<Result<ExportPart, Refusal>> => {
  const { product, head } = look;
  const projects = projectsOf(look);
  const project = cursor?.project ?? projects[0] ?? '';
  if (projects.length < product.projects.length || !projects.includes(project)) return { ok: false, refusal: 'not-all-visible' };
  if (cursor && cursor.since !== head.seq) return { ok: false, refusal: 'moved-on' };
  const cutting = { ports, look, down: false, since: head.seq, apart: new Set<never>() };
  const { found, end } = await cut(cutting, allIn(project), cursor?.order ?? '', atOnce);
  const ids = found.map(({ face }) => face.artifact.id);
  const [{ visible }, rows, counts] = await Promise.all([
    seenFaces(
      ports,
      look,
      found.map(({ face }) => face),
    ),
    ports.record.rows(product.id, ids),
    cursor ? undefined : countSeen(ports, look),
  ]);
  if (ids.some((id) => !visible.has(id))) return { ok: false, refusal: 'not-all-visible' };
  const states = ids.flatMap((id) => look.rows.get(id) ?? rows.get(id) ?? []);
  if (states.length < ids.length || states.some(({ seq }) => seq > head.seq)) return { ok: false, refusal: 'moved-on' };
  const before = cursor?.before ?? 0;
  return {
    ok: true,
    value: {
      artifacts: await withoutUnseen(
        ports,
        look,
        states.map(({ state }) => state.artifact),
      ),
      before,
      next: nextOf(look, project, end, before + states.length),
      gaps: counts?.complete === true ? gapsIn(counts.totals) : undefined,
    },
  };
};
