/** A set of somebody else's requirements, opened as one more project and switched on with what its own words suggest. */
import { parseItemSet } from '../../../src/formats/item-set';
import { aSite, people } from '../../build/a-site';
import { sharedFile, withShared } from '../../build/shared-data';
import { expectWhole } from '../../forge/expect-whole';
import { asIssue } from '../../forge/on-screen';
import { importSet, type ImportedSet } from './import-set';
import { readFileSync } from 'node:fs';

const small = JSON.stringify({
  name: 'heart_monitor',
  items: [
    { key: 'SYS.1', type: 'system_requirement', title: 'Show the pulse', text: 'The pulse is shown within 2 s.' },
    { key: 'SW-1', type: 'software_requirement', title: 'Count beats', status: 'draft' },
    { key: 'SW-2', type: 'software_requirement', title: '', text: 'Filter\nnoise.' },
    { key: 'T-1', type: 'test_case', title: 'Beats of a known signal' },
    { key: 'X-1', type: 'meeting_note', title: 'Minutes' },
  ],
  links: [
    { from: 'SW-2', to: 'SYS.1', type: 'fulfills' },
    { from: 'T-1', to: 'SW-2', type: 'verifies' },
    { from: 'SW-1', to: 'SYS.9', type: 'fulfills' },
  ],
});

const opened = async (text: string) => {
  const set = parseItemSet(text);
  if (!set.ok) throw new Error(set.problem);
  const world = await aSite();
  const imported: ImportedSet = importSet(world.site, set.value, { key: 'SET', admins: [people.admin], members: [people.developer] });
  const reply = await world.call('admin', 'SET-1', 'switchOn');
  expect(reply).toMatchObject({ ok: true });
  await world.settle();
  return { world, imported, product: world.site.state.findProject('SET')?.id ?? '' };
};

describe('An imported set', () => {
  test('keeps its own words, its keys and its links; what leads out of it is counted', async () => {
    const { world, imported } = await opened(small);
    expect(imported).toEqual({ project: 'SET', items: 5, links: 2, leadingNowhere: 1 });
    const issues = [...world.site.state.issues.values()].map(({ summary, typeId, statusId }) => [
      summary,
      world.site.state.issueTypes.get(typeId)?.name,
      world.site.state.status(statusId).name,
    ]);
    expect(issues).toEqual([
      ['SYS.1 Show the pulse', 'System requirement', 'To Do'],
      ['SW-1 Count beats', 'Software requirement', 'Draft'],
      ['SW-2 Filter noise.', 'Software requirement', 'To Do'],
      ['T-1 Beats of a known signal', 'Test case', 'To Do'],
      ['X-1 Minutes', 'Meeting note', 'To Do'],
    ]);
    world.end();
  });

  test('is judged by the suggested mapping: a verified requirement has no gap, a note is outside', async () => {
    const { world, product } = await opened(small);
    expect(asIssue(await world.open('developer', 'SET-3')).gaps.map(({ rule }) => rule)).not.toContain('REQ-03');
    expect(asIssue(await world.open('developer', 'SET-2')).draft).toBe(true);
    expect(await world.open('developer', 'SET-5')).toMatchObject({ is: 'outside' });
    expectWhole(world, product);
    world.end();
  });
});

withShared('data/sets/respiraworks-ventilator.json')('The RespiraWorks ventilator as a project', () => {
  test('all of it is read, and its software requirements lack tests, for it has none', async () => {
    const text = readFileSync(sharedFile('data/sets/respiraworks-ventilator.json'), 'utf8');
    const { world, imported, product } = await opened(text);
    expect(imported.leadingNowhere).toBe(34);
    const requirement = [...world.site.state.issues.values()].find(({ summary }) => summary.startsWith('RW-SW-39 '));
    expect(asIssue(await world.open('developer', requirement?.key ?? '')).gaps.map(({ rule }) => rule)).toContain('REQ-03');
    expectWhole(world, product);
    world.end();
  });
});
