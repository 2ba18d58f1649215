/** A transition is refused while evidence is missing, in the words of the panel, and made once it is there. */
import type { Locator } from 'playwright-core';
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

let walk: Walk;
const button = (name: string): Locator => walk.page.getByRole('button', { name, exact: true });
const moveTo = async (from: string, to: string): Promise<void> => {
  await button(`${from} - Change status`).click();
  await walk.page.getByRole('menuitem', { name: to }).click();
};

beforeAll(async () => {
  walk = await openWalk();
  await switchOn(walk.cloud);
  await walk.page.clock.install();
});
afterAll(() => walk.close());

test('a requirement nobody tests is not closed: Jira says what is missing, under which clause and how to resolve it', async () => {
  await walk.page.goto(`${walk.workbench.url}/browse/PUMP-26`);
  await moveTo('To Do', 'In Progress');
  await button('In Progress - Change status').waitFor();
  await walk.workbench.bench.advance(20_000);
  await moveTo('In Progress', 'Done');
  const flag = walk.page.getByRole('alert').filter({ hasText: 'keeps PUMP-26 from this step' });
  await flag.getByText(/No verification \(5\.7\.1, 5\.7\.4, class A B C\)/).waitFor();
  await flag.getByText(/To resolve: Link a test/).waitFor();
  await walk.picture('gate-1-refused');
  expect(await walk.axeFindings()).toEqual([]);
  await button('In Progress - Change status').waitFor();
});

test('a change that is not checked yet keeps a control point closed, and a moment later it opens', async () => {
  await walk.page.goto(`${walk.workbench.url}/browse/PUMP-4`);
  await moveTo('In Review', 'In Progress');
  await button('In Progress - Change status').waitFor();
  await walk.workbench.bench.advance(900);
  await moveTo('In Progress', 'Done');
  await walk.page
    .getByRole('alert')
    .getByText(/is not known, so PUMP-4 stays where it is\. 1 change has not been checked yet/)
    .waitFor();
  await walk.picture('gate-2-not-known');
  await walk.workbench.bench.advance(20_000);
  await moveTo('In Progress', 'Done');
  await button('Done - Change status').waitFor();
});
