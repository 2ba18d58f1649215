/** Software requirements and their verification, clauses 5.2 and 5.7. */
import type { Facts } from '../trace/facts';
import { into, read, rule } from './rule';

type Verifier = Readonly<Pick<Facts, 'id' | 'key' | 'kinds' | 'lifecycle' | 'active' | 'counts' | 'gone'>>;

export const REQ_03 = rule({
  id: 'REQ-03',
  name: { en: 'No verification', de: 'Keine Verifizierung' },
  clauses: ['5.7.1', '5.7.4.a', '5.7.4.b'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
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
      label: { en: 'Create test and link', de: 'Test anlegen und verknüpfen' },
    },
    {
      is: 'link-existing',
      kind: 'TEST',
      verb: 'verifies',
      way: 'in',
      label: { en: 'Link existing test', de: 'Vorhandenen Test verknüpfen' },
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
