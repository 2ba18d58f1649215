/** The software architecture down to units (5.3.1, 5.4.1). */
import { into, out, read, rule } from './rule';

export const ARC_01 = rule({
  id: 'ARC-01',
  name: { en: 'Item tree not complete', de: 'Item-Baum nicht vollständig' },
  asks: { en: 'it belongs to something and is split down to units', de: 'es gehört zu etwas und ist bis zu Einheiten zerlegt' },
  clauses: ['5.3.1', '5.4.1'],
  classes: ['B', 'C'],
  severity: 'to-resolve',
  subject: '*',
  among: ['ITEM', 'UNIT', 'SOUP'],
  why: {
    en: '{item} is not complete in the architecture.[?noParent It belongs to no software item or system.][?noParts It is neither split up nor a unit.]',
    de: '{item} ist in der Architektur nicht vollständig.[?noParent Es gehört zu keinem Software-Item oder System.][?noParts Es ist weder zerlegt noch eine Einheit.]',
  },
  resolve: {
    en: 'Link what it is part of, split it, or make it a unit.',
    de: 'Verknüpfen, wozu es gehört, es zerlegen oder zur Einheit machen.',
  },
  resolutions: [
    { is: 'link-existing', kind: 'ITEM', verb: 'part_of', way: 'out', label: { en: 'Link its parent', de: 'Übergeordnetes verknüpfen' } },
    { is: 'create-and-link', kind: 'UNIT', verb: 'part_of', way: 'in', label: { en: 'Create a unit', de: 'Einheit anlegen' } },
  ],
  reads: {
    item: read([], 'key', 'kinds'),
    parents: read([out('part_of')], 'active'),
    parts: read([into('part_of')], 'active'),
  },
  yieldsTo: [],
  check: ({ item: [item], parents, parts }) => {
    if (!item || item.kinds.includes('SYSTEM')) return undefined;
    const noParent = !parents.some((each) => each.active);
    const isLeaf = item.kinds.some((kind) => ['UNIT', 'SOUP'].includes(kind));
    const noParts = !isLeaf && !parts.some((each) => each.active);
    if (!noParent && !noParts) return undefined;
    return { facts: { item: item.key, ...(noParent ? { noParent: 'yes' } : {}), ...(noParts ? { noParts: 'yes' } : {}) } };
  },
});
