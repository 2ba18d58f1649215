/** Faces of artifacts: by key, and cut from an index a page at a time. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { FacePage, Faces, Stretch } from '../../app/ports';
import { faceOf, type Face } from '../../domain/record/face';
import { artifactId, type ArtifactId } from '../../domain/trace/artifact';
import { storeTrouble } from '../platform-error';
import { faceKey, flagOf, kindsInRow, parseFace, type FaceRow } from './face-rows';
import { readNowRows } from './now-rows';
import { getMany } from './rows-in-batches';

type Keyed = readonly [key: string, row: FaceRow];

/** In the order given. Rows too large for a face are read in full. */
const parsed = async (product: string, rows: readonly Keyed[]): Promise<readonly Face[]> => {
  const idOf = (key: string): ArtifactId => artifactId(key.slice(faceKey(product, '').length));
  const large = rows.filter(([, row]) => row.body === '').map(([key]) => idOf(key));
  const full =
    large.length === 0
      ? new Map<ArtifactId, Face>()
      : new Map([...(await readNowRows(product, large))].map(([id, row]) => [id, faceOf(row)]));
  return rows.flatMap(([key, row]) => parseFace(idOf(key), row) ?? full.get(idOf(key)) ?? []);
};

const indexFor = (product: string, stretch: Stretch) => {
  const { project } = stretch;
  switch (stretch.is) {
    case 'all':
      return { name: 'by-order', partition: [product, project] };
    case 'with':
      return { name: `by-${flagOf[stretch.severity]}`, partition: [product, project, 'yes'] };
    case 'kinds':
      return { name: 'by-kind', partition: [product, project, kindsInRow(stretch.kinds), stretch.worst] };
    case 'restricted':
      return { name: 'by-restricted', partition: [product, project, 'yes'] };
  }
};

const page: Faces['page'] = async (product, stretch, { after, down = false, limit }): Promise<FacePage> => {
  const { name, partition } = indexFor(product, stretch);
  const index = kvs.entity<FaceRow>('face').query().index(name, { partition });
  const behind = down ? WhereConditions.lessThan : WhereConditions.greaterThan;
  const query = (after === undefined ? index : index.where(behind(after))).sort(down ? Sort.DESC : Sort.ASC).limit(limit);
  const { results } = await query.getMany().catch((error: unknown) => {
    throw storeTrouble(error);
  });
  const faces = await parsed(
    product,
    results.map(({ key, value }) => [key, value]),
  );
  return { faces, end: results.length < limit ? undefined : results.at(-1)?.value.order };
};

const since: Faces['since'] = async (product, seq, limit) => {
  const query = kvs
    .entity<FaceRow>('face')
    .query()
    .index('by-seq', { partition: [product] })
    .where(WhereConditions.greaterThan(seq))
    .sort(Sort.ASC)
    .limit(limit);
  const { results } = await query.getMany().catch((error: unknown) => {
    throw storeTrouble(error);
  });
  return parsed(
    product,
    results.map(({ key, value }) => [key, value]),
  );
};

/** Reads are paid for in units of 10 KB: so many ordinary faces stay within one. */
const facesABatch = 16;

export const faceStore: Faces = {
  find: async (product, ids) => {
    const found = await getMany<FaceRow>(
      'face',
      ids.map((id) => faceKey(product, id)),
      facesABatch,
    );
    const faces = await parsed(product, [...found]);
    return new Map(faces.map((face) => [face.artifact.id, face]));
  },
  page,
  since,
};
