/** The rules of one product: its pack laid over ours, whatever became of either since. */
import fc from 'fast-check';
import { checkAll, recheck } from '../../../src/domain/rules/engine';
import { notAsked } from '../../../src/domain/rules/not-asked';
import { withOwnRule, type OwnRuleForm } from '../../../src/domain/rules/own-rule';
import { problemIn, type RulePack } from '../../../src/domain/rules/pack';
import { bookOf } from '../../../src/domain/rules/product-book';
import { everyRule, standardBook } from '../../../src/domain/rules/rule-book';
import { failingVectors } from '../../../src/domain/rules/vectors';
import { verbs } from '../../../src/domain/kinds/verbs';
import { artifactId } from '../../../src/domain/trace/artifact';
import { WorkingGraph } from '../../../src/domain/trace/trace-graph';
import { LATER, NOW } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';

const plain: RulePack = { format: 'plumbline.rule-pack/1', name: 'Pump', version: '1', vectors: [] };
const form: OwnRuleForm = {
  name: 'Two tests of a requirement',
  kind: 'SWREQ',
  verb: 'verifies',
  way: 'in',
  endKind: 'TEST',
  minimum: 2,
  severity: 'to-resolve',
  classes: ['B', 'C'],
};

describe('The book of a product', () => {
  test('is ours where nothing is set', () => {
    expect(bookOf(undefined)).toBe(standardBook);
    expect(bookOf(plain).rules.map(({ id }) => id)).toEqual(standardBook.rules.map(({ id }) => id));
  });

  test('knows what is switched off, and why, and can still put its gaps into words', () => {
    const book = bookOf({ ...plain, adjust: { 'REQ-03': { severity: 'off', reason: 'Tests live elsewhere.' } } });
    expect(book.find('REQ-03')).toBeUndefined();
    expect(book.describe('REQ-03')?.name.en).toBe(standardBook.find('REQ-03')?.name.en);
    expect(notAsked(book).map(({ en }) => en)).toEqual([
      `Rule REQ-03 “${standardBook.find('REQ-03')?.name.en}” is switched off: Tests live elsewhere.`,
    ]);
    expect(notAsked(standardBook)).toEqual([]);
  });

  test('never makes a rule quieter than its reason allows, whatever the pack says: it is then asked as it comes', () => {
    const book = bookOf({ ...plain, adjust: { 'REQ-03': { severity: 'off' }, 'REQ-99': { severity: 'off', reason: 'x' } } });
    expect(book.find('REQ-03')?.severity).toBe(standardBook.find('REQ-03')?.severity);
    expect(book.off).toEqual([]);
  });

  test('names an own rule that cannot work any more: it is not dropped in silence', () => {
    const pack = withOwnRule(plain, form);
    const broken = { ...pack, own: (pack.own ?? []).map((own) => ({ ...own, kind: 'EPIC' })) };
    expect(notAsked(bookOf(broken)).map(({ en }) => en)).toEqual([expect.stringContaining('Own rule OWN-01')]);
  });
});

describe('A rule from the form', () => {
  test('is accepted, and its two vectors come out as they say', () => {
    const pack = withOwnRule(plain, form);
    expect(problemIn(everyRule, pack)).toBeUndefined();
    expect(pack.vectors.map(({ gaps }) => gaps)).toEqual([['OWN-01 ITEM-1'], []]);
    expect(failingVectors(bookOf(pack).rules, pack.vectors, NOW)).toEqual([]);
  });

  test('gets the next free name', () => {
    expect(withOwnRule(withOwnRule(plain, form), form).own?.map(({ id }) => id)).toEqual(['OWN-01', 'OWN-02']);
  });

  test('says its name as it was typed, whatever signs are in it', () => {
    const [own] = withOwnRule(plain, { ...form, name: ' Two {tests} [of] it ' }).own ?? [];
    expect(own?.name).toEqual({ en: 'Two tests of it', de: 'Two tests of it' });
  });

  const everyRelation = verbs.flatMap(({ id, from, to }) => [
    ...from.filter((kind) => kind !== '*').map((kind) => ({ verb: id, way: 'out' as const, kind })),
    ...to.filter((kind) => kind !== '*').map((kind) => ({ verb: id, way: 'in' as const, kind })),
  ]);
  test.each(everyRelation)('over "$verb" ($way) of $kind proves itself in every class', ({ verb, way, kind }) => {
    for (const classes of [['A'], ['C'], ['A', 'B', 'C']] as const) {
      const pack = withOwnRule(plain, { ...form, kind, verb, way, classes, endKind: '' });
      const { endKind: _, ...open } = form;
      const loose = withOwnRule(plain, { ...open, kind, verb, way, classes });
      expect(problemIn(everyRule, pack)?.problem).toBe('unknown-kind');
      expect({ loose: failingVectors(bookOf(loose).rules, loose.vectors, NOW) }).toEqual({ loose: [] });
    }
  });
});

const someChange = fc.record(
  {
    severity: fc.constantFrom('note' as const, 'to-resolve' as const, 'blocks-release' as const, 'off' as const),
    reason: fc.constant('x'),
  },
  { requiredKeys: ['reason'] },
);
const somePack = fc
  .dictionary(fc.constantFrom(...everyRule.map(({ id }) => id)), someChange, { maxKeys: 6 })
  .map((adjust): RulePack => ({ ...plain, adjust }));

const verbFrom: Readonly<Record<string, string>> = { TEST: 'verifies', RCM: 'controls', ITEM: 'part_of', SWREQ: 'derives_from' };
const someArtifacts = fc
  .array(
    fc.record({ kind: fc.constantFrom('SWREQ', 'TEST', 'CAUSE', 'RCM', 'ITEM', 'SYSTEM', 'SYSREQ'), to: fc.nat(9), draft: fc.boolean() }),
    {
      minLength: 2,
      maxLength: 10,
    },
  )
  .map((all) =>
    all.map(({ kind, to, draft }, n) => {
      const links = verbFrom[kind];
      const target = `A${to % all.length}`;
      return anArtifact(kind, `A${n}`, {
        ...(draft ? { lifecycle: 'draft' as const } : {}),
        ...(links !== undefined && target !== `A${n}` ? { links: { [links]: [target] } } : {}),
      });
    }),
  );

const rowsOf = (graph: WorkingGraph) =>
  graph.ids().map((id) => {
    const node = graph.find(id);
    return [id, node?.derived, node?.gaps.map(({ firstSeen: _, ...gap }) => gap)];
  });

test('Judged again by other rules, page by page, a product stands as if it had been judged by them from the first', () => {
  fc.assert(
    fc.property(someArtifacts, somePack, somePack, (artifacts, before, after) => {
      const graph = new WorkingGraph({ whole: true });
      const anew = new WorkingGraph({ whole: true });
      for (const each of artifacts) graph.load(each);
      for (const each of artifacts) anew.load(each);
      checkAll(graph, bookOf(before), NOW);
      checkAll(anew, bookOf(after), LATER);
      for (const [n] of artifacts.entries()) recheck(graph, bookOf(after), { put: [], again: [artifactId(`A${n}`)] }, LATER);
      expect(rowsOf(graph)).toEqual(rowsOf(anew));
    }),
    { numRuns: 300 },
  );
});
