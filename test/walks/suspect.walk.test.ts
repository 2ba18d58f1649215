/** A requirement's text is edited: what rests on it turns suspect, and a person confirms it with a reason. */
import type { FrameLocator } from 'playwright-core';
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

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

  const edit = (key: string, summary: string): void => {
    const as = { as: 'user' as const, accountId: '5b10ac8d82e05b2200000102', from: 'product-ui' as const, scopes: [] };
    const path = `/rest/api/3/issue/${key}`;
    expect(walk.cloud.site.handle({ ...as, method: 'PUT', path, body: { fields: { summary } } }).status).toBe(204);
  };
  const openSuspects = async (): Promise<FrameLocator> => {
    await walk.page.goto(`${walk.workbench.url}/jira/projects/PUMP/issues`);
    await walk.page.getByRole('navigation', { name: 'Project' }).getByRole('link', { name: 'Plumbline' }).click();
    const frame = walk.page.frameLocator('iframe.custom-frame');
    await frame
      .getByRole('navigation', { name: 'Plumbline pages' })
      .getByRole('link', { name: /^Trace matrix/ })
      .click();
    await frame.getByRole('row', { name: /^PUMP-25 / }).waitFor();
    await frame.getByRole('button', { name: 'Suspect links' }).click();
    return frame;
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
    const frame = await openSuspects();
    const rows = frame.getByRole('table', { name: 'Trace matrix' }).locator('tbody tr');
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

  test('a typing error is recorded as a minor edit, with its reason', async () => {
    edit('PUMP-4', 'Stop the motor within 120 ms of an occlusion alarm.');
    await pass();
    await card().getByText('Changed since it was confirmed', { exact: true }).waitFor();
    await card().getByRole('button', { name: 'Minor edit' }).click();
    const dialog = walk.page.getByRole('dialog');
    const record = dialog.getByRole('button', { name: 'Record as minor edit', exact: true });
    expect(await record.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('A full stop was missing.');
    await walk.picture('suspect-4-minor');
    expect(await walk.axeFindings()).toEqual([]);
    await record.click();
    await dialog.waitFor({ state: 'detached' });
    await card().getByText('Changed since it was confirmed', { exact: true }).waitFor({ state: 'detached' });
    const panel = walk.page.locator('.panel .module');
    await panel.getByRole('tab', { name: 'History', exact: true }).click();
    await panel.getByText('Called the edit minor', { exact: true }).waitFor();
    await panel.getByText('Reason: A full stop was missing.').waitFor();
  });

  test('all links of one issue are confirmed in its panel for one reason, but for one that is left out', async () => {
    edit('PUMP-4', 'Stop the motor within 110 ms of an occlusion alarm');
    await pass();
    const panel = walk.page.locator('.panel .module');
    await panel.getByRole('tab', { name: 'Trace', exact: true }).click();
    await panel.getByRole('button', { name: 'Confirm suspect links' }).click();
    const dialog = walk.page.getByRole('dialog');
    // The dialog stands before its links are read.
    await dialog.getByRole('checkbox').nth(2).waitFor();
    const all = await dialog.getByRole('checkbox').count();
    await dialog.getByText(/^Verified by PTEST-1 /).click();
    await dialog.getByRole('textbox').fill('The sources ask for less.');
    await walk.picture('suspect-5-several');
    expect(await walk.axeFindings()).toEqual([]);
    await dialog.getByRole('button', { name: `Confirm ${all - 1} links`, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Confirm suspect links' }).waitFor({ state: 'detached' });
    const suspect = panel.getByRole('row').filter({ has: walk.page.getByText('Suspect', { exact: false }) });
    await suspect.filter({ hasText: 'PTEST-1' }).waitFor();
    expect(await suspect.count()).toBe(1);
  });

  test('several issues are confirmed from the matrix for one reason', async () => {
    edit('PUMP-25', 'Warn 30 minutes before the battery is empty');
    await pass();
    const frame = await openSuspects();
    await frame.getByRole('button', { name: 'Confirm suspect links' }).click();
    const form = frame.getByRole('region', { name: 'Confirm suspect links' });
    await form.getByRole('checkbox', { name: /^PUMP-4 / }).waitFor();
    await form.getByRole('checkbox', { name: /^PUMP-25 / }).waitFor();
    const confirm = form.getByRole('button', { name: 'Confirm the links of 2 issues', exact: true });
    expect(await confirm.isDisabled()).toBe(true);
    await form.getByRole('textbox').fill('Reviewed together on 22 November.');
    await walk.picture('suspect-6-matrix');
    expect(await walk.axeFindings()).toEqual([]);
    await confirm.click();
    await form.waitFor({ state: 'detached' });
    await frame.getByRole('row', { name: /^PUMP-4 / }).waitFor({ state: 'detached' });
    await walk.picture('suspect-7-none');
    await walk.page.goto(`${walk.workbench.url}/browse/PUMP-25`);
    await card().getByText('Kind', { exact: true }).waitFor();
    expect(await card().getByText('Changed since it was confirmed', { exact: true }).count()).toBe(0);
  });

  test('went through all this without an error of its own', () => {
    expect(walk.unmodelled()).toEqual([]);
    expect(walk.complaints).toEqual([]);
  });
});
