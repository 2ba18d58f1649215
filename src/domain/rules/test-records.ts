/** Tests that verify something, and records of runs that could be repeated (5.6.7, 5.7.2, 5.7.4, 5.7.5, 9.8). */
import { into, out, read, rule } from './rule';
import { choiceOf, emptyOf, saysNothing } from './said';

export const VER_01 = rule({
  id: 'VER-01',
  name: { en: 'Test verifies nothing', de: 'Test verifiziert nichts' },
  asks: { en: 'it verifies something', de: 'er verifiziert etwas' },
  clauses: ['5.7.4.b'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'TEST',
  why: {
    en: '{item} is linked to no requirement, item, unit, risk control or change that is there.',
    de: '{item} ist mit keiner Anforderung, keinem Item, keiner Einheit, Maßnahme oder Änderung verknüpft, die es gibt.',
  },
  resolve: { en: 'Link what it verifies, or retire it.', de: 'Verknüpfen, was er verifiziert, oder ihn zurückziehen.' },
  resolutions: [
    { is: 'link-existing', kind: 'SWREQ', verb: 'verifies', way: 'out', label: { en: 'Link a requirement', de: 'Anforderung verknüpfen' } },
  ],
  reads: {
    test: read([], 'key'),
    verified: read([out('verifies')], 'active'),
    validated: read([out('validates')], 'active'),
    implemented: read([into('verified_by_implementation')], 'active'),
    effective: read([into('verified_by_effectiveness')], 'active'),
    changes: read([into('verified_by')], 'active'),
  },
  yieldsTo: [{ rule: 'GRF-01', at: [] }],
  check: ({ test: [test], ...ends }) =>
    test && !Object.values(ends).some((each) => each.some(({ active }) => active)) ? { facts: { item: test.key } } : undefined,
});

/** A development run raises no duty (corrections 1); a run that does not say what it was for is taken for a formal one. */
const isDevelopment = (stated: Readonly<Record<string, string>>): boolean => choiceOf(stated, 'purpose') === 'development';

export const VER_02 = rule({
  id: 'VER-02',
  name: { en: 'Failed without a problem report', de: 'Fehlgeschlagen ohne Problembericht' },
  asks: { en: 'a failure has its problem report', de: 'ein Fehlschlag hat seinen Problembericht' },
  clauses: ['5.7.2', '5.6.8', '9.1'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'RUN',
  why: {
    en: '{item} did not pass ({result}), and no problem report is linked, nor a reason why it is no defect.',
    de: '{item} wurde nicht bestanden ({result}), und weder ein Problembericht ist verknüpft noch ein Grund, warum es kein Fehler ist.',
  },
  resolve: {
    en: 'Link or raise the problem report, or write why it is no defect.',
    de: 'Den Problembericht verknüpfen oder anlegen, oder schreiben, warum es kein Fehler ist.',
  },
  resolutions: [
    { is: 'create-and-link', kind: 'PR', verb: 'found', way: 'out', label: { en: 'Create problem report', de: 'Problembericht anlegen' } },
    { is: 'link-existing', kind: 'PR', verb: 'found', way: 'out', label: { en: 'Link a problem report', de: 'Problembericht verknüpfen' } },
  ],
  reads: { run: read([], 'key', 'stated', 'effectiveClass'), found: read([out('found')], 'kinds', 'active') },
  yieldsTo: [],
  check: ({ run: [run], found }) => {
    if (!run || isDevelopment(run.stated) || !saysNothing(run.stated, 'notADefect')) return undefined;
    const result = choiceOf(run.stated, 'result');
    const level = choiceOf(run.stated, 'level');
    if (!/^(failed|fail|blocked)/.test(result) || level === 'unit') return undefined;
    // 5.6.8 is for classes B and C.
    if (level === 'integration' && run.effectiveClass === 'A') return undefined;
    return found.some((each) => each.active && each.kinds.includes('PR')) ? undefined : { facts: { item: run.key, result } };
  },
});

export const VER_04 = rule({
  id: 'VER-04',
  name: { en: 'Test record incomplete', de: 'Testaufzeichnung unvollständig' },
  asks: { en: 'the record could be repeated', de: 'der Test ließe sich wiederholen' },
  clauses: ['5.7.5', '9.8', '5.6.7'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  subject: 'RUN',
  why: { en: '{item} could not be repeated. Empty: {fields}.', de: '{item} ließe sich nicht wiederholen. Leer: {fields}.' },
  resolve: { en: 'Fill in what is empty.', de: 'Das Leere ausfüllen.' },
  resolutions: [{ is: 'set-attributes', label: { en: 'Complete the record', de: 'Aufzeichnung ergänzen' } }],
  reads: { run: read([], 'key', 'stated', 'effectiveClass') },
  yieldsTo: [],
  check: ({ run: [run] }) => {
    if (!run || isDevelopment(run.stated)) return undefined;
    const isIntegration = choiceOf(run.stated, 'level') === 'integration';
    // 5.6.7 is for classes B and C.
    if (isIntegration && run.effectiveClass === 'A') return undefined;
    const asked = isIntegration
      ? ['procedureVersion', 'result', 'tester']
      : ['procedureVersion', 'result', 'version', 'configuration', 'tools', 'date', 'tester'];
    const empty = emptyOf(run.stated, asked);
    return empty.length === 0 ? undefined : { facts: { item: run.key, fields: empty.join(', ') } };
  },
});
