/** The main job in the browser: a developer's issue changes, the gap appears with its clause and its reason, and a button resolves it. */
import type { Page } from 'playwright-core';
import { openWalk, type Walk } from './open-workbench';

const summary = 'Warn the user 30 minutes before the battery is empty';

describe('a gap on the screen', () => {
  let walk: Walk;
  let key = '';

  beforeAll(async () => {
    walk = await openWalk();
    await walk.page.clock.install();
  });
  afterAll(() => walk.close());

  const card = (page: Page = walk.page) => page.locator('.issue-rail .module').first();
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(walk.workbench.url + path);
  };
  const become = async (name: RegExp): Promise<void> => {
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitemradio', { name }).click();
  };
  /** Cloud time: events are delivered, drains run. */
  const pass = (ms: number): Promise<void> => walk.workbench.bench.advance(ms);
  /** Browser time: the card's own polling. */
  const wait = (page: Page, ms: number): Promise<void> => page.clock.runFor(ms);

  test('in a project that is not switched on, the card says so, and offers the switch to its admin alone', async () => {
    await open(walk.page, '/browse/PUMP-4');
    await card().getByText('A project admin can switch it on here.').waitFor();
    await become(/Tom Hale/);
    await card().getByRole('button', { name: 'Switch on' }).waitFor();
    await walk.picture('main-1-switched-off');
    await card().getByRole('button', { name: 'Switch on' }).click();
    await card().getByText('No answer about missing evidence until all issues are read.').waitFor();
    await walk.picture('main-2-first-read');
    await pass(10_000);
    await wait(walk.page, 3_000);
    await card().getByText('Software requirement', { exact: true }).waitFor();
  });

  test('the tests have a project of their own: their admin adds it to the same software product', async () => {
    await card().getByText('Link leads to nothing').waitFor();
    await open(walk.page, '/browse/PTEST-1');
    await card().getByText('Its own software product').waitFor();
    await card().getByLabel('Software product').click();
    await walk.page.getByRole('option', { name: 'Infusion pump', exact: true }).click();
    await walk.picture('main-3-join');
    expect(await walk.axeFindings()).toEqual([]);
    await card().getByRole('button', { name: 'Switch on' }).click();
    await card().getByText('0 of 21 issues read').waitFor();
    await pass(10_000);
    await wait(walk.page, 3_000);
    await card().getByText('Test or other verification', { exact: true }).waitFor();
    await open(walk.page, '/browse/PUMP-4');
    await card().getByText('1 test linked. Passed formally, on a build with every change to it.').waitFor();
    expect(await card().getByText('Link leads to nothing').count()).toBe(0);
    await become(/Jonas Okafor/);
  });

  test('a developer creates a class C software requirement', async () => {
    await open(walk.page, '/browse/PUMP-4');
    await walk.page.getByRole('button', { name: 'Create', exact: true }).click();
    const dialog = walk.page.getByRole('dialog');
    await dialog.getByLabel('Issue type').click();
    await walk.page.getByRole('option', { name: 'Software requirement', exact: true }).click();
    await dialog.getByLabel('Summary').fill(summary);
    await dialog.getByLabel('Description').fill('The software shall raise a low alarm when the battery lasts 30 minutes or less.');
    await dialog.getByLabel('Linked issues').click();
    await walk.page.getByRole('option', { name: 'derives from', exact: true }).click();
    await dialog.getByLabel('Issue to link').click();
    await walk.page.getByRole('option', { name: /^PUMP-68 / }).click();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await walk.page.getByRole('heading', { name: summary }).waitFor();
    key = /PUMP-\d+/.exec(walk.page.url())?.[0] ?? '';
    await card().getByText('This issue has not been read yet').waitFor();
    await walk.picture('main-4-not-read-yet');
  });

  test('within three seconds after delivery the card shows what is missing, why and under which clause, and the field counts it', async () => {
    await pass(800 + 3_000);
    await wait(walk.page, 2_500);
    await card().getByText('No verification', { exact: true }).waitFor();
    await card().getByText('Clause 5.7.1, 5.7.4, class A B C').waitFor();
    await card()
      .getByText(/No test that counts is linked to/)
      .waitFor();
    await walk.page.locator('.details', { hasText: 'Open trace gaps' }).getByText('2', { exact: true }).waitFor();
    await card().getByRole('button', { name: 'Facts' }).first().click();
    await card().getByText('Rule: REQ-03').waitFor();
    await card().getByRole('button', { name: 'Hide facts' }).click();
    await walk.picture('main-5-gap');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('the class is shown with its rationale', async () => {
    await card().getByRole('button', { name: 'Class rationale' }).click();
    const dialog = walk.page.getByRole('dialog');
    await dialog
      .getByText(/class C/)
      .first()
      .waitFor();
    await walk.picture('main-6-class-rationale');
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  });

  test('creating the test from the gap closes it', async () => {
    await card().getByRole('button', { name: 'Create test and link' }).click();
    const dialog = walk.page.getByRole('dialog');
    await dialog.getByLabel(/Summary/).fill('Battery warning at 31 and 29 minutes');
    await walk.picture('main-7-create-test');
    expect(await walk.axeFindings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Create test and link' }).click();
    await card().getByText('No verification', { exact: true }).waitFor({ state: 'detached' });
    await card().getByText('1 test linked. No result is recorded here yet.').waitFor();
    await pass(10_000);
    await wait(walk.page, 25_000);
    await walk.page.locator('.details', { hasText: 'Open trace gaps' }).getByText('1', { exact: true }).waitFor();
    await walk.picture('main-8-closed');
  });

  test('the item that carries it is linked from the next gap; what only a reader can tell stays a note, which counts as none', async () => {
    await card().getByText('Not placed in the architecture', { exact: true }).waitFor();
    await card().getByRole('button', { name: 'Link an item' }).click();
    const dialog = walk.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^PUMP-3 / }).check();
    await dialog.getByRole('button', { name: 'Link', exact: true }).click();
    await card().getByText('Not placed in the architecture', { exact: true }).waitFor({ state: 'detached' });
    await card().getByText('Not shown to be testable', { exact: true }).waitFor();
    await card().getByText('Not passed in its present build', { exact: true }).waitFor();
    await pass(10_000);
    await wait(walk.page, 25_000);
    await walk.page.locator('.details', { hasText: 'Open trace gaps' }).getByText('0', { exact: true }).waitFor();
    await walk.picture('main-8-note');
  });

  test('an edit in a second tab reaches the first within its polling steps', async () => {
    const second = await walk.page.context().newPage();
    await open(second, `/browse/${key}`);
    const unlink = second.locator('.link-group', { hasText: 'is verified by' }).getByRole('button', { name: /^Unlink PUMP-/ });
    await unlink.click();
    await unlink.waitFor({ state: 'detached' });
    await pass(5_000);
    await wait(walk.page, 21_000);
    await card().getByText('No verification', { exact: true }).waitFor();
    await walk.page.locator('.details', { hasText: 'Open trace gaps' }).getByText('1', { exact: true }).waitFor();
    await second.close();
  });

  test('the meter shows what the act has cost', async () => {
    await walk.page.getByRole('button', { name: 'Workbench', exact: true }).click();
    await walk.page.getByText('Cost of the last act').waitFor();
    const { act } = walk.workbench.bench.state();
    expect(act.label).toMatch(/^(Unlink|App: openIssue|Open )/);
    expect(act.cost.points).toBeGreaterThan(0);
    await walk.picture('main-9-meter');
  });

  test('went through all this without an error of its own', () => {
    expect(walk.unmodelled()).toEqual([]);
    expect(walk.complaints).toEqual([]);
  });
});
