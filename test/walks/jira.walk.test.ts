/** The workbench's Jira by itself: what people do to issues, what Jira refuses, and what the workbench shows of it. */
import { openWalk, type Walk } from './open-workbench';

describe('the Jira of the workbench', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk({ app: 'test/workbench/uikit/sample' });
  });

  afterAll(() => walk.close());

  const open = async (path: string): Promise<void> => {
    await walk.page.goto(walk.workbench.url + path);
  };

  const become = async (name: RegExp): Promise<void> => {
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitemradio', { name }).click();
  };

  const button = (name: string | RegExp) => walk.page.getByRole('button', { name, exact: true });

  test('lists the issues of a project, and those of another search', async () => {
    await open('/jira/projects/PUMP/issues');
    await walk.page.getByRole('link', { name: 'PUMP-109' }).waitFor();
    await walk.picture('jira-list');
    expect(await walk.axeFindings()).toEqual([]);
    await walk.page.getByLabel('JQL').fill('project = PTEST AND issuetype = "Test run" ORDER BY key ASC');
    await button('Search').click();
    await walk.page.getByRole('link', { name: 'PUMP-109' }).waitFor({ state: 'detached' });
    await walk.page
      .getByRole('link', { name: /^PTEST-/ })
      .nth(3)
      .waitFor();
    expect(await walk.page.getByRole('link', { name: /^PTEST-/ }).count()).toBe(4);
  });

  test('edits a summary in place, names the act, and keeps the change in the history', async () => {
    await open('/browse/PUMP-4');
    await button('Stop the motor within 150 ms of an occlusion alarm').click();
    await walk.page.getByLabel('Summary').fill('Stop the motor within 120 ms of an occlusion alarm');
    await walk.page.keyboard.press('Enter');
    await walk.page.getByRole('heading', { name: 'Stop the motor within 120 ms' }).waitFor();
    expect(walk.workbench.bench.state().act.label).toBe('Edit summary of PUMP-4');
    await walk.page.getByRole('tab', { name: 'History' }).click();
    await walk.page.getByText('Stop the motor within 150 ms').waitFor();
  });

  test('edits the description as paragraphs', async () => {
    await button('Edit description').click();
    await walk.page.getByRole('textbox', { name: 'Description' }).fill('First line.\nSecond line.');
    await button('Save').click();
    await walk.page.locator('.description .paragraph').nth(1).waitFor();
    expect(await walk.page.locator('.description .paragraph').allInnerTexts()).toEqual(['First line.', 'Second line.']);
  });

  test('moves an issue through its workflow', async () => {
    await button('In Review - Change status').click();
    await walk.page.getByRole('menuitem', { name: 'In Progress' }).click();
    await button('In Progress - Change status').waitFor();
  });

  test('adds a link that reads the same from both ends, and removes it again', async () => {
    await button('Link issue').click();
    await walk.page.getByLabel('Link type').click();
    await walk.page.getByRole('option', { name: 'is verified by' }).click();
    await walk.page.getByLabel('Issue to link').click();
    await walk.page.getByRole('option', { name: /^PTEST-10 / }).click();
    await button('Link').click();
    await walk.page.locator('.link-row', { hasText: 'PTEST-10' }).waitFor();
    await open('/browse/PTEST-10');
    const group = walk.page.locator('.link-group', { hasText: 'verifies' });
    await group.getByRole('link', { name: 'PUMP-4' }).waitFor();
    await button('Unlink PUMP-4').click();
    await group.getByRole('link', { name: 'PUMP-4' }).waitFor({ state: 'detached' });
  });

  test('takes a comment', async () => {
    await walk.page.getByLabel('Add a comment').fill('Measured twice, both times under the limit.');
    await button('Save').click();
    await walk.page.locator('article', { hasText: 'Measured twice' }).waitFor();
    await walk.picture('jira-issue');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('creates an issue with a link in one dialog', async () => {
    await button('Create').click();
    const dialog = walk.page.getByRole('dialog');
    await dialog.getByLabel('Issue type').click();
    await walk.page.getByRole('option', { name: 'Test', exact: true }).click();
    await dialog.getByLabel('Summary').fill('Alarm sounds while the screen is locked');
    await dialog.getByLabel('Linked issues').click();
    await walk.page.getByRole('option', { name: 'verifies', exact: true }).click();
    await dialog.getByLabel('Issue to link').click();
    await walk.page.getByRole('option', { name: /^PUMP-5 / }).click();
    await walk.picture('jira-create');
    expect(await walk.axeFindings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await walk.page.getByRole('heading', { name: 'Alarm sounds while the screen is locked' }).waitFor();
    await walk.page.locator('.link-group', { hasText: 'verifies' }).getByRole('link', { name: 'PUMP-5' }).waitFor();
    expect(walk.page.url()).toContain('/browse/PTEST-22');
  });

  test('shows a second tab what the first has changed', async () => {
    const second = await walk.page.context().newPage();
    await second.goto(`${walk.workbench.url}/browse/PTEST-22`);
    await second.getByRole('heading', { name: 'Alarm sounds' }).waitFor();
    await button('Alarm sounds while the screen is locked').click();
    await walk.page.getByLabel('Summary').fill('The alarm sounds on');
    await walk.page.keyboard.press('Enter');
    await second.getByRole('heading', { name: 'The alarm sounds on' }).waitFor();
    await second.close();
  });

  test('says in a flag what Jira refuses to a person', async () => {
    await button('More actions').click();
    await walk.page.getByRole('menuitem', { name: 'Delete' }).click();
    await walk.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await walk.page.waitForURL('**/jira/projects/PTEST/issues');
    await become(/Ruth Abe/);
    await open('/browse/PUMP-4');
    await walk.page.getByRole('heading', { name: "You can't view this issue" }).waitFor();
    await become(/Jonas Okafor/);
    await walk.page.getByRole('heading', { name: 'Stop the motor within 120 ms' }).waitFor();
  });

  test('moves its clock by hand, and plants a failure', async () => {
    await button('Workbench').click();
    const before = walk.cloud.clock.now();
    await button('+1 h').click();
    await walk.page.getByText('22 Nov 2026 10:00').waitFor();
    expect(walk.cloud.clock.now() - before).toBe(3_600_000);
    await walk.page.getByLabel('Failure answer').selectOption('500');
    await walk.page.getByLabel('Failure on').selectOption('kvs');
    await button('Plant').click();
    await walk.page.getByText('500 on kvs, 1 times').waitFor();
    await walk.page.locator('.module').getByRole('tab', { name: 'Acts' }).click();
    await button('Add two').click();
    await walk.page.getByText('Not counted').waitFor();
    await walk.page.locator('[data-kind="invoked"]', { hasText: 'count' }).first().waitFor();
    await walk.picture('jira-drawer');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('went through all this without an error of its own', () => {
    expect(walk.unmodelled()).toEqual([]);
    expect(walk.complaints).toEqual([]);
  });
});
