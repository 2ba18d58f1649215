/** Whatever file somebody names: what it is, or one sentence why it cannot be opened. */
import { gzipSync } from 'node:zlib';
import { anIssue } from './an-exported-issue';
import { readFile } from './read-file';

const set = { name: 'small', items: [{ key: 'A-1', type: 'requirement', title: 'One' }], links: [] };
const lines = (...issues: readonly unknown[]): string => issues.map((issue) => JSON.stringify(issue)).join('\n');
const read = (text: string) => readFile(Buffer.from(text));

describe('A file to import', () => {
  test('is a requirement set in one JSON file, whatever its line breaks', () => {
    for (const text of [JSON.stringify(set), JSON.stringify(set, null, 2), `\uFEFF\n${JSON.stringify(set)}\n`])
      expect(read(text)).toMatchObject({ ok: true, value: { is: 'set', set: { name: 'small' } } });
  });

  test('is Jira issues, one a line, with empty lines between', () => {
    const text = `${lines(anIssue('OLD-1'))}\r\n\n${lines(anIssue('OLD-2'))}\n`;
    expect(read(text)).toMatchObject({ ok: true, value: { is: 'jira-issues', issues: [{ key: 'OLD-1' }, { key: 'OLD-2' }] } });
  });

  test('may be packed, either of them', () => {
    expect(readFile(gzipSync(JSON.stringify(set)))).toMatchObject({ ok: true, value: { is: 'set' } });
    expect(readFile(gzipSync(lines(anIssue('OLD-1'))))).toMatchObject({ ok: true, value: { is: 'jira-issues' } });
  });
});

const { key: _, ...keyless } = anIssue('OLD-2');
const withText = (description: unknown) => ({ ...anIssue('OLD-3'), fields: { ...anIssue('OLD-3').fields, description } });

test.each([
  ['nothing', Buffer.from(' \n\n'), /^is empty$/],
  ['a broken archive', Buffer.concat([gzipSync('{}').subarray(0, 8), Buffer.from('rest')]), /^is packed, but not as gzip can unpack it$/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), /^is not JSON: /],
  ['another JSON', Buffer.from('{"a":1}'), /^has a wrong shape at items: /],
  ['a set without items', Buffer.from('{"items":[],"links":[]}'), /^holds no items$/],
  ['a key used twice', Buffer.from(JSON.stringify({ ...set, items: [...set.items, ...set.items] })), /^uses the key "A-1" twice: /],
  ['a line cut off', Buffer.from(`${lines(anIssue('OLD-1'))}\n{"key":`), /^holds Jira issues, but line 2 is not JSON: /],
  ['a line that is no issue', Buffer.from(lines(anIssue('OLD-1'), keyless)), /^line 2 has a wrong shape at key: /],
  ['a document where REST v2 has text', Buffer.from(lines(withText({ type: 'doc' }))), /^line 1 has a wrong shape at fields.description: /],
  ['an issue twice', Buffer.from(lines(anIssue('OLD-1'), anIssue('OLD-1'))), /^holds the issue OLD-1 twice: lines 1 and 2$/],
  [
    'one id for two issues',
    Buffer.from(lines(anIssue('OLD-1'), { ...anIssue('OLD-2'), id: anIssue('OLD-1').id })),
    /^holds the issue id \d{6} twice: lines 1 and 2$/,
  ],
])('%s is refused in one sentence that names the place', (_, bytes, problem) => {
  const read = readFile(bytes);
  expect(read.ok ? 'taken' : read.problem).toMatch(problem);
  expect(read.ok ? '' : read.problem).not.toMatch(/\n/);
});
