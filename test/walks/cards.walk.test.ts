/** The card on the kinds of issue a team has: what each says, as somebody who may see it and as somebody who may not. */
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

const cards: readonly (readonly [key: string, kind: string, said: readonly (string | RegExp)[]])[] = [
  [
    'PUMP-4',
    'Software requirement',
    ['Evidence present', '1 test linked. Passed formally, on a build with every change to it.', 'No trace gap in what is checked so far'],
  ],
  ['PUMP-26', 'Software requirement', ['No verification', 'Evidence missing']],
  ['PUMP-27', 'Software requirement', ['No source']],
  [
    'PUMP-23',
    'Software requirement',
    ['Link leads to nothing', 'Not passed in its present build', '1 test linked. The last formal result is no pass.'],
  ],
  ['PUMP-5', 'Software requirement', ['Note', /No formal result/, '1 test linked. No result is recorded here yet.']],
  ['PUMP-32', 'Software requirement', ['Note', 'No verification']],
  ['PUMP-41', 'Software item', [/Set here: Runs on a processor of its own/]],
  ['PUMP-44', 'Software item', ['Lower class without a reason', 'Blocks release']],
  ['PUMP-50', 'Software unit', [/User interface, class B/]],
  ['PUMP-52', 'SOUP', ['No trace gap in what is checked so far']],
  ['PUMP-85', 'Cause', ['Cause without a risk control']],
  ['PUMP-92', 'Risk control', ['Control not shown to be implemented']],
  ['PTEST-6', 'Test or other verification', [/No trace gap/]],
];

describe('the card', () => {
  let walk: Walk;
  const card = () => walk.page.locator('.issue-rail').getByRole('region', { name: 'Plumbline', exact: true });
  const become = async (name: RegExp): Promise<void> => {
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitemradio', { name }).click();
  };

  beforeAll(async () => {
    walk = await openWalk();
    await switchOn(walk.cloud);
    await walk.page.clock.install();
  });
  afterAll(() => walk.close());

  // Each issue in a minute of its own: so many opened within one are more than the store gives in a minute.
  beforeEach(() => walk.workbench.bench.advance(60_000));

  test.each(cards)('%s says what it is and what is missing', async (key, kind, said) => {
    await walk.page.goto(`${walk.workbench.url}/browse/${key}`);
    await card()
      .getByText(/Nothing waits, checked/)
      .waitFor();
    await walk.picture(`card-${key}`);
    await card().getByText(kind).first().waitFor();
    for (const words of said) await card().getByText(words).first().waitFor();
    expect(await card().innerText()).not.toMatch(/undefined|\{|\[object/);
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('says nothing to the contractor whom issue security bars', async () => {
    await walk.page.goto(`${walk.workbench.url}/browse/PUMP-2`);
    await card()
      .getByText(/Nothing waits, checked/)
      .waitFor();
    await become(/Emil Sandoval/);
    await walk.page.goto(`${walk.workbench.url}/browse/PUMP-87`);
    await walk.page.getByRole('heading', { name: "You can't view this issue" }).waitFor();
    expect(await walk.page.locator('body').innerText()).not.toMatch(/Forged commands/);
  });

  test('went through all this without an error of its own', () => {
    expect(walk.unmodelled()).toEqual([]);
    expect(walk.complaints).toEqual([]);
  });
});
