/**
 * XML as a tree, read with a closed door: no document type (and so no entity of its own, from inside or outside), no undeclared entity,
 * bounded depth. Names come without their namespace prefix.
 */
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import type { Parsed } from './item-set';

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

const deepest = 250;
const megabyte = 1024 * 1024;
const longest = 64 * megabyte;
/** Opening and closing ones: with more, the tree would not fit a machine that runs checks. */
const mostTags = 2_000_000;

const parser = (): XMLParser =>
  new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    // Only for numeric references: what is neither those nor the five of XML was refused before.
    htmlEntities: true,
    maxNestedTags: deepest,
    // Without a document type there is nothing that could multiply; a long text may well hold a thousand ampersands.
    processEntities: { enabled: true, maxTotalExpansions: Number.MAX_SAFE_INTEGER, maxExpandedLength: Number.MAX_SAFE_INTEGER },
  });

export function parseXml(text: string): Parsed<Element> {
  if (/<!DOCTYPE/i.test(text)) return { ok: false, problem: 'declares a document type, which could bring entities along: take it out' };
  if (text.length > longest) return refused(`it is longer than ${longest / megabyte} MB`);
  if (holdsMore(text, '<', mostTags)) return refused(`it holds more than ${mostTags / 1_000_000} million tags`);
  try {
    SyntaxValidator.validate(text);
    const line = lineOfStrangeEntity(text);
    if (line !== undefined) return refused(`line ${line} names an entity that is not declared`);
    const raw: unknown = parser().parse(text);
    const [root] = childrenOf(raw).filter((child) => typeof child !== 'string');
    return root === undefined ? refused('it has no element') : { ok: true, value: root };
  } catch (error) {
    return refused(sayError(error));
  }
}

const refused = (why: string): Parsed<never> => ({ ok: false, problem: `is no XML that can be read: ${why}` });

function holdsMore(text: string, what: string, most: number): boolean {
  let found = 0;
  for (let at = text.indexOf(what); at >= 0 && found <= most; at = text.indexOf(what, at + 1)) found += 1;
  return found > most;
}

function sayError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const line = 'line' in error ? `line ${String(error.line)}, ` : '';
  return `${line}${error.message.replace(/\s+/g, ' ').slice(0, 160)}`;
}

/** Asked of well-formed text: every comment and CDATA section is closed. */
function lineOfStrangeEntity(text: string): number | undefined {
  const bare = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, (away) => away.replace(/[^\n]/g, ' '));
  const entity = /&(?!(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i.exec(bare);
  return entity === null ? undefined : bare.slice(0, entity.index).split('\n').length;
}

/** The parser gives a list of `{name: children, ':@': attributes}` and `{'#text': text}`. */
function childrenOf(raw: unknown): readonly (Element | string)[] {
  return Array.isArray(raw) ? raw.flatMap((each: unknown) => childOf(each)) : [];
}

function childOf(raw: unknown): readonly (Element | string)[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { ':@': attributes = {}, ...named } = raw as Readonly<Record<string, unknown>>;
  return Object.entries(named).map(([name, inside]) =>
    name === '#text' ? String(inside) : { name, attributes: attributesOf(attributes), children: childrenOf(inside) },
  );
}

const attributesOf = (raw: unknown): ReadonlyMap<string, string> =>
  new Map(
    typeof raw === 'object' && raw !== null ? Object.entries(raw).map(([name, value]: [string, unknown]) => [name, String(value)]) : [],
  );

export const elements = (of: Element | undefined, name?: string): readonly Element[] =>
  (of?.children ?? []).filter((child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name));

/** Down a path of names, the first of each. */
export const at = (of: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((here, name) => elements(here, name)[0], of);

const blocks = new Set('address blockquote br caption dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul'.split(' '));

/** What a reader sees, block by block. */
export function textOf(element: Element | undefined): string {
  const said = (child: Element | string): string => {
    if (typeof child === 'string') return child.replace(/\s+/g, ' ');
    const inside = child.children.map(said).join('');
    if (child.name === 'td' || child.name === 'th') return `${inside} `;
    return blocks.has(child.name) ? `\n${inside}\n` : inside;
  };
  return (element?.children ?? [])
    .map(said)
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
