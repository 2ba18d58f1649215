/**
 * A table for one viewer: lines about what the viewer may not see are not there, other artifacts the viewer may not see leave nothing but
 * that there is something, and reasons name only what may be named. Nothing that leaves the server skips this.
 */
import { sayWhy as sayWhyOf, type Language } from '../rules/message';
import type { RuleBook } from '../rules/rule-book';
import type { ArtifactId } from '../trace/artifact';
import { hideKeys, unseenWords, type Keys } from '../trace/hide-keys';
import type { Cell, Line, Piece, Table } from './document';
import type { Face } from './face';

export interface Sight {
  readonly sees: (id: ArtifactId) => boolean;
  readonly keys: Keys;
  readonly book: Pick<RuleBook, 'describe'>;
}

/**
 * What a viewer may see of these artifacts. `namable`: named though the viewer cannot be asked about it any more, deleted, and open to all who
 * browse the project it was in.
 */
export const sightOf = (
  visible: ReadonlySet<ArtifactId>,
  namable: ReadonlySet<ArtifactId>,
  faces: Iterable<Face>,
  book: Pick<RuleBook, 'describe'>,
): Sight => {
  const all = [...faces];
  const keysOf = (ids: ReadonlySet<ArtifactId>): ReadonlySet<string> =>
    new Set(all.flatMap(({ artifact: { id, key } }) => (ids.has(id) && key !== '' ? [key] : [])));
  return { sees: (id) => visible.has(id), keys: { visible: keysOf(visible), named: keysOf(namable) }, book };
};

type Facts = Readonly<Record<string, string>>;

/** What has no key is named by its id in these facts; an id tells nobody anything he may know. */
const nameById: readonly string[] = [
  ...['item', 'others', 'drafts', 'retired', 'gone', 'notTests'],
  ...['never', 'failed', 'before', 'changes', 'tests'],
];
const withoutIds = (facts: Facts, language: Language): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (!nameById.includes(name)) return [name, value];
      const parts = value.split(', ').map((part) => (/^\d+$/.test(part) ? unseenWords[language] : part));
      return [name, [...new Set(parts)].join(', ')];
    }),
  );

const sayWhy = (rule: string, facts: Facts, { keys, book }: Sight): Piece => {
  const known = book.describe(rule);
  const inWords = (language: Language): string =>
    known ? hideKeys(sayWhyOf(known, { facts: withoutIds(facts, language) }, language), keys, language) : '';
  const words = { en: inWords('en'), de: inWords('de') };
  return { is: 'said', words, keys: [...keys.visible].filter((key) => words.en.includes(key)) };
};

const unseen: Piece = { is: 'unseen' };

const redactPiece = (piece: Piece, sight: Sight): Piece => {
  if (piece.is === 'artifact') return sight.sees(piece.id) ? piece : unseen;
  return piece.is === 'why' ? sayWhy(piece.rule, piece.facts, sight) : piece;
};

/** However many are hidden, it is said once, behind what may be seen: neither their number is told nor where their keys would stand. */
const redactCell = (cell: Cell, sight: Sight): Cell => {
  const pieces = cell.map((piece) => redactPiece(piece, sight));
  const seen = pieces.filter(({ is }) => is !== 'unseen');
  if (seen.length === pieces.length) return pieces;
  const behind = seen.map(({ is }) => is).lastIndexOf('artifact') + 1;
  return [...seen.slice(0, behind), unseen, ...seen.slice(behind)];
};

export const redactLine = (line: Line, sight: Sight): Line => ({ ...line, cells: line.cells.map((cell) => redactCell(cell, sight)) });

export const redact = ({ columns, lines }: Table, sight: Sight): Table => ({
  columns,
  lines: lines.filter(({ subject }) => sight.sees(subject)).map((line) => redactLine(line, sight)),
});
