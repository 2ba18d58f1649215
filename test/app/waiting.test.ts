/** What waits: markers that are set aside never hide those that are not, and a host in trouble is not asked by many side by side. */
import type { Marker } from '../../src/app/ports';
import { artifactId, instant } from '../../src/domain/trace/artifact';
import { waitingStore } from '../../src/forge/store/waiting-store';
import type { Created, World } from '../build/a-site';
import { Errand } from '../build/an-errand';
import { switchedOn } from '../build/switched-on';
import { expectWhole } from '../forge/expect-whole';

const errand = new Errand();
let world: World;
let product: string;
let system: Created;
beforeEach(async () => {
  ({ world, product, system } = await switchedOn({ functions: errand.functions }));
});
afterEach(() => {
  world.end();
});

const instantIn = (seconds: number) => instant(new Date(world.clock.now() + seconds * 1000).toISOString());
const marker = (issue: string, said: Partial<Marker> = {}): Marker => ({
  key: `${product}:${issue}:planted`,
  issue: artifactId(issue),
  at: instantIn(0),
  what: 'read',
  tries: 0,
  ...said,
});
const mark = (markers: readonly Marker[]): Promise<void> => errand.run(world, () => waitingStore.mark(product, markers));
const markersLeft = (): number => world.forge.store.dump().filter(({ space }) => space === 'marker').length;

test('a hundred issues set aside never hide one that is not, and no drain runs in circles for them', async () => {
  const hopeless = Array.from({ length: 120 }, (_, n) =>
    marker(String(90_000 + n), { tries: 3, at: instantIn(3600), reason: 'not-found' }),
  );
  await mark([...hopeless, marker(system.id)]);
  world.forge.meter.begin('net');
  await world.runNet(11);
  expect(world.forge.store.dump(`${product}:${system.id}:`).filter(({ space }) => space === 'marker')).toEqual([]);
  expect(markersLeft()).toBe(120);
  expect(world.forge.meter.act().invocations.filter(({ kind }) => kind === 'consumer').length).toBeLessThanOrEqual(3);
  expect(await world.open('developer', system.key)).toMatchObject({ freshness: { current: false, trouble: { title: 'Not up to date' } } });
});

test('what was set aside is tried again after an hour, and then nothing waits', async () => {
  await mark([marker(system.id, { tries: 3, at: instantIn(3600) })]);
  await world.runNet(30);
  expect(markersLeft()).toBe(1);
  await world.runNet(60);
  expect(markersLeft()).toBe(0);
  expectWhole(world, product);
});

test('a mark that a call left behind makes no answer current until the net has found it', async () => {
  await mark([marker(system.id)]);
  await world.clock.advance(2000);
  expect(await world.open('developer', system.key)).toMatchObject({ freshness: { current: false, waiting: 1 } });
  await world.runNet(6);
  expect(await world.open('developer', system.key)).toMatchObject({ freshness: { current: true, waiting: 0 } });
});

test('a deleted issue among others does not keep their fields behind', async () => {
  const issues = [1, 2, 3].map((n) => world.create('developer', 'Software requirement', `Requirement ${n}`));
  await world.settle();
  const [first, second, third] = issues;
  const deleted = world.site.state.issues.get(second?.id ?? '');
  const sent = world.forge.log.entries('lost').length;
  world.forge.deliver({ event: () => [] });
  world.jira('admin', 'DELETE', `/rest/api/3/issue/${second?.key ?? ''}`);
  world.forge.deliver({ event: () => [800] });
  expect([deleted?.id, world.forge.log.entries('lost').length]).toEqual([second?.id, sent + 1]);
  await world.call('developer', system.key, 'setClass', { class: 'A', rationale: 'No injury is possible.' });
  await world.settle();
  await world.runNet(6);
  expect([first, third].map((issue) => world.fieldOf(issue?.key ?? '', 'safety-class'))).toEqual(['A', 'A']);
});

test('while Jira is down for half an hour it is asked now and then, not by every event', async () => {
  world.forge.plant({ on: 'jira', matching: /bulkfetch/, times: 100_000, status: 500 });
  world.forge.meter.begin('down');
  for (let n = 0; n < 60; n++) {
    world.jira('developer', 'PUT', `/rest/api/3/issue/${system.key}`, { fields: { summary: `Infusion pump software ${n}` } });
    await world.clock.advance(30_000);
  }
  expect(world.forge.meter.act().calls['jira POST']).toBeLessThanOrEqual(12);
  world.forge.clearFaults();
  await world.runNet(30);
  expectWhole(world, product);
  expect(await world.open('developer', system.key)).toMatchObject({ freshness: { current: true } });
});

test('as many changes as one drain takes are checked, and then nothing waits and no drain runs in circles', async () => {
  const items = Array.from({ length: 100 }, (_, n) => world.create('developer', 'Software item', `Item ${n}`));
  await world.settle();
  world.forge.meter.begin('burst');
  for (const { key } of items) world.jira('developer', 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: `${key} anew` } });
  await world.clock.advance(20 * 60_000);
  expect(await world.open('developer', system.key)).toMatchObject({ freshness: { current: true, waiting: 0 } });
  expect(world.forge.meter.act().invocations.filter(({ kind }) => kind === 'consumer').length).toBeLessThan(2 * items.length);
  expectWhole(world, product);
});
