/** A page of a document's table, for one viewer, redacted: the same lines on the project page, in Confluence and in every file. */
import type { DocumentDefinition } from '../../../domain/documents/definition';
import type { Line } from '../../../domain/documents/document';
import { redact } from '../../../domain/documents/redact';
import type { Face } from '../../../domain/record/face';
import { VER_05 } from '../../../domain/rules/suspect';
import type { ArtifactId, Hash } from '../../../domain/trace/artifact';
import type { Ports, Result } from '../../ports';
import type { ListAsk } from './list-filter';
import type { ListCursor } from './list-shape';
import { artifactList } from './lists';
import type { ProductLook } from './look-at-product';
import { surroundingsOf } from './surroundings';
import { walkList } from './walk-list';

export type TableDefinition = Pick<DocumentDefinition, 'columns' | 'subjects' | 'reaches' | 'linesOf'>;

/** Its change made links suspect; with the text it had when it was shown. */
export interface SuspectRow {
  readonly id: ArtifactId;
  readonly key: string;
  readonly summary: string;
  readonly shown: Hash;
}
export interface TableRows {
  readonly lines: readonly Line[];
  readonly suspects: readonly SuspectRow[];
  readonly next: ListCursor | undefined;
}

const suspectRow = ({ artifact: { id, key, statement, fingerprint }, gaps }: Face): readonly SuspectRow[] =>
  gaps.some(({ rule, state }) => rule === VER_05.id && state.is === 'open')
    ? [{ id, key, summary: statement.summary, shown: fingerprint }]
    : [];

/** For documents with one line an artifact, made of slim rows. */
export const listTable = async (
  ports: Ports,
  look: ProductLook,
  { columns, subjects, reaches = [], linesOf }: TableDefinition,
  ask: ListAsk & { readonly cursor: ListCursor | undefined; readonly rows: number },
): Promise<Result<TableRows, 'moved-on'>> => {
  const page = await walkList(ports, look, artifactList(look, subjects, ask), ask);
  if (!page.ok) return page;
  const faces = page.value.items.map(({ face }) => face);
  const { around, sight } = await surroundingsOf(ports, look, faces, { reaches });
  const { lines } = redact({ columns, lines: faces.flatMap((face) => linesOf(face, around)) }, sight);
  return { ok: true, value: { lines, suspects: faces.flatMap(suspectRow), next: page.value.next } };
};
