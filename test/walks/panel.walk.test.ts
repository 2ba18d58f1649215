/**
 * The panel in Jira: a requirement is edited, its test's link turns suspect and is confirmed from its row; attributes are typed in the
 * record and not lost when the issue changes meanwhile; a risk manager lowers the class of an item and is asked why.
 */
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

jest.setTimeout(300_000);

let walk: Walk;
const panel = () => walk.page.locator('.panel .module');
const card = () => walk.page.locator('.issue-rail .module').first();
const tab = (name: 'Evidence' | 'Trace' | 'History') => panel().getByRole('tab', { name, exact: true });
const row = (key: string) => panel().getByRole('row').filter({ hasText: key });
const field = (words: string) => walk.page.locator('.details', { hasText: 'Verification status' }).getByText(words, { exact: true });

const open = async (key: string): Promise<void> => {
  await walk.page.goto(`${walk.workbench.url}/browse/${key}`);
  await panel().getByText('Where it comes from', { exact: true }).waitFor();
};
const become = async (name: RegExp): Promise<void> => {
  await walk.page.getByRole('button', { name: /^You are/ }).click();
  await walk.page.getByRole('menuitemradio', { name }).click();
};
/** Cloud time for the event and its drain, then two rounds of the slowest polling step; each round's answer arrives in real time. */
const pass = async (): Promise<void> => {
  await walk.workbench.bench.advance(5_000);
  for (let round = 0; round < 2; round++) {
    const answered = walk.page.waitForResponse((r) => r.url().includes('/api/bridge/'), { timeout: 2_000 }).catch(() => undefined);
    await walk.page.clock.runFor(21_000);
    await answered;
  }
};
const edit = (key: string, fields: object): void => {
  const { site } = walk.cloud;
  const path = `/rest/api/3/issue/${key}`;
  const as = { as: 'user' as const, accountId: '5b10ac8d82e05b2200000102', from: 'product-ui' as const, scopes: [] };
  expect(site.handle({ ...as, method: 'PUT', path, body: { fields } }).status).toBe(204);
};

beforeAll(async () => {
  walk = await openWalk();
  await switchOn(walk.cloud);
  await walk.page.clock.install();
  await walk.page.setViewportSize({ width: 1440, height: 1300 });
});
afterAll(() => walk.close());

test('a requirement shows where it comes from and what proves it', async () => {
  await open('PUMP-4');
  await row('PUMP-65').getByText('Derives from', { exact: true }).waitFor();
  await row('PTEST-1').getByText('Passed').waitFor();
  await field('Evidence present').waitFor();
  await walk.picture('panel-1-trace');
  expect(await walk.axeFindings()).toEqual([]);
});

test('its text is edited: the links turn suspect in panel, card and field', async () => {
  await walk.page.getByRole('button', { name: 'Edit description' }).click();
  await walk.page.getByRole('textbox', { name: 'Description' }).fill('The software shall stop the drive motor within 120 ms of the alarm.');
  await walk.page.getByRole('button', { name: 'Save', exact: true }).click();
  await walk.page.locator('.description .paragraph', { hasText: 'within 120 ms' }).waitFor();
  await pass();
  await row('PTEST-1').getByText('Suspect').waitFor();
  await card().getByText('Changed since it was confirmed', { exact: true }).waitFor();
  await panel().getByText('1 trace gap: 1 to resolve').waitFor();
  await field('Re-verification needed').waitFor();
  await walk.picture('panel-2-suspect');
  expect(await walk.axeFindings()).toEqual([]);
});

test('one link is confirmed from its row, by keyboard, and not without a reason', async () => {
  await row('PTEST-1').getByRole('button', { name: 'Confirm' }).focus();
  await walk.page.keyboard.press('Enter');
  const dialog = walk.page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: 'Confirm link', exact: true });
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('The test measures 90 ms already.');
  await walk.picture('panel-3-confirm');
  expect(await walk.axeFindings()).toEqual([]);
  await confirm.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await row('PTEST-1').getByText('Passed').waitFor();
  await row('PUMP-65').getByText('Suspect').waitFor();
});

test('the history tells both: what was changed, word by word, and who confirmed why', async () => {
  await tab('History').click();
  await panel().getByText('Confirmed links', { exact: true }).waitFor();
  await panel().getByText('Reason: The test measures 90 ms already.').waitFor();
  await panel().getByText('Changed in Jira', { exact: true }).first().waitFor();
  expect(await panel().locator('s').allInnerTexts()).toContain('150');
  await walk.picture('panel-4-history');
  expect(await walk.axeFindings()).toEqual([]);
});

test('the card takes the rest, and the panel hears of it', async () => {
  await tab('Trace').click();
  await card().getByRole('button', { name: 'Confirm links' }).click();
  const dialog = walk.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Looked at with the system engineer.');
  await dialog.getByRole('button', { name: 'Confirm links', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await row('PUMP-65').getByText('Confirmed').waitFor();
});

test('an attribute is typed, and a change of the issue meanwhile is shown before anything is saved', async () => {
  await tab('Evidence').click();
  await panel().getByRole('button', { name: 'Edit attributes' }).click();
  await panel().getByRole('textbox', { name: 'Rationale' }).fill('Free flow under pressure harms the patient.');
  await panel()
    .getByText(/^Saving turns 4 links suspect/)
    .waitFor();
  await panel()
    .getByText(/^Verified by PTEST-1/)
    .waitFor();
  edit('PUMP-4', { summary: 'Stop the motor within 120 ms of an occlusion alarm' });
  await panel().getByRole('button', { name: 'Save', exact: true }).click();
  await panel().getByText('Not saved', { exact: true }).waitFor();
  await panel().getByText('Summary or description was changed in Jira.').waitFor();
  await walk.picture('panel-5-changed-meanwhile');
  expect(await walk.axeFindings()).toEqual([]);
  await panel().getByRole('button', { name: 'Save', exact: true }).click();
  await panel().getByRole('button', { name: 'Edit attributes' }).waitFor();
  await panel().getByText('Free flow under pressure harms the patient.', { exact: true }).waitFor();
  await panel().getByText('Typed here', { exact: true }).waitFor();
  await walk.picture('panel-6-evidence');
});

test('a risk manager lowers the class of an item and is asked for the rationale', async () => {
  await become(/Priya Nair/);
  await open('PUMP-2');
  await tab('Evidence').click();
  await panel().getByRole('button', { name: 'Set class' }).click();
  const dialog = walk.page.getByRole('dialog');
  await dialog.getByText('B', { exact: true }).click();
  const show = dialog.getByRole('button', { name: 'Show what it brings', exact: true });
  expect(await show.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('Segregated: a hardware watchdog stops the motor on its own.');
  await walk.picture('panel-7-class');
  await show.click();
  await dialog.getByRole('button', { name: 'Set class B', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await panel().getByText('Segregated: a hardware watchdog stops the motor on its own.').first().waitFor();
  await card()
    .getByText(/Set here: Segregated/)
    .waitFor();
  await tab('History').click();
  await panel().getByText('Set the class', { exact: true }).first().waitFor();
  await walk.picture('panel-8-class-history');
});

test('reads as well in the dark theme', async () => {
  await open('PUMP-4');
  await walk.page.getByRole('button', { name: /^You are/ }).click();
  await walk.page.getByRole('menuitem', { name: 'Switch to dark theme' }).click();
  await walk.page.locator('html[data-color-mode="dark"]').waitFor();
  for (const name of ['Evidence', 'Trace', 'History'] as const) {
    await tab(name).click();
    await walk.picture(`panel-dark-${name.toLowerCase()}`);
    expect(await walk.axeFindings()).toEqual([]);
  }
});

test('went through all this without an error of its own', () => {
  expect(walk.unmodelled()).toEqual([]);
  expect(walk.complaints).toEqual([]);
});
