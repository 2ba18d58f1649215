/** A team's map file as a mapping of a Jira site: its words are the names of issue types, link types (or their outward words) and fields. */
import { type Mapping, emptyMapping } from '../domain/kinds/mapping';
import type { SiteWords } from '../domain/kinds/site-words';
import { suggestOptions } from '../domain/kinds/suggest-fields';
import { suggestLifecycles, suggestPerKind } from '../domain/kinds/suggest-lifecycles';
import { type StatedMap, parseStatedMap } from './item-map';
import type { Parsed } from './item-set';

export function parseJiraMap(text: string, words: SiteWords): Parsed<Mapping> {
  const map = parseStatedMap(text);
  if (!map.ok) return map;
  const mapping = mappingOf(map.value, words);
  if (Object.keys(mapping.types).length > 0 || words.types.length === 0) return { ok: true, value: mapping };
  const names = [...map.value.types.keys()].slice(0, 10).join(', ');
  return { ok: false, problem: `fits nothing in the file: none of its types (${names}) is the type of an issue` };
}

/** Statuses, resolutions and choices mean what their names suggest; types, links and fields what the map says, and nothing else. */
function mappingOf({ types, links, attributes }: StatedMap, words: SiteWords): Mapping {
  const pairs = <T>(list: readonly (readonly [string, T | undefined])[]): Record<string, T> =>
    Object.fromEntries(list.flatMap(([id, meaning]) => (meaning === undefined ? [] : [[id, meaning] as const])));
  const kindsOf = pairs(words.types.map(({ id, name }) => [id, types.get(name)]));
  const fields = { ...attributes, ...pairs(words.fields.map(({ id, name }) => [id, attributes[name]])) };
  const lifecycles = suggestLifecycles(words);
  return {
    ...emptyMapping,
    ...lifecycles,
    perKind: suggestPerKind(words, lifecycles, new Set(Object.values(kindsOf).flat())),
    types: kindsOf,
    links: pairs(words.links.map(({ id, name, outward }) => [id, links.get(name) ?? links.get(outward)])),
    fields,
    options: suggestOptions(fields),
  };
}
