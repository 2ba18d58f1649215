/** Storage format out: the same small part of the language that is read. Other nodes, marks and attributes throw by name. */

import type { AdfDocument, AdfNode } from '../jira/adf-document';
import { notModelled } from './refusal';
import { escaped } from './storage-xml';

const MARKS: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', code: 'code' };

export function writeStorage(document: AdfDocument): string {
  return all(document.content);
}

const all = (nodes: readonly AdfNode[] | undefined): string => (nodes ?? []).map(one).join('');

function one(node: AdfNode): string {
  const { type, content, attrs = {} } = node;
  switch (type) {
    case 'paragraph':
      return content === undefined || content.length === 0 ? '<p />' : tag('p', all(content));
    case 'heading':
      return tag(`h${String(attrs['level'])}`, all(content));
    case 'bulletList':
      return tag('ul', all(content));
    case 'orderedList':
      return tag('ol', all(content));
    case 'listItem':
      return tag('li', all(content));
    case 'table':
      return tag('table', tag('tbody', all(content)));
    case 'tableRow':
      return tag('tr', all(content));
    case 'tableHeader':
      return tag('th', all(content));
    case 'tableCell':
      return tag('td', all(content));
    case 'text':
      return marked(node);
    case 'extension':
      return tag('ac:adf-extension', `<ac:adf-node type="extension">${parameters('ac:adf-attribute', attrs)}</ac:adf-node>`);
    default:
      throw notModelled(`storage format of the ADF node '${type}'`);
  }
}

const tag = (name: string, inner: string): string => `<${name}>${inner}</${name}>`;

function marked(node: AdfNode & { readonly marks?: readonly { readonly type: string }[] }): string {
  return (node.marks ?? []).reduceRight(
    (inner, { type }) => {
      const name = MARKS[type];
      if (name === undefined) throw notModelled(`storage format of the ADF mark '${type}'`);
      return tag(name, inner);
    },
    escaped(node.text ?? ''),
  );
}

const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function parameters(name: string, values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([key, value]) => `<${name} key="${escaped(kebab(key))}"${typeOf(value)}>${inner(value)}</${name}>`)
    .join('');
}

function typeOf(value: unknown): string {
  if (typeof value === 'boolean') return ' type="boolean"';
  if (typeof value === 'number') return ' type="number"';
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? ' type="object"' : '';
}

function inner(value: unknown): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return parameters('ac:adf-parameter', value as Readonly<Record<string, unknown>>);
  }
  throw notModelled(`storage format of the macro parameter ${JSON.stringify(value)}`);
}
