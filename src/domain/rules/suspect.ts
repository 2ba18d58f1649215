/** Suspect links: what was changed since the links to it were found or confirmed (clauses 5.7.3, 8.2.3). */
import type { Facts } from '../trace/facts';
import { into, out, read, rule } from './rule';

type Own = Readonly<Pick<Facts, 'id' | 'key' | 'fingerprint' | 'links'>>;
type Target = Readonly<Pick<Facts, 'id' | 'key' | 'active'>>;
type Owner = Readonly<Pick<Facts, 'id' | 'key' | 'active' | 'links'>>;
interface Suspect {
  readonly verb: string;
  readonly key: string;
}

const ofOwner = ['id', 'key', 'active', 'links'] as const;

/** The changed artifact answers, once, for all its links: one cause, one gap. */
export const VER_05 = rule({
  id: 'VER-05',
  name: { en: 'Changed since it was confirmed', de: 'Geändert seit der Bestätigung' },
  asks: { en: 'nothing was changed since its links were confirmed', de: 'seit der Bestätigung der Verknüpfungen ist nichts geändert' },
  clauses: ['5.7.3', '8.2.3', '5.2.5'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: '*',
  needsHistory: true,
  why: {
    en: '{item} was changed since its links to {others}[ and {more} more] were confirmed ({verbs}).',
    de: '{item} wurde geändert, seit die Verknüpfungen mit {others}[ und {more} weiteren] bestätigt wurden ({verbs}).',
  },
  resolve: {
    en: 'Check that what is linked still fits, change what does not, and confirm the links with a reason.',
    de: 'Prüfen, ob das Verknüpfte noch passt, Unpassendes ändern und die Verknüpfungen mit Begründung bestätigen.',
  },
  resolutions: [
    { is: 'confirm-links', label: { en: 'Confirm links', de: 'Verknüpfungen bestätigen' } },
    { is: 'minor-edit', label: { en: 'Minor edit', de: 'Geringfügige Änderung' } },
  ],
  reads: {
    item: read([], 'id', 'key', 'fingerprint', 'links'),
    targets: read([out('*')], 'id', 'key', 'active'),
    derived: read([into('derives_from')], ...ofOwner),
    controls: read([into('controls')], ...ofOwner),
    implemented: read([into('implemented_by')], ...ofOwner),
    shown: read([into('verified_by_implementation')], ...ofOwner),
    effective: read([into('verified_by_effectiveness')], ...ofOwner),
    allocated: read([into('allocated_to')], ...ofOwner),
    verifiers: read([into('verifies')], ...ofOwner),
  },
  yieldsTo: [],
  check: ({ item: [item], targets, ...owners }) => {
    if (!item) return undefined;
    const suspects = [...suspectLinks(item, targets), ...suspectBacklinks(item, Object.values(owners).flat())];
    return suspects.length > 0 ? { facts: factsAbout(item, suspects) } : undefined;
  },
});

function suspectLinks(item: Own, targets: readonly Target[]): readonly Suspect[] {
  const ends = new Map(targets.map((end) => [end.id, end]));
  return item.links.flatMap(({ verb, to, stamp }) => {
    const end = ends.get(to);
    return stamp && end?.active && stamp.from !== item.fingerprint ? [{ verb, key: end.key || end.id }] : [];
  });
}

function suspectBacklinks(item: Own, owners: readonly Owner[]): readonly Suspect[] {
  const ends = new Map(owners.filter(({ active }) => active).map((end) => [end.id, end]));
  return [...ends.values()].flatMap(({ id, key, links }) =>
    links.flatMap(({ verb, to, stamp }) => (to === item.id && stamp && stamp.to !== item.fingerprint ? [{ verb, key: key || id }] : [])),
  );
}

/** A hub may have hundreds: so many are named. */
const mostNamed = 20;

function factsAbout(item: Own, suspects: readonly Suspect[]): Readonly<Record<string, string>> {
  const keys = [...new Set(suspects.map(({ key }) => key))].sort();
  const more = keys.length - mostNamed;
  return {
    item: item.key || item.id,
    others: keys.slice(0, mostNamed).join(', '),
    verbs: [...new Set(suspects.map(({ verb }) => verb))].sort().join(', '),
    n: String(keys.length),
    ...(more > 0 ? { more: String(more) } : {}),
  };
}
