/** A requirement set as one more Jira project: issue types, statuses and links under the set's own words, each item's key before its title. */
import type { ItemSet, SetItem } from '../../../src/formats/item-set';
import { adfFromText } from '../../host/jira/adf-document';
import type { JiraSite } from '../../host/jira/jira-site';

export interface ImportedSet {
  /** The project's key. */
  readonly project: string;
  readonly items: number;
  readonly links: number;
  /** Links an end of which is not in the set: Jira knows no link to nothing. */
  readonly leadingNowhere: number;
}
interface Wish {
  readonly key: string;
  readonly admins: readonly string[];
  readonly members: readonly string[];
}

/** `system_requirement` reads "System requirement". */
const spoken = (word: string, otherwise: string): string => {
  const words = word.trim().replace(/[_\s]+/g, ' ');
  return words === '' ? otherwise : words.charAt(0).toUpperCase() + words.slice(1);
};
const typeOf = ({ type, attributes }: SetItem): string => {
  const category = attributes['category'];
  return spoken(typeof category === 'string' && category !== '' ? category : type, 'Item');
};
const statusOf = ({ status }: SetItem): string => spoken(status, 'To Do');
const outwardOf = (type: string): string => spoken(type, 'links to').toLowerCase();

/** A name the site has already, whatever its case. */
const known = (names: Iterable<{ readonly name: string }>, name: string): string | undefined =>
  [...names].find((one) => one.name.toLowerCase() === name.toLowerCase())?.name;

const longestSummary = 255;
const longestText = 32_000;
const summaryOf = ({ key, title, text }: SetItem): string =>
  `${key} ${title === '' ? text : title}`.replace(/\s+/g, ' ').trim().slice(0, longestSummary);

const words = <T>(of: readonly T[], word: (one: T) => string): readonly string[] => [...new Set(of.map(word))];

const seedWords = ({ seed, state }: JiraSite, set: ItemSet): void => {
  for (const name of words(set.items, typeOf)) if (known(state.issueTypes.values(), name) === undefined) seed.issueType(name);
  for (const name of words(set.items, statusOf)) if (known(state.statuses.values(), name) === undefined) seed.status(name, 'indeterminate');
};

/** The site's own link type where one says the same words. */
const linkTypesOf = ({ seed, state }: JiraSite, set: ItemSet): ReadonlyMap<string, string> =>
  new Map(
    words(set.links, ({ type }) => type).map((type) => {
      const outward = outwardOf(type);
      const there = [...state.linkTypes.values()].find((one) => one.outward.toLowerCase() === outward);
      if (there) return [type, there.name];
      const name = `Set: ${outward}`;
      seed.linkType(name, `other end of ${outward}`, outward);
      return [type, name];
    }),
  );

const shortText = 255;

/** Values a set gives its items as fields of the team's own; other attributes stay in the set. */
const fieldsOf = ({ attributes: { fields } }: SetItem): Readonly<Record<string, string>> =>
  typeof fields === 'object' && fields !== null ? Object.fromEntries(Object.entries(fields).filter(isText)) : {};
const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '';

/** Field ids by name: of this project alone, since a field of the same name elsewhere may know other values. */
const seedFields = ({ seed }: JiraSite, { items }: ItemSet, key: string): ReadonlyMap<string, string> => {
  const longest = new Map<string, number>();
  for (const [name, value] of items.flatMap((item) => Object.entries(fieldsOf(item))))
    longest.set(name, Math.max(longest.get(name) ?? 0, value.length));
  const kindOf = (length: number): 'text' | 'paragraph' => (length > shortText ? 'paragraph' : 'text');
  return new Map([...longest].map(([name, length]) => [name, seed.field({ name, kind: kindOf(length), screens: [key] }).id]));
};

/** Fills the project; it stands as if it had been so for long. The project's key must be free. */
export const importSet = (site: JiraSite, set: ItemSet, { key, admins, members }: Wish): ImportedSet => {
  const { seed, state } = site;
  seedWords(site, set);
  const nameOf = (item: SetItem): string => known(state.issueTypes.values(), typeOf(item)) ?? typeOf(item);
  seed.project({ key, name: spoken(set.name, key).slice(0, 80), admins, members, issueTypes: words(set.items, nameOf) });
  const statuses = [
    ...new Set(['To Do', 'In Progress', 'Done', ...words(set.items, statusOf)].map((s) => known(state.statuses.values(), s) ?? s)),
  ];
  const transitions = statuses.map((to) => ({ name: to, from: 'any' as const, to }));
  seed.workflow(key, 'To Do', transitions);
  const fields = seedFields(site, set, key);
  const valueOf = (id: string, value: string) => (state.fields.get(id)?.kind === 'paragraph' ? adfFromText(value) : value);
  const customOf = (item: SetItem) =>
    Object.fromEntries(
      Object.entries(fieldsOf(item)).flatMap(([name, value]) => {
        const id = fields.get(name);
        return id === undefined ? [] : [[id, valueOf(id, value)]];
      }),
    );
  const made = new Map<string, string>();
  for (const item of set.items) {
    const status = known(state.statuses.values(), statusOf(item)) ?? 'To Do';
    const wish = {
      type: nameOf(item),
      summary: summaryOf(item),
      description: item.text.slice(0, longestText),
      status,
      custom: customOf(item),
    };
    made.set(item.key, seed.issue(key, wish).key);
  }
  const types = linkTypesOf(site, set);
  let links = 0;
  for (const { from, to, type } of set.links) {
    const [source, destination] = [made.get(from), made.get(to)];
    if (source === undefined || destination === undefined || source === destination) continue;
    seed.link(types.get(type) ?? '', source, destination);
    links += 1;
  }
  return { project: key, items: made.size, links, leadingNowhere: set.links.length - links };
};
