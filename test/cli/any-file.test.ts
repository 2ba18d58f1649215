/** Whatever bytes somebody names: an answer, or one sentence and exit code 2. Never a crash, a hang, or half an answer. */
import AdmZip from 'adm-zip';
import * as fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { pump } from './a-pump';
import { type Ran, gapsOf, runTrace, told } from './run-trace';

const numRuns = Number(process.env['PLUMBLINE_RUNS'] ?? 200);

const asJson = JSON.stringify(pump);
const reqIf =
  '<?xml version="1.0"?><REQ-IF><CORE-CONTENT><REQ-IF-CONTENT><SPEC-TYPES><SPEC-OBJECT-TYPE IDENTIFIER="t" LONG-NAME="Requirement">' +
  '<SPEC-ATTRIBUTES><ATTRIBUTE-DEFINITION-XHTML IDENTIFIER="a" LONG-NAME="ReqIF.Text"/></SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE></SPEC-TYPES>' +
  '<SPEC-OBJECTS><SPEC-OBJECT IDENTIFIER="o"><VALUES><ATTRIBUTE-VALUE-XHTML><DEFINITION><ATTRIBUTE-DEFINITION-XHTML-REF>a' +
  '</ATTRIBUTE-DEFINITION-XHTML-REF></DEFINITION><THE-VALUE><div>On &amp; off<br/>at once</div></THE-VALUE></ATTRIBUTE-VALUE-XHTML></VALUES>' +
  '<TYPE><SPEC-OBJECT-TYPE-REF>t</SPEC-OBJECT-TYPE-REF></TYPE></SPEC-OBJECT></SPEC-OBJECTS></REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>';
const issue = (n: number) =>
  JSON.stringify({
    id: String(n),
    key: `P-${n}`,
    fields: {
      summary: 'Stop',
      issuetype: { id: '1', name: 'Requirement' },
      project: { id: '1', key: 'P' },
      issuelinks: [
        {
          id: `l${n}`,
          type: { id: '2', name: 'Test', inward: 'is verified by', outward: 'verifies' },
          outwardIssue: { id: '1', key: 'P-1' },
        },
      ],
    },
  });
const exported = JSON.stringify({
  format: 'plumbline.product-export/1',
  at: '2026-11-27T00:00:00.000Z',
  artifacts: [
    {
      id: '1',
      key: 'P-1',
      kinds: ['SWREQ'],
      lifecycle: 'ready',
      statement: { summary: '', description: '' },
      stated: {},
      fingerprint: 'f',
      links: [{ verb: 'verifies', to: '1', via: 'link' }],
    },
  ],
});
const zipped = (): Buffer => {
  const zip = new AdmZip();
  zip.addFile('a.reqif', Buffer.from(reqIf));
  return zip.toBuffer();
};
const seeds: readonly Buffer[] = [
  Buffer.from(asJson),
  Buffer.from(reqIf),
  Buffer.from(`${issue(1)}\n${issue(2)}`),
  Buffer.from(exported),
  gzipSync(asJson),
  zipped(),
];

/** Bytes changed, cut out, put in twice, or swapped for those of another format. */
const broken = fc
  .record({
    seed: fc.constantFrom(...seeds),
    wounds: fc.array(
      fc.record({
        at: fc.nat(),
        length: fc.nat({ max: 40 }),
        how: fc.constantFrom('change', 'cut', 'double', 'graft'),
        bytes: fc.uint8Array({ maxLength: 6 }),
        other: fc.constantFrom(...seeds),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ seed, wounds }) =>
    wounds.reduce((bytes, { at, length, how, bytes: more, other }) => {
      const from = bytes.length === 0 ? 0 : at % bytes.length;
      const [head, middle, tail] = [bytes.subarray(0, from), bytes.subarray(from, from + length), bytes.subarray(from + length)];
      if (how === 'change') return Buffer.concat([head, more, tail]);
      if (how === 'cut') return Buffer.concat([head, tail]);
      return Buffer.concat(
        how === 'double' ? [head, middle, middle, tail] : [head, other.subarray(from % other.length, (from % other.length) + length), tail],
      );
    }, seed),
  );

function expectClean(ran: Ran): void {
  expect([0, 1, 2]).toContain(ran.code);
  if (ran.code !== 2) {
    expect([ran.err, ran.out === '']).toEqual(['', false]);
    return;
  }
  expect([ran.out, ran.err.startsWith('trace: '), ran.err.indexOf('\n') === ran.err.length - 1]).toEqual(['', true, true]);
}

describe('Any file', () => {
  it('the files that are broken below are sound before', () => {
    for (const f of seeds) expect(runTrace(['f'], { f }).code).toBe(1);
  });

  it('of any bytes is answered or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (f) => expectClean(runTrace(['f'], { f }))),
      { numRuns },
    );
  });

  it('of any format, broken anywhere, is answered or refused', () => {
    fc.assert(
      fc.property(broken, fc.constantFrom('text', 'json', 'csv', 'sarif'), (f, output) =>
        expectClean(runTrace(['f', '--output', output], { f })),
      ),
      { numRuns: numRuns * 5 },
    );
  });

  it('of any JSON is answered or refused, as a map too', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (f) => {
        expectClean(runTrace(['f'], { f: JSON.stringify(f) }));
        expectClean(runTrace(['set', '--map', 'm'], { set: pump, m: JSON.stringify(f) }));
      }),
      { numRuns },
    );
  });

  it('of any words in the right shape is answered in every format and to every question', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '__proto__',
        'constructor',
        'toString',
        'שלום',
        '\u202eevil',
        '👩‍🚀',
        '\u0000',
        '\ud800',
        '=cmd()',
        '"',
        '\r\n',
        'requirement',
        'test',
        'verifies',
        '{item}',
        '[?x y]',
      ),
    );
    const anySet = fc.record({
      name: word,
      items: fc.uniqueArray(
        fc.record({
          key: word.filter((key) => key !== ''),
          type: word,
          title: word,
          text: word,
          status: word,
          attributes: fc.dictionary(word, word, { maxKeys: 3 }),
        }),
        { selector: ({ key }) => key, maxLength: 6 },
      ),
      links: fc.array(fc.record({ from: word, to: word, type: word }), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(anySet, fc.constantFrom('en', 'de'), (set, language) => {
        const map = {
          types: Object.fromEntries(set.items.map(({ type }) => [type, 'SWREQ'])),
          links: Object.fromEntries(set.links.map(({ type }) => [type, { verb: 'derives_from' }])),
        };
        const run = (...argv: readonly string[]): Ran =>
          runTrace(['set', '--map', 'map', '--language', language, ...argv], { set: JSON.stringify(set), map: JSON.stringify(map) });
        for (const output of ['text', 'json', 'csv', 'sarif']) expectClean(run('--output', output));
        const [first] = set.items;
        if (first && !first.key.startsWith('-')) expectClean(run(`--why=${first.key}`));
        if (first) expectClean(run(`--what-if=${first.key} status draft`));
        const text = run().out;
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns },
    );
  });
});

describe('What is large or odd', () => {
  const timed = (f: unknown, ...more: readonly string[]): Ran => {
    const start = performance.now();
    const ran = runTrace(['f', ...more], { f });
    expect(performance.now() - start).toBeLessThan(20_000);
    expectClean(ran);
    return ran;
  };

  it('texts of 40,000 characters everywhere', () => {
    const long = 'ö👩‍🚀'.repeat(8_000);
    const f = {
      name: long,
      items: [{ key: long, type: 'requirement', title: long, text: long }],
      links: [{ from: long, to: `${long}!`, type: 'derives_from' }],
    };
    for (const output of ['text', 'json', 'csv', 'sarif']) expect(timed(f, '--output', output).code).toBe(1);
    expect(timed(f, '--why', long).out).toContain('No verification');
  });

  it('links to itself, twice the same, and to nowhere, are told or harmless', () => {
    const link = (to: string) => ({ from: 'R-1', to, type: 'derives_from' });
    const f = {
      name: '',
      items: [{ key: 'R-1', type: 'requirement' }],
      links: [link('R-1'), link('R-1'), link('gone'), link('gone'), { from: 'a', to: 'b', type: 'derives_from' }],
    };
    const gaps = told(timed(f, '--json'))
      .gaps.filter(({ rule }) => ['GRF-01', 'REQ-01', 'REQ-03'].includes(rule))
      .map(({ rule, key, facts }) => [rule, key, facts['others']]);
    expect(gaps).toEqual([
      ['GRF-01', 'R-1', 'gone'],
      ['REQ-01', 'R-1', 'R-1, gone'],
      ['REQ-03', 'R-1', undefined],
      ['GRF-01', 'a', 'b'],
    ]);
  });

  it('a hub of 2,000 links, a parent of 10,000 children, and a chain of 10,000', () => {
    const many = (n: number, type: string) => Array.from({ length: n }, (_, i) => ({ key: `${type}-${i}`, type }));
    const items = [
      { key: 'HUB', type: 'requirement' },
      { key: 'TOP', type: 'component' },
      ...many(2_000, 'test'),
      ...many(10_000, 'unit'),
      ...many(10_000, 'component'),
    ];
    const links = [
      ...many(2_000, 'test').map(({ key }) => ({ from: key, to: 'HUB', type: 'verifies' })),
      ...many(10_000, 'unit').map(({ key }) => ({ from: key, to: 'TOP', type: 'part_of' })),
      ...many(9_999, 'component').map(({ key }, i) => ({ from: key, to: `component-${i + 1}`, type: 'part_of' })),
    ];
    const f = JSON.stringify({ name: '', items, links });
    expect(gapsOf(timed(f, '--json'), 'REQ-01', 'REQ-03').filter(([key]) => key === 'HUB')).toEqual([['HUB', 'REQ-01']]);
    expect(timed(f, '--why', 'component-0').out.split('\n').length).toBeLessThan(250);
  });

  it('JSON and XML nested without end', () => {
    expect(timed('['.repeat(200_000)).code).toBe(2);
    expect(timed(`${'['.repeat(5_000)}${']'.repeat(5_000)}`).code).toBe(2);
    expect(timed('<a>'.repeat(200_000)).code).toBe(2);
  });

  it.each([
    ['angle brackets', '<'.repeat(300_000)],
    ['ampersands', `<x>${'&'.repeat(300_000)}</x>`],
    ['comments left open', `<x>${'<!--'.repeat(100_000)}`],
    ['sections left open', `<x>${'<![CDATA['.repeat(100_000)}`],
    ['spaces between elements', `<x>${'<b/> '.repeat(100_000)}</x>`],
    ['more tags than a tree could hold', `<x>${'<b/>'.repeat(2_000_001)}</x>`],
  ])('XML of nothing but %s', (_, f) => expect(timed(f).code).toBe(2));
});
