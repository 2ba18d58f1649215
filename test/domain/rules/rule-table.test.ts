/**
 * The table of all rules: each has a row where it speaks, one that comes close, its classes, and, where it yields, the cause that is told in
 * its place. Rules that are added without a row are listed by name.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyRule, Gap } from '../../../src/domain/rules/rule';
import { sayWhy } from '../../../src/domain/rules/message';
import type { Artifact, SafetyClass } from '../../../src/domain/trace/artifact';
import { aCheckedGraph, gapOf } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';
import { sharedFile, withShared } from '../../build/shared-data';
import { writtenBook, writtenRules } from '../../build/written-rules';
import { everyCase as rows } from './every-case';
import { casesOfYielding } from './rule-cases-of-yielding';

const all: readonly SafetyClass[] = ['A', 'B', 'C'];

/** In the product's class, whatever is asked itself a system. */
const gapIn = (safetyClass: string, rule: string, artifacts: readonly Artifact[]): Gap | undefined => {
  const system = anArtifact('SYSTEM', 'S', { stated: { class: safetyClass, classRationale: 'Judged with the risk file.' } });
  return gapOf(aCheckedGraph([system, ...artifacts], {}, writtenBook), 'X', rule);
};
const ruleOf = (id: string): AnyRule => {
  const found = writtenBook.find(id);
  if (!found) throw new Error(`No rule ${id}`);
  return found;
};
const speaksIn = ({ classes, alsoIn = [] }: AnyRule): readonly SafetyClass[] =>
  all.filter((each) => classes.includes(each) || alsoIn.includes(each));
const spokenIn = (id: string): string => speaksIn(ruleOf(id)).at(-1) ?? 'C';
const lacking = (needed: readonly string[], have: readonly string[]): readonly string[] => needed.filter((id) => !have.includes(id)).sort();

describe('The table', () => {
  const ids = writtenRules.map(({ id }) => id);
  test('has a row for every rule, with something that comes close, and no row for what is no rule', () => {
    expect(
      lacking(
        ids,
        rows.filter(({ silent }) => Object.keys(silent).length > 0).map(({ rule }) => rule),
      ),
    ).toEqual([]);
    expect(
      lacking(
        rows.map(({ rule }) => rule),
        ids,
      ),
    ).toEqual([]);
  });
  test('has a row for every rule that yields, and each cause it yields to', () => {
    const pairs = writtenRules.flatMap(({ id, yieldsTo }) => yieldsTo.map(({ rule }) => `${id} to ${rule}`));
    expect(
      lacking(
        [...new Set(pairs)],
        casesOfYielding.map(({ rule, to }) => `${rule} to ${to}`),
      ),
    ).toEqual([]);
  });
  test('lists by name a rule that has no row', () => {
    expect(
      lacking(
        ['CLS-01', 'NEW-01'],
        rows.map(({ rule }) => rule),
      ),
    ).toEqual(['NEW-01']);
  });
});

describe.each(rows)('$rule', ({ rule: id, fires, facts, says, silent }) => {
  test('speaks where its case is, and says why in both languages', () => {
    const gap = gapIn(spokenIn(id), id, fires);
    expect(gap).toMatchObject({ facts });
    if (!gap) throw new Error('no gap');
    expect(sayWhy(ruleOf(id), gap, 'en')).toContain(says);
    for (const language of ['en', 'de'] as const) expect(sayWhy(ruleOf(id), gap, language)).not.toMatch(/[{}[\]]|undefined|\s{2}/);
  });
  for (const [name, artifacts] of Object.entries(silent))
    test(`is silent for ${name}`, () => {
      expect(gapIn(spokenIn(id), id, artifacts)).toBeUndefined();
    });
});

/** What is asked itself the system says its own class. */
const silentClasses = rows.flatMap(({ rule: id, fires }) =>
  all.filter((each) => !speaksIn(ruleOf(id)).includes(each)).map((safetyClass) => ({ id, safetyClass, fires })),
);
test.each(silentClasses)('$id is silent in class $safetyClass', ({ id, safetyClass, fires }) => {
  expect(gapIn(safetyClass, id, fires)).toBeUndefined();
});

test.each(casesOfYielding)('$rule leaves the telling to $to', ({ rule, to, artifacts }) => {
  expect(gapIn(spokenIn(rule), rule, artifacts)?.state).toEqual({ is: 'explained', by: to });
});

interface Clause {
  readonly id: string;
  readonly status: string;
  readonly classes: readonly string[];
}
withShared('domain/clauses.json')('Every clause a rule names', () => {
  // Read by the tests alone: where they are skipped there is no such file.
  const register = (): readonly Clause[] =>
    (JSON.parse(readFileSync(sharedFile('domain/clauses.json'), 'utf8')) as { readonly clauses: readonly Clause[] }).clauses;
  /** The register has numbered clauses, and letters of 4.3 alone: another letter is a point of its number. */
  const entryIn = (clauses: readonly Clause[], id: string): Clause | undefined =>
    clauses.find((each) => each.id === id) ?? clauses.find((each) => each.id === id.replace(/\.[a-z]$/, ''));
  const ofThis = ({ clauses: named }: AnyRule): readonly string[] => named.filter((id) => !/^(ISO|IEC|21 CFR)/.test(id));
  test('is in the register and in force', () => {
    const clauses = register();
    const unknown = writtenRules.flatMap((rule) =>
      ofThis(rule)
        .filter((id) => entryIn(clauses, id)?.status !== 'active')
        .map((id) => `${rule.id}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });
  test('and in every class a rule is asked in, one of its clauses applies', () => {
    const clauses = register();
    const unfounded = writtenRules.flatMap((rule) =>
      ofThis(rule).length === 0
        ? []
        : rule.classes
            .filter((each) => !ofThis(rule).some((id) => entryIn(clauses, id)?.classes.includes(each)))
            .map((each) => `${rule.id} in class ${each}`),
    );
    expect(unfounded).toEqual([]);
  });
});

withShared('domain/trace-model.json')('The trace model', () => {
  test('corrections 16: with the rules added to it names no rule that is not written, beside the release gate and what only a profile asks', () => {
    const { rules } = JSON.parse(readFileSync(sharedFile('domain/trace-model.json'), 'utf8')) as {
      readonly rules: readonly { readonly id: string }[];
    };
    const added = ['CLS-06', 'X-01', 'X-02', 'X-03', 'X-08', 'X-09', 'X-12'];
    expect(
      lacking(
        [...rules.map(({ id }) => id), ...added],
        writtenRules.map(({ id }) => id),
      ),
    ).toEqual(['REL-01', 'VER-07']);
  });
});

/** Every file of tests and of cases. */
const testText = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

test('every correction that concerns rules has a test that names it', () => {
  // The others speak of words, of acts and of documents, not of rules.
  const ofRules = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 15, 16, 17, 18, 19];
  const text = testText(join(process.cwd(), 'test'));
  const named = new Set([...text.matchAll(/['"`][^'"`\n]*\bcorrections (\d+)/gi)].map(([, n]) => Number(n)));
  expect(ofRules.filter((n) => !named.has(n))).toEqual([]);
});
