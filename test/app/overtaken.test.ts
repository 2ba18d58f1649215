/** Two acts on one issue at once, one of them slow: neither is lost, and the later one stands in the fields, too. */
import { setClass } from '../../src/app/decide/set-class';
import type { Ports } from '../../src/app/ports';
import { artifactId, person } from '../../src/domain/trace/artifact';
import { ports } from '../../src/forge/assemble';
import { people } from '../build/a-site';
import { Errand } from '../build/an-errand';
import { switchedOn } from '../build/switched-on';
import { expectWhole } from '../forge/expect-whole';
import { recorded } from '../forge/recomputed';

test('fields written late by the slower of two decisions are written once more', async () => {
  const errand = new Errand();
  const { world, product, system } = await switchedOn({ functions: errand.functions });
  const decide = async (through: Ports, to: 'A' | 'B'): Promise<void> => {
    const found = await ports.products.find(product);
    if (!found) throw new Error('not switched on');
    const mayAll = { ...through.issues, permitted: () => Promise.resolve(new Set([artifactId(system.id)])) };
    const who = { product: found, person: person(people.developer), issue: artifactId(system.id) };
    const decided = await setClass({ ...through, issues: mayAll }, who, { class: to, rationale: 'Judged.' });
    expect(decided.ok).toBe(true);
  };
  let later: Promise<void> | undefined;
  const slow: Ports = {
    ...ports,
    issues: {
      ...ports.issues,
      project: async (to, values) => {
        await (later ??= decide(ports, 'B'));
        await ports.issues.project(to, values);
      },
    },
  };
  await errand.run(world, () => decide(slow, 'A'));
  expect(recorded(world, product).entries.filter(({ act }) => act === 'set-class')).toHaveLength(2);
  expect(world.fieldOf(system.key, 'safety-class')).toBe('A');
  await world.runNet(6);
  await world.settle();
  expect(world.fieldOf(system.key, 'safety-class')).toBe('B');
  expectWhole(world, product);
  world.end();
});
