/** Reading everything again after settings changed: parents as links, a pause, and settings that change once more meanwhile. */
import { switchedOn } from '../build/switched-on';
import type { World } from '../build/a-site';
import { expectWhole, unfinished } from './expect-whole';
import { onSettings, savedSettings, typeNamed } from './on-settings';
import { rowsOf } from './recomputed';

describe('A parent', () => {
  const withParents = async () => {
    const { world, product } = await switchedOn({}, (one) => {
      one.create('admin', 'Epic', 'Pump safely');
    });
    const epic = [...world.site.state.issues.values()].find(({ summary }) => summary === 'Pump safely');
    if (!epic) throw new Error('no epic');
    const child = world.create('developer', 'Software requirement', 'Stop the motor', { parent: { id: epic.id } });
    await world.settle();
    const { version, mapping } = await savedSettings(world);
    const [from, to] = [typeNamed(world, 'Software requirement'), typeNamed(world, 'Epic')];
    const types = { ...mapping.types, [to]: ['SYSREQ'] };
    const parents = [{ child: from, parent: to, verb: 'derives_from' }];
    const reply = await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping: { ...mapping, types, parents } });
    expect(reply).toMatchObject({ ok: true });
    await world.settle();
    return { world, product, epic, child };
  };
  const linksOf = (world: World, product: string, id: string) => rowsOf(world, product).get(id as never)?.artifact;

  test('is a link from the child, and stays when the parent alone is edited', async () => {
    const { world, product, epic, child } = await withParents();
    expect(linksOf(world, product, child.id)?.links).toMatchObject([{ verb: 'derives_from', to: epic.id, via: 'parent' }]);
    const points = world.site.meter.spent;
    world.jira('developer', 'PUT', `/rest/api/3/issue/${epic.id}`, { fields: { summary: 'Pump safely and quietly' } });
    await world.settle();
    expect(world.site.meter.spent - points).toBeLessThanOrEqual(4);
    expect(linksOf(world, product, epic.id)?.backlinks).toEqual([{ verb: 'derives_from', from: child.id }]);
    expectWhole(world, product);
    world.end();
  });

  test('stays when everything is read again, whichever of the two is read first', async () => {
    const { world, product, epic, child } = await withParents();
    const { version, mapping } = await savedSettings(world);
    await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping: { ...mapping, statuses: {} } });
    await world.settle();
    expect(linksOf(world, product, child.id)?.links).toMatchObject([{ verb: 'derives_from', to: epic.id, via: 'parent' }]);
    expect(linksOf(world, product, epic.id)?.backlinks).toEqual([{ verb: 'derives_from', from: child.id }]);
    expectWhole(world, product);
    world.end();
  });

  test('that is taken away takes the link with it', async () => {
    const { world, product, epic, child } = await withParents();
    world.jira('developer', 'PUT', `/rest/api/3/issue/${child.id}`, { fields: { parent: null } });
    await world.settle();
    expect(linksOf(world, product, child.id)?.links).toEqual([]);
    expect(linksOf(world, product, epic.id)?.backlinks).toEqual([]);
    expectWhole(world, product);
    world.end();
  });
});

describe('A reading', () => {
  const many = async () => {
    const { world, product } = await switchedOn();
    for (let n = 0; n < 350; n++) world.site.seed.issue('PUMP', { type: 'Software requirement', summary: `Requirement ${n}` });
    const { version, mapping } = await savedSettings(world);
    await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping: { ...mapping, statuses: {} } });
    return { world, product };
  };
  const now = async (world: World, call: 'readingNow' | 'pauseReading' | 'resumeReading' = 'readingNow') => {
    const reply = await onSettings(world, 'admin', 'PUMP', call);
    if (!reply.ok) throw new Error(reply.refusal.code);
    return reply.value;
  };

  test('is paused where it is, stays so, and goes on from there to its end', async () => {
    const { world, product } = await many();
    await world.clock.advance(1500);
    const half = await now(world);
    expect(half).toMatchObject({ state: 'running', total: 351 });
    expect(half.read).toBeGreaterThan(0);
    await now(world, 'pauseReading');
    await world.runNet(60);
    const paused = await now(world);
    expect(paused.state).toBe('paused');
    expect(paused.read).toBeLessThan(351);
    expect(await world.open('developer', 'PUMP-1')).toMatchObject({ is: 'first-read' });
    const points = world.site.meter.spent;
    expect(await now(world, 'resumeReading')).toMatchObject({ state: 'running', read: paused.read });
    await world.settle();
    expect(await now(world)).toEqual({ state: 'done', read: 351, total: 351 });
    expect(world.site.meter.spent - points).toBeLessThan(351 - paused.read + 20);
    expectWhole(world, product);
    expect(unfinished(world)).toEqual([]);
    world.end();
  });

  test('paused for longer than Jira remembers where it was begins anew', async () => {
    const { world, product } = await many();
    await world.clock.advance(1500);
    await now(world, 'pauseReading');
    await world.clock.advance(8 * 24 * 3_600_000);
    await now(world, 'resumeReading');
    await world.settle();
    expect(await now(world)).toMatchObject({ state: 'done', read: 351 });
    expectWhole(world, product);
    world.end();
  });

  test('by settings that change meanwhile is given up for one by the new ones', async () => {
    const { world, product } = await many();
    await world.clock.advance(1500);
    const { version, mapping } = await savedSettings(world);
    const other = { ...mapping, types: { ...mapping.types, [typeNamed(world, 'Software requirement')]: ['SYSREQ'] } };
    expect(await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping: other })).toMatchObject({ ok: true });
    await world.settle();
    expect(await now(world)).toMatchObject({ state: 'done', read: 351 });
    const kinds = new Set([...rowsOf(world, product).values()].flatMap(({ artifact }) => artifact.kinds));
    expect(kinds).toEqual(new Set(['PRODUCT', 'SYSTEM', 'SYSREQ']));
    expectWhole(world, product);
    world.end();
  });
});
