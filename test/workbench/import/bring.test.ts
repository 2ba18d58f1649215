/** Somebody else's Jira issues, opened beside what is there, and switched on with what their own words suggest. */
import { aSite, people, type World } from '../../build/a-site';
import { sharedFile, withShared } from '../../build/shared-data';
import { expectWhole } from '../../forge/expect-whole';
import { productExportFormat } from '../../../src/formats/product-export';
import { asIssue } from '../../forge/on-screen';
import { rowsOf } from '../../forge/recomputed';
import { readFileSync } from 'node:fs';
import { anIssue } from './an-exported-issue';
import { bring, type Opened } from './bring';
import { readFile, type Brought } from './read-file';

const read = (bytes: Buffer): Brought => {
  const brought = readFile(bytes);
  if (!brought.ok) throw new Error(brought.problem);
  return brought.value;
};
const lines = (...issues: readonly unknown[]): Brought => read(Buffer.from(issues.map((issue) => JSON.stringify(issue)).join('\n')));
const team = { admins: [people.admin], members: [people.developer, people.tester] };

const testedBy = (id: string, end: 'inwardIssue' | 'outwardIssue', key: string): unknown => ({
  id,
  type: { name: 'Testing', inward: 'is tested by', outward: 'tests' },
  [end]: { id: anIssue(key).id, key, fields: { summary: `Summary of ${key}`, issuetype: { name: 'Test case', subtask: false } } },
});
const requirement = (key: string, ...issuelinks: unknown[]) =>
  anIssue(key, { issuetype: { name: 'Software requirement', subtask: false }, issuelinks });
const testCase = (key: string, ...issuelinks: unknown[]) => anIssue(key, { issuetype: { name: 'Test case', subtask: false }, issuelinks });

const switchOn = async (world: World, { projects }: Opened): Promise<string> => {
  const [first, ...others] = projects.map((key) => world.site.state.findProject(key));
  const on = async (key: string | undefined, join?: string) => {
    const issue = [...world.site.state.issues.values()].find(({ key: own }) => own.startsWith(`${key ?? ''}-`));
    const reply = await world.call('admin', issue?.key ?? '', 'switchOn', join === undefined ? {} : { join });
    expect(reply).toMatchObject({ ok: true });
    await world.settle();
  };
  await on(first?.key);
  for (const other of others) await on(other?.key, first?.id);
  return first?.id ?? '';
};

describe('Jira issues of two projects', () => {
  const brought = lines(
    testCase('QA-1', testedBy('1', 'outwardIssue', 'REQ-1')),
    requirement('REQ-1', testedBy('1', 'inwardIssue', 'QA-1')),
    requirement('REQ-2', testedBy('2', 'inwardIssue', 'GONE-7')),
  );

  test('are opened as these two projects, the larger first, with their own words; what only a link tells is an outline', async () => {
    const world = await aSite();
    const opened = bring(world.site, brought, team);
    expect(opened.projects).toEqual(['REQ', 'QA']);
    expect(opened.said).toBe('3 issues and 2 links opened as REQ, QA; 1 more are known from links only and stand as outlines.');
    const type = world.site.state.issueTypes.get(world.site.issue('QA-1').typeId);
    expect([type?.name, world.site.issue('GONE-7').summary]).toEqual(['Test case', 'Summary of GONE-7']);
    world.end();
  });

  test('become one software product, judged by what their words suggest; an outline in no project of it is no test', async () => {
    const world = await aSite();
    const product = await switchOn(world, bring(world.site, brought, team));
    const rules = async (key: string) => asIssue(await world.open('developer', key)).gaps.map(({ rule }) => rule);
    expect(await rules('REQ-1')).not.toContain('REQ-03');
    expect(await rules('REQ-2')).toContain('REQ-03');
    expectWhole(world, product);
    world.end();
  });

  test('get new ids where the site has given theirs away already, and keep every link', async () => {
    const world = await aSite();
    const there = world.site.seed.issue('PUMP', { summary: 'Was here before' });
    const other = world.site.seed.issue('PUMP', { summary: 'Was here too' });
    const link = world.site.seed.link('Relates', there.key, other.key);
    const clashing = lines(
      { ...testCase('QA-1', testedBy(link.id, 'outwardIssue', 'REQ-1')), id: there.id },
      { ...requirement('REQ-1', testedBy(link.id, 'inwardIssue', 'QA-1')), id: other.id },
    );
    bring(world.site, clashing, team);
    const issues = [...world.site.state.issues.values()].map(({ id }) => id);
    expect(new Set(issues).size).toBe(4);
    expect(world.site.issue(there.id).summary).toBe('Was here before');
    expect(world.site.state.links.size).toBe(2);
    const ends = [...world.site.state.links.values()].map(({ sourceId, destinationId }) =>
      [sourceId, destinationId].map((id) => world.site.issue(id).key),
    );
    expect(ends).toEqual([
      [there.key, other.key],
      ['QA-1', 'REQ-1'],
    ]);
    world.end();
  });

  test('of a project key the site has already are refused, and nothing is opened', async () => {
    const world = await aSite();
    expect(() => bring(world.site, lines(requirement('REQ-1'), requirement('PUMP-9')), team)).toThrow(
      'The file holds issues of a project PUMP, and the workbench has a project of that key already.',
    );
    expect([world.site.state.issues.size, world.site.state.findProject('REQ')]).toEqual([0, undefined]);
    world.end();
  });
});

describe('The export of a product of ours', () => {
  const rules = (world: World, product: string): readonly string[] =>
    [...rowsOf(world, product).values()]
      .flatMap(({ artifact, gaps }) => gaps.map(({ rule }) => `${artifact.kinds.join('+')} ${rule}`))
      .sort();

  test('opens on another site as a product with the same trace gaps, its attributes as fields of the team', async () => {
    const first = await aSite();
    const product = await switchOn(
      first,
      bring(first.site, lines(testCase('QA-1', testedBy('1', 'outwardIssue', 'REQ-1')), requirement('REQ-1'), requirement('REQ-2')), team),
    );
    const artifacts = [...rowsOf(first, product).values()].map(({ artifact }) => ({
      ...artifact,
      ...(artifact.key === 'REQ-2' ? { stated: { acceptanceCriteria: 'Within 150 ms.' } } : {}),
    }));
    const wanted = rules(first, product);
    first.end();
    const text = JSON.stringify({ format: productExportFormat, name: 'Pump', at: '2026-11-22T09:00:00.000Z', artifacts });
    const second = await aSite();
    const opened = bring(second.site, read(Buffer.from(text)), team);
    expect(opened.said).toBe('3 issues and 1 links opened as SET.');
    const again = await switchOn(second, opened);
    expect(wanted).toContain('SWREQ REQ-03');
    expect(rules(second, again)).toEqual(wanted);
    const stated = [...rowsOf(second, again).values()].map(({ artifact }) => artifact.stated['acceptanceCriteria']);
    expect(stated).toContain('Within 150 ms.');
    expectWhole(second, again);
    second.end();
  });

  test('of a version that is not known, or broken, is refused in a sentence', () => {
    const broken = JSON.stringify({ format: productExportFormat, at: '2026-11-22T09:00:00.000Z', artifacts: [{ id: 7 }] });
    expect(readFile(Buffer.from(broken))).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^is a product export, but has a wrong shape at /) as string,
    });
    expect(readFile(Buffer.from('{"format":"plumbline.product-export/9"}'))).toMatchObject({ ok: false });
  });
});

withShared('data/jira/issues.jsonl.gz')('2,343 real issues', () => {
  test('open as their four projects and become one software product without a word of them being lost', async () => {
    const world = await aSite();
    const opened = bring(world.site, read(readFileSync(sharedFile('data/jira/issues.jsonl.gz'))), team);
    expect(opened.projects).toEqual(['TIMOB', 'AC', 'ALOY', 'DAEMON']);
    expect(opened.said).toMatch(/^2,343 issues and 2,602 links opened as /);
    const product = await switchOn(world, opened);
    const bugs = [...rowsOf(world, product).values()].filter(({ artifact }) => artifact.kinds.includes('PR'));
    expect(bugs.length).toBeGreaterThan(1000);
    expectWhole(world, product);
    world.end();
  });
});
