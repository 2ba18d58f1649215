/** The record as an auditor reads it: who did what and why, what changed, and a file that proves itself without the app. */
import type { FrameLocator, Locator } from 'playwright-core';
import { verifyFile } from '../../src/cli/verify';
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

describe('the record is read and proved', () => {
  let walk: Walk;
  const frame = (): FrameLocator => walk.page.frameLocator('iframe.custom-frame');
  const become = async (name: RegExp): Promise<void> => {
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitemradio', { name }).click();
  };
  const openRecord = async (): Promise<void> => {
    await walk.page.goto(`${walk.workbench.url}/jira/projects/PUMP/issues`);
    await walk.page.getByRole('navigation', { name: 'Project' }).getByRole('link', { name: 'Plumbline' }).click();
    await frame().getByRole('navigation', { name: 'Plumbline pages' }).getByRole('link', { name: 'Record' }).click();
    await rows().first().waitFor();
  };
  const rows = (): Locator => frame().getByRole('table', { name: 'Record' }).locator('tbody').getByRole('row');

  beforeAll(async () => {
    walk = await openWalk();
    await switchOn(walk.cloud);
    walk.cloud.site.handle({
      as: 'user',
      accountId: '5b10ac8d82e05b2200000101',
      from: 'product-ui',
      method: 'PUT',
      path: '/rest/api/3/issue/PUMP-4',
      body: { fields: { summary: 'Stop the drive motor within 120 ms of an occlusion alarm' } },
      scopes: [],
    });
    await walk.workbench.bench.advance(10_000);
    await walk.page.goto(walk.workbench.url);
    await become(/^Tom Hale/);
  });
  afterAll(() => walk.close());

  test('the latest act stands first, and opens to what changed, word by word', async () => {
    await openRecord();
    const edit = rows()
      .filter({ has: frame().getByRole('link', { name: 'PUMP-4', exact: true }) })
      .first();
    await edit.getByText('Changed in Jira').waitFor();
    await edit.getByRole('button', { name: 'What changed' }).click();
    await edit.locator('ins', { hasText: '120' }).waitFor();
    await walk.picture('record-1-acts');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('it is narrowed to one issue, and to what one person did', async () => {
    await frame().getByRole('textbox', { name: 'Issue key' }).fill('PUMP-4');
    const others = rows().filter({ hasNot: frame().getByRole('link', { name: 'PUMP-4', exact: true }) });
    await others.first().waitFor({ state: 'detached' });
    await rows().filter({ hasText: 'Read for the first time' }).first().waitFor();
    const keys = await rows().getByRole('link').allInnerTexts();
    expect([...new Set(keys)]).toEqual(['PUMP-4']);
    await frame().getByRole('button', { name: 'Clear filters' }).click();
    await rows().nth(5).waitFor();
    await frame().getByLabel('Act').fill('Switched');
    await walk.page.keyboard.press('Enter');
    const switched = rows().filter({ hasText: 'Switched Plumbline on' });
    await switched.waitFor();
    await switched.getByRole('button', { name: /^Only what / }).click();
    await frame().getByRole('button', { name: 'Clear filters' }).waitFor();
    await walk.picture('record-2-narrowed');
    expect(await rows().count()).toBe(1);
    await frame().getByRole('button', { name: 'Clear filters' }).click();
    await rows().nth(5).waitFor();
  });

  test('the browser verifies it, and what is saved proves itself without the app', async () => {
    await frame().getByRole('button', { name: 'Verify the record' }).click();
    await frame().getByRole('heading', { name: 'The record proves itself' }).waitFor();
    await walk.picture('record-3-verified');
    expect(await walk.axeFindings()).toEqual([]);
    const [download] = await Promise.all([
      walk.page.waitForEvent('download'),
      frame().getByRole('button', { name: 'Evidence package' }).click(),
    ]);
    const said: string[] = [];
    const code = await verifyFile([await download.path()], { out: (text) => said.push(text), err: (text) => said.push(text) });
    expect([code, said.join('')]).toEqual([0, expect.stringContaining('unchanged since it was written')]);
  });

  test('whoever does not administer the project reads it, and is told in a sentence why there is no package', async () => {
    await become(/^Jonas Okafor/);
    await openRecord();
    await frame().getByRole('button', { name: 'Verify the record' }).click();
    await frame()
      .getByText(/is for whoever administers all its Jira projects/)
      .waitFor();
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitem', { name: 'Switch to dark theme' }).click();
    await walk.page.locator('html[data-color-mode="dark"]').waitFor();
    await walk.picture('record-4-refused');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('went through all this without an error of its own', () => {
    expect(walk.unmodelled()).toEqual([]);
    expect(walk.complaints).toEqual([]);
  });
});
