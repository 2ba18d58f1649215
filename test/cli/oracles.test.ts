/**
 * An independent trace engine (OpenFastTrace) judged these real sets item by item, each under a policy it states. Expressed as a rule pack of
 * ours, the same policy gives the same verdicts, with no exception: one difference fails.
 */
import { readFileSync } from 'node:fs';
import { categoryOf } from '../../src/formats/item-map';
import { type ItemSet, type SetItem, parseItemSet } from '../../src/formats/item-set';
import { sharedFile, withShared } from '../build/shared-data';
import { type ItemVerdict, type Policy, failing, verdictsUnder } from './oracle-policy';

interface Oracle {
  readonly needs: Readonly<Record<string, readonly string[]>>;
  readonly coverage_links: readonly { readonly type: string; readonly reversed: boolean }[];
  readonly type_is_category: boolean;
  readonly tool_summary: string;
  readonly per_item: Readonly<Record<string, ItemVerdict>>;
}

const json = (path: string): unknown => JSON.parse(readFileSync(sharedFile(`data/${path}`), 'utf8'));
const oracleOf = (name: string): Oracle => (json('oracles/oft-verdicts.json') as Readonly<Record<string, Oracle>>)[name] as Oracle;
const setOf = (name: string): ItemSet => {
  const set = parseItemSet(readFileSync(sharedFile(`data/sets/${name}.json`), 'utf8'));
  if (!set.ok) throw new Error(set.problem);
  return set.value;
};

const policyOf = ({ needs, coverage_links, type_is_category }: Oracle, kinds: Policy['kinds']): Policy => {
  const typeOf = (item: SetItem): string => (type_is_category ? categoryOf(item).toUpperCase() : item.type);
  return { needs, covering: coverage_links.map(({ type }) => type), kinds, typeOf, groupOf: typeOf };
};

const spoken = (verdict: ItemVerdict | undefined): string => (verdict ? `${verdict.shallow}, all the way ${verdict.deep}` : 'nothing');
const differences = (ours: ReadonlyMap<string, ItemVerdict>, theirs: Oracle['per_item']): readonly string[] =>
  Object.entries(theirs).flatMap(([key, verdict]) =>
    spoken(ours.get(key)) === spoken(verdict) ? [] : [`${key}: ours ${spoken(ours.get(key))}, theirs ${spoken(verdict)}`],
  );
const uncovered = (verdicts: Iterable<ItemVerdict>): number =>
  [...verdicts].filter(({ shallow, deep }) => shallow !== deep || deep !== 'COVERED').length;

/** Their types as our kinds. */
const sets: readonly (readonly [name: string, kinds: Policy['kinds'], items: number, uncovered: number])[] = [
  [
    'respiraworks-ventilator',
    { stakeholder_requirement: 'USERNEED', system_requirement: 'SYSREQ', software_requirement: 'SWREQ' },
    117,
    59,
  ],
  ['openpca-1.0.0', { use_case: 'USERNEED', exception_case: 'USERNEED', alarm_condition: 'USERNEED', requirement: 'SYSREQ' }, 58, 19],
  ['score-process', { workflow: 'SYSREQ', std_req: 'SYSREQ', gd_req: 'SWREQ' }, 659, 501],
  ['zephyr-reqmgmt', { SYSTEM_REQUIREMENT: 'SYSREQ', SOFTWARE_REQUIREMENT: 'SWREQ' }, 27, 6],
  ['jamb-tutorial', { UN: 'USERNEED', SYS: 'SYSREQ', SRS: 'SWREQ', HAZ: 'HAZSIT', RC: 'RCM' }, 17, 0],
  ['coest-libest', { requirement: 'SWREQ', source_file: 'UNIT', test_case: 'TEST' }, 52, 16],
];

withShared('data/oracles/oft-verdicts.json')('Item by item, our engine agrees with an independent one', () => {
  describe.each(sets)('%s', (name, kinds, items, defects) => {
    const policy = () => policyOf(oracleOf(name), kinds);

    it('its policy makes a pack that proves itself by its vectors', () => expect(failing(policy())).toEqual([]));

    it('every verdict is the same, on every item that was asked for anything', () => {
      const theirs = oracleOf(name).per_item;
      const asked = setOf(name).items.filter((item) => policy().needs[policy().groupOf(item)] !== undefined);
      expect([asked.length, Object.keys(theirs).length, uncovered(Object.values(theirs))]).toEqual([items, items, defects]);
      expect(differences(verdictsUnder(policy(), setOf(name)), theirs)).toEqual([]);
    });
  });

  it('the comparison can fail: without its links the same set differs in every item that was covered', () => {
    const [name, kinds] = ['coest-libest', { requirement: 'SWREQ', source_file: 'UNIT', test_case: 'TEST' }];
    const bare = { ...setOf(name), links: [] };
    expect(differences(verdictsUnder(policyOf(oracleOf(name), kinds), bare), oracleOf(name).per_item)).toHaveLength(36);
  });
});

interface OwnOracle {
  readonly items: number;
  readonly per_item: Oracle['per_item'];
  readonly tool_summary: string;
}

withShared('data/oracles/openfasttrace-self.oracle.json')('OpenFastTrace traced by itself, where every item says what it needs', () => {
  const needsOf = ({ attributes: { needs } }: SetItem): readonly string[] => (Array.isArray(needs) ? needs.map(String) : []);
  const groupOf = (item: SetItem): string => [item.type, ...needsOf(item)].join(' ');
  const views = () => json('oracles/openfasttrace-self.oracle.json') as Readonly<Record<string, OwnOracle>>;

  /** Of the whole set, what the other engine was given. */
  const given = ({ per_item }: OwnOracle): ItemSet => {
    const { items, links, ...rest } = setOf('openfasttrace-self');
    const kept = items.filter(({ key }) => per_item[key] !== undefined);
    return { ...rest, items: kept, links: links.filter(({ from }) => per_item[from] !== undefined) };
  };
  const policyFor = ({ items }: ItemSet): Policy => ({
    needs: Object.fromEntries(items.filter((item) => needsOf(item).length > 0).map((item) => [groupOf(item), needsOf(item)])),
    covering: ['covers'],
    kinds: { feat: 'USERNEED', req: 'SYSREQ', dsn: 'SWREQ', impl: 'UNIT', utest: 'TEST', itest: 'TEST' },
    typeOf: ({ type }) => type,
    groupOf,
  });

  it.each([
    ['full', 376, 'ok - 376 total, 0 defect'],
    ['specs_and_main_code_only', 199, 'not ok - 199 total, 113 defect'],
    ['specs_only', 116, 'not ok - 116 total, 115 defect'],
  ])('%s: every verdict and the published total', (name, items, summary) => {
    const theirs = views()[name];
    if (!theirs) throw new Error(`No view ${name}`);
    const set = given(theirs);
    const ours = verdictsUnder(policyFor(set), set);
    expect(failing(policyFor(set))).toEqual([]);
    expect(differences(ours, theirs.per_item)).toEqual([]);
    const defects = uncovered(ours.values());
    expect([ours.size, `${defects === 0 ? '' : 'not '}ok - ${ours.size} total, ${defects} defect`, theirs.tool_summary]).toEqual([
      items,
      summary,
      summary,
    ]);
  });
});
