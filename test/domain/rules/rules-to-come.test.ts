/** Every rule that is written and not switched on yet: where it speaks, what comes close, in which classes, and what it says. */
import { readFileSync } from 'node:fs';
import { sayWhy } from '../../../src/domain/rules/message';
import { everyRule, ruleBook } from '../../../src/domain/rules/rule-book';
import { rulesToCome } from '../../../src/domain/rules/rules-to-come';
import type { Gap } from '../../../src/domain/rules/rule';
import type { Artifact } from '../../../src/domain/trace/artifact';
import { aCheckedGraph, gapOf } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';
import { sharedFile, withShared } from '../../build/shared-data';
import { casesOfContent } from './rule-cases-of-content';
import { casesOfEvidence } from './rule-cases-of-evidence';
import { casesOfResults } from './rule-cases-of-results';

const ruleCases = [...casesOfContent, ...casesOfEvidence, ...casesOfResults];
const book = ruleBook([...everyRule, ...rulesToCome]);
const system = (safetyClass: string): Artifact =>
  anArtifact('SYSTEM', 'S', { stated: { class: safetyClass, classRationale: 'Judged with the risk file.' } });
const gapIn = (safetyClass: string, rule: string, artifacts: readonly Artifact[]): Gap | undefined =>
  gapOf(aCheckedGraph([system(safetyClass), ...artifacts], {}, book), 'X', rule);
const ruleOf = (id: string) => {
  const found = book.find(id);
  if (!found) throw new Error(`No rule ${id}`);
  return found;
};

test('each of them has its case, and each case its rule', () => {
  expect(ruleCases.map(({ rule }) => rule).sort()).toEqual(rulesToCome.map(({ id }) => id).sort());
});

describe.each(ruleCases)('$rule', ({ rule: id, fires, facts, says, silent }) => {
  const rule = ruleOf(id);
  const speaksIn = [...rule.classes, ...(rule.alsoIn ?? [])];

  test.each(['A', 'B', 'C'] as const)('speaks in class %s where its clauses apply, and is silent elsewhere', (safetyClass) => {
    const gap = gapIn(safetyClass, id, fires);
    if (speaksIn.includes(safetyClass)) expect(gap).toMatchObject({ facts });
    else expect(gap).toBeUndefined();
  });

  test('says why in both languages, with every fact in its place', () => {
    const gap = gapIn('C', id, fires);
    if (!gap) throw new Error('no gap');
    expect(sayWhy(rule, gap, 'en')).toContain(says);
    for (const language of ['en', 'de'] as const) expect(sayWhy(rule, gap, language)).not.toMatch(/[{}[\]]|undefined|\s{2}/);
    expect(sayWhy(rule, gap, 'de')).not.toBe(sayWhy(rule, gap, 'en'));
  });

  test.each(Object.entries(silent))('is silent for %s', (_, artifacts) => {
    expect(gapIn('C', id, artifacts)).toBeUndefined();
  });

  test('names itself in six words or fewer, and offers at most two ways', () => {
    expect(rule.name.en.split(' ').length).toBeLessThanOrEqual(6);
    expect(rule.resolutions.length).toBeLessThanOrEqual(2);
  });
});

test('the evaluation of a SOUP whose version nobody knows is not asked twice', () => {
  const soup = anArtifact('SOUP', 'X', { stated: { manufacturer: 'Acme' } });
  expect(gapIn('C', 'SUP-01', [soup])?.state).toEqual({ is: 'open' });
  expect(gapIn('C', 'SUP-03', [soup])?.state).toEqual({ is: 'explained', by: 'SUP-01' });
});

test('what a requirement modifies is asked of a change that touches a risk control, from class B on', () => {
  const change = anArtifact('CR', 'X', {
    stated: { impactAnalysis: 'a', safetyAnalysis: 'b', classRecheck: 'c', repeatActivities: 'd' },
    links: { modifies: ['M'] },
  });
  const touched = [change, anArtifact('RCM', 'M')];
  expect(gapIn('B', 'CHG-02', touched)?.facts).toEqual({ item: 'X', fields: 'controlImpact' });
  expect(gapIn('A', 'CHG-02', touched)).toBeUndefined();
});

withShared('domain/clauses.json')('Clauses', () => {
  test('that a rule names are in the clause table, or name their own standard', () => {
    const known = new Set(JSON.stringify(JSON.parse(readFileSync(sharedFile('domain/clauses.json'), 'utf8'))).match(/"\d+(\.\d+)+"/g));
    const named = [...everyRule, ...rulesToCome].flatMap(({ id, clauses }) => clauses.map((clause) => [id, clause] as const));
    const unknown = named.filter(([, clause]) => !/^ISO/.test(clause) && !known.has(`"${clause.replace(/\.[a-z]$/, '')}"`));
    expect(unknown).toEqual([]);
  });
});
