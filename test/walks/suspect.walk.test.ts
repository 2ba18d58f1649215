/** A requirement's text is edited: what rests on it turns suspect, and a person confirms it with a reason. */
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

jest.setTimeout(180_000);

describe('a requirement that was verified is edited', () => {
  let walk: Walk;
  const card = () => walk.page.locator('.issue-rail .module').first();
  const field = (words: string) => walk.page.locator('.details', { hasText: 'Verification status' }).getByText(words, { exact: true });
  /** Cloud time for the event and its drain, then two rounds of the card's slowest polling step; each round's answer arrives in real time. */
  const pass = async (): Promise<void> => {
    await walk.workbench.bench.advance(5_000);
    for (let round = 0; round < 2; round++) {
      // A round whose question was already under way brings no new one.
      const answered = walk.page.waitForResponse((r) => r.url().includes('/api/bridge/'), { timeout: 2_000 }).catch(() => undefined);
      await walk.page.clock.runFor(21_000);
      await answered;
    }
  };

  beforeAll(async () => {
    walk = await openWalk();
    await switchOn(walk.cloud);
    await walk.page.clock.install();
    await walk.page.goto(`${walk.workbench.url}/browse/PUMP-4`);
    await card().getByText('No trace gap in what is checked so far').waitFor();
  });
  afterAll(() => walk.close());

  test('its links turn suspect on the card and in the field', async () => {
    await walk.page.getByRole('button', { name: 'Edit description' }).click();
    await walk.page
      .getByRole('textbox', { name: 'Description' })
      .fill('The software shall stop the drive motor within 120 ms of the occlusion alarm being raised.');
    await walk.page.getByRole('button', { name: 'Save', exact: true }).click();
    await walk.page.locator('.description .paragraph', { hasText: 'within 120 ms' }).waitFor();
    await pass();
    await card().getByText('Changed since it was confirmed', { exact: true }).waitFor();
    await card().getByText('Re-verification needed', { exact: true }).waitFor();
    await field('Re-verification needed').waitFor();
    await walk.picture('suspect-1');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('and in the matrix of the project page, where suspect links can be asked for alone', async () => {
    await walk.page.goto(`${walk.workbench.url}/jira/projects/PUMP/issues`);
    await walk.page.getByRole('navigation', { name: 'Project' }).getByRole('link', { name: 'Plumbline' }).click();
    const frame = walk.page.frameLocator('iframe.custom-frame');
    await frame
      .getByRole('navigation', { name: 'Plumbline pages' })
      .getByRole('link', { name: /^Trace matrix/ })
      .click();
    const rows = frame.getByRole('table', { name: 'Trace matrix' }).locator('tbody tr');
    await frame.getByRole('row', { name: /^PUMP-25 / }).waitFor();
    await frame.getByRole('button', { name: 'Suspect links' }).click();
    await frame.getByRole('row', { name: /^PUMP-25 / }).waitFor({ state: 'detached' });
    // While rows are on their way the table is empty.
    await rows.first().getByRole('link', { name: 'PUMP-4', exact: true }).waitFor();
    expect(await rows.count()).toBe(1);
    await rows.first().getByText('Suspect').first().waitFor();
    await walk.picture('suspect-matrix');
    expect(await walk.axeFindings()).toEqual([]);
    await walk.page.goto(`${walk.workbench.url}/browse/PUMP-4`);
    await card().getByText('Changed since it was confirmed', { exact: true }).waitFor();
  });

  test('reads as well in the dark theme', async () => {
    const toggle = async (to: 'dark' | 'light'): Promise<void> => {
      await walk.page.getByRole('button', { name: /^You are/ }).click();
      await walk.page.getByRole('menuitem', { name: `Switch to ${to} theme` }).click();
      await walk.page.locator(`html[data-color-mode="${to}"]`).waitFor();
    };
    await toggle('dark');
    await walk.picture('suspect-dark');
    expect(await walk.axeFindings()).toEqual([]);
    await toggle('light');
  });

  test('a change of status or a comment unsettles nothing more', async () => {
    const before = await card().innerText();
    await walk.page.getByLabel('Add a comment').fill('Agreed in the review of 20 November.');
    await walk.page.getByRole('button', { name: 'Save', exact: true }).click();
    await walk.page.locator('article', { hasText: 'Agreed in the review' }).waitFor();
    await pass();
    expect((await card().innerText()).replace(/\d+ s ago|just now/, '')).toBe(before.replace(/\d+ s ago|just now/, ''));
  });

  test('is not confirmed without a reason, and is with one', async () => {
    await card().getByRole('button', { name: 'Confirm links' }).click();
    const dialog = walk.page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: 'Confirm links', exact: true });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('The shorter stop time is inside what both tests measure.');
    await walk.picture('suspect-2-confirm');
    await confirm.click();
    await dialog.waitFor({ state: 'detached' });
    await card().getByText('Changed since it was confirmed', { exact: true }).waitFor({ state: 'detached' });
    await pass();
    await field('Needs a person').waitFor();
    await walk.picture('suspect-3-confirmed');
  });

  test('went through all this without an error of its own', () => {
    expect(walk.unmodelled()).toEqual([]);
    expect(walk.complaints).toEqual([]);
  });
});
