/** The risk chain: every software cause has a control, every software control is shown to be there (clauses 7.2 and 7.3). */
import type { Facts } from '../trace/facts';
import { into, out, read, rule } from './rule';
import { isYes, keysOf, mayBeInSoftware, named } from './said';

type End = Readonly<Pick<Facts, 'key' | 'kinds' | 'counts'>>;

const isOf = (kind: string, each: End): boolean => each.kinds.includes(kind);
const nearMisses = (ends: readonly End[]): Readonly<Record<string, string>> => named('others', keysOf(ends));

export const RSK_04 = rule({
  id: 'RSK-04',
  name: { en: 'Cause without a risk control', de: 'Ursache ohne Risikomaßnahme' },
  asks: { en: 'a risk control is linked', de: 'eine Risikomaßnahme ist verknüpft' },
  clauses: ['7.2.1', '7.3.3.c'],
  classes: ['B', 'C'],
  severity: 'blocks-release',
  subject: 'CAUSE',
  why: {
    en: 'No risk control that counts is linked to {item}, nor does one on its situation cover all causes.[ Linked, but not counting: {others}.]',
    de: 'Mit {item} ist keine Risikomaßnahme verknüpft, die zählt, und keine an der Situation deckt alle Ursachen ab.[ Verknüpft, zählt aber nicht: {others}.]',
  },
  resolve: { en: 'Link or create the control that answers this cause.', de: 'Die Maßnahme gegen diese Ursache verknüpfen oder anlegen.' },
  resolutions: [
    { is: 'link-existing', kind: 'RCM', verb: 'controls', way: 'in', label: { en: 'Link a control', de: 'Maßnahme verknüpfen' } },
    { is: 'create-and-link', kind: 'RCM', verb: 'controls', way: 'in', label: { en: 'Create control', de: 'Maßnahme anlegen' } },
  ],
  reads: {
    cause: read([], 'key'),
    controls: read([into('controls')], 'key', 'kinds', 'counts'),
    covering: read([out('may_lead_to'), into('controls')], 'key', 'kinds', 'counts', 'stated'),
  },
  yieldsTo: [],
  check: ({ cause: [cause], controls, covering }) => {
    if (!cause || controls.some((each) => each.counts && isOf('RCM', each))) return undefined;
    if (covering.some((each) => each.counts && isOf('RCM', each) && isYes(each.stated['coversAllCauses']))) return undefined;
    return { facts: { item: cause.key, ...nearMisses(controls) } };
  },
});

/**
 * Asked of controls in software, and of controls that do not say where they are (corrections 14: controls elsewhere are asked by ISO 14971).
 * A linked test that counts answers it for now; its result will be asked for once results are recorded.
 */
export const RSK_05 = rule({
  id: 'RSK-05',
  name: { en: 'Control not shown to be implemented', de: 'Umsetzung der Maßnahme nicht gezeigt' },
  asks: { en: 'a test shows it is implemented', de: 'ein Test zeigt die Umsetzung' },
  clauses: ['7.3.1', '7.3.3.d'],
  classes: ['B', 'C'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: 'RCM',
  why: {
    en: 'No test that counts is linked to show that {item} is implemented.[ Linked, but not counting: {others}.]',
    de: 'Kein Test, der zählt, ist verknüpft, um zu zeigen, dass {item} umgesetzt ist.[ Verknüpft, zählt aber nicht: {others}.]',
  },
  resolve: {
    en: 'Link the test or review that shows the control is there.',
    de: 'Den Test oder das Review verknüpfen, der zeigt, dass die Maßnahme da ist.',
  },
  resolutions: [
    {
      is: 'create-and-link',
      kind: 'TEST',
      verb: 'verified_by_implementation',
      way: 'out',
      label: { en: 'Create test and link', de: 'Test anlegen' },
    },
    {
      is: 'link-existing',
      kind: 'TEST',
      verb: 'verified_by_implementation',
      way: 'out',
      label: { en: 'Link a test', de: 'Test verknüpfen' },
    },
  ],
  reads: {
    control: read([], 'key', 'stated'),
    shown: read([out('verified_by_implementation')], 'key', 'kinds', 'counts'),
  },
  // A control that no requirement carries has nothing to be tested by yet.
  yieldsTo: [{ rule: 'REQ-06', at: [] }],
  check: ({ control: [control], shown }) => {
    if (!control || !mayBeInSoftware(control.stated)) return undefined;
    if (shown.some((each) => each.counts && isOf('TEST', each))) return undefined;
    return { facts: { item: control.key, ...nearMisses(shown) } };
  },
});
