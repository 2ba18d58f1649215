/** What a file holds is told by its content, never by its name. Whatever is refused is refused in one sentence that names the place. */
import type { Mapping } from '../domain/kinds/mapping';
import type { SiteWords } from '../domain/kinds/site-words';
import { suggestion } from '../domain/kinds/suggest-mapping';
import type { RulePack } from '../domain/rules/pack';
import { type Instant, instant } from '../domain/trace/artifact';
import { type Reading, parseItemMap } from '../formats/item-map';
import { type ItemSet, type Parsed, itemSetOf, parseJson } from '../formats/item-set';
import { suggestedReading } from '../formats/item-words';
import { jiraArtifacts } from '../formats/jira-artifacts';
import { type JiraIssue, holdsIssueLines, parseIssueLines, parseSearchAnswer, sampleOf, wordsOf } from '../formats/jira-lines';
import { parseJiraMap } from '../formats/jira-map';
import { exportedArtifacts, parseProductExport, saysProductExport } from '../formats/product-export';
import { type ReqIfFile, parseReqIf } from '../formats/reqif';
import { type SetArtifacts, setArtifacts } from '../formats/set-artifacts';
import type { Understood } from '../formats/tally';
import { type AskedScope, type ToldScope, scoped } from './scope';
import { unpack } from './unpack';

export type Format = 'requirement set' | 'ReqIF' | 'Jira issues' | 'product export';

export interface Opened {
  readonly format: Format;
  readonly name: string;
  readonly items: number;
  readonly links: number;
  readonly read: SetArtifacts;
  /** When what depends on time is judged. */
  readonly at: Instant;
  /** It says what was confirmed earlier, so a change since then can be told. */
  readonly hasHistory: boolean;
  /** How many trace gaps the screens said when it was exported. */
  readonly saidThen?: number;
  /** The rules to judge it by; ours alone where absent. */
  readonly pack?: RulePack;
  /** What of the file is judged, where that is not everything as it was exported. */
  readonly scope?: ToldScope;
}

export interface MapFile {
  readonly name: string;
  readonly text: string;
}

/** `map` is a team's own; without one our suggestion holds. The problem names the map where that is at fault, else the file by `name`. */
export function openFile(name: string, bytes: Uint8Array, map: MapFile | undefined, scope: AskedScope = everything): Parsed<Opened> {
  const opened = openAny(name, bytes, map, scope);
  if (!opened.ok || scope.is === 'now' || opened.value.format === 'product export') return opened;
  return said(name, { problem: 'holds one state and no baseline: leave --scope out' });
}

const everything: AskedScope = { is: 'now' };

function openAny(name: string, bytes: Uint8Array, map: MapFile | undefined, scope: AskedScope): Parsed<Opened> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return said(name, unpacked);
  if (unpacked.value.is === 'zip') return openReqIf(name, unpacked.value.files, map);
  const text = unpacked.value.text.replace(/^\uFEFF/, '');
  if (/^\s*</.test(text)) return openReqIf(name, [{ name: '', text }], map);
  if (holdsIssueLines(text)) return openIssues(name, parseIssueLines(text), map);
  const json = parseJson(text);
  if (!json.ok) return said(name, json);
  const list = issueList(json.value);
  if (list !== undefined) return openIssues(name, parseSearchAnswer(list), map);
  if (saysProductExport(json.value)) return openExport(name, json.value, map, scope);
  return openSet(name, 'requirement set', itemSetOf(json.value), map);
}

const said = (name: string, { problem }: { readonly problem: string }): Parsed<never> => ({ ok: false, problem: `${name} ${problem}` });

const issueList = (json: unknown): readonly unknown[] | undefined =>
  typeof json === 'object' && json !== null && 'issues' in json && Array.isArray(json.issues) && !('items' in json)
    ? json.issues
    : undefined;

const openReqIf = (name: string, files: readonly ReqIfFile[], map: MapFile | undefined): Parsed<Opened> =>
  openSet(name, 'ReqIF', parseReqIf(files), map);

/** A file has no history and nothing in it depends on the time. */
const noTime = instant('1970-01-01T00:00:00.000Z');

function openSet(name: string, format: Format, set: Parsed<ItemSet>, map: MapFile | undefined): Parsed<Opened> {
  if (!set.ok) return said(name, set);
  const reading = map === undefined ? suggestedFor(set.value) : parseItemMap(map.text, set.value);
  if (!reading.ok) return said(map?.name ?? name, reading);
  const { items, links } = set.value;
  const read = setArtifacts(set.value, reading.value);
  return {
    ok: true,
    value: { format, name: set.value.name, items: items.length, links: links.length, read, at: noTime, hasHistory: false },
  };
}

function suggestedFor(set: ItemSet): Parsed<Reading> {
  const understood = set.items.length === 0 || set.items.some((item) => suggestedReading.kindsOf(item).length > 0);
  return understood ? { ok: true, value: suggestedReading } : { ok: false, problem: nothingKnown(set.items.map(({ type }) => type)) };
}

function nothingKnown(types: readonly string[]): string {
  const some = [...new Set(types)].slice(0, 10).map((type) => JSON.stringify(type.slice(0, 60)));
  return `holds no type that is known here (${some.join(', ')}): say what they are with --map`;
}

function openIssues(name: string, issues: Parsed<readonly JiraIssue[]>, map: MapFile | undefined): Parsed<Opened> {
  if (!issues.ok) return said(name, issues);
  const words = wordsOf(issues.value);
  const mapping = map === undefined ? suggestedMapping(issues.value, words) : parseJiraMap(map.text, words);
  if (!mapping.ok) return said(map?.name ?? name, mapping);
  const read = jiraArtifacts(issues.value, words, mapping.value);
  const projects = [...new Set(issues.value.map(({ words: { fields } }) => fields.project.key))].join(', ');
  const links = sum(read.links.map(({ count }) => count)) + sum([...read.leftOut.links.values()]);
  return {
    ok: true,
    value: { format: 'Jira issues', name: projects, items: issues.value.length, links, read, at: noTime, hasHistory: false },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function suggestedMapping(issues: readonly JiraIssue[], words: SiteWords): Parsed<Mapping> {
  const { mapping } = suggestion(words, sampleOf(issues));
  const understood = words.types.length === 0 || Object.keys(mapping.types).length > 0;
  return understood ? { ok: true, value: mapping } : { ok: false, problem: nothingKnown(words.types.map((type) => type.name)) };
}

function openExport(name: string, json: unknown, map: MapFile | undefined, scope: AskedScope): Parsed<Opened> {
  if (map !== undefined) return said(name, { problem: 'is a product export, which says itself what everything is: leave --map out' });
  const product = parseProductExport(json);
  if (!product.ok) return said(name, product);
  const judged = scoped(product.value, scope);
  if (!judged.ok) return said(name, judged);
  const { artifacts, at, told } = judged.value;
  const read = exportedArtifacts(artifacts);
  const total = (rows: readonly Understood[]): number => sum(rows.map(({ count }) => count));
  const { name: called, gaps, pack } = product.value;
  const saidThen = gaps === undefined || told !== undefined ? {} : { saidThen: gaps.open };
  return {
    ok: true,
    value: {
      format: 'product export',
      name: called,
      items: total(read.types),
      links: total(read.links),
      read,
      at,
      hasHistory: true,
      ...saidThen,
      ...(pack === undefined ? {} : { pack }),
      ...(told === undefined ? {} : { scope: told }),
    },
  };
}
