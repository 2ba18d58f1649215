/** The standard rules and some more, made to read far, read much, and yield to each other. */
import { type Reads, type Rule, into, out, read, rule } from '../../src/domain/rules/rule';
import { ruleBook } from '../../src/domain/rules/rule-book';
import { profileRules } from '../../src/domain/rules/rules-with-signatures';
import { writtenRules } from './written-rules';

const words = { en: 'Planted', de: 'Gesetzt' };
const planted = { name: words, asks: words, why: words, resolve: words, clauses: [], resolutions: [], severity: 'to-resolve' as const };
const plant = <const R extends Reads>(rest: Omit<Rule<R>, keyof typeof planted>) => rule({ ...planted, ...rest });

const notAllocated = plant({
  id: 'T-ALLOCATED',
  classes: ['B', 'C'],
  subject: 'SWREQ',
  reads: { items: read([out('allocated_to')], 'active') },
  yieldsTo: [{ rule: 'GRF-01', at: [] }],
  check: ({ items }) => (items.some(({ active }) => active) ? undefined : { facts: {} }),
});
const controlWithoutTest = plant({
  id: 'T-CONTROL',
  classes: ['B', 'C'],
  subject: 'RCM',
  reads: { tests: read([out('implemented_by'), into('verifies')], 'counts', 'summary') },
  yieldsTo: [{ rule: 'REQ-03', at: [out('implemented_by')] }],
  check: ({ tests }) =>
    tests.some(({ counts }) => counts)
      ? undefined
      : {
          facts: {
            seen: tests
              .map(({ summary }) => summary)
              .sort()
              .join(),
          },
        },
});
const siblingNames = plant({
  id: 'T-SIBLINGS',
  classes: ['A', 'B', 'C'],
  subject: 'ITEM',
  reads: {
    item: read([], 'id', 'summary'),
    siblings: read([out('part_of'), into('part_of')], 'id', 'summary', 'effectiveClass', 'onRing'),
  },
  yieldsTo: [],
  check: ({ item: [item], siblings }) => {
    const twins = siblings.filter((each) => each.id !== item?.id && each.summary === item?.summary);
    return twins.length > 0
      ? {
          facts: {
            twins: twins
              .map((each) => `${each.id}${each.effectiveClass}${each.onRing}`)
              .sort()
              .join(),
          },
        }
      : undefined;
  },
});
const testFarAway = plant({
  id: 'T-FAR',
  classes: ['A', 'C'],
  subject: 'TEST',
  reads: { controls: read([out('verifies'), into('implemented_by'), out('controls')], 'effectiveClass', 'classFrom', 'active') },
  yieldsTo: [
    { rule: 'T-CONTROL', at: [out('verifies'), into('implemented_by')] },
    { rule: 'T-ALLOCATED', at: [out('verifies')] },
  ],
  check: ({ controls }) =>
    controls.some(({ active }) => active)
      ? {
          facts: {
            classes: controls
              .map((each) => `${each.effectiveClass}${each.classFrom ?? ''}`)
              .sort()
              .join(),
          },
        }
      : undefined,
});

const neighbours = plant({
  id: 'T-AROUND',
  classes: ['A', 'B', 'C'],
  subject: '*',
  reads: { around: read([out('*'), into('*')], 'id', 'summary') },
  yieldsTo: [],
  check: ({ around }) =>
    around.length > 2
      ? {
          facts: {
            around: around
              .map((each) => `${each.id}${each.summary}`)
              .sort()
              .join(),
          },
        }
      : undefined,
});

export const lawBook = ruleBook([
  neighbours,
  testFarAway,
  controlWithoutTest,
  notAllocated,
  siblingNames,
  ...writtenRules,
  ...profileRules,
]);
