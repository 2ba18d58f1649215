import { readFileSync } from 'node:fs';
import { everyRule } from '../../../src/domain/rules/rule-book';
import { clauses } from '../../../src/domain/standard/clauses';
import { sharedFile, withShared } from '../../build/shared-data';

const cited = [...new Set(everyRule.flatMap((rule) => rule.clauses))].sort();

describe('The clauses our rules cite', () => {
  it('are all known here, and no others', () => {
    expect(clauses.map(({ id }) => id).sort()).toEqual(cited);
  });

  it('apply to every class the citing rule speaks for', () => {
    for (const rule of everyRule) {
      for (const id of rule.clauses)
        expect(clauses.find((each) => each.id === id)?.levels).toEqual(expect.arrayContaining([...rule.classes]));
    }
  });
});

interface Register {
  readonly clauses: readonly { readonly id: string; readonly status: string; readonly classes: readonly string[] }[];
}
const file = 'domain/clauses.json';
withShared(file)('The clause register', () => {
  const register = (): Register => JSON.parse(readFileSync(sharedFile(file), 'utf8')) as Register;
  /** The register goes down to numbered clauses, for 4.3 to letters; a letter elsewhere is a point of its number. */
  const entryFor = (id: string) => {
    const entries = register().clauses;
    return entries.find((each) => each.id === id) ?? entries.find((each) => each.id === id.replace(/\.[a-z]$/, ''));
  };

  it.each(clauses.map(({ id, levels }) => [id, levels] as const))('has clause %s, active, for the same classes', (id, classes) => {
    expect(entryFor(id)).toMatchObject({ status: 'active', classes });
  });
});
