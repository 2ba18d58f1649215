/** What a word that says little means between two kinds; `-` before the verb: it runs the other way. The first row that fits holds. */
import type { Meaning } from './mapping';
import type { Relation } from './verb';
import { verbs } from './verbs';

const rows: readonly (readonly [from: string, to: string, verb: string])[] = [
  ['TEST', 'SWREQ SYSREQ USERNEED UNIT ITEM SYSTEM DESIGN', 'verifies'],
  ['TEST', 'RCM', '-verified_by_implementation'],
  ['RUN', 'TEST', 'executes'],
  ['SWREQ SYSREQ DESIGN', 'SWREQ SYSREQ USERNEED', 'derives_from'],
  ['SWREQ', 'RCM', '-implemented_by'],
  ['SWREQ', 'ITEM UNIT', 'allocated_to'],
  ['UNIT ITEM', 'SWREQ', '-allocated_to'],
  ['UNIT ITEM', 'DESIGN', 'designed_in'],
  ['UNIT ITEM SOUP', 'ITEM SYSTEM', 'part_of'],
  ['RCM', 'SWREQ', 'implemented_by'],
  ['RCM', 'HAZARD HAZSIT CAUSE', 'controls'],
  ['HAZARD', 'HAZSIT', 'leads_to'],
  ['HAZSIT', 'HAZARD', '-leads_to'],
  ['CAUSE', 'HAZSIT', 'may_lead_to'],
  ['CR', 'PR', 'resolves'],
];

/** Of several kinds, one is enough. Undefined: nothing is known of that end, so anything fits. */
export const fits = (wanted: readonly string[], kinds: readonly string[] | undefined): boolean =>
  kinds === undefined || wanted.includes('*') || kinds.some((kind) => wanted.includes(kind));

export function betweenKinds(from: readonly string[], to: readonly string[]): Meaning | undefined {
  const row = rows.find(([a, b]) => fits(a.split(' '), from) && fits(b.split(' '), to));
  if (!row) return undefined;
  return row[2].startsWith('-') ? { verb: row[2].slice(1), reverse: true } : { verb: row[2], reverse: false };
}

const relationsOf = new Map(verbs.map(({ id, relations }): [string, readonly Relation[]] => [id, relations]));

/** Whether the trace model knows this verb between these two, read the way `reverse` says. */
export function joins({ verb, reverse }: Meaning, from: readonly string[], to: readonly string[]): boolean {
  const [subject, object] = reverse ? [to, from] : [from, to];
  return (relationsOf.get(verb) ?? []).some((each) => fits(each.from, subject) && fits(each.to, object));
}
