/** Software of unknown provenance (8.1.2, 5.3.3, 5.3.4, 7.1.3). */
import { SAME_AS, isShared } from '../trace/key-rows';
import { into, out, read, rule } from './rule';
import { emptyOf, keysOf, named, saysNothing } from './said';

/** "latest", "1.x", "^2.0", ">= 3", "see package.json": not the one version that was judged. */
const isNoVersion = (version: string): boolean =>
  /^(latest|newest|current|any|various|n\/?a|tbd|\?+|-+)$/i.test(version) ||
  /[\^~*<>|]|\bx\b|\.x\b|\b(see|or|and|to|through|siehe|oder|bis)\b/i.test(version);

export const SUP_01 = rule({
  id: 'SUP-01',
  name: { en: 'SOUP identity incomplete', de: 'SOUP-Identität unvollständig' },
  asks: { en: 'maker and exact version are named', de: 'Hersteller und genaue Version sind genannt' },
  clauses: ['8.1.2'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'SOUP',
  why: {
    en: '{item} cannot be told from its other versions.[ Empty: {fields}.][ Not one exact version: {version}.][?twin Another SOUP item has the same name and version.]',
    de: '{item} ist von anderen Versionen nicht zu unterscheiden.[ Leer: {fields}.][ Keine genaue Version: {version}.][?twin Eine andere SOUP-Komponente hat denselben Namen und dieselbe Version.]',
  },
  resolve: {
    en: 'Fill in the maker and the exact designator of the version used.',
    de: 'Hersteller und genaue Bezeichnung der verwendeten Version eintragen.',
  },
  resolutions: [
    {
      is: 'set-attributes',
      attributes: ['manufacturer', 'version'],
      label: { en: 'Name maker and version', de: 'Hersteller und Version nennen' },
    },
  ],
  reads: { soup: read([], 'key', 'stated'), keys: read([out(SAME_AS)], 'id', 'stated') },
  yieldsTo: [],
  check: ({ soup: [soup], keys }) => {
    if (!soup) return undefined;
    const empty = emptyOf(soup.stated, ['manufacturer', 'version']);
    const version = (soup.stated['version'] ?? '').trim();
    const odd = version !== '' && isNoVersion(version) ? version : '';
    const twin = isShared(keys, 'SOUP') ? 'yes' : '';
    if (empty.length === 0 && odd === '' && twin === '') return undefined;
    return { facts: { item: soup.key, ...named('fields', empty.join(', ')), ...named('version', odd), ...named('twin', twin) } };
  },
});

export const SUP_02 = rule({
  id: 'SUP-02',
  name: { en: 'SOUP without stated needs', de: 'SOUP ohne angegebenen Bedarf' },
  asks: { en: 'what it has to do and what it needs is stated', de: 'was sie leisten muss und was sie braucht, steht da' },
  clauses: ['5.3.3', '5.3.4'],
  classes: ['B', 'C'],
  severity: 'to-resolve',
  subject: 'SOUP',
  why: {
    en: 'For {item} this is not stated: {fields}.',
    de: 'Für {item} ist nicht angegeben: {fields}.',
  },
  resolve: {
    en: 'State shortly what it has to do for this product and what it needs to run, or link the requirement it has to meet.',
    de: 'Kurz angeben, was sie für dieses Produkt leisten muss und was sie zum Laufen braucht, oder die Anforderung verknüpfen.',
  },
  resolutions: [{ is: 'set-attributes', label: { en: 'State what it needs', de: 'Bedarf angeben' } }],
  reads: { soup: read([], 'key', 'stated'), required: read([into('required_of')], 'kinds', 'active') },
  yieldsTo: [],
  check: ({ soup: [soup], required }) => {
    if (!soup) return undefined;
    const isRequired = required.some((each) => each.active && each.kinds.includes('SWREQ'));
    const empty = emptyOf(soup.stated, isRequired ? ['platformNeeds'] : ['functionalNeeds', 'platformNeeds']);
    return empty.length === 0 ? undefined : { facts: { item: soup.key, fields: empty.join(', ') } };
  },
});

/** Per version (corrections 15); the period in which an evaluation is repeated belongs to the maintenance plan, 6.1.f. */
export const SUP_03 = rule({
  id: 'SUP-03',
  name: { en: 'Known anomalies not evaluated', de: 'Bekannte Anomalien nicht bewertet' },
  asks: { en: 'the anomaly list is evaluated for the version used', de: 'die Anomalieliste der verwendeten Version ist bewertet' },
  clauses: ['7.1.3'],
  classes: ['B', 'C'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: 'SOUP',
  why: {
    en: 'No evaluation of the known anomalies of {item}[ in version {version}] is recorded.[ Linked, but for another version, or without date or result: {others}.]',
    de: 'Zu {item}[ in Version {version}] ist keine Bewertung der bekannten Anomalien festgehalten.[ Verknüpft, aber für eine andere Version, oder ohne Datum oder Ergebnis: {others}.]',
  },
  resolve: {
    en: "Read the maker's list for this version and record version, date and result.",
    de: 'Die Liste des Herstellers für diese Version lesen und Version, Datum und Ergebnis festhalten.',
  },
  resolutions: [
    {
      is: 'create-and-link',
      kind: 'SOUPEVAL',
      verb: 'evaluated_by',
      way: 'out',
      label: { en: 'Create evaluation', de: 'Bewertung anlegen' },
    },
    {
      is: 'link-existing',
      kind: 'SOUPEVAL',
      verb: 'evaluated_by',
      way: 'out',
      label: { en: 'Link an evaluation', de: 'Bewertung verknüpfen' },
    },
  ],
  reads: {
    soup: read([], 'key', 'stated'),
    evaluations: read([out('evaluated_by')], 'id', 'key', 'kinds', 'counts', 'stated'),
  },
  yieldsTo: [{ rule: 'SUP-01', at: [] }],
  check: ({ soup: [soup], evaluations }) => {
    if (!soup) return undefined;
    const version = (soup.stated['version'] ?? '').trim();
    const isOfThis = (each: (typeof evaluations)[number]): boolean =>
      each.counts &&
      each.kinds.includes('SOUPEVAL') &&
      version !== '' &&
      (each.stated['version'] ?? '').trim() === version &&
      !saysNothing(each.stated, 'date') &&
      !saysNothing(each.stated, 'result');
    if (evaluations.some(isOfThis)) return undefined;
    return { facts: { item: soup.key, ...named('version', version), ...named('others', keysOf(evaluations)) } };
  },
});
