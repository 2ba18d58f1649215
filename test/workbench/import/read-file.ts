/**
 * What `--import FILE` may be, plain or .gz: a requirement set in one JSON file, the app's own export of a product, or Jira issues, one a line,
 * as REST v2 tells them. Whatever else it is gets one sentence that names the place.
 */
import { gunzipSync } from 'node:zlib';
import { parseItemSet, parseJson, shaped, type ItemSet, type Parsed } from '../../../src/formats/item-set';
import { parseProductExport, saysProductExport } from '../../../src/formats/product-export';
import { importedIssue, type ImportedIssue } from '../../host/jira/import-shape';
import { setOfExport } from './set-of-export';

export type Brought =
  { readonly is: 'set'; readonly set: ItemSet } | { readonly is: 'jira-issues'; readonly issues: readonly ImportedIssue[] };

/** A file that unpacks to more is no requirement set. */
const mostBytes = 256 * 1024 * 1024;

const unpacked = (bytes: Buffer): Parsed<string> => {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const text = (packed ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes).toString('utf8');
    return { ok: true, value: text.replace(/^\uFEFF/, '') };
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return { ok: false, problem: tooLarge ? 'unpacks to more than 256 MB' : 'is packed, but not as gzip can unpack it' };
  }
};

const looksLikeIssue = (value: unknown): boolean => typeof value === 'object' && value !== null && 'key' in value && 'fields' in value;

interface Line {
  readonly number: number;
  readonly issue: ImportedIssue;
}

const readLine = (text: string, number: number): Parsed<Line> => {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, problem: `holds Jira issues, but line ${number} ${json.problem}` };
  const issue = shaped(importedIssue, json.value);
  return issue.ok ? { ok: true, value: { number, issue: issue.value } } : { ok: false, problem: `line ${number} ${issue.problem}` };
};

const firstTwice = (lines: readonly Line[], of: (issue: ImportedIssue) => string): string | undefined => {
  const seen = new Map<string, number>();
  for (const { number, issue } of lines) {
    const word = of(issue);
    const before = seen.get(word);
    if (before !== undefined) return `holds ${word} twice: lines ${before} and ${number}`;
    seen.set(word, number);
  }
  return undefined;
};

const readIssues = (text: string): Parsed<Brought> => {
  const lines: Line[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line, index + 1);
    if (!read.ok) return read;
    lines.push(read.value);
  }
  const twice = firstTwice(lines, ({ key }) => `the issue ${key}`) ?? firstTwice(lines, ({ id }) => `the issue id ${id}`);
  if (twice !== undefined) return { ok: false, problem: twice };
  return { ok: true, value: { is: 'jira-issues', issues: lines.map(({ issue }) => issue) } };
};

/** Told by the first line: a set that stands on one line has no `fields`. */
const holdsIssues = (text: string): boolean => {
  const first = parseJson(text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n')));
  return first.ok && looksLikeIssue(first.value);
};

const readSet = (text: string): Parsed<ItemSet> => {
  const json = parseJson(text);
  if (!json.ok || !saysProductExport(json.value)) return parseItemSet(text);
  const exported = parseProductExport(json.value);
  return exported.ok ? { ok: true, value: setOfExport(exported.value) } : exported;
};

export const readFile = (bytes: Buffer): Parsed<Brought> => {
  const text = unpacked(bytes);
  if (!text.ok) return text;
  const trimmed = text.value.trim();
  if (trimmed === '') return { ok: false, problem: 'is empty' };
  if (holdsIssues(trimmed)) return readIssues(text.value);
  const set = readSet(trimmed);
  if (!set.ok) return set;
  return set.value.items.length === 0 ? { ok: false, problem: 'holds no items' } : { ok: true, value: { is: 'set', set: set.value } };
};
