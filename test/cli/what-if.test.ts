/** What a change would bring, told before anybody makes it; the same as a check of everything after it. */
import * as fc from 'fast-check';
import { pump } from './a-pump';
import { type Ran, runTrace, told } from './run-trace';

const whatIf = (change: string, ...more: readonly string[]): Ran => runTrace(['pump', '--what-if', change, ...more], { pump });
interface ToldGap {
  readonly rule: string;
  readonly key: string;
  readonly severity: string;
}
interface Brought {
  readonly come: readonly ToldGap[];
  readonly go: readonly ToldGap[];
  readonly stay: number;
  readonly classes: readonly { readonly key: string; readonly from: string; readonly to: string }[];
  readonly asked: readonly { readonly rule: string; readonly from: number; readonly to: number }[];
}
const brought = (change: string): Brought => JSON.parse(whatIf(change, '--json').out) as Brought;
const names = (gaps: readonly ToldGap[]): readonly string[] => gaps.map(({ rule, key, severity }) => `${rule} ${key} ${severity}`);

/** Of the rules these tests speak of. */
const spoken = ['REQ-01', 'REQ-03', 'RSK-04', 'RSK-05', 'GRF-01'];
const basic = (gaps: readonly ToldGap[]): readonly string[] => names(gaps.filter(({ rule }) => spoken.includes(rule)));

describe('What if', () => {
  it('a system is class A: what only B and C are asked for goes, and every class that came from it', () => {
    const { come, go, classes, asked } = brought('SYS-1 class A');
    expect([basic(come), basic(go)]).toEqual([[], ['RSK-05 RC-1 to-resolve']]);
    expect(classes).toContainEqual({ key: 'T-1', from: 'B', to: 'A' });
    expect(asked.find(({ rule }) => rule === 'RSK-04')).toEqual({ rule: 'RSK-04', from: 1, to: 0 });
  });

  it('a test no longer verifies its requirement: the requirement lacks it', () => {
    expect(basic(brought('T-1 remove verifies R-1').come)).toEqual(['REQ-03 R-1 to-resolve']);
    const ran = whatIf('T-1 remove verifies R-1');
    expect([ran.code, /\n\d+ trace gaps? would come, \d+ trace gaps?( and \d+ notes?)? would go/.test(ran.out)]).toEqual([1, true]);
  });

  it('a control is retired: its cause is without one, and it is asked nothing itself', () => {
    const { come, go } = brought('RC-1 status obsolete');
    expect([basic(come), basic(go)]).toEqual([['RSK-04 C-1 blocks-release'], ['RSK-05 RC-1 to-resolve']]);
  });

  it('a draft is ready: its notes become gaps', () => {
    const { come, go } = brought('R-2 status ready');
    expect(basic(come)).toEqual(['REQ-01 R-2 to-resolve', 'REQ-03 R-2 to-resolve']);
    expect(basic(go)).toEqual(['REQ-01 R-2 note', 'REQ-03 R-2 note']);
  });

  it('a link more resolves what it answers', () => {
    expect(basic(brought('T-1 add verifies R-2').go)).toEqual(['REQ-03 R-2 note']);
  });

  it('is told in German', () => {
    const { out } = whatIf('R-2 status ready', '--language', 'de');
    expect(out).toMatch(/\d+ Lücken kämen, 0 Lücken und \d+ Hinweise gingen/);
    expect(out).toContain('Zu beheben: REQ-01 Keine Quelle, Abschnitt 5.2.6.f, 5.1.1.c: 1');
  });

  it.each([
    ['words nobody understands', 'make it better', 'is not understood'],
    ['a key that is not there', 'R-9 class B', 'names "R-9", which is not there'],
    ['a class there is not', 'SYS-1 class D', 'the class D is none'],
    ['a class where none is stated', 'R-1 class A', 'R-1 states no class of its own'],
    ['a status there is not', 'R-1 status eternal', 'the status "eternal" is none'],
    ['a relation nobody knows', 'T-1 remove blesses R-1', 'the relation "blesses" is none'],
    ['a link that is not there', 'T-1 remove verifies R-2', 'T-1 verifies R-2 is no link that is there'],
    ['a link that is there already', 'T-1 add verifies R-1', 'T-1 verifies R-1 is there already'],
    ['an end that is not there', 'T-1 add verifies R-9', 'names "R-9", which is not there'],
  ])('%s is refused in one sentence', (_, change, sentence) => {
    const ran = whatIf(change);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(sentence);
  });
});

const kinds = ['software system', 'component', 'requirement', 'system requirement', 'test', 'cause', 'risk control', 'poem'];
const verbs = [
  'part_of',
  'allocated_to',
  'derives_from',
  'verifies',
  'controls',
  'implemented_by',
  'arises_in',
  'verified_by_implementation',
];
const key = fc.integer({ min: 0, max: 11 }).map((n) => `K-${n}`);
const someSet = fc.record({
  name: fc.constant(''),
  items: fc.array(
    fc.record({
      type: fc.constantFrom(...kinds),
      status: fc.constantFrom('', 'draft', 'obsolete'),
      attributes: fc.constantFrom({}, { class: 'A' }, { class: 'B' }, { class: 'A', class_rationale: 'Apart' }),
    }),
    { minLength: 8, maxLength: 12, size: 'max' },
  ),
  links: fc.array(fc.record({ from: key, to: key, type: fc.constantFrom(...verbs) }), { maxLength: 30, size: 'max' }),
});
const someChange = fc.oneof(
  fc
    .tuple(key, fc.constantFrom('class A', 'class B', 'class C', 'status draft', 'status ready', 'status obsolete'))
    .map((words) => words.join(' ')),
  fc.tuple(key, fc.constantFrom('add', 'remove'), fc.constantFrom(...verbs), key).map((words) => words.join(' ')),
);

interface AnySet {
  readonly items: readonly { readonly key: string; readonly status: string; readonly attributes: object }[];
}
/** The set as it would be written after the change; undefined for a change of links. */
function written<S extends AnySet>(set: S, change: string): S | undefined {
  const [of, act, value = ''] = change.split(' ');
  const more = act === 'class' ? { attributes: { class: value } } : act === 'status' ? { status: value } : undefined;
  if (!more) return undefined;
  const edited = (item: AnySet['items'][number]) =>
    'attributes' in more ? { ...item, attributes: { ...item.attributes, ...more.attributes } } : { ...item, ...more };
  return { ...set, items: set.items.map((item) => (item.key === of ? edited(item) : item)) };
}

describe('Over random sets and changes', () => {
  const numRuns = Number(process.env['PLUMBLINE_RUNS'] ?? 300);
  const gapsOf = (set: unknown): readonly string[] => names(told(runTrace(['set', '--json'], { set })).gaps);

  it('what is told is exactly what a check finds after the change is written', () => {
    const seen = { answered: 0, compared: 0, moved: 0 };
    fc.assert(
      fc.property(someSet, someChange, ({ items, ...rest }, change) => {
        const set = { ...rest, items: items.map((each, i) => ({ ...each, key: `K-${i}` })) };
        const ran = runTrace(['set', '--json', '--what-if', change], { set });
        expect(ran.err).not.toContain('differ');
        if (ran.code === 2) return;
        seen.answered += 1;
        const { come, go, stay } = JSON.parse(ran.out) as Brought;
        const before = gapsOf(set);
        expect([names(go).every((gap) => before.includes(gap)), stay + go.length]).toEqual([true, before.length]);
        seen.moved += come.length + go.length;
        const after = written(set, change);
        if (!after) return;
        seen.compared += 1;
        const gone = new Set(names(go));
        expect([...before.filter((gap) => !gone.has(gap)), ...names(come)].sort()).toEqual([...gapsOf(after)].sort());
      }),
      { numRuns },
    );
    // It did look at something; usual are 130, 75 and 40 of 300.
    expect([seen.answered > numRuns / 6, seen.compared > numRuns / 15, seen.moved > numRuns / 50]).toEqual([true, true, true]);
  });
});
