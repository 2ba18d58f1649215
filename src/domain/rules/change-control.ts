/** What is under control changes only by an approved change request (8.2.1, 6.2.4, 7.4.1). */
import type { Facts } from '../trace/facts';
import { coverOf, requestReads, type Cover, type Departure } from './change-request';
import { type AnyRule, type Miss, type Resolution, read, rule } from './rule';
import { named } from './said';

/** From when a change request is asked for: since a baseline holds it, or from the first signature on (corrections 9). */
export type ControlPoint = 'baseline' | 'signature';

const itself = read([], 'key', 'active', 'stated', 'approvals', 'baseline', 'changed');
type Item = Readonly<Pick<Facts, 'key' | 'active' | 'stated' | 'approvals' | 'baseline' | 'changed'>>;

const resolutions: readonly Resolution[] = [
  {
    is: 'create-and-link',
    kind: 'CR',
    verb: 'modifies',
    way: 'in',
    label: { en: 'Create change request', de: 'Änderungsantrag anlegen' },
  },
  { is: 'link-existing', kind: 'CR', verb: 'modifies', way: 'in', label: { en: 'Link a change', de: 'Änderung verknüpfen' } },
];

/** A decision that came late makes it right and does not hide it. */
const missFor = (facts: Readonly<Record<string, string>>, cover: Cover): Miss | undefined => {
  if (cover.is === 'covered') return undefined;
  if (cover.is === 'late') return { facts: { ...facts, regularised: cover.keys }, onlyNote: true };
  return { facts: { ...facts, ...named('others', cover.others) } };
};

/** Without a known time of the change, it may have been right after. */
const departedFromBaseline = ({ baseline, changed }: Item): Departure | undefined =>
  baseline?.departed === true ? { since: baseline.at, at: changed ?? baseline.at } : undefined;

function departedFromSignature({ approvals, changed }: Item): Departure | undefined {
  const known = approvals.filter(({ state }) => state === 'valid' || state === 'stale');
  const since = known
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const isStale = since !== undefined && known.every(({ state }) => state === 'stale');
  return isStale ? { since, at: changed ?? since } : undefined;
}

/** After the last signature, whatever the order of the two. */
const everLater = '9999';

function withdrawn({ active, baseline, approvals }: Item, point: ControlPoint): Departure | undefined {
  if (active) return undefined;
  const signed = point === 'signature' ? approvals.filter(({ state }) => state !== 'revoked').map(({ at }) => at) : [];
  const since = baseline?.at ?? [...signed].sort().at(-1);
  return since === undefined ? undefined : { since, at: everLater };
}

const departureOf = (item: Item, point: ControlPoint): Departure | undefined =>
  withdrawn(item, point) ?? departedFromBaseline(item) ?? (point === 'signature' ? departedFromSignature(item) : undefined);

/** Before the control point, approving again suffices (5.2.5). */
export const changedWithoutRequest = (point: ControlPoint): AnyRule =>
  rule({
    id: 'CHG-01',
    name: { en: 'Changed without approved request', de: 'Geändert ohne genehmigten Antrag' },
    asks: { en: 'it changed only by an approved request', de: 'es änderte sich nur durch einen genehmigten Antrag' },
    clauses: ['8.2.1', '6.2.4', '8.2.4.c'],
    classes: ['A', 'B', 'C'],
    severity: 'blocks-release',
    subject: '*',
    among: [
      'USERNEED', 'SYSREQ', 'SWREQ', 'SYSTEM', 'ITEM', 'UNIT', 'SOUP', 'DESIGN', 'HAZARD', 'HAZSIT', 'CAUSE', 'RCM', 'TEST', 'DOC',
    ], // prettier-ignore
    alsoRetired: true,
    why: {
      en: '{item} is under control since {since}[?changed and was changed][?withdrawn and was withdrawn] without a change request approved before.[ {regularised} was approved afterwards.][ Linked, but not approved in time: {others}.]',
      de: '{item} ist seit {since} unter Kontrolle[?changed und wurde geändert][?withdrawn und wurde zurückgezogen], ohne vorher genehmigten Änderungsantrag.[ {regularised} wurde nachträglich genehmigt.][ Verknüpft, aber nicht rechtzeitig genehmigt: {others}.]',
    },
    resolve: {
      en: 'Link the approved request, or raise one and have quality decide on the change.',
      de: 'Den genehmigten Antrag verknüpfen, oder einen stellen und die Qualitätssicherung über die Änderung entscheiden lassen.',
    },
    resolutions,
    reads: { item: itself, ...requestReads },
    yieldsTo: [{ rule: 'SUP-04', at: [] }],
    check: ({ item: [item], requests, issues }) => {
      const departure = item && departureOf(item, point);
      if (!item || !departure) return undefined;
      const how = item.active ? { changed: 'yes' } : { withdrawn: 'yes' };
      return missFor({ item: item.key, since: departure.since.slice(0, 10), ...how }, coverOf(departure, requests, issues));
    },
  });

export const CHG_01 = changedWithoutRequest('baseline');

export const SUP_04 = rule({
  id: 'SUP-04',
  name: { en: 'SOUP version changed unanalysed', de: 'SOUP-Version ohne Analyse geändert' },
  asks: { en: 'its version changed only by an approved request', de: 'die Version änderte sich nur durch einen genehmigten Antrag' },
  clauses: ['7.4.1', '8.1.2', '8.1.3', '8.2.1'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'SOUP',
  why: {
    en: '{item} has no approved change request for its version.[ It went from {from} to {to}.][ The SBOM has {scanned}.][ {regularised} was approved afterwards.][ Linked, but not approved in time: {others}.]',
    de: '{item} hat für seine Version keinen genehmigten Änderungsantrag.[ Sie ging von {from} auf {to}.][ Die SBOM hat {scanned}.][ {regularised} wurde nachträglich genehmigt.][ Verknüpft, aber nicht rechtzeitig genehmigt: {others}.]',
  },
  resolve: {
    en: 'Raise a change request with its safety analysis; it may cover several versions. Or correct the register.',
    de: 'Einen Änderungsantrag mit Sicherheitsanalyse stellen; er darf mehrere Versionen umfassen. Oder das Verzeichnis berichtigen.',
  },
  resolutions,
  reads: { item: itself, ...requestReads },
  yieldsTo: [],
  check: ({ item: [item], requests, issues }) => {
    if (!item) return undefined;
    const version = (item.stated['version'] ?? '').trim();
    const sbom = (item.stated['sbomVersion'] ?? '').trim();
    const scanned = sbom !== '' && sbom !== version ? { scanned: sbom } : {};
    const was = item.baseline?.version;
    const departure = was !== undefined && was !== version ? departedFromBaseline(item) : undefined;
    const moved = departure ? { from: was ?? '', to: version } : {};
    const cover: Cover = departure ? coverOf(departure, requests, issues) : { is: 'covered' };
    // What the SBOM has and the register does not is no change that anybody asked for.
    if ('scanned' in scanned) {
      const open = cover.is === 'covered' ? {} : { ...moved, ...(cover.is === 'none' ? named('others', cover.others) : {}) };
      return { facts: { item: item.key, ...open, ...scanned } };
    }
    return missFor({ item: item.key, ...moved }, cover);
  },
});
