import { readFileSync } from 'node:fs';
import { everyRule } from '../../../src/domain/rules/rule-book';
import { clauses } from '../../../src/domain/standard/clauses';
import { sharedFile, withShared } from '../../build/shared-data';

/** What another standard asks names that standard, and is none of these. */
const ofThis = ({ clauses: named }: (typeof everyRule)[number]): readonly string[] => named.filter((id) => !id.startsWith('ISO '));
/** Where one rule asks what two clauses ask, one of them for fewer classes, the rule itself tells them apart. */
const askedOfFewer: Readonly<Record<string, readonly [clause: string, not: readonly string[]]>> = {
  'VER-02': ['5.6.8', ['A']],
  'VER-04': ['5.6.7', ['A']],
  'VER-06': ['5.5.4', ['B']],
  'CHG-02': ['7.4.2', ['A']],
};

const cited = [...new Set(everyRule.flatMap(ofThis))].sort();

describe('The clauses our rules cite', () => {
  it('are all known here, and no others', () => {
    expect(clauses.map(({ id }) => id).sort()).toEqual(cited);
  });

  it('apply to every class the citing rule speaks for', () => {
    for (const rule of everyRule) {
      for (const id of ofThis(rule)) {
        const [fewer, not = []] = askedOfFewer[rule.id] ?? [];
        const classes = rule.classes.filter((each) => fewer !== id || !not.includes(each));
        const known = clauses.find((each) => each.id === id)?.levels;
        expect([rule.id, id, known]).toEqual([rule.id, id, expect.arrayContaining(classes)]);
      }
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
