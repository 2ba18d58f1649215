/** An update of the app brings other rules and no event: until every row is judged by them, nothing is called fine (law 7). */
import type { OpenedIssue } from '../../src/contract/api';
import { REQ_03 } from '../../src/domain/rules/requirements';
import { aRequirement } from '../build/a-requirement';
import type { Created, World } from '../build/a-site';
import { Errand } from '../build/an-errand';
import { switchedOn } from '../build/switched-on';
import { expectWhole } from './expect-whole';
import { recorded } from './recomputed';

const errand = new Errand();
let world: World;
let product: string;
let requirement: Created;
afterEach(() => {
  world.end();
});

/** Judged by a version that does not ask REQ-03 yet; then the app is what it is. */
const judgedEarlier = async (judgedBy: string | undefined): Promise<void> => {
  const asks = jest.spyOn(REQ_03, 'evaluate').mockReturnValue(undefined);
  ({ world, product } = await switchedOn({ functions: errand.functions }, (site) => {
    requirement = aRequirement(site, 'developer', 'Stop the motor within 150 ms');
  }));
  asks.mockRestore();
  const { ports } = await import('../../src/forge/assemble');
  await errand.run(world, async () => {
    const found = await ports.products.find(product);
    if (!found) throw new Error('not switched on');
    const { judgedBy: _, ...firstRead } = found.firstRead;
    await ports.products.saveFirstRead(product, judgedBy === undefined ? firstRead : { ...firstRead, judgedBy });
  });
};
const opened = async (): Promise<Extract<OpenedIssue, { readonly is: 'issue' }>> => {
  const view = await world.open('developer', requirement.key);
  if (view.is !== 'issue') throw new Error(view.is);
  return view;
};

test.each([['an earlier edition of the rules'], [undefined]])(
  'judged by %s, an issue is not called fine, and within five minutes the gap is there',
  async (by) => {
    await judgedEarlier(by);
    const before = await opened();
    expect(before.gaps).toEqual([]);
    expect(before.freshness.waiting).toBe(1);
    await world.runNet(6);
    await world.settle();
    const after = await opened();
    expect(after.gaps.map(({ rule }) => rule)).toEqual(['REQ-03']);
    expect(after.freshness.waiting).toBe(0);
    expectWhole(world, product);
    const entries = recorded(world, product).entries.length;
    await world.runNet(11);
    await world.settle();
    expect(recorded(world, product).entries).toHaveLength(entries);
  },
);

test('judged by the rules of now, nothing waits and nothing is judged again', async () => {
  ({ world, product } = await switchedOn({}, (site) => {
    requirement = aRequirement(site, 'developer', 'Stop the motor within 150 ms');
  }));
  expect((await opened()).freshness.waiting).toBe(0);
  world.forge.meter.begin('the net');
  await world.runNet(11);
  expect(world.forge.meter.act().pushes).toBe(0);
});
