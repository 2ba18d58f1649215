/**
 * What the results of tests say, build by build (5.5.5, 5.6.3, 5.7.3, 5.7.4, 8.2.3, 9.7; corrections 1). Never edit times. Where no result is
 * recorded yet, that is a note until a release is judged: a team that has not brought its results here would hear of nothing else.
 */
import { hasPassed, holdsFor } from '../evidence/test-result';
import type { Facts } from '../trace/facts';
import { active, into, out, read, rule } from './rule';
import { keysOf, named, saysNothing } from './said';

type Test = Readonly<Pick<Facts, 'id' | 'key' | 'kinds' | 'counts' | 'result' | 'stated'>>;
type Change = Readonly<Pick<Facts, 'id' | 'key' | 'kinds' | 'active' | 'lifecycle' | 'stated'>>;
const ofTest = ['id', 'key', 'kinds', 'counts', 'result', 'stated'] as const;
const ofChange = ['id', 'key', 'kinds', 'active', 'lifecycle', 'stated'] as const;

const testsIn = (ends: readonly Test[]): readonly Test[] => ends.filter(({ kinds, counts }) => counts && kinds.includes('TEST'));
const unrecorded = (tests: readonly Test[]): boolean => tests.length > 0 && tests.every(({ result }) => result === undefined);
const untilRelease = { onlyNote: 'until-release' } as const;
const passed = ({ result }: Test): boolean => result !== undefined && hasPassed(result);

/** Its content is in some build. */
const isDone = ({ kinds, active: is, lifecycle }: Change): boolean =>
  is && kinds.includes('CR') && (lifecycle === 'implemented' || lifecycle === 'closed-fixed');
const buildOf = ({ stated }: Change): string => stated['implementedIn'] ?? '';

/** A result from before the change, or of a build that cannot be told from one before it, says nothing of what is there now. */
const isBefore = (test: Test, change: Change): boolean => test.result !== undefined && !holdsFor(test.result, buildOf(change), test.stated);

export const VER_03 = rule({
  id: 'VER-03',
  name: { en: 'Not passed in its present build', de: 'Im jetzigen Build nicht bestanden' },
  asks: {
    en: 'its tests passed formally, on a build with every change to it',
    de: 'seine Tests sind formal bestanden, auf einem Build mit jeder Änderung daran',
  },
  clauses: ['5.7.4.c', '5.7.3', '8.2.3', '5.8.1'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: 'SWREQ',
  why: {
    en: 'Nothing shows that {item} is met as it is now.[ No formal result: {never}.][ Not passed: {failed}.][ Passed before {changes} came in: {before}.]',
    de: 'Nichts zeigt, dass {item} so erfüllt ist, wie es jetzt ist.[ Ohne formales Ergebnis: {never}.][ Nicht bestanden: {failed}.][ Bestanden, bevor {changes} hinzukam: {before}.]',
  },
  resolve: {
    en: 'Run the tests formally on the present build, or carry the result forward with the reason why no re-test is needed.',
    de: 'Die Tests formal auf dem jetzigen Build ausführen, oder das Ergebnis übertragen und begründen, warum kein Wiederholungstest nötig ist.',
  },
  resolutions: [],
  reads: {
    requirement: read([], 'key'),
    tests: read([into('verifies')], ...ofTest),
    changes: read([into('modifies')], ...ofChange),
    partChanges: read([active(out('allocated_to')), into('modifies')], ...ofChange),
  },
  yieldsTo: [],
  check: ({ requirement: [requirement], tests, changes, partChanges }) => {
    const counting = testsIn(tests);
    if (!requirement || counting.length === 0) return undefined;
    const done = [...changes, ...partChanges].filter(isDone);
    const never = counting.filter(({ result }) => result === undefined);
    const failed = counting.filter((test) => test.result !== undefined && !passed(test));
    const before = counting.filter((test) => passed(test) && done.some((change) => isBefore(test, change)));
    if (never.length + failed.length + before.length === 0) return undefined;
    const since = done.filter((change) => before.some((test) => isBefore(test, change)));
    // A change that does not say its build is asked for it.
    const isTold = failed.length > 0 || since.some((change) => buildOf(change).trim() !== '');
    return {
      ...(isTold ? {} : untilRelease),
      facts: {
        item: requirement.key,
        ...named('never', keysOf(never)),
        ...named('failed', keysOf(failed)),
        ...named('before', keysOf(before)),
        ...named('changes', keysOf(since)),
      },
    };
  },
});

type Subject = Readonly<Pick<Facts, 'key' | 'kinds' | 'stated' | 'effectiveClass'>>;

/** A unit is verified, in class C by criteria of its own, too; an item where parts come together. */
export const VER_06 = rule({
  id: 'VER-06',
  name: { en: 'Unit or integration not verified', de: 'Einheit oder Integration nicht verifiziert' },
  asks: { en: 'its verification has passed', de: 'seine Verifizierung ist bestanden' },
  clauses: ['5.5.5', '5.5.3', '5.5.4', '5.6.3'],
  classes: ['B', 'C'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: '*',
  among: ['UNIT', 'ITEM'],
  why: {
    en: '{item} is not shown to work.[ Its tests have not passed: {tests}.][?none No test that counts is linked.][?criteria For class C nothing says by which further criteria it was accepted.]',
    de: 'Dass {item} funktioniert, ist nicht gezeigt.[ Seine Tests sind nicht bestanden: {tests}.][?none Kein Test, der zählt, ist verknüpft.][?criteria Für Klasse C steht nirgends, nach welchen weiteren Kriterien es angenommen wurde.]',
  },
  resolve: {
    en: 'Link and run the test or review; for class C write the further acceptance criteria.',
    de: 'Den Test oder das Review verknüpfen und durchführen; für Klasse C die weiteren Abnahmekriterien schreiben.',
  },
  resolutions: [
    { is: 'create-and-link', kind: 'TEST', verb: 'verifies', way: 'in', label: { en: 'Create test and link', de: 'Test anlegen' } },
    { is: 'link-existing', kind: 'TEST', verb: 'verifies', way: 'in', label: { en: 'Link a test', de: 'Test verknüpfen' } },
  ],
  reads: {
    part: read([], 'key', 'kinds', 'stated', 'effectiveClass'),
    tests: read([into('verifies')], ...ofTest),
    children: read([into('part_of')], 'active', 'kinds'),
  },
  yieldsTo: [],
  check: ({ part: [part], tests, children }) => {
    if (!part || !isAsked(part, children)) return undefined;
    const counting = testsIn(tests);
    const criteria = part.kinds.includes('UNIT') && part.effectiveClass === 'C' && saysNothing(part.stated, 'verificationCriteria');
    if (counting.some(passed) && !criteria) return undefined;
    return {
      ...(counting.some(passed) || unrecorded(counting) ? untilRelease : {}),
      facts: {
        item: part.key,
        ...(counting.some(passed) ? {} : counting.length === 0 ? { none: 'yes' } : named('tests', keysOf(counting))),
        ...(criteria ? { criteria: 'yes' } : {}),
      },
    };
  },
});

const isAsked = ({ kinds }: Subject, children: readonly Readonly<Pick<Facts, 'active' | 'kinds'>>[]): boolean =>
  kinds.includes('UNIT') || children.filter(({ active: is, kinds: of }) => is && of.length > 0).length >= 2;

export const PRB_03 = rule({
  id: 'PRB-03',
  name: { en: 'Fix not shown to work', de: 'Behebung nicht nachgewiesen' },
  asks: { en: 'a test has passed on a build with the fix', de: 'ein Test ist auf einem Build mit der Behebung bestanden' },
  clauses: ['9.7', '9.5'],
  classes: ['A', 'B', 'C'],
  severity: 'blocks-release',
  subject: 'PR',
  why: {
    en: '{item} is closed as fixed, but nothing shows that the fix works.[ Empty: {fields}.][ Not passed on {build} or later: {tests}.][?none No test of its change, and no test that found it, is linked.]',
    de: '{item} ist als behoben geschlossen, doch nichts zeigt, dass die Behebung wirkt.[ Leer: {fields}.][ Nicht bestanden auf {build} oder später: {tests}.][?none Kein Test seiner Änderung und kein Test, der es fand, ist verknüpft.]',
  },
  resolve: {
    en: 'Name the build with the fix, run the test that shows it on that build, and write how it was checked; or open the problem again.',
    de: 'Den Build mit der Behebung nennen, den Test darauf ausführen und schreiben, wie geprüft wurde; oder das Problem wieder öffnen.',
  },
  resolutions: [{ is: 'set-attributes', label: { en: 'Say how it was fixed', de: 'Behebung beschreiben' } }],
  reads: {
    problem: read([], 'key', 'lifecycle', 'stated'),
    // A small problem may be its own change (corrections 8).
    own: read([out('verified_by')], ...ofTest),
    ofChange: read([active(into('resolves')), out('verified_by')], ...ofTest),
    finding: read([into('found'), out('executes')], ...ofTest),
  },
  yieldsTo: [],
  check: ({ problem: [problem], own, ofChange: ofItsChange, finding }) => {
    if (problem?.lifecycle !== 'closed-fixed') return undefined;
    const tests = testsIn([...own, ...ofItsChange, ...finding]);
    const build = (problem.stated['fixedIn'] ?? '').trim();
    const fields = ['fixedIn', 'closingCheck'].filter((name) => saysNothing(problem.stated, name));
    const shown = build !== '' && tests.some((test) => passed(test) && test.result !== undefined && holdsFor(test.result, build, {}));
    if (shown && fields.length === 0) return undefined;
    const unshown = shown ? {} : tests.length === 0 ? { none: 'yes' } : build === '' ? {} : { build, tests: keysOf(tests) };
    return {
      ...(fields.length === 0 && unrecorded(tests) ? untilRelease : {}),
      facts: { item: problem.key, ...named('fields', fields.join(', ')), ...unshown },
    };
  },
});

export const CHG_03 = rule({
  id: 'CHG-03',
  name: { en: 'Change not verified', de: 'Änderung nicht verifiziert' },
  asks: { en: 'what it touches has passed on a build with it', de: 'was sie berührt, ist auf einem Build mit ihr bestanden' },
  clauses: ['8.2.3', '9.7.c', '5.7.3'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: 'CR',
  why: {
    en: '{item} is implemented and not shown to work.[ Empty: {fields}.][ Not passed on {build} or later: {tests}.][?none No test is linked to it or to what it modifies.]',
    de: '{item} ist umgesetzt und nicht nachgewiesen.[ Leer: {fields}.][ Nicht bestanden auf {build} oder später: {tests}.][?none Weder mit ihr noch mit dem, was sie ändert, ist ein Test verknüpft.]',
  },
  resolve: {
    en: 'Name the build, and run on it the tests of what the change touches, or carry their results forward with the reason.',
    de: 'Den Build nennen und darauf die Tests dessen ausführen, was die Änderung berührt, oder ihre Ergebnisse begründet übertragen.',
  },
  resolutions: [{ is: 'set-attributes', label: { en: 'Name the build', de: 'Build nennen' } }],
  reads: {
    change: read([], ...ofChange),
    own: read([out('verified_by')], ...ofTest),
    ofModified: read([active(out('modifies')), into('verifies')], ...ofTest),
    ofAllocated: read([active(out('modifies')), active(into('allocated_to')), into('verifies')], ...ofTest),
  },
  yieldsTo: [],
  check: ({ change: [change], own, ofModified, ofAllocated }) => {
    if (!change || !isDone(change)) return undefined;
    const build = buildOf(change).trim();
    const tests = testsIn([...own, ...ofModified, ...ofAllocated]);
    const open = tests.filter((test) => !passed(test) || isBefore(test, change));
    if (build !== '' && tests.length > 0 && open.length === 0) return undefined;
    const unshown = tests.length === 0 ? { none: 'yes' } : build === '' ? {} : { build, tests: keysOf(open) };
    return {
      ...(unrecorded(tests) ? untilRelease : {}),
      facts: { item: change.key, ...(build === '' ? { fields: 'implementedIn' } : {}), ...unshown },
    };
  },
});
