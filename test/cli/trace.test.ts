import { gapsOf, runTrace, told } from './run-trace';

const item = (key: string, type: string, more: object = {}) => ({
  key,
  type,
  title: `Title of ${key}`,
  text: '',
  status: '',
  attributes: {},
  ...more,
});
/** All that is asked of a requirement itself. */
const requirement = (key: string) =>
  item(key, 'requirement', { text: 'The pump stops within 150 ms.', attributes: { accepted: 'In 30 of 30 trials.', sort: 'performance' } });
const link = (from: string, type: string, to: string) => ({ from, type, to });
const derived = [link('R-1', 'derives from', 'Y-1'), link('R-2', 'derives from', 'Y-1')];
const record = {
  ...{ purpose: 'formal', result: 'passed', level: 'system', procedureVersion: '3', version: '2.1' },
  ...{ configuration: 'Pump 7', tools: 'Bench 3', tester: 'Priya Nair', date: '2026-11-20' },
};
const run = item('U-1', 'run', { attributes: record });
const set = {
  name: 'Pump',
  items: [item('Y-1', 'system requirement'), requirement('R-1'), requirement('R-2'), item('T-1', 'test'), run],
  links: [link('T-1', 'verifies', 'R-1'), link('U-1', 'executes', 'T-1'), ...derived],
};
const complete = { ...set, items: set.items.filter(({ key }) => key !== 'R-2'), links: set.links.filter(({ from }) => from !== 'R-2') };
const map = {
  types: { requirement: 'SWREQ', 'system requirement': 'SYSREQ', test: ['TEST'], run: 'RUN' },
  links: {
    verifies: { verb: 'verifies', reverse: false },
    'derives from': { verb: 'derives_from', reverse: false },
    executes: { verb: 'executes', reverse: false },
  },
  attributes: { accepted: 'acceptanceCriteria', sort: 'category', ...Object.fromEntries(Object.keys(record).map((name) => [name, name])) },
};
/** In class A nobody asks where in the architecture a requirement is carried. */
const inA = ['--map', 'map.json', '--class', 'A'];
const files = { 'set.json': set, 'complete.json': complete, 'map.json': map };

describe('The trace command', () => {
  it('prints gaps as JSON and ends with 1', () => {
    const ran = runTrace(['set.json', ...inA, '--json'], files);
    expect([ran.code, ran.err]).toEqual([1, '']);
    expect(told(ran)).toEqual({
      items: 5,
      links: 4,
      count: { traceGaps: 1, notes: 0 },
      gaps: [
        {
          rule: 'REQ-03',
          key: 'R-2',
          clauses: ['5.7.1', '5.7.4.a', '5.7.4.b'],
          class: 'A',
          severity: 'to-resolve',
          message: 'No test that counts is linked to R-2.',
          facts: { item: 'R-2' },
        },
      ],
    });
  });

  it('ends with 0 where nothing is missing, and says what it checked', () => {
    const ran = runTrace(['complete.json', ...inA], files);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('No trace gap among what was understood (4 of 4 items and 3 of 3 links)');
    expect(ran.out).toContain('REQ-03 No verification: asked of 1 item');
    expect(ran.out).toContain('CLS-01 Software system without a class: asked of nothing');
    expect(told(runTrace(['complete.json', ...inA, '--json'], files)).gaps).toEqual([]);
  });

  it('tells a gap as severity, clause, name, reason, way out, in this order', () => {
    const { out } = runTrace(['set.json'], files);
    const order = [
      'To resolve    REQ-03, clause 5.7.1',
      'R-2: No verification',
      'No test that counts is linked to R-2.',
      'Link a test',
    ].map((text) => out.indexOf(text));
    expect(order.every((at, i) => at >= 0 && at >= (order[i - 1] ?? 0))).toBe(true);
  });

  it('shows how it understood the set and what it left out, with links that lead nowhere', () => {
    const odd = {
      ...set,
      items: [...set.items, item('X', 'poem')],
      links: [...set.links, link('R-1', 'rhymes', 'X'), link('R-1', 'rhymes', 'nowhere')],
    };
    const { out } = runTrace(['odd.json'], { 'odd.json': odd });
    expect(out).toContain('requirement -> SWREQ (2)');
    expect(out).toContain('verifies -> verifies (1)');
    expect(out).toContain('items without a meaning here: run (1), poem (1)');
    expect(out).toMatch(/links without a meaning here: (executes \(1\), )?rhymes \(2\)/);
    expect(out).toContain('Among them 1 link to or from what is not in the set');
  });

  it('sorts gaps by key, then rule, and tells a link into nothing at the end that is there', () => {
    const broken = {
      ...set,
      links: [link('T-9', 'verifies', 'R-1'), link('T-1', 'verifies', 'R-9'), link('T-8', 'verifies', 'R-8'), ...derived],
    };
    const gaps = told(runTrace(['b.json', ...inA, '--json'], { ...files, 'b.json': broken })).gaps.map(({ rule, key, facts }) => [
      key,
      rule,
      facts['others'] ?? facts['gone'],
    ]);
    expect(gaps).toEqual([
      ['R-1', 'GRF-01', 'T-9'],
      ['R-1', 'REQ-03', 'T-9'],
      ['R-2', 'REQ-03', undefined],
      ['T-1', 'GRF-01', 'R-9'],
      ['T-8', 'GRF-01', 'R-8'],
    ]);
    // T-8 verifies nothing else: that is told by the same gap.
  });

  it('takes the stated class of the software system where the set states none', () => {
    const classOf = (...argv: string[]) => told(runTrace(['set.json', '--json', ...argv], files)).gaps[0]?.class;
    expect([classOf(), classOf('--class', 'A'), classOf('--class=B')]).toEqual(['C', 'A', 'B']);
  });

  it('reads classes from a mapped attribute, and says so where one is no class', () => {
    const classed = {
      name: '',
      items: [item('S', 'sys', { attributes: { asil: 'class b' } }), item('S2', 'sys', { attributes: { asil: 'D' } }), item('R', 'req')],
      links: [],
    };
    const meaning = { types: { sys: 'SYSTEM', req: 'SWREQ' }, attributes: { asil: 'class' } };
    const ran = runTrace(['c', '--map', 'm'], { c: classed, m: meaning });
    expect(ran.out).toContain('a class that is not A, B or C: S2');
    const { gaps } = told(runTrace(['c', '--map', 'm', '--json'], { c: classed, m: meaning }));
    expect(gaps.find(({ key }) => key === 'S')).toBeUndefined();
    expect(gaps.find(({ key }) => key === 'S2')).toMatchObject({ rule: 'CLS-01', class: 'C' });
    expect(new Set(gaps.filter(({ key }) => key === 'R').map((gap) => gap.class))).toEqual(new Set(['C']));
  });

  it('reverses a link where the map says so, and reads the spellings of the trace model', () => {
    const reversed = { ...complete, links: [link('R-1', 'tested by', 'T-1'), ...derived.slice(0, 1)] };
    const meaning = { ...map, links: { ...map.links, 'tested by': { verb: 'verifies [system]', reverse: true } } };
    expect(runTrace(['r', '--map', 'm', '--class', 'A'], { r: reversed, m: meaning }).code).toBe(0);
  });

  it('looks a type up before its category', () => {
    const both = { ...complete, items: [item('R-1', 'thing', { attributes: { category: 'need' } }), item('T-1', 'test')], links: [] };
    const kinds = (types: object) => gapsOf(runTrace(['b', '--map', 'm', '--json'], { b: both, m: { types } }), 'REQ-03').length;
    expect([kinds({ need: 'SWREQ' }), kinds({ thing: 'USERNEED', need: 'SWREQ' })]).toEqual([1, 0]);
  });

  it('asks drafts softly and retired items not at all', () => {
    const states = {
      name: '',
      items: ['Draft', 'obsolete', 'Rejected', 'approved', 'constructor'].map((status) => item(status, 'requirement', { status })),
      links: [],
    };
    const { gaps } = told(runTrace(['s', '--json'], { s: states }));
    const severities = (key: string) => gaps.filter((gap) => gap.key === key).map(({ severity }) => severity);
    expect(severities('Draft')).toEqual(['note', 'note', 'note', 'note']);
    expect([severities('obsolete'), severities('Rejected')]).toEqual([[], []]);
    for (const key of ['approved', 'constructor']) expect(severities(key)).toEqual(Array(4).fill('to-resolve'));
  });

  it('reads a byte order mark, Windows line ends, long texts, and keys no terminal may obey', () => {
    const key = 'R-\u001b[31m\u202eשלום';
    const strange = {
      name: '',
      items: [item(key, 'requirement', { text: 'ö'.repeat(40_000) }), item('product', 'requirement')],
      links: [],
    };
    const text = `\uFEFF${JSON.stringify(strange, undefined, 1).replace(/\n/g, '\r\n')}`;
    expect(gapsOf(runTrace(['s', '--json'], { s: text }), 'REQ-01', 'REQ-03')).toEqual([
      [key, 'REQ-01'],
      [key, 'REQ-03'],
      ['product', 'REQ-01'],
      ['product', 'REQ-03'],
    ]);
    expect(runTrace(['s'], { s: text }).out).toContain('R-\\u001b[31m\\u202eשלום: No verification');
  });
});

describe('Bad input is refused with one sentence and exit code 2', () => {
  const bad = (content: unknown) => ({ ...files, 'set.json': content });
  const mapped = (content: unknown) => ({ ...files, 'map.json': content });
  const withMap = ['set.json', '--map', 'map.json'];
  const cases: readonly (readonly [string, readonly string[], Readonly<Record<string, unknown>>, string])[] = [
    ['no file', [], files, 'exactly one file'],
    ['two files', ['a', 'b'], files, 'exactly one file'],
    ['a file that is not there', ['none.json'], files, 'none.json cannot be read: ENOENT'],
    ['an unknown option', ['set.json', '--colour'], files, '--colour is unknown'],
    ['an option given twice', ['set.json', '--json', '--json'], files, '--json is given twice'],
    ['an option without its value', ['set.json', '--map'], files, '--map needs a value'],
    ['a value nobody asked for', ['set.json', '--json=yes'], files, '--json takes no value'],
    ['a class there is not', ['set.json', '--class', 'D'], files, '--class D'],
    ['text that is not JSON', ['set.json'], bad('{"items": [}'), 'set.json is not JSON'],
    ['an empty file', ['set.json'], bad(''), 'set.json is not JSON'],
    ['a list instead of a set', ['set.json'], bad([]), 'set.json has a wrong shape at the top'],
    ['a set without items', ['set.json'], bad({ links: [] }), 'at items'],
    ['an item without a key', ['set.json'], bad({ ...set, items: [item('a', 'test'), { type: 'test' }] }), 'at items[1].key'],
    ['a link to a number', ['set.json'], bad({ ...set, links: [{ from: 'a', to: 3, type: 't' }] }), 'at links[0].to'],
    [
      'a key used twice',
      ['set.json'],
      bad({ ...set, items: [item('a', 'test'), item('a', 'test')] }),
      'the key "a" twice: items[0] and items[1]',
    ],
    ['types nobody knows', ['set.json'], bad({ ...set, items: [item('a', 'poem')] }), 'say what they are with --map'],
    ['a map that is not there', ['set.json', '--map', 'no.json'], files, 'no.json cannot be read'],
    ['a map that is not JSON', withMap, mapped('types'), 'map.json is not JSON'],
    ['a map without types', withMap, mapped({ links: {} }), 'map.json has a wrong shape at types'],
    ['a map with a word too many', withMap, mapped({ ...map, colours: {} }), 'map.json has a wrong shape'],
    ['a map with an unknown kind', withMap, mapped({ types: { requirement: 'POEM' } }), 'unknown kind at types.requirement: "POEM"'],
    [
      'a map with an unknown verb',
      withMap,
      mapped({ ...map, links: { verifies: { verb: 'blesses' } } }),
      'unknown verb at links.verifies: "blesses"',
    ],
    ['a map that fits nothing', withMap, mapped({ types: { poem: 'SWREQ' } }), 'map.json fits nothing in the set'],
  ];

  it.each(cases)('%s', (_, argv, given, sentence) => {
    const ran = runTrace(argv, given);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(sentence);
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
