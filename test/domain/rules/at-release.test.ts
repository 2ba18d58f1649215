/** How loudly a release asks what the main line asks, compared with the trace model. */
import { readFileSync } from 'node:fs';
import { atRelease } from '../../../src/domain/rules/at-release';
import { standardBook as book } from '../../../src/domain/rules/rule-book';
import type { AnyRule } from '../../../src/domain/rules/rule';
import type { SafetyClass } from '../../../src/domain/trace/artifact';
import { sharedFile, withShared } from '../../build/shared-data';

const blocksIn = ({ severity, severityIn }: AnyRule): readonly SafetyClass[] =>
  (['A', 'B', 'C'] as const).filter((each) => (severityIn?.[each] ?? severity) === 'blocks-release');

const blockedByModel = (severity: string): readonly SafetyClass[] => {
  if (/at release for C$/.test(severity)) return ['C'];
  return /^blocker$|blocker at release|blocker for close and release/.test(severity) ? ['A', 'B', 'C'] : [];
};

withShared('domain/trace-model.json')('The trace model', () => {
  const { rules } = JSON.parse(readFileSync(sharedFile('domain/trace-model.json'), 'utf8')) as {
    readonly rules: readonly { readonly id: string; readonly severity: string }[];
  };
  const released = atRelease(book);
  const known = rules.flatMap(({ id, severity }) => {
    const found = released.find(id);
    return found ? [[id, severity, found] as const] : [];
  });

  test('is known by its rules', () => {
    expect(known.length).toBeGreaterThan(25);
  });
  test.each(known)('says where %s blocks a release: %s', (_, severity, rule) => {
    expect(blocksIn(rule)).toEqual(blockedByModel(severity));
  });
});

test('no rule is quieter at release than before', () => {
  const rank = { note: 0, 'to-resolve': 1, 'blocks-release': 2 };
  const quieter = atRelease(book).rules.filter((rule) => {
    const before = book.find(rule.id);
    return before && [rule.severity, ...Object.values(rule.severityIn ?? {})].some((severity) => rank[severity] < rank[before.severity]);
  });
  expect(quieter.map(({ id }) => id)).toEqual([]);
});
