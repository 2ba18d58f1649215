/** Just enough XML for Confluence's storage format: elements, double-quoted attributes, five entities. Anything else is refused by name. */

import { badRequest, notModelled } from './refusal';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /[^<]+/y;
const ATTRIBUTE = /([\w:.-]+)="([^"<]*)"/g;

function decoded(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole: string, name: string) => {
    const plain = ENTITIES[name];
    if (plain === undefined) throw notModelled(`storage format entity ${whole}`);
    return plain;
  });
}

export const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\u00a0/g, '&nbsp;');

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** @throws Refusal 400 where tags do not match */
export function readXml(source: string): readonly (Element | string)[] {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  for (let at = 0; at < source.length; at = step(source, at, open));
  if (open.length > 1) throw badRequest(`Error parsing xhtml: <${open.at(-1)?.name ?? ''}> is not closed`);
  return root.children;
}

function step(source: string, at: number, open: Open[]): number {
  const here = open.at(-1);
  if (here === undefined) throw badRequest('Error parsing xhtml: a closing tag too many');
  TEXT.lastIndex = at;
  const text = TEXT.exec(source)?.[0];
  if (text !== undefined) {
    here.children.push(decoded(text));
    return at + text.length;
  }
  TAG.lastIndex = at;
  const [tag, closing, name = '', attributes = '', empty] = TAG.exec(source) ?? [];
  if (tag === undefined) throw notModelled(`storage format at ${source.slice(at, at + 40)}`);
  if (closing === '/') close(open, name);
  else start(open, here, name, attributes, empty === '/');
  return at + tag.length;
}

function close(open: Open[], name: string): void {
  if (open.pop()?.name !== name) throw badRequest(`Error parsing xhtml: unexpected </${name}>`);
}

function start(open: Open[], here: Open, name: string, attributes: string, empty: boolean): void {
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, decoded(value)] as const);
  const element: Open = { name, attributes: Object.fromEntries(pairs), children: [] };
  here.children.push(element);
  if (!empty) open.push(element);
}
