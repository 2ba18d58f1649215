/**
 * The evidence package, a part at a time, in the order of the record. It holds everything that was ever said of every artifact, so it is for
 * whoever administers all Jira projects of the software product and may see every one of its issues, and every issue elsewhere that these
 * are linked to (docs/decisions/0021).
 */
import type { Entry, Head } from '../../domain/record/entry';
import { PackageWriter } from '../../domain/record/evidence-package';
import type { Face } from '../../domain/record/face';
import type { ArtifactId } from '../../domain/trace/artifact';
import { isKeyRow } from '../../domain/trace/key-rows';
import { PRODUCT } from '../../domain/trace/product-node';
import type { Ports, Result } from '../ports';
import { administers, type Administering } from '../read/administered';
import { countSeen } from '../read/list/count-seen';
import { facesOf, type ProductLook } from '../read/list/look-at-product';
import { seenFaces } from '../read/list/seen-faces';

/** Where the record ended when the package was begun, and the entry that comes next. */
export interface PackageCursor {
  readonly head: Pick<Head, 'seq' | 'hash'>;
  readonly next: number;
}
export interface PackagePart {
  /** Lines of the package, each with its line end; the first part begins with its header. Its last line is made by whoever puts it together. */
  readonly text: string;
  readonly entries: number;
  readonly of: number;
  readonly next: PackageCursor | undefined;
}

const atOnce = 10;
/** An answer may hold five million bytes. */
const enough = 1_000_000;

const mayHave = async (ports: Ports, asking: Administering, look: ProductLook): Promise<boolean> => {
  const { product, access } = look;
  if (product.projects.some((project) => !access.projects.has(project) && !access.byIssue.has(project))) return false;
  const [seen, may] = await Promise.all([countSeen(ports, look), administers(ports, asking)]);
  return may && seen.complete && seen.seesAll;
};

const entriesFrom = async (ports: Ports, product: string, from: number, to: number): Promise<readonly Entry[]> => {
  const length = Math.max(0, Math.min(atOnce, to - from + 1));
  const entries = await Promise.all(Array.from({ length }, (_, n) => ports.record.entry(product, from + n)));
  if (entries.includes(undefined)) throw new Error(`The record has a hole behind ${from}`);
  return entries.filter((entry) => entry !== undefined);
};

const namedIn = ({ changes }: Entry): readonly ArtifactId[] =>
  changes.flatMap(({ id, state: { artifact } }) => [
    id,
    ...artifact.links.map(({ to }) => to),
    ...artifact.backlinks.map(({ from }) => from),
  ]);

/**
 * Links lead out of the software product, too, to issues that whoever administers it may know nothing of. Their ids cannot be taken out of
 * what is hashed. What was deleted in the product's own projects nobody can be asked about: it is told.
 */
const namesUnseen = async (ports: Ports, look: ProductLook, entries: readonly Entry[]): Promise<boolean> => {
  const ids = [...new Set(entries.flatMap(namedIn))].filter((id) => !isKeyRow(id) && id !== PRODUCT);
  const faces = await facesOf(ports, look, ids);
  const isOwn = ({ artifact }: Face): boolean => look.product.projects.includes(artifact.project);
  const outside = [...faces.values()].filter((face) => !isOwn(face));
  const unknown = ids.filter((id) => !faces.has(id));
  const { visible, namable } = await seenFaces(ports, look, outside);
  return unknown.length > 0 || outside.some(({ artifact: { id } }) => !visible.has(id) && !namable.has(id));
};

/** Refuses `record-not-all-visible`, asked anew for every part. */
export const packagePart = async (
  ports: Ports,
  asking: Administering,
  look: ProductLook,
  cursor: PackageCursor | undefined,
): Promise<Result<PackagePart, 'record-not-all-visible'>> => {
  if (!(await mayHave(ports, asking, look))) return { ok: false, refusal: 'record-not-all-visible' };
  const { product } = look;
  const { head, next } = cursor ?? { head: { seq: look.head.seq, hash: look.head.hash }, next: 1 };
  const writer = new PackageWriter();
  const lines = cursor ? [] : [writer.header({ id: product.id, name: product.name }, look.at, head)];
  let at = next;
  for (let length = 0; at <= head.seq && length < enough;) {
    const entries = await entriesFrom(ports, product.id, at, head.seq);
    if (await namesUnseen(ports, look, entries)) return { ok: false, refusal: 'record-not-all-visible' };
    const written = entries.map((entry) => writer.entry(entry));
    lines.push(...written);
    length += written.reduce((sum, line) => sum + line.length, 0);
    at += entries.length;
  }
  const rest = at > head.seq ? undefined : { head, next: at };
  return { ok: true, value: { text: lines.join(''), entries: at - 1, of: head.seq, next: rest } };
};
