/**
 * ReqIF 1.x (DOORS, Polarion, ReqIF Studio, Enterprise Architect, Eclipse RMF) as a requirement set: every SPEC-OBJECT is an item of its
 * type's name, every SPEC-RELATION a link. The order of a specification is no trace, so hierarchies are left out.
 */
import type { ItemSet, Parsed, SetItem, SetLink } from './item-set';
import { type Element, at, elements, parseXml, textOf } from './xml-tree';

export interface ReqIfFile {
  /** Named where it is refused; '' where it is the only one. */
  readonly name: string;
  readonly text: string;
}

/** Several files are one set: relations may lead from one to another. */
export function parseReqIf(files: readonly ReqIfFile[]): Parsed<ItemSet> {
  const contents: Element[] = [];
  for (const { name, text } of files) {
    const content = contentOf(text);
    if (!content.ok) return { ok: false, problem: `${name === '' ? '' : `holds ${name}, which `}${content.problem}` };
    contents.push(content.value);
  }
  return setOf(contents);
}

function contentOf(text: string): Parsed<Element> {
  const root = parseXml(text);
  if (!root.ok) return root;
  if (root.value.name !== 'REQ-IF') return { ok: false, problem: `is XML, but no ReqIF: its root is <${root.value.name.slice(0, 60)}>` };
  const content = at(root.value, 'CORE-CONTENT', 'REQ-IF-CONTENT');
  return content ? { ok: true, value: root.value } : { ok: false, problem: 'is ReqIF without CORE-CONTENT, REQ-IF-CONTENT' };
}

function setOf(roots: readonly Element[]): Parsed<ItemSet> {
  const words = new Words(roots);
  const objects = roots.flatMap((root) => elements(inContent(root, 'SPEC-OBJECTS'), 'SPEC-OBJECT'));
  const keys = keysOf(objects, words);
  if (!keys.ok) return keys;
  const relations = roots.flatMap((root) => elements(inContent(root, 'SPEC-RELATIONS'), 'SPEC-RELATION'));
  const links: SetLink[] = [];
  for (const [i, relation] of relations.entries()) {
    const [from, to] = [endOf(relation, 'SOURCE'), endOf(relation, 'TARGET')];
    if (from === '' || to === '')
      return { ok: false, problem: `has a SPEC-RELATION without both ends: ${idOf(relation) || `number ${i + 1}`}` };
    links.push({ from: keys.value.get(from) ?? from, to: keys.value.get(to) ?? to, type: words.typeOf(relation) });
  }
  const name = roots.map((root) => textOf(at(root, 'THE-HEADER', 'REQ-IF-HEADER', 'TITLE'))).filter((title) => title !== '');
  return { ok: true, value: { name: name.join(', '), items: objects.map((object) => itemOf(object, keys.value, words)), links } };
}

const inContent = (root: Element, name: string): Element | undefined => at(root, 'CORE-CONTENT', 'REQ-IF-CONTENT', name);
const idOf = (element: Element): string => element.attributes.get('IDENTIFIER') ?? '';
const endOf = (relation: Element, end: string): string => textOf(at(relation, end, 'SPEC-OBJECT-REF'));

/** What people call an object is its foreign id, where that is given and no other object is called so. */
function keysOf(objects: readonly Element[], words: Words): Parsed<ReadonlyMap<string, string>> {
  const ids = new Set<string>();
  for (const [i, object] of objects.entries()) {
    const id = idOf(object);
    if (id === '') return { ok: false, problem: `has a SPEC-OBJECT without IDENTIFIER: number ${i + 1}` };
    if (ids.has(id)) return { ok: false, problem: `uses the IDENTIFIER ${JSON.stringify(id)} twice among its SPEC-OBJECTs` };
    ids.add(id);
  }
  const foreign = objects.map((object) => [idOf(object), words.valuesOf(object)['ReqIF.ForeignID']?.trim() ?? ''] as const);
  const times = new Map<string, number>();
  for (const [, own] of foreign) times.set(own, (times.get(own) ?? 0) + 1);
  const speaks = (own: string): boolean => own !== '' && times.get(own) === 1 && !ids.has(own);
  return { ok: true, value: new Map(foreign.map(([id, own]) => [id, speaks(own) ? own : id])) };
}

function itemOf(object: Element, keys: ReadonlyMap<string, string>, words: Words): SetItem {
  const values = words.valuesOf(object);
  const first = (...names: readonly RegExp[]): string | undefined =>
    names.flatMap((name) => Object.entries(values).flatMap(([key, value]) => (name.test(key) && value.trim() !== '' ? value : [])))[0];
  const title = first(/^ReqIF\.Name$/, /^ReqIF\.ChapterName$/) ?? object.attributes.get('LONG-NAME') ?? '';
  return {
    key: keys.get(idOf(object)) ?? idOf(object),
    type: words.typeOf(object),
    title,
    text:
      first(/^ReqIF\.Text$/, /^ReqIF\.Description$/, /(^|[-_. ])(text|txt|description|statement)$/i) ?? object.attributes.get('DESC') ?? '',
    status: first(/(^|[-_. ])status$/i) ?? '',
    attributes: values,
  };
}

/** Names of types, attributes and choices by their identifiers. */
class Words {
  readonly #names = new Map<string, string>();
  readonly #values = new Map<Element, Readonly<Record<string, string>>>();

  constructor(roots: readonly Element[]) {
    for (const root of roots) {
      const types = elements(inContent(root, 'SPEC-TYPES'));
      const choices = elements(inContent(root, 'DATATYPES')).flatMap((type) => elements(at(type, 'SPECIFIED-VALUES'), 'ENUM-VALUE'));
      const attributes = types.flatMap((type) => elements(at(type, 'SPEC-ATTRIBUTES')));
      for (const each of [...types, ...choices, ...attributes]) this.#names.set(idOf(each), each.attributes.get('LONG-NAME') || idOf(each));
    }
  }

  typeOf(element: Element): string {
    const id = textOf(elements(at(element, 'TYPE'))[0]);
    return this.#names.get(id) ?? id;
  }

  valuesOf(object: Element): Readonly<Record<string, string>> {
    let values = this.#values.get(object);
    if (!values)
      this.#values.set(object, (values = Object.fromEntries(elements(at(object, 'VALUES')).flatMap((value) => this.#value(value)))));
    return values;
  }

  #value(value: Element): readonly (readonly [string, string])[] {
    const definition = textOf(elements(at(value, 'DEFINITION'))[0]);
    const name = this.#names.get(definition) ?? definition;
    const choices = elements(at(value, 'VALUES'), 'ENUM-VALUE-REF').map((choice) => textOf(choice));
    const said =
      value.attributes.get('THE-VALUE') ??
      (choices.length > 0 ? choices.map((id) => this.#names.get(id) ?? id).join(', ') : textOf(at(value, 'THE-VALUE')));
    // Our own sets keep their neutral class under this name.
    return name === '' ? [] : [[name === 'category' ? 'Category' : name, said]];
  }
}
