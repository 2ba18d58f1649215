/** A requirement changes after its test was linked: the verification is to be looked at again, until a person confirms it and says why. */
import type { IssueView } from '../../src/contract/api';
import type { SuspectView } from '../../src/contract/project-api';
import { aRequirement } from '../build/a-requirement';
import type { Created, World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { expectWhole, unfinished } from './expect-whole';
import { matrixPages, onProject, type ProjectScreen } from './on-project';
import { asIssue, said } from './on-screen';
import { recorded } from './recomputed';

let world: World;
let product: string;
let issue: Created;
let itsTest: Created;
beforeEach(async () => {
  ({ world, product } = await switchedOn());
  issue = aRequirement(world, 'developer', 'Stop the motor within 150 ms of an occlusion alarm');
  itsTest = world.create('tester', 'Test', 'Block the line and measure the stop');
  world.link('tester', itsTest.id, 'verifies', issue.id);
  await world.settle();
});
afterEach(() => {
  world.end();
});

const edit = async (of: Created, fields: Readonly<Record<string, unknown>>): Promise<void> => {
  world.jira('developer', 'PUT', `/rest/api/3/issue/${of.key}`, { fields });
  await world.settle();
};
const shown = async (of: Created = issue): Promise<IssueView> => asIssue(await world.open('developer', of.key));
/** No test has a result here, which is a note and told apart. */
const gapsOf = async (of: Created): Promise<string[]> =>
  (await shown(of)).gaps.flatMap(({ rule, severity }) => (rule === 'VER-03' && severity === 'note' ? [] : [rule]));
const status = (): unknown => world.fieldOf(issue.key, 'verification-status');
const restAndCompare = async (): Promise<void> => {
  await world.settle();
  expectWhole(world, product);
  expect(unfinished(world)).toEqual([]);
};

test('an edited requirement asks for re-verification; confirmed with a reason it does not; edited once more it does again', async () => {
  expect([await gapsOf(issue), status()]).toEqual([[], 'Needs a person']);
  await edit(issue, { summary: 'Stop the motor within 100 ms of an occlusion alarm' });
  const { gaps, verification } = await shown();
  const [gap] = gaps;
  expect(gap).toMatchObject({
    rule: 'VER-05',
    severity: 'to-resolve',
    clauses: '5.7.3, 8.2.3, 5.2.5',
    resolutions: [{ is: 'confirm-links' }, { is: 'minor-edit' }],
  });
  expect(said(gap?.why ?? [])).toMatch(
    new RegExp(`^\\[${issue.key}\\] was changed since its links to .*\\[${itsTest.key}\\] were confirmed`),
  );
  expect(verification).toMatchObject({ state: 're-verification needed', word: 'Re-verification needed' });
  expect([status(), world.fieldOf(issue.key, 'open-trace-gaps'), await gapsOf(itsTest)]).toEqual(['Re-verification needed', 1, []]);
  await restAndCompare();

  const reply = await world.call('developer', issue.key, 'confirmLinks', { reason: 'The test measures 90 ms already.' });
  expect(reply).toMatchObject({ ok: true, value: { gaps: [{ rule: 'VER-03' }], verification: { state: 'needs a person' } } });
  const entry = recorded(world, product).entries.at(-1);
  expect(entry).toMatchObject({ act: 'confirm-links', actor: 'acc-dev', reason: 'The test measures 90 ms already.' });
  const stamp = { by: 'acc-dev', at: entry?.at, reason: 'The test measures 90 ms already.' };
  const links = entry?.changes.flatMap(({ state }) => state.artifact.links) ?? [];
  expect(links.map(({ verb }) => verb).sort()).toEqual(['allocated_to', 'derives_from', 'verifies']);
  for (const link of links) expect(link).toMatchObject({ stamp });
  await restAndCompare();
  expect(status()).toBe('Needs a person');

  await edit(issue, { summary: 'Stop the motor within 80 ms of an occlusion alarm' });
  expect([await gapsOf(issue), status()]).toEqual([['VER-05'], 'Re-verification needed']);
  await restAndCompare();
});

test('spaces, labels and the status make nothing suspect', async () => {
  await edit(issue, { summary: 'Stop the motor  within 150 ms of an occlusion alarm ', labels: ['urgent'] });
  const { transitions } = world.jira('developer', 'GET', `/rest/api/3/issue/${issue.key}/transitions`);
  const done = (transitions as { id: string; name: string }[]).find(({ name }) => name === 'Done')?.id;
  world.jira('developer', 'POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id: done } });
  await world.settle();
  expect(await gapsOf(issue)).toEqual([]);
  await restAndCompare();
});

test('a test that changes asks at the test, and the requirement keeps its status', async () => {
  await edit(itsTest, { summary: 'Block the line twice and measure the stop' });
  expect([await gapsOf(itsTest), await gapsOf(issue), status()]).toEqual([['VER-05'], [], 'Needs a person']);
  await restAndCompare();
});

test('links found by the first read are stamped, too', async () => {
  world.end();
  let early: Created | undefined;
  ({ world, product } = await switchedOn({}, (site) => (early = aRequirement(site, 'developer', 'Warn before the battery is empty'))));
  if (!early) throw new Error('nothing created');
  await edit(early, { summary: 'Warn 30 minutes before the battery is empty' });
  expect(await gapsOf(early)).toEqual(['REQ-03', 'VER-05']);
  expect(world.fieldOf(early.key, 'verification-status')).toBe('Evidence missing');
  await restAndCompare();
});

test('confirming is refused where nothing is suspect, without a reason, and to those who may not edit', async () => {
  const confirm = (reason: string) => world.call('tester', issue.key, 'confirmLinks', { reason });
  expect(await confirm('It still fits.')).toMatchObject({ ok: false, refusal: { code: 'not-asked-here', title: 'Not confirmed' } });
  await edit(issue, { summary: 'Stop the motor within 100 ms' });
  expect(await confirm('  ')).toMatchObject({ ok: false, refusal: { code: 'bad-input' } });
  world.site.revoke('PUMP', 'EDIT_ISSUES', 'acc-test');
  expect(await confirm('It still fits.')).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  expect(await gapsOf(issue)).toEqual(['VER-05']);
});

test('what changed in Jira a moment ago, and is not read yet, is not confirmed with it', async () => {
  await edit(issue, { summary: 'Stop the motor within 100 ms' });
  world.jira('developer', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { summary: 'Stop the motor within 10 s' } });
  expect(await world.call('developer', issue.key, 'confirmLinks', { reason: 'It still fits.' })).toMatchObject({ ok: true });
  await world.settle();
  expect(await gapsOf(issue)).toEqual(['VER-05']);
  await restAndCompare();
});

test('a minor edit is recorded as one, with its reason, and takes the doubt from the links of that edit alone', async () => {
  await edit(issue, { summary: 'Stop the motor within 150 ms of an oclusion alarm' });
  await edit(itsTest, { summary: 'Block the line twice and measure the stop' });
  const reply = await world.call('developer', issue.key, 'minorEdit', { reason: 'A typing error.' });
  expect(reply).toMatchObject({ ok: true, value: { gaps: [{ rule: 'VER-03' }] } });
  expect(recorded(world, product).entries.at(-1)).toMatchObject({ act: 'minor-edit', actor: 'acc-dev', reason: 'A typing error.' });
  const told = await world.call('developer', issue.key, 'readHistory');
  expect(told.ok && told.value.items[0]).toMatchObject({ who: 'acc-dev', act: 'Called the edit minor', reason: 'A typing error.' });
  expect(await world.call('developer', issue.key, 'minorEdit', { reason: 'Once more.' })).toMatchObject({
    ok: false,
    refusal: { code: 'not-asked-here' },
  });
  await restAndCompare();
});

describe('several links at once', () => {
  const screen = (): ProjectScreen => ({ world, person: 'developer', project: 'PUMP' });
  const suspects = async (): Promise<readonly SuspectView[]> => {
    const [page] = await matrixPages(screen(), { filter: { suspect: true } });
    return page?.suspects ?? [];
  };
  let second: Created;
  beforeEach(async () => {
    second = aRequirement(world, 'developer', 'Warn before the battery is empty');
    world.link('tester', itsTest.id, 'verifies', second.id);
    await world.settle();
    await edit(issue, { summary: 'Stop the motor within 100 ms of an occlusion alarm' });
    await edit(second, { summary: 'Warn 30 minutes before the battery is empty' });
    await world.clock.advance(60_000);
  });

  test('of one issue are confirmed for one reason, in one entry, all or none', async () => {
    const panel = await world.call('developer', issue.key, 'openPanel');
    if (!panel.ok || panel.value.is !== 'panel') throw new Error('no panel');
    const links = [...panel.value.trace.up, ...panel.value.trace.down].flatMap(({ confirm }) => confirm ?? []);
    expect(links.map(({ verb }) => verb)).toEqual(['allocated_to', 'derives_from', 'verifies']);
    const before = recorded(world, product).entries.length;
    const outdated = links.map((link, n) => (n === 1 ? { ...link, shown: 'a'.repeat(32) } : link));
    expect(await world.call('developer', issue.key, 'confirmSome', { links: outdated, reason: 'Looked at.' })).toMatchObject({
      ok: false,
      refusal: { code: 'changed-since-shown', title: 'Not confirmed' },
    });
    expect(recorded(world, product).entries).toHaveLength(before);
    expect(await world.call('developer', issue.key, 'confirmSome', { links, reason: 'Looked at.' })).toMatchObject({ ok: true });
    expect(recorded(world, product).entries).toHaveLength(before + 1);
    expect([await gapsOf(issue), await gapsOf(second)]).toEqual([[], ['VER-05']]);
    await restAndCompare();
  });

  test('of several issues are confirmed from the list of suspect links, in one entry', async () => {
    const shownThere = await suspects();
    expect(shownThere.map(({ key }) => key)).toEqual([issue.key, second.key]);
    const before = recorded(world, product).entries.length;
    const reply = await onProject(screen(), 'confirmSuspects', {
      issues: shownThere.map(({ id, shown: mark }) => ({ id, shown: mark })),
      reason: 'Looked at with the tester.',
    });
    expect(reply).toMatchObject({ ok: true, value: { is: 'product' } });
    const { entries } = recorded(world, product);
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({ act: 'confirm-links', actor: 'acc-dev', reason: 'Looked at with the tester.' });
    expect([await gapsOf(issue), await gapsOf(second)]).toEqual([[], []]);
    await restAndCompare();
  });

  test('are not confirmed where one has another text by now than was shown, or may not be edited', async () => {
    const issues = (await suspects()).map(({ id, shown: mark }) => ({ id, shown: mark }));
    await edit(second, { summary: 'Warn 10 minutes before the battery is empty' });
    const ask = { issues, reason: 'Looked at.' };
    expect(await onProject(screen(), 'confirmSuspects', ask)).toMatchObject({ ok: false, refusal: { code: 'changed-since-shown' } });
    world.site.revoke('PUMP', 'EDIT_ISSUES', 'acc-dev');
    expect(await onProject(screen(), 'confirmSuspects', ask)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect([await gapsOf(issue), await gapsOf(second)]).toEqual([['VER-05'], ['VER-05']]);
  });
});
