/** Rules that read signatures, baselines, releases and time; most are not switched on yet. */
import { readFileSync } from 'node:fs';
import { changedWithoutRequest } from '../../../src/domain/rules/change-control';
import { recheck } from '../../../src/domain/rules/engine';
import { sayWhy } from '../../../src/domain/rules/message';
import { everyRule, ruleBook } from '../../../src/domain/rules/rule-book';
import type { Gap } from '../../../src/domain/rules/rule';
import { profileRules, rulesWithSignatures } from '../../../src/domain/rules/rules-with-signatures';
import { type Artifact, artifactId, instant, person } from '../../../src/domain/trace/artifact';
import { LATER, aCheckedGraph, aGraph, gapOf, gapsOf } from '../../build/a-graph';
import { anArtifact as a } from '../../build/an-artifact';
import { baselined, reworded, signed } from '../../build/an-approval';
import { sharedFile, withShared } from '../../build/shared-data';
import { x } from './rule-case';
import { casesOfApproval } from './rule-cases-of-approval';

const book = ruleBook([...everyRule, ...rulesWithSignatures, ...profileRules]);
const system = (safetyClass: string): Artifact => a('SYSTEM', 'S', { stated: { class: safetyClass, classRationale: 'By the risk file.' } });
const gapIn = (safetyClass: string, rule: string, artifacts: readonly Artifact[]): Gap | undefined =>
  gapOf(aCheckedGraph([system(safetyClass), ...artifacts], {}, book), 'X', rule);
const gap = (rule: string, ...artifacts: readonly Artifact[]): Gap | undefined => gapIn('C', rule, artifacts);
const ruleOf = (id: string) => {
  const found = book.find(id);
  if (!found) throw new Error(`No rule ${id}`);
  return found;
};
const AFTER = '2026-11-15T09:00:00.000Z';
const [BEFORE, LATE] = [instant('2026-11-14T09:00:00.000Z'), instant('2026-11-16T09:00:00.000Z')];

test('each of them has its case, or its own tests below', () => {
  const below = ['CLS-02', 'X-02'];
  const on = ['X-03', 'X-09', 'X-12'];
  expect([...casesOfApproval.map(({ rule }) => rule), ...below].sort()).toEqual([...rulesWithSignatures.map(({ id }) => id), ...on].sort());
});

describe.each(casesOfApproval)('$rule', ({ rule: id, fires, facts, says, silent }) => {
  const rule = ruleOf(id);
  test.each(['A', 'B', 'C'] as const)('speaks in class %s where its clauses apply, and is silent elsewhere', (safetyClass) => {
    const found = gapIn(safetyClass, id, fires);
    if (rule.classes.includes(safetyClass)) expect(found).toMatchObject({ facts });
    else expect(found).toBeUndefined();
  });
  test('says why in both languages, with every fact in its place', () => {
    const found = gapIn('C', id, fires);
    if (!found) throw new Error('no gap');
    expect(sayWhy(rule, found, 'en')).toContain(says);
    for (const language of ['en', 'de'] as const) expect(sayWhy(rule, found, language)).not.toMatch(/[{}[\]]|undefined|\s{2}|\s[.,;]/);
    expect(sayWhy(rule, found, 'de')).not.toBe(sayWhy(rule, found, 'en'));
  });
  test.each(Object.entries(silent))('is silent for %s', (_, artifacts) => {
    expect(gapIn('C', id, artifacts)).toBeUndefined();
  });
});

test.each([...rulesWithSignatures, ...profileRules])('$id names itself in six words or fewer, and offers at most two ways', (rule) => {
  expect(rule.name.en.split(' ').length).toBeLessThanOrEqual(6);
  expect(rule.resolutions.length).toBeLessThanOrEqual(2);
});

describe('CLS-02, at the software system', () => {
  const rated = (own: string, stated: Record<string, string>): Artifact => x('SYSTEM', { stated: { class: own, ...stated } });
  const reasoned = { classRationale: 'By the risk file.' };
  test.each([
    ['A', {}, { noRationale: 'yes', unanswered: 'yes' }],
    ['B', { ...reasoned, contributes: 'yes' }, { unanswered: 'yes' }],
    ['A', { ...reasoned, contributes: 'no', seriousInjury: 'no' }, { outOfOrder: 'yes' }],
    ['A', { ...reasoned, contributes: 'yes', unacceptable: 'yes', seriousInjury: 'no' }, { flow: 'B' }],
  ] as const)('class %s with %j is not founded', (own, stated, facts) => {
    const [found] = [gapOf(aCheckedGraph([rated(own, stated)], {}, book), 'X', 'CLS-02')];
    expect(found?.facts).toEqual({ item: 'PUMP-1', class: own, ...facts });
    for (const language of ['en', 'de'] as const) {
      expect(found && sayWhy(ruleOf('CLS-02'), found, language)).not.toMatch(/[{}[\]]|undefined|\s{2}/);
    }
  });
  test('a class that the answers lead to is founded, and class C needs none', () => {
    const founded = rated('B', { ...reasoned, contributes: 'yes', unacceptable: 'yes', seriousInjury: 'no' });
    for (const artifact of [founded, rated('C', {})])
      expect(gapsOf(aCheckedGraph([artifact], {}, book), 'X').map(({ rule }) => rule)).not.toContain('CLS-02');
  });
});

describe('CLS-02, at the hazardous situation', () => {
  const acceptable = { severity: 'serious', riskAfterExternalControls: 'acceptable' };
  const control = (location: string, links: Record<string, string[]> = {}): Artifact =>
    a('RCM', 'M', { key: 'PUMP-6', stated: { location }, links: { controls: ['X'], ...links } });
  const situation = x('HAZSIT', { stated: acceptable });
  const shown = { verified_by_effectiveness: ['T'] };
  const inB = (...artifacts: readonly Artifact[]): Gap | undefined => gapIn('B', 'CLS-02', artifacts);

  test('a control inside the software lowers no class', () => {
    expect(inB(situation, control('software', shown), a('TEST', 'T'))?.facts).toEqual({ item: 'PUMP-1', inside: 'PUMP-6' });
  });
  test('an outside control has to be shown effective by what counts', () => {
    expect(inB(situation, control('hardware'))?.facts).toEqual({ item: 'PUMP-1', notShown: 'PUMP-6' });
    expect(inB(situation, control('hardware', shown), a('TEST', 'T', { lifecycle: 'draft' }))?.facts).toMatchObject({ notShown: 'PUMP-6' });
    expect(inB(situation, control('hardware', shown), a('TEST', 'T'))).toBeUndefined();
  });
  test('the evidence of one control is not that of another', () => {
    const other = a('RCM', 'M2', { key: 'PUMP-7', stated: { location: 'procedure' }, links: { controls: ['X'] } });
    expect(inB(situation, control('hardware', shown), other, a('TEST', 'T'))?.facts).toEqual({ item: 'PUMP-1', notShown: 'PUMP-7' });
  });
  test('controls of its causes count as its own', () => {
    const cause = a('CAUSE', 'K', { links: { may_lead_to: ['X'] } });
    const behind = a('RCM', 'M', { key: 'PUMP-6', stated: { location: 'hardware' }, links: { controls: ['K'], ...shown } });
    expect(inB(situation, cause, behind, a('TEST', 'T'))).toBeUndefined();
    expect(inB(situation, cause, behind)?.facts).toEqual({ item: 'PUMP-1', notShown: 'PUMP-6' });
  });
  test('acceptable without any control is for a reader to doubt; class C rests on nothing', () => {
    expect(inB(situation)).toMatchObject({ severity: 'note', facts: { noControl: 'yes' } });
    expect(gapIn('C', 'CLS-02', [situation, control('hardware')])).toBeUndefined();
  });
});

describe('Changes under control (8.2.1)', () => {
  const request = (said: Parameters<typeof a>[2] = {}): Artifact => a('CR', 'C', { key: 'PUMP-8', links: { modifies: ['X'] }, ...said });
  const changed = reworded(baselined(x('SWREQ')), AFTER);

  test('corrections 9: what quality approves afterwards is regularised, and stays visible as a note', () => {
    const late = gap('CHG-01', changed, signed(request(), { at: LATE }));
    expect(late).toMatchObject({ severity: 'note', facts: { regularised: 'PUMP-8' } });
    expect(late && sayWhy(ruleOf('CHG-01'), late, 'en')).toContain('PUMP-8 was approved afterwards.');
  });
  test('corrections 9: nobody else regularises it, nor a signature that is stale', () => {
    expect(gap('CHG-01', changed, signed(request(), { at: LATE, role: 'developer' }))?.severity).toBe('blocks-release');
    expect(gap('CHG-01', changed, reworded(signed(request(), { at: LATE })))?.severity).toBe('blocks-release');
  });
  test('corrections 9: the control point is a setting; before the baseline, approving again suffices', () => {
    const strict = ruleBook([...everyRule, ...rulesWithSignatures.filter(({ id }) => id !== 'CHG-01'), changedWithoutRequest('signature')]);
    const edited = reworded(signed(x('SWREQ')), AFTER);
    expect(gap('CHG-01', edited)).toBeUndefined();
    expect(gapOf(aCheckedGraph([system('C'), edited], {}, strict), 'X', 'CHG-01')?.facts).toMatchObject({ since: '2026-11-10' });
    expect(gapOf(aCheckedGraph([system('C'), signed(edited, { at: LATE })], {}, strict), 'X', 'CHG-01')).toBeUndefined();
  });
  test('corrections 9: a request that was done before the baseline covers nothing after it', () => {
    expect(gap('CHG-01', changed, signed(request({ lifecycle: 'implemented' })))?.severity).toBe('blocks-release');
    expect(gap('CHG-01', changed, signed(request({ lifecycle: 'implemented' }), { at: BEFORE }))).toBeUndefined();
  });
  test('corrections 10: a request that takes in one more item has to be approved again', () => {
    const approved = signed(request({ links: { modifies: ['Y'] } }), { at: BEFORE });
    const wider = { ...request({ links: { modifies: ['X', 'Y'] } }), approvals: approved.approvals ?? [] };
    expect(gap('CHG-01', changed, wider)?.severity).toBe('blocks-release');
  });
  test('a request approved in an issue counts from the next day on, and where only one request is there', () => {
    const byIssue = (date: string): readonly Artifact[] => [
      request({ links: { modifies: ['X'], approved_by: ['A'] } }),
      a('APPROVAL', 'A', { stated: { date, meaning: 'approved', approver: 'Quinn Abel' } }),
    ];
    expect(gap('CHG-01', changed, ...byIssue('2026-11-14'))).toBeUndefined();
    expect(gap('CHG-01', changed, ...byIssue('2026-11-15'))?.severity).toBe('blocks-release');
    expect(gap('CHG-01', changed, ...byIssue('2026-11-14'), a('CR', 'C2', { links: { modifies: ['X'] } }))?.severity).toBe(
      'blocks-release',
    );
  });
  test('corrections 7: what is under control and made obsolete needs a request, too', () => {
    const retired = { ...baselined(x('SWREQ')), lifecycle: 'obsolete' as const };
    expect(gap('CHG-01', retired)?.facts).toMatchObject({ withdrawn: 'yes' });
    expect(gap('CHG-01', retired, signed(request(), { at: LATE }))).toBeUndefined();
    expect(gap('CHG-01', { ...x('SWREQ'), lifecycle: 'obsolete' })).toBeUndefined();
  });
  test('corrections 7: a return to draft hides nothing of what is under control', () => {
    const back = { ...changed, lifecycle: 'draft' as const };
    expect(gap('CHG-01', back)?.severity).toBe('blocks-release');
    expect(gap('REQ-03', back)?.severity).toBe('to-resolve');
    expect(gap('REQ-03', { ...x('SWREQ'), lifecycle: 'draft' })?.severity).toBe('note');
  });
  test('one cause, one gap: the version before the change, the change before the signature, the signature before the review', () => {
    const soup = signed(baselined(x('SOUP', { stated: { version: '1.0' } })));
    const bumped = { ...soup, stated: { version: '1.1' }, changed: instant(AFTER) };
    expect([gap('SUP-04', bumped)?.state, gap('CHG-01', bumped)?.state, gap('APR-01', bumped)?.state]).toEqual([
      { is: 'open' },
      { is: 'explained', by: 'SUP-04' },
      { is: 'explained', by: 'CHG-01' },
    ]);
    expect(gap('REQ-05', reworded(signed(x('SWREQ'))))?.state).toEqual({ is: 'explained', by: 'APR-01' });
  });
  test('corrections 15: one change request covers a set of version bumps', () => {
    const bumped = (id: string): Artifact => ({
      ...baselined(a('SOUP', id, { stated: { version: '1.0' } })),
      stated: { version: '1.1' },
      changed: instant(AFTER),
    });
    const both = signed(a('CR', 'C', { links: { modifies: ['X', 'Y'] } }), { at: BEFORE });
    const graph = aCheckedGraph([system('C'), bumped('X'), bumped('Y'), both], {}, book);
    expect(['X', 'Y'].map((id) => gapOf(graph, id, 'SUP-04'))).toEqual([undefined, undefined]);
  });
  test('when it changed is noted once somebody approved it, and not before', () => {
    const [held, free] = [baselined(x('SWREQ')), a('SWREQ', 'Y')];
    const graph = aCheckedGraph([system('C'), held, free], {}, book);
    recheck(graph, book, { put: [reworded(held), reworded(free)], stamping: { at: LATER } }, LATER);
    expect(['X', 'Y'].map((id) => graph.find(artifactId(id))?.artifact.changed)).toEqual([LATER, undefined]);
    const again = recheck(graph, book, { put: [{ ...reworded(held), changed: LATER }], stamping: { at: instant(AFTER) } }, LATER);
    expect(again.changed.size).toBe(0);
  });
});

describe('Approvals kept as issues', () => {
  const requirement = x('SWREQ', { links: { approved_by: ['A'] } });
  const issue = (stated: Record<string, string>, said: Parameters<typeof a>[2] = {}): Artifact => a('APPROVAL', 'A', { stated, ...said });
  const complete = { meaning: 'Approved', approver: 'Quinn Abel', date: '2026-11-10' };
  test('count while complete, past draft, and of a later day than the last change', () => {
    expect(gap('REQ-05', requirement, issue(complete))).toBeUndefined();
    for (const name of ['meaning', 'approver', 'date'])
      expect(gap('REQ-05', requirement, issue({ ...complete, [name]: '' }))).toBeDefined();
    expect(gap('REQ-05', requirement, issue(complete, { lifecycle: 'draft' }))).toBeDefined();
    expect(gap('REQ-05', { ...requirement, changed: instant('2026-11-10T23:00:00.000Z') }, issue(complete))).toBeDefined();
  });
  test('put nothing under control and accept no risk', () => {
    expect(gap('REQ-03', { ...requirement, lifecycle: 'draft' }, issue(complete))?.severity).toBe('note');
    const problem = x('PR', { stated: { residualRisk: 'acceptable' }, links: { approved_by: ['A'] } });
    expect(gap('REL-02', problem, issue(complete))?.facts).toEqual({ item: 'PUMP-1', notSigned: 'yes' });
  });
});

describe('Time alone', () => {
  const feedback = x('FEEDBACK', { stated: { received: '2026-10-25' } });
  const analysed = x('SYSTEM', { stated: { class: 'C', trendAnalysis: '2025-12-01' } });
  test('makes feedback and trend analysis due: a note that says by when, and a gap from then on', () => {
    for (const [rule, artifact] of [
      ['X-01', feedback],
      ['X-02', analysed],
    ] as const) {
      const graph = aCheckedGraph([artifact], {}, book);
      const before = gapOf(graph, 'X', rule);
      expect(before).toMatchObject({ severity: 'note' });
      const due = before?.due;
      if (!due) throw new Error('nothing is due');
      recheck(graph, book, { put: [], again: [artifactId('X')] }, due);
      const after = gapOf(graph, 'X', rule);
      expect([after?.severity, after?.due]).toEqual(['to-resolve', undefined]);
      expect(after?.facts['over']).toBe(due.slice(0, 10));
      for (const each of [before, after]) {
        for (const language of ['en', 'de'] as const)
          expect(each && sayWhy(ruleOf(rule), each, language)).not.toMatch(/[{}[\]]|undefined|\s{2}|\s[.,;]/);
      }
    }
  });
  test('that is not said is no excuse', () => {
    expect(gap('X-01', x('FEEDBACK'))).toMatchObject({ severity: 'to-resolve', facts: { undated: 'yes' } });
    expect(gapOf(aCheckedGraph([x('SYSTEM', { stated: { class: 'A' } })], {}, book), 'X', 'X-02')?.facts).toEqual({
      item: 'PUMP-1',
      never: 'yes',
    });
  });
});

describe('Corrections 19: whoever verified is the author', () => {
  const own = signed(x('SWREQ'), { meaning: 'author' }, { meaning: 'verified' });
  test('is asked only where a profile takes it in, and never of IEC 62304', () => {
    expect(gapOf(aCheckedGraph([system('C'), own], {}, ruleBook([...everyRule, ...rulesWithSignatures])), 'X', 'VER-07')).toBeUndefined();
    expect(profileRules.flatMap(({ clauses }) => clauses).every((clause) => /^(ISO|IEC 8)/.test(clause))).toBe(true);
    expect([...everyRule, ...rulesWithSignatures].map(({ id }) => id)).not.toContain('VER-07');
  });
  test('is found by signatures, and by the tester of a run', () => {
    const found = gap('VER-07', own);
    expect(found && sayWhy(ruleOf('VER-07'), found, 'en')).toContain('author and verifier of PUMP-1');
    const run = x('RUN', { stated: { tester: ' quinn  abel' }, links: { executes: ['T'] } });
    expect(gap('VER-07', run, signed(a('TEST', 'T'), { meaning: 'author' }))).toBeDefined();
    expect(gap('VER-07', { ...run, stated: { tester: 'Ines' } }, signed(a('TEST', 'T'), { meaning: 'author' }))).toBeUndefined();
  });
  test('is silent where somebody else verified', () => {
    const other = signed(x('SWREQ'), { meaning: 'author' });
    expect(gap('VER-07', signed(other, { meaning: 'verified', by: person('ines') }))).toBeUndefined();
  });
});

test('corrections 20: what a release has to say of its build is asked from class B on', () => {
  const release = x('RELEASE', { stated: { version: '2.0', date: '2026-11-20', baseline: '2.0', archive: 'Vault.', delivery: 'Signed.' } });
  expect(gapIn('A', 'REL-03', [release])).toBeUndefined();
  expect(gapIn('B', 'REL-03', [release])?.facts['fields']).toBe('buildProcedure, buildEnvironment, toolVersions');
});

test('corrections 15: a known anomaly is listed by itself: only its judgement is asked, and class A is asked for none', () => {
  const open = x('PR');
  expect(gap('REL-02', open)?.facts).toEqual({ item: 'PUMP-1', notEvaluated: 'yes' });
  expect(gap('REL-02', x('PR', { stated: { residualRisk: 'unacceptable' } }))?.facts).toEqual({ item: 'PUMP-1', unacceptable: 'yes' });
  expect(gapIn('A', 'REL-02', [open])).toBeUndefined();
});

test('the FDA documentation level is a judgement of its own: nothing reads it into the class', () => {
  const levels = ['', 'basic', 'enhanced'].map((documentationLevel) =>
    a('SYSTEM', 'S', {
      stated: { class: 'B', classRationale: 'By the risk file.', documentationLevel, documentationLevelRationale: 'Before controls.' },
    }),
  );
  const outcomes = levels.map((level) => {
    const graph = aGraph([level, a('SWREQ', 'R'), a('ITEM', 'I', { links: { part_of: ['S'] } })]);
    recheck(graph, book, { put: [level], again: ['S', 'R', 'I'].map(artifactId) }, LATER);
    return ['S', 'R', 'I'].map((id) => [
      graph.facts(artifactId(id)).effectiveClass,
      gapsOf(graph, id).map((each) => [each.rule, each.facts]),
    ]);
  });
  expect(outcomes[1]).toEqual(outcomes[0]);
  expect(outcomes[2]).toEqual(outcomes[0]);
});

withShared('domain/clauses.json')('Clauses', () => {
  test('that a rule names are in the clause table, or name their own standard', () => {
    const known = new Set(JSON.stringify(JSON.parse(readFileSync(sharedFile('domain/clauses.json'), 'utf8'))).match(/"\d+(\.\d+)+"/g));
    const own = [...rulesWithSignatures, ...profileRules].flatMap(({ id, clauses }) => clauses.map((clause) => [id, clause] as const));
    const isElsewhere = (clause: string): boolean => /^(ISO|IEC|21 CFR)/.test(clause);
    expect(own.filter(([, clause]) => !isElsewhere(clause) && !known.has(`"${clause.replace(/\.[a-z]$/, '')}"`))).toEqual([]);
  });
});
