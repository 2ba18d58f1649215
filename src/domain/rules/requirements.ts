/** Software requirements and their verification, clauses 5.2 and 5.7. */
import type { Facts } from '../trace/facts';
import { into, out, read, rule } from './rule';

type Verifier = Readonly<Pick<Facts, 'id' | 'key' | 'kinds' | 'lifecycle' | 'active' | 'counts' | 'gone'>>;

export const REQ_03 = rule({
  id: 'REQ-03',
  name: { en: 'No verification', de: 'Keine Verifizierung' },
  asks: { en: 'a test that counts is linked', de: 'ein Test, der zählt, ist verknüpft' },
  clauses: ['5.7.1', '5.7.4.a', '5.7.4.b'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: 'SWREQ',
  why: {
    en:
      'No test that counts is linked to {item}.[ Still a draft: {drafts}.][ Retired: {retired}.][ Not there any more: {gone}.]' +
      '[ Linked as verification, but not a test: {notTests}.]',
    de:
      'Mit {item} ist kein Test verknüpft, der zählt.[ Noch im Entwurf: {drafts}.][ Zurückgezogen: {retired}.][ Nicht mehr vorhanden: {gone}.]' +
      '[ Als Verifizierung verknüpft, aber kein Test: {notTests}.]',
  },
  resolve: {
    en: 'Link a test, or a review or analysis with the reason why it serves instead.',
    de: 'Einen Test verknüpfen, oder ein Review oder eine Analyse mit der Begründung, warum das genügt.',
  },
  resolutions: [
    {
      is: 'create-and-link',
      kind: 'TEST',
      verb: 'verifies',
      way: 'in',
      label: { en: 'Create test and link', de: 'Test anlegen' },
    },
    {
      is: 'link-existing',
      kind: 'TEST',
      verb: 'verifies',
      way: 'in',
      label: { en: 'Link a test', de: 'Test verknüpfen' },
    },
  ],
  reads: {
    requirement: read([], 'key'),
    verifiers: read([into('verifies')], 'id', 'key', 'kinds', 'lifecycle', 'active', 'counts', 'gone'),
  },
  yieldsTo: [],
  check: ({ requirement: [requirement], verifiers }) => {
    if (!requirement || verifiers.some((each) => each.counts && isTest(each))) return undefined;
    return { facts: { item: requirement.key, ...nearMisses(verifiers) } };
  },
});

const isTest = ({ kinds }: Verifier): boolean => kinds.includes('TEST');

/** Why each linked verifier does not count; each is named once. */
function nearMisses(verifiers: readonly Verifier[]): Readonly<Record<string, string>> {
  const groups: Record<string, string[]> = {};
  for (const each of verifiers) (groups[reasonAgainst(each)] ??= []).push(each.key || each.id);
  return Object.fromEntries(Object.entries(groups).map(([reason, keys]) => [reason, keys.sort().join(', ')]));
}

function reasonAgainst(verifier: Verifier): 'gone' | 'notTests' | 'drafts' | 'retired' {
  if (verifier.gone) return 'gone';
  if (!isTest(verifier)) return 'notTests';
  return verifier.active ? 'drafts' : 'retired';
}

type Source = Readonly<Pick<Facts, 'id' | 'key' | 'kinds' | 'active' | 'counts'>>;

/** A risk control that is still a draft is no source (corrections 7); a system requirement that is, is one already. */
const isSource = (each: Source, ...kinds: readonly string[]): boolean =>
  kinds.some((kind) => each.kinds.includes(kind)) && (each.kinds.includes('RCM') ? each.counts : each.active);

export const REQ_01 = rule({
  id: 'REQ-01',
  name: { en: 'No source', de: 'Keine Quelle' },
  asks: { en: 'a source is linked', de: 'eine Quelle ist verknüpft' },
  clauses: ['5.2.6.f', '5.1.1.c'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'SWREQ',
  why: {
    en:
      'Nothing says where {item} comes from: no system requirement, risk control, change or problem report is linked as its source.' +
      '[ Linked, but no source that counts: {others}.]',
    de:
      'Woher {item} kommt, ist nicht gesagt: Keine Systemanforderung, Risikomaßnahme, Änderung oder Problemmeldung ist als Quelle verknüpft.' +
      '[ Verknüpft, aber keine Quelle, die zählt: {others}.]',
  },
  resolve: {
    en: 'Link the system requirement, risk control, change or problem it comes from.',
    de: 'Die Systemanforderung, Risikomaßnahme, Änderung oder das Problem verknüpfen, woraus sie folgt.',
  },
  resolutions: [
    {
      is: 'link-existing',
      kind: 'SYSREQ',
      verb: 'derives_from',
      way: 'out',
      label: { en: 'Link its source', de: 'Quelle verknüpfen' },
    },
    {
      is: 'create-and-link',
      kind: 'SYSREQ',
      verb: 'derives_from',
      way: 'out',
      label: { en: 'Create source', de: 'Quelle anlegen' },
    },
  ],
  reads: {
    requirement: read([], 'key'),
    system: read([out('derives_from')], 'id', 'key', 'kinds', 'active', 'counts'),
    other: read([out('sourced_by')], 'id', 'key', 'kinds', 'active', 'counts'),
    controls: read([into('implemented_by')], 'id', 'key', 'kinds', 'active', 'counts'),
  },
  yieldsTo: [],
  check: ({ requirement: [requirement], system, other, controls }) => {
    if (!requirement) return undefined;
    if (system.some((each) => isSource(each, 'SYSREQ'))) return undefined;
    if (other.some((each) => isSource(each, 'RCM', 'CR', 'PR')) || controls.some((each) => isSource(each, 'RCM'))) return undefined;
    const near = [...new Set([...system, ...other, ...controls].map((each) => each.key || each.id))].sort();
    return { facts: { item: requirement.key, ...(near.length > 0 ? { others: near.join(', ') } : {}) } };
  },
});
