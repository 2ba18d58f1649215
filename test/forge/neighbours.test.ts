/** An issue's neighbours on its card: the projects decide who sees them, except where only Jira can tell. */
import { people, type Created, type World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';

let world: World;
let product: string;
beforeEach(async () => {
  ({ world, product } = await switchedOn({}, (site) => {
    site.site.seed.project({ key: 'PTEST', name: 'Pump tests', members: [people.tester], admins: [people.admin] });
  }));
});
afterEach(() => {
  world.end();
});

const inTests = (summary: string): Created => {
  const project = { id: world.site.state.findProject('PTEST')?.id };
  const made = world.jira('tester', 'POST', '/rest/api/3/issue', { fields: { project, issuetype: { name: 'Test' }, summary } });
  return { id: String(made['id']), key: String(made['key']) };
};
const asked = async (work: () => Promise<unknown>): Promise<number> => {
  world.forge.meter.begin('open');
  await work();
  return world.forge.meter.act().points;
};
const onCard = async (person: keyof typeof people, issue: Created): Promise<string> => JSON.stringify(await world.open(person, issue.key));

test('however many there are, opening costs one check of the issue and of each project', async () => {
  const issue = world.create('developer', 'Software requirement', 'Stop the motor on occlusion');
  for (let n = 0; n < 12; n++) world.link('tester', world.create('tester', 'Test', `Measure the stop ${n}`).id, 'verifies', issue.id);
  await world.settle();
  expect(await asked(() => world.open('developer', issue.key))).toBe(1 + 2 * 2);
});

test('one that was put under a security level a moment ago is asked for, though the record does not know yet', async () => {
  const issue = world.create('developer', 'Software requirement', 'Stop the motor on occlusion');
  const draft = world.create('tester', 'Test', 'Measure the stop');
  world.link('tester', draft.id, 'verifies', issue.id);
  world.jira('tester', 'POST', `/rest/api/3/issue/${draft.key}/transitions`, { transition: { id: '21' } });
  await world.settle();
  expect(await onCard('tester', issue)).toContain(draft.key);
  const level = world.site.state.findProject('PUMP')?.securityLevels[0]?.id;
  world.jira('admin', 'PUT', `/rest/api/3/issue/${draft.key}`, { fields: { security: { id: level } } });
  for (let ms = 0; ms < 1000 && world.forge.store.dump('marker').length === 0; ms += 20) await world.clock.advance(20);
  expect(await onCard('tester', issue)).not.toContain(draft.key);
  expect(await onCard('admin', issue)).toContain(draft.key);
});

test('one that was deleted is named to those who browse the project it was in, and to nobody else', async () => {
  const issue = world.create('developer', 'Software requirement', 'Stop the motor on occlusion');
  const lost = inTests('Block the line');
  world.link('tester', lost.id, 'verifies', issue.id);
  expect(await world.call('admin', lost.key, 'switchOn', { join: product })).toMatchObject({ ok: true });
  await world.settle();
  world.jira('admin', 'DELETE', `/rest/api/3/issue/${lost.key}`);
  await world.settle();
  expect(await onCard('tester', issue)).toContain(lost.key);
  expect(await onCard('developer', issue)).not.toContain(lost.key);
});

test('one that moved to a project outside the product is a link for those who see it there', async () => {
  const issue = world.create('developer', 'Software requirement', 'Stop the motor on occlusion');
  const moved = world.create('tester', 'Test', 'Block the line');
  world.link('tester', moved.id, 'verifies', issue.id);
  await world.settle();
  world.site.move(moved.key, 'PTEST', people.admin);
  await world.settle();
  const link = JSON.stringify({ issue: moved.key });
  expect([(await onCard('tester', issue)).includes(link), (await onCard('developer', issue)).includes(link)]).toEqual([true, false]);
});
