import { check, verdictOf } from '../../src/cli/check';
import { openFile } from '../../src/cli/open-file';
import { switchedOn } from '../build/switched-on';
import { fileOf, productOn, type ProjectScreen } from './on-project';
import { savePack } from './on-rules';

test('The export of a product holds its rule pack: a check of the file finds what the screens show, and names what is not asked', async () => {
  const { world } = await switchedOn();
  world.create('developer', 'Software requirement', 'The motor shall stop within 150 ms');
  await world.settle();
  const screen: ProjectScreen = { world, person: 'admin', project: 'PUMP' };
  await savePack(world, { adjust: { 'REQ-03': { severity: 'off', reason: 'Tests live in the bench tool until March.' } } });
  await world.settle();
  const { text } = await fileOf(screen, 'exportProduct');
  const file = openFile('pump.json', Buffer.from(text), undefined);
  if (!file.ok) throw new Error(file.problem);
  const verdict = verdictOf(check(file.value, 'C'));
  expect(verdict.gaps.map(({ rule }) => rule.id)).not.toContain('REQ-03');
  expect(verdict.notAsked.map(({ en }) => en)).toEqual([expect.stringContaining('Rule REQ-03')]);
  expect(verdict.gaps).toHaveLength((await productOn(screen)).gaps.open);
  world.end();
});
