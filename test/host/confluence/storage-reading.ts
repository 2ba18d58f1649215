/** Storage format in: paragraphs, headings, lists, tables and Forge macros become the document that is kept; any other tag throws by name. */

import type { AdfDocument, AdfNode } from '../jira/adf-document';
import { badRequest, notModelled } from './refusal';
import { readXml, type Element } from './storage-xml';

type Children = Element['children'];

const MARKS: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', code: 'code' };

interface Marked extends AdfNode {
  readonly marks?: readonly { readonly type: string }[];
}

/** @throws Refusal 400 for XML that is broken */
export function readStorage(source: string): AdfDocument {
  return { type: 'doc', version: 1, content: blocks(readXml(source)) };
}

function blocks(children: Children): AdfNode[] {
  return children.flatMap((child): AdfNode[] => {
    if (typeof child !== 'string') return [block(child)];
    if (child.trim() !== '') throw notModelled(`storage format text outside a block: ${child.trim().slice(0, 40)}`);
    return [];
  });
}

function block(element: Element): AdfNode {
  const { name, children } = element;
  refuseAttributes(element);
  if (name === 'p') return withContent({ type: 'paragraph' }, inline(children, []));
  if (/^h[1-6]$/.test(name)) return withContent({ type: 'heading', attrs: { level: Number(name[1]) } }, inline(children, []));
  if (name === 'ul') return { type: 'bulletList', content: items(children) };
  if (name === 'ol') return { type: 'orderedList', content: items(children) };
  if (name === 'table') return { type: 'table', content: rows(children) };
  if (name === 'ac:adf-extension') return extension(element);
  throw notModelled(`storage format element <${name}>`);
}

const withContent = (node: AdfNode, content: AdfNode[]): AdfNode => (content.length === 0 ? node : { ...node, content });

function refuseAttributes({ name, attributes }: Element): void {
  const [first] = Object.keys(attributes);
  if (first !== undefined) throw notModelled(`storage format attribute ${first} of <${name}>`);
}

function inline(children: Children, marks: readonly string[]): Marked[] {
  return children.flatMap((child): Marked[] => {
    if (typeof child === 'string') {
      return [{ type: 'text', text: child, ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }) }];
    }
    const mark = MARKS[child.name];
    if (mark === undefined) throw notModelled(`storage format element <${child.name}> in a line`);
    refuseAttributes(child);
    return inline(child.children, [...marks, mark]);
  });
}

const elements = (children: Children): Element[] => children.filter((child) => typeof child !== 'string');

/** An item or cell holds blocks, or a bare line. */
function held(element: Element): AdfNode[] {
  const isLine = element.children.some((child) => (typeof child === 'string' ? child.trim() !== '' : child.name in MARKS));
  const content = isLine ? [withContent({ type: 'paragraph' }, inline(element.children, []))] : blocks(element.children);
  return content.length === 0 ? [{ type: 'paragraph' }] : content;
}

function items(children: Children): AdfNode[] {
  return elements(children).map((element) => {
    if (element.name !== 'li') throw notModelled(`storage format element <${element.name}> in a list`);
    refuseAttributes(element);
    return { type: 'listItem', content: held(element) };
  });
}

function rows(children: Children): AdfNode[] {
  const all = elements(children).flatMap((child) => (child.name === 'tbody' ? elements(child.children) : [child]));
  return all.map((row) => {
    if (row.name !== 'tr') throw notModelled(`storage format element <${row.name}> in a table`);
    return { type: 'tableRow', content: elements(row.children).map(cell) };
  });
}

function cell(element: Element): AdfNode {
  refuseAttributes(element);
  if (element.name === 'th') return { type: 'tableHeader', attrs: {}, content: held(element) };
  if (element.name === 'td') return { type: 'tableCell', attrs: {}, content: held(element) };
  throw notModelled(`storage format element <${element.name}> in a table row`);
}

const camel = (key: string): string => key.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase());

/** What a fallback shows is not kept. */
function extension({ children }: Element): AdfNode {
  const node = elements(children).find(({ name }) => name === 'ac:adf-node');
  if (node === undefined) throw badRequest('Error parsing xhtml: ac:adf-extension without ac:adf-node');
  if (node.attributes['type'] !== 'extension') throw notModelled(`storage format ac:adf-node of type ${node.attributes['type'] ?? ''}`);
  return { type: 'extension', attrs: values(node.children, 'ac:adf-attribute') };
}

function values(children: Children, name: string): Record<string, unknown> {
  const pairs = elements(children).map((element): [string, unknown] => {
    if (element.name !== name) throw notModelled(`storage format element <${element.name}> in an extension`);
    return [camel(element.attributes['key'] ?? ''), value(element)];
  });
  return Object.fromEntries(pairs);
}

/** Nested parameters, or text; what other types there are is told by an attribute. */
function value({ children, attributes }: Element): unknown {
  const inner = elements(children);
  if (inner.length > 0) return values(inner, 'ac:adf-parameter');
  const text = children.filter((child) => typeof child === 'string').join('');
  const type = attributes['type'];
  if (type === 'boolean') return text === 'true';
  if (type === 'integer' || type === 'number') return Number(text);
  if (type === 'object') return {};
  if (type !== undefined) throw notModelled(`storage format parameter of type ${type}`);
  return text;
}
