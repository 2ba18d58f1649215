/** Every format a file may have is told by what it holds; what cannot be read is refused in one sentence. */
import AdmZip from 'adm-zip';
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { sharedFile, withShared } from '../build/shared-data';
import { type Ran, gapsOf, runTrace, told } from './run-trace';

const basic = (ran: Ran) => gapsOf(ran, 'REQ-01', 'REQ-03', 'RSK-05', 'GRF-01');

const set = { name: 'Pump', items: [{ key: 'R-1', type: 'requirement' }], links: [] };

const bug = (id: string, key: string, more: object = {}) => ({
  id,
  key,
  fields: {
    summary: `Summary of ${key}`,
    issuetype: { id: '1', name: 'Software requirement' },
    project: { id: '10', key: 'PUMP' },
    status: { id: '3', name: 'Open' },
    issuelinks: [],
    ...more,
  },
});
const verifies = { id: '7', name: 'Test', inward: 'is verified by', outward: 'verifies' };
const requirement = bug('1', 'PUMP-1', { issuelinks: [{ id: '900', type: verifies, inwardIssue: { id: '2', key: 'PUMP-2' } }] });
const test_ = bug('2', 'PUMP-2', {
  issuetype: { id: '2', name: 'Test case' },
  issuelinks: [{ id: '900', type: verifies, outwardIssue: { id: '1', key: 'PUMP-1' } }],
});
const lines = (...issues: readonly object[]): string => issues.map((issue) => JSON.stringify(issue)).join('\n');

describe('Jira issues, one a line', () => {
  it('are read as the app reads them, by the mapping it would suggest', () => {
    expect(basic(runTrace(['f', '--json'], { f: lines(requirement, test_) }))).toEqual([['PUMP-1', 'REQ-01']]);
    const { out } = runTrace(['f'], { f: lines(requirement, test_) });
    expect(out).toContain('PUMP (Jira issues): 2 items, 1 link');
    expect(out).toContain('Software requirement -> SWREQ (1)');
    expect(out).toContain('verifies -> verifies (1)');
  });

  it('may be packed, come with empty lines and Windows line ends, or as the answer of a search', () => {
    const plain = runTrace(['f', '--json'], { f: lines(requirement, test_) }).out;
    const windows = `\uFEFF\r\n${JSON.stringify(requirement)}\r\n\r\n${JSON.stringify(test_)}\r\n`;
    for (const f of [gzipSync(lines(requirement, test_)), windows, { startAt: 0, issues: [requirement, test_] }])
      expect(runTrace(['f', '--json'], { f }).out).toBe(plain);
  });

  it('are read by a map of the names of types, links and fields where one is given', () => {
    const story = bug('1', 'PUMP-1', { issuetype: { id: '5', name: 'Story' }, customfield_1: { value: 'Class B' } });
    const map = { types: { Story: ['SWREQ', 'RCM'], 'Test case': 'TEST' }, links: { Test: { verb: 'verifies' } } };
    expect(basic(runTrace(['f', '--map', 'm', '--json'], { f: lines(story, test_), m: map }))).toEqual([
      ['PUMP-1', 'REQ-01'],
      ['PUMP-1', 'RSK-05'],
    ]);
  });

  it('have the state their status and resolution say, of a problem another one than of a requirement', () => {
    const done = { status: { id: '4', name: 'Shipped', statusCategory: { key: 'done' } } };
    const problem = { issuetype: { id: '9', name: 'Bug' }, ...done };
    const f = lines(
      bug('1', 'A-1', done),
      bug('2', 'A-2', problem),
      bug('3', 'A-3', { ...problem, resolution: { id: '1', name: 'Duplicate' } }),
    );
    const map = { types: { 'Software requirement': 'SWREQ', Bug: 'PR' } };
    for (const argv of [[], ['--map', 'm']]) {
      const state = (key: string) =>
        (JSON.parse(runTrace(['f', '--why', key, '--json', ...argv], { f, m: map }).out) as { lifecycle: string }).lifecycle;
      expect([state('A-1'), state('A-2'), state('A-3')]).toEqual(['implemented', 'closed-fixed', 'closed-duplicate']);
    }
  });

  it('tell a link that leads out of the file by the key it leads to', () => {
    const away = bug('2', 'PUMP-2', {
      issuetype: { id: '2', name: 'Test case' },
      issuelinks: [{ id: '901', type: verifies, outwardIssue: { id: '77', key: 'PUMP-77' } }],
    });
    const lost = told(runTrace(['f', '--json'], { f: lines(away) })).gaps.filter(({ rule }) => rule === 'GRF-01');
    expect(lost).toMatchObject([{ key: 'PUMP-2', facts: { others: 'PUMP-77' } }]);
  });
});

const reqIf = (content: string, head = '<?xml version="1.0" encoding="UTF-8"?>'): string =>
  `${head}<REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"><CORE-CONTENT><REQ-IF-CONTENT>${content}</REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>`;
const types =
  '<SPEC-TYPES><SPEC-OBJECT-TYPE IDENTIFIER="t1" LONG-NAME="Software Requirement"/>' +
  '<SPEC-OBJECT-TYPE IDENTIFIER="t2" LONG-NAME="Test Case"/><SPEC-RELATION-TYPE IDENTIFIER="r1" LONG-NAME="verifies"/></SPEC-TYPES>';
const object = (id: string, type: string): string =>
  `<SPEC-OBJECT IDENTIFIER="${id}" LONG-NAME="On &amp; off, f&#252;r ${id}"><TYPE><SPEC-OBJECT-TYPE-REF>${type}</SPEC-OBJECT-TYPE-REF></TYPE></SPEC-OBJECT>`;
const relation = (from: string, to: string): string =>
  `<SPEC-RELATION IDENTIFIER="x"><SOURCE><SPEC-OBJECT-REF>${from}</SPEC-OBJECT-REF></SOURCE><TARGET><SPEC-OBJECT-REF>${to}</SPEC-OBJECT-REF></TARGET>` +
  '<TYPE><SPEC-RELATION-TYPE-REF>r1</SPEC-RELATION-TYPE-REF></TYPE></SPEC-RELATION>';
const objects = (inside: string): string => `<SPEC-OBJECTS>${inside}</SPEC-OBJECTS>`;
const relations = (inside: string): string => `<SPEC-RELATIONS>${inside}</SPEC-RELATIONS>`;
const verified = reqIf(types + objects(object('R', 't1') + object('T', 't2')) + relations(relation('T', 'R')));

const zipped = (files: Readonly<Record<string, string>>): Buffer => {
  const zip = new AdmZip();
  for (const [name, text] of Object.entries(files)) zip.addFile(name, Buffer.from(text));
  return zip.toBuffer();
};

describe('ReqIF', () => {
  it('gives items of its object types and links of its relation types', () => {
    const { out } = runTrace(['f'], { f: verified });
    expect(out).toContain('Unnamed set (ReqIF): 2 items, 1 link');
    expect(out).toContain('verifies -> verifies (1)');
    expect(basic(runTrace(['f', '--json'], { f: verified }))).toEqual([['R', 'REQ-01']]);
  });

  it('may be packed in a zip with its pictures, in several files that refer to each other', () => {
    const archive = zipped({
      'a.reqif': reqIf(types + objects(object('R', 't1')) + relations(relation('T', 'R'))),
      'sub/b.reqif': reqIf(types + objects(object('T', 't2'))),
      'picture.svg': '<svg/>',
      '__MACOSX/._a.reqif': 'nothing to read',
    });
    expect(basic(runTrace(['f', '--json'], { f: archive }))).toEqual([['R', 'REQ-01']]);
  });

  it('may be written in UTF-16, or in what its declaration says', () => {
    const plain = runTrace(['f', '--json'], { f: verified }).out;
    const utf16 = Buffer.from(`\uFEFF${verified.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const latin = Buffer.from(verified.replace('UTF-8', 'ISO-8859-1').replace('&#252;', 'ü'), 'latin1');
    for (const f of [utf16, latin]) expect(runTrace(['f', '--json'], { f }).out).toBe(plain);
  });

  it('keeps a relation to an object that is not there, so that the loss is told', () => {
    const f = reqIf(types + objects(object('T', 't2')) + relations(relation('T', 'R-9')));
    expect(told(runTrace(['f', '--json'], { f })).gaps).toContainEqual(
      expect.objectContaining({ rule: 'GRF-01', key: 'T', facts: { item: 'T', others: 'R-9', verbs: 'verifies' } }),
    );
  });
});

withShared('data/oracles/importers.json')('ReqIF of five tools', () => {
  it('is checked by a map of its types, with the relation that leads to nothing told', () => {
    const name = 'reqif_software_SparxSystems_Enterprise_Architect_8.0_01_example_sample.reqif';
    const map = {
      types: { 'Functional Requirement': 'SYSREQ', 'Performance Requirement': 'SWREQ' },
      links: { 'Derive Requirement Relationship': { verb: 'derives_from' } },
    };
    const ran = runTrace(['f', '--map', 'm', '--json'], { f: readFileSync(sharedFile(`data/reqif/${name}`)), m: map });
    expect(told(ran)).toMatchObject({ items: 3, links: 1 });
    expect(gapsOf(ran, 'REQ-03', 'GRF-01')).toEqual([
      ['FUNC-REQ-1', 'GRF-01'],
      ['R003', 'REQ-03'],
    ]);
  });

  it('packed or not, whatever its words, is read when they are explained, and refused with them when not', () => {
    const all = readdirSync(sharedFile('data/reqif')).filter((name) => /\.reqifz?$/.test(name));
    expect(all).toHaveLength(11);
    for (const name of all) {
      const f = readFileSync(sharedFile(`data/reqif/${name}`));
      const types = runTrace(['f'], { f }).err.match(/(?<=[(,] ?)"[^"]+"/g) ?? [
        '"Software Requirement"',
        '"System Requirement"',
        '"REQUIREMENT"',
      ];
      const map = { types: Object.fromEntries(types.map((type) => [JSON.parse(type) as string, 'SWREQ'])) };
      expect([name, runTrace(['f', '--map', 'm'], { f, m: map }).err]).toEqual([name, '']);
    }
  });
});

const stampOf = (from: string, to: string) => ({ from, to, by: 'app', at: '2026-11-01T00:00:00.000Z' });
const exported = (fingerprint: string) => ({
  format: 'plumbline.product-export/1',
  name: 'Pump',
  at: '2026-11-27T00:00:00.000Z',
  artifacts: [
    {
      id: '1',
      key: 'P-1',
      project: '10',
      kinds: ['SYSREQ'],
      lifecycle: 'ready',
      statement: { summary: 'Pump at a rate', description: '' },
      stated: {},
      fingerprint: 'f1',
      links: [],
      restricted: false,
      gone: false,
    },
    {
      id: '2',
      key: 'P-2',
      kinds: ['DESIGN'],
      lifecycle: 'ready',
      statement: { summary: 'Motor', description: '' },
      stated: {},
      fingerprint: 'f2',
      links: [{ verb: 'derives_from', to: '1', via: 'link', source: '900', stamp: stampOf('f2', fingerprint) }],
    },
  ],
});

describe('A product export', () => {
  it('is judged with its history: what changed since it was confirmed is told', () => {
    const rules = (f: object) => gapsOf(runTrace(['f', '--json'], { f }), 'VER-05');
    expect([rules(exported('f1')), rules(exported('older'))]).toEqual([[], [['P-1', 'VER-05']]]);
    expect(runTrace(['f'], { f: exported('f1') }).out).toContain('VER-05 Changed since it was confirmed: asked of 2 items');
  });

  it('that said another number of gaps than the check finds is told so', () => {
    const out = (open: number) => runTrace(['f'], { f: { ...exported('older'), gaps: { open } } }).out;
    const { gaps } = told(runTrace(['f', '--json'], { f: exported('older') }));
    const n = gaps.filter(({ severity }) => severity !== 'note').length;
    expect(out(n + 1)).toContain(`Other than the screens said when it was exported: ${n + 1} trace gaps.`);
    expect(out(n)).not.toContain('Other than');
  });

  it('a set has no history, so nothing is said about changes', () => {
    expect(runTrace(['f'], { f: set }).out).not.toContain('VER-05');
  });
});

const bomb = (): string => {
  const layers = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  return reqIf(`<T>&l9;</T>`, `<?xml version="1.0"?><!DOCTYPE T [<!ENTITY l0 "lol">${layers}]>`);
};

/** A zip whose one entry says it is small and is not. */
const lyingZip = (): Buffer => {
  const bytes = zipped({ 'a.reqif': reqIf(`<X>${' '.repeat(100_000)}</X>`) });
  const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt32LE(400, central + 24);
  return bytes;
};

withShared('data/jira/issues.jsonl.gz')('2,343 real Jira issues', () => {
  interface Stats {
    readonly issues: number;
    readonly distinct_links_inside: number;
    readonly links_to_issues_outside_file: number;
  }
  const file = () => readFileSync(sharedFile('data/jira/issues.jsonl.gz'));
  const stats = () => JSON.parse(readFileSync(sharedFile('data/jira/issues.stats.json'), 'utf8')) as Stats;

  it('are all read, with every link once, as an independent count has them', () => {
    const { issues, distinct_links_inside, links_to_issues_outside_file } = stats();
    const links = distinct_links_inside + links_to_issues_outside_file;
    expect(told(runTrace(['f', '--json'], { f: file() }))).toMatchObject({ items: issues, links });
    expect(runTrace(['f'], { f: file() }).out).toContain('Bug -> PR (1139)');
  });

  it('read as a team could mean them, tell every link that leads out of the file', () => {
    const map = {
      types: { Story: 'SWREQ', Epic: 'SYSREQ', 'Sub-task': 'TEST', Bug: ['PR', 'CR'] },
      links: { Relates: { verb: 'verifies' }, Depends: { verb: 'derives_from' } },
    };
    const ran = runTrace(['f', '--map', 'm', '--json'], { f: file(), m: map });
    const lost = gapsOf(ran, 'GRF-01').map(([key]) => key);
    const missing = JSON.parse(readFileSync(sharedFile('data/jira/issues.stats.json'), 'utf8')) as {
      feature_keys: { link_to_missing_issue: readonly string[] };
    };
    expect(lost.length).toBeGreaterThan(100);
    expect(missing.feature_keys.link_to_missing_issue.filter((key) => lost.includes(key)).length).toBeGreaterThan(10);
    for (const output of ['text', 'csv', 'sarif'])
      expect(runTrace(['f', '--map', 'm', '--output', output], { f: file(), m: map }).code).toBe(1);
  });
});

describe('What cannot be read is refused in one sentence that names the place', () => {
  const twice = lines(requirement, bug('3', 'PUMP-1'));
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['bytes that are no text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), 'f is no text in UTF-8'],
    ['gzip cut off', gzipSync('{"items":[]}').subarray(0, 14), 'f is packed, but not as gzip can unpack it'],
    ['a line that is no JSON', `${lines(requirement)}\n{"key":`, 'f holds Jira issues, but line 2 is not JSON'],
    ['a line that is no issue', `${lines(requirement)}\n{"key":"X","fields":{}}`, 'line 2 has a wrong shape at id'],
    ['an issue without a type', lines(bug('1', 'A-1', { issuetype: null })), 'line 1 has a wrong shape at fields.issuetype'],
    ['an issue key twice', twice, 'holds the issue key "PUMP-1" twice: line 1 and line 2'],
    ['an issue id twice', { issues: [requirement, bug('1', 'PUMP-9')] }, 'holds the issue id "1" twice: issues[0] and issues[1]'],
    [
      'issue types nobody knows',
      lines(bug('1', 'A-1', { issuetype: { id: '9', name: 'Poem' } })),
      'holds no type that is known here ("Poem")',
    ],
    ['XML that is no ReqIF', '<html/>', 'f is XML, but no ReqIF: its root is <html>'],
    ['XML with a tag left open', '<REQ-IF>\n<CORE-CONTENT>', 'f is no XML that can be read: line 1, Invalid'],
    ['ReqIF without content', '<REQ-IF/>', 'f is ReqIF without CORE-CONTENT, REQ-IF-CONTENT'],
    ['entities that multiply', bomb(), 'f declares a document type'],
    ['an entity from outside', reqIf('<T>&e;</T>', '<!DOCTYPE T [<!ENTITY e SYSTEM "file:///etc/passwd">]>'), 'f declares a document type'],
    ['an entity nobody declared', reqIf('\n<T>&oob;</T>'), 'line 2 names an entity that is not declared'],
    ['XML too deep', reqIf('<a>'.repeat(400) + '</a>'.repeat(400)), 'f is no XML that can be read'],
    ['an object without identifier', reqIf(objects('<SPEC-OBJECT/>')), 'f has a SPEC-OBJECT without IDENTIFIER: number 1'],
    ['an identifier twice', reqIf(types + objects(object('R', 't1').repeat(2))), 'f uses the IDENTIFIER "R" twice'],
    ['a relation without an end', reqIf(types + relations(relation('', 'R'))), 'f has a SPEC-RELATION without both ends: x'],
    ['a zip without ReqIF', zipped({ 'a.txt': 'x' }), 'f is a zip without a .reqif file'],
    ['a zip cut off', zipped({ 'a.reqif': verified }).subarray(0, 40), 'f is no zip that can be unpacked'],
    ['a zip that says it is smaller than it is', lyingZip(), 'f is no zip that can be unpacked'],
    ['broken ReqIF in a zip', zipped({ 'a.reqif': '<x' }), 'f holds a.reqif, which is no XML that can be read'],
    [
      'a newer export',
      { ...exported('f1'), format: 'plumbline.product-export/2' },
      'f is a product export, but has a wrong shape at format',
    ],
    [
      'an export with a wrong state',
      { ...exported('f1'), artifacts: [{ ...exported('f1').artifacts[0], lifecycle: 'eternal' }] },
      'is a product export, but has a wrong shape at artifacts[0].lifecycle',
    ],
    [
      'an export with an id twice',
      { ...exported('f1'), artifacts: [exported('f1').artifacts[0], exported('f1').artifacts[0]] },
      'has the id "1" twice: artifacts[0] and artifacts[1]',
    ],
  ];

  it.each(cases)('%s', (_, f, sentence) => {
    const ran = runTrace(['f'], { f });
    expect(ran.err).toContain(sentence);
    expect([ran.code, ran.out, ran.err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  });

  it('gzip that unpacks to more than it may is not unpacked', () => {
    const ran = runTrace(['f'], { f: gzipSync(Buffer.alloc(300 * 1024 * 1024)) });
    expect([ran.code, ran.err]).toEqual([2, 'trace: f unpacks to more than 256 MB\n']);
  });

  it('a map has no say over a product export', () => {
    const ran = runTrace(['f', '--map', 'm'], { f: exported('f1'), m: { types: {} } });
    expect([ran.code, ran.err]).toEqual([2, 'trace: f is a product export, which says itself what everything is: leave --map out\n']);
  });
});
