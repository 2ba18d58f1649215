/** A small UI Kit app in its sandboxed frame: what it draws, and what comes back to it from a person's hands. */
import { openWalk, type Walk } from './open-workbench';

describe('a UI Kit app on the workbench', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk({ app: 'test/workbench/uikit/sample' });
    await walk.page.goto(`${walk.workbench.url}/browse/PUMP-4`);
    await walk.page.getByText('Words and marks').waitFor();
  });

  afterAll(() => walk.close());

  const openTab = (name: string): Promise<void> => walk.page.locator('.module').getByRole('tab', { name }).click();

  test('runs in a frame without an origin, and is drawn by the page', async () => {
    const frame = walk.page.locator('iframe');
    expect(await frame.getAttribute('sandbox')).toBe('allow-scripts');
    await walk.page.locator('.module').getByText('Evidence present').waitFor();
  });

  test('shows marks, words and messages without a serious finding of axe, in light and in dark', async () => {
    await walk.picture('uikit-marks');
    expect(await walk.axeFindings()).toEqual([]);
    await walk.page.getByRole('button', { name: /You are/ }).click();
    await walk.page.getByRole('menuitem', { name: 'Switch to dark theme' }).click();
    await walk.page.locator('html[data-color-mode="dark"]').waitFor();
    await walk.picture('uikit-marks-dark');
    expect(await walk.axeFindings()).toEqual([]);
    await walk.page.getByRole('button', { name: /You are/ }).click();
    await walk.page.getByRole('menuitem', { name: 'Switch to light theme' }).click();
  });

  test('loses no letter of fast typing, though every letter crosses to the app and back', async () => {
    await openTab('Fields');
    const words = 'The pump stops within 150 ms, at any rate from 0.1 to 1,200 ml/h.';
    await walk.page.getByLabel('Name').pressSequentially(words);
    await walk.page.getByText(`Hello ${words}`).waitFor();
    expect(await walk.page.getByLabel('Name').inputValue()).toBe(words);
  });

  test('hands the app the chosen option of a select', async () => {
    await walk.page.getByLabel('Outcome').click();
    await walk.page.getByRole('option', { name: 'Failed' }).click();
    await walk.page.getByText('Outcome: Failed').waitFor();
  });

  test('hands the app a chosen day and a chosen page', async () => {
    const day = walk.page.getByRole('combobox', { name: 'Day' });
    await day.fill('22/11/2026');
    await day.press('Enter');
    await walk.page.getByText('Day: 2026-11-22').waitFor();
    await walk.page.getByRole('button', { name: 'page 3' }).click();
    await walk.page.getByText('Page: 3').waitFor();
    await walk.picture('uikit-day-and-page');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('keeps a form with a missing answer back and sends a full one once', async () => {
    await walk.page.getByRole('button', { name: 'Save run' }).click();
    await walk.page.getByText('A run needs a name').waitFor();
    await walk.page.getByRole('textbox', { name: 'Run' }).fill('Night run 7');
    await walk.page.getByRole('textbox', { name: 'Note' }).fill('No alarm was lost');
    await walk.page.getByRole('button', { name: 'Save run' }).click();
    await walk.page.getByText('Sent: Night run 7: No alarm was lost').waitFor();
    await walk.picture('uikit-fields');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('invokes its resolver as the chosen person, counts it as an act, and shows a flag', async () => {
    await openTab('Acts');
    await walk.page.getByRole('button', { name: 'Add two' }).click();
    await walk.page.getByText('Count: 2').waitFor();
    await walk.page.getByText('Counted').waitFor();
    const { label, cost } = walk.workbench.bench.state().act;
    expect(label).toBe('App: count');
    expect(cost.invocations).toMatchObject([{ name: 'resolver sample-resolver/count', roundTrips: 2 }]);
  });

  test('learns from its context on which issue it stands', async () => {
    await walk.page.getByRole('button', { name: 'Where am I' }).click();
    await walk.page.getByText('Issue: PUMP-4').waitFor();
  });

  test('sorts a table, opens a popup and a dialog', async () => {
    await walk.page.locator('.module').getByRole('button', { name: 'Issue' }).click();
    await walk.page.locator('.module tbody tr').first().filter({ hasText: 'PUMP-1' }).waitFor();
    await walk.page.getByRole('button', { name: 'Facts' }).click();
    await walk.page.getByText('The derivation, step by step.').waitFor();
    await walk.page.keyboard.press('Escape');
    await walk.page.getByRole('button', { name: 'Open dialog' }).click();
    const dialog = walk.page.getByRole('dialog', { name: 'Class rationale' });
    await dialog.waitFor();
    await walk.picture('uikit-dialog');
    expect(await walk.axeFindings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('has used nothing that is not modelled, and nothing went wrong on the way', () => {
    expect(walk.unmodelled()).toEqual([]);
    expect(walk.complaints).toEqual([]);
  });
});
