/** What leaves the trace, and what never belonged to it: deletions, moves, removed links, unmapped issues, projects that are off. */
import type { GapView, IssueView } from '../../src/contract/api';
import { aRequirement } from '../build/a-requirement';
import type { Created, World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { expectWhole, unfinished } from './expect-whole';
import { asIssue, said } from './on-screen';
import { recorded } from './recomputed';

let world: World;
let product: string;
beforeEach(async () => {
  ({ world, product } = await switchedOn());
});
afterEach(() => {
  world.end();
});

const shown = async (issue: Created): Promise<IssueView> => asIssue(await world.open('developer', issue.key));
const gapsOf = async (issue: Created): Promise<string[]> => (await shown(issue)).gaps.map(({ rule }) => rule);
const gapOf = async (issue: Created, rule: string): Promise<GapView> => {
  const found = (await shown(issue)).gaps.find((gap) => gap.rule === rule);
  if (!found) throw new Error(`no ${rule}`);
  return found;
};
const requirement = (): Created => aRequirement(world, 'developer', 'Stop the motor within 150 ms of an occlusion alarm');
const aTest = (): Created => world.create('tester', 'Test', 'Block the line and measure the stop');
const restAndCompare = async (): Promise<void> => {
  await world.settle();
  expectWhole(world, product);
  expect(unfinished(world)).toEqual([]);
};
describe('What is lost', () => {
  const verifiedOne = async (): Promise<{ issue: Created; test: Created }> => {
    const issue = requirement();
    const test = aTest();
    world.link('tester', test.id, 'verifies', issue.id);
    await world.settle();
    expect(await gapsOf(issue)).toEqual(['VER-03']);
    return { issue, test };
  };

  test('a deleted test raises REQ-03 and GRF-01 with its key, until a person accepts the loss and says why', async () => {
    const { issue, test } = await verifiedOne();
    world.jira('admin', 'DELETE', `/rest/api/3/issue/${test.key}`);
    await world.settle();
    expect((await gapsOf(issue)).sort()).toEqual(['GRF-01', 'REQ-03']);
    expect(said((await gapOf(issue, 'GRF-01')).why)).toContain(`is linked to ${test.key}, which cannot be found`);
    expect(said((await gapOf(issue, 'REQ-03')).why)).toContain(`Not there any more: ${test.key}.`);
    const reply = await world.call('developer', issue.key, 'acceptLoss', { reason: 'Replaced by the bench test.' });
    expect(reply).toMatchObject({ ok: true, value: { gaps: [{ rule: 'REQ-03' }] } });
    expect(recorded(world, product).entries.at(-1)).toMatchObject({ act: 'accept-loss', reason: 'Replaced by the bench test.' });
    await restAndCompare();
  });

  test('stays lost when the issue is edited, and when it is read again and again', async () => {
    const { issue, test } = await verifiedOne();
    world.jira('admin', 'DELETE', `/rest/api/3/issue/${test.key}`);
    await world.settle();
    for (const summary of ['Stop within 120 ms', 'Stop within 100 ms']) {
      world.jira('developer', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { summary } });
      await world.settle();
      expect((await gapsOf(issue)).sort()).toEqual(['GRF-01', 'REQ-03', 'VER-05']);
    }
    await restAndCompare();
  });

  test('a link that a person removes in Jira is removed, not lost', async () => {
    const { issue, test } = await verifiedOne();
    const link = [...world.site.state.links.values()].find(({ sourceId }) => sourceId === test.id);
    world.jira('tester', 'DELETE', `/rest/api/3/issueLink/${link?.id ?? ''}`);
    await world.settle();
    expect(await gapsOf(issue)).toEqual(['REQ-03']);
    expect(await world.call('developer', issue.key, 'acceptLoss', { reason: 'Nothing to accept.' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-asked-here' },
    });
    await restAndCompare();
  });

  test('an issue moved to a project that is off leaves the trace, and the gap names it to those who see it', async () => {
    const { issue, test } = await verifiedOne();
    world.site.move(test.key, 'OTHER', 'acc-admin');
    await world.settle();
    expect((await gapsOf(issue)).sort()).toEqual(['GRF-01', 'REQ-03']);
    await restAndCompare();
    world.site.move(test.id, 'PUMP', 'acc-admin');
    await world.settle();
    expect(await gapsOf(issue)).toEqual(['VER-03']);
    await restAndCompare();
  });
});

describe('What stands outside', () => {
  test('an issue of a type that is not mapped is outside, with and without links', async () => {
    const task = world.create('developer', 'Task', 'Order more syringes');
    await world.settle();
    expect(await world.open('developer', task.key)).toMatchObject({ is: 'outside', freshness: { current: true } });
    const issue = requirement();
    world.link('developer', task.id, 'verifies', issue.id);
    await world.settle();
    expect(await world.open('developer', task.key)).toMatchObject({ is: 'outside' });
    expect(said((await gapOf(issue, 'REQ-03')).why)).toContain(`Linked as verification, but not a test: [${task.key}].`);
    expect(world.fieldOf(task.key, 'safety-class')).toBeNull();
    await restAndCompare();
  });

  test('rules that speak of every kind are silent about an issue of no kind', async () => {
    const task = world.create('developer', 'Task', 'Order more syringes');
    const issue = world.create('developer', 'Software requirement', 'Warn before the battery is empty');
    world.link('developer', task.id, 'verifies', issue.id);
    await world.settle();
    world.jira('admin', 'DELETE', `/rest/api/3/issue/${issue.key}`);
    await world.settle();
    expect(world.fieldOf(task.key, 'open-trace-gaps')).toBeNull();
    const [open] = Object.values(recorded(world, product).entries.at(-1)?.sums.open ?? {});
    expect(Object.keys(open?.gaps ?? {})).toEqual(['CLS-01|C|to-resolve|open']);
    await restAndCompare();
  });

  test('a link to an issue of a project that is off leads to nothing we read, and leaves the trace when it is removed', async () => {
    const issue = requirement();
    const project = world.site.state.findProject('OTHER')?.id;
    const type = [...world.site.state.issueTypes.values()].find(({ name }) => name === 'Test')?.id;
    const far = world.jira('admin', 'POST', '/rest/api/3/issue', {
      fields: { project: { id: project }, issuetype: { id: type }, summary: 'Far away' },
    });
    const link = world.link('admin', String(far['id']), 'verifies', issue.id);
    await world.settle();
    expect((await gapsOf(issue)).sort()).toEqual(['GRF-01', 'REQ-03']);
    expect(JSON.stringify(await shown(issue))).not.toContain('OTHER-1');
    expect(JSON.stringify(await world.open('admin', issue.key))).toContain('OTHER-1');
    const refused = await world.call('developer', issue.key, 'acceptLoss', { reason: 'We do not want to see it.' });
    expect(refused).toMatchObject({ ok: false });
    await restAndCompare();
    world.jira('admin', 'DELETE', `/rest/api/3/issueLink/${link}`);
    await world.settle();
    expect(await gapsOf(issue)).toEqual(['REQ-03']);
    await restAndCompare();
  });

  test('a project that is off says so, and only an admin may switch it on', async () => {
    const project = world.site.state.findProject('OTHER')?.id;
    const far = world.jira('admin', 'POST', '/rest/api/3/issue', {
      fields: { project: { id: project }, issuetype: { name: 'Task' }, summary: 'Far away' },
    });
    const key = String(far['key']);
    expect(await world.open('outsider', key)).toEqual({ is: 'switched-off', maySwitchOn: false, joinable: [] });
    expect(await world.open('admin', key)).toMatchObject({ is: 'switched-off', maySwitchOn: true });
    expect(await world.call('outsider', key, 'switchOn')).toMatchObject({
      ok: false,
      refusal: { code: 'forbidden', title: 'Not switched on' },
    });
  });
});
