/** What a project's page says where there is no list to show, or while changes wait: never that nothing is missing. */
import type { LineView } from '../../src/contract/table-view';
import { saidOfRequirement } from '../build/a-requirement';
import { aSite, people, type World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { fileOf, gapPages, matrixPages, onProject, opened, productOn, type ProjectScreen } from './on-project';

const worlds: World[] = [];
const kept = (world: World): World => {
  worlds.push(world);
  return world;
};
afterEach(() => {
  worlds.splice(0).forEach((world) => {
    world.end();
  });
});
const screenOf = (world: World, person: ProjectScreen['person'] = 'developer', project = 'PUMP'): ProjectScreen => ({
  world,
  person,
  project,
});

describe('A project that is off', () => {
  test('offers to be switched on to who administers it, and is switched on from its page', async () => {
    const world = kept(await aSite());
    world.create('admin', 'Software system', 'Infusion pump software');
    expect(await opened(screenOf(world))).toEqual({ is: 'switched-off', maySwitchOn: false, joinable: [] });
    expect(await opened(screenOf(world, 'admin'))).toMatchObject({ is: 'switched-off', maySwitchOn: true });
    expect(await onProject(screenOf(world), 'switchProjectOn', {})).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await onProject(screenOf(world), 'listGaps', { filter: {}, order: 'gaps', rows: 25 })).toMatchObject({
      ok: false,
      refusal: { code: 'project-not-found' },
    });
    expect(await onProject(screenOf(world, 'admin'), 'switchProjectOn', {})).toMatchObject({ ok: true, value: { is: 'first-read' } });
    await world.settle();
    expect(await productOn(screenOf(world))).toMatchObject({
      name: 'Infusion pump',
      safetyClass: 'C',
      projects: [{ key: 'PUMP', name: 'Infusion pump' }],
      artifacts: [{ kind: 'SYSTEM', total: 1, byClass: { C: 1 } }],
    });
  });

  test('looks like no project at all to who may not browse it', async () => {
    const world = kept(await aSite());
    const nowhere = await onProject({ world, person: 'outsider', project: 'NOPE' }, 'openProject', {});
    expect(await onProject(screenOf(world, 'outsider'), 'openProject', {})).toMatchObject({ refusal: { code: 'project-not-found' } });
    expect(nowhere).toMatchObject({ ok: false });
  });
});

test('while the first read runs no list is shown, and progress only to who may see everything', async () => {
  const world = kept(await aSite());
  for (let n = 0; n < 150; n++) world.site.seed.issue('PUMP', { type: 'Software requirement', summary: `Requirement ${n}` });
  await onProject(screenOf(world, 'admin'), 'switchProjectOn', {});
  await world.clock.advance(1200);
  expect(await opened(screenOf(world))).toMatchObject({ is: 'first-read', progress: { total: 150 }, freshness: { current: false } });
  expect(await onProject(screenOf(world), 'listGaps', { filter: {}, order: 'gaps', rows: 25 })).toMatchObject({
    refusal: { code: 'first-read-runs' },
  });
});

const gapCell = ({ cells }: LineView): unknown => cells.at(-1);

test('what was changed and is not read yet is said to be checking, right after the gaps, and no line says that nothing is missing', async () => {
  const { world, system } = await switchedOn({}, (site) => {
    const { seed } = site.site;
    const source = seed.issue('PUMP', { type: 'System requirement', summary: 'No harm' });
    const item = seed.issue('PUMP', { type: 'Software item', summary: 'Motor control' });
    const said = saidOfRequirement(site);
    for (let n = 1; n <= 6; n++) {
      const requirement = seed.issue('PUMP', { type: 'Software requirement', summary: `Requirement ${n}`, ...said });
      seed.link('Allocation', requirement.key, item.key);
      if (n <= 2) continue;
      seed.link('Derivation', requirement.key, source.key);
      seed.link('Verification', seed.issue('PUMP', { type: 'Test', summary: `Test ${n}` }).key, requirement.key);
    }
  });
  kept(world);
  await world.clock.advance(10_000);
  const screen = screenOf(world);
  const before = (await matrixPages(screen)).flatMap(({ lines }) => lines);
  expect(before.map(({ worst }) => worst)).toEqual(['to-resolve', 'to-resolve', 'note', 'note', 'note', 'note']);
  const changed = [...world.site.state.issues.values()].filter(({ summary }) => ['Requirement 1', 'Requirement 6'].includes(summary));
  world.forge.plant({ on: 'jira', matching: /bulkfetch/, times: 50, status: 503, body: {} });
  for (const { key } of changed) world.jira('developer', 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: `${key} changed` } });
  await world.clock.advance(40_000);
  const [page] = await matrixPages(screen);
  const lines = page?.lines ?? [];
  expect(page?.data.freshness).toMatchObject({ current: false, waiting: 2 });
  expect(lines).toHaveLength(6);
  expect(lines.map(({ worst }) => worst)).not.toContain('none');
  // Of the others a note is known.
  expect(lines.slice(-2).map(({ id }) => id)).toEqual(changed.map(({ id }) => id));
  expect(lines.map(gapCell).filter((cell) => JSON.stringify(cell).includes('nothing-asked'))).toEqual([]);
  const gaps = (await gapPages(screen)).flatMap((each) => each.lines);
  const waiting = gaps.filter(({ issue }) => changed.some(({ key }) => key === issue.key));
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.map(({ checking, severityWord }) => [checking, severityWord])).toEqual(waiting.map(() => [true, 'Unknown yet']));
  expect(gaps.slice(-waiting.length)).toEqual(waiting);
  expect((await productOn(screen)).data.freshness.current).toBe(false);
  expect(system.key).toBe('PUMP-1');
});

test('what a spreadsheet would run as a formula stays text in the file', async () => {
  const { world } = await switchedOn({}, ({ site: { seed } }) => {
    seed.issue('PUMP', { type: 'Software requirement', summary: '=HYPERLINK("http://evil.example","Open")' });
  });
  kept(world);
  await world.clock.advance(10_000);
  for (const list of ['gaps', 'requirement-to-test'] as const) {
    const { text } = await fileOf(screenOf(world), 'exportCsv', { list });
    expect(text).toContain('HYPERLINK');
    expect(text.split(/[,\r\n]/).filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
  }
});

test('the whole product goes only to who may see all of it', async () => {
  const { world } = await switchedOn({}, ({ site: { seed } }) => {
    seed.issue('PUMP', { type: 'Software requirement', summary: 'Known to the admin alone', security: 'Secret' });
  });
  kept(world);
  await world.clock.advance(10_000);
  expect(await onProject(screenOf(world), 'exportProduct', {})).toMatchObject({ ok: false, refusal: { code: 'not-all-visible' } });
  const { text, rows } = await fileOf(screenOf(world, 'admin'), 'exportProduct');
  expect(rows).toBe(2);
  expect(text).toContain('Known to the admin alone');
  expect((await productOn(screenOf(world, 'admin'))).gaps.open).toBe((await productOn(screenOf(world))).gaps.open + 4);
});

test('a permission scheme that changes is heard of within the hour: from then on each issue is asked about', async () => {
  const { world } = await switchedOn({}, ({ site: { seed } }) => {
    seed.issue('PUMP', { type: 'Software requirement', summary: 'Anybody on the team' });
    seed.issue('PUMP', { type: 'Software requirement', summary: 'The reporter alone', reporter: people.tester });
  });
  kept(world);
  await world.clock.advance(10_000);
  expect((await productOn(screenOf(world))).artifacts.find(({ kind }) => kind === 'SWREQ')?.total).toBe(2);
  const project = world.site.state.findProject('PUMP');
  if (!project) throw new Error('no project');
  project.permissions.set('BROWSE_PROJECTS', new Set([people.admin]));
  Object.assign(project, { browsedByRole: ['reporter'] });
  await world.runNet(66);
  const seen = async (person: ProjectScreen['person']) => (await matrixPages(screenOf(world, person))).flatMap(({ lines }) => lines).length;
  expect([await seen('tester'), await seen('developer'), await seen('admin')]).toEqual([1, 0, 2]);
  expect((await productOn(screenOf(world, 'developer'))).artifacts).toEqual([]);
});
