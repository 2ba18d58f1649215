/** A baseline is frozen, the main line goes on, and a hotfix is judged on the baseline it was made from. */
import type { FrameLocator, Locator } from 'playwright-core';
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

describe('a hotfix is made from a baseline', () => {
  let walk: Walk;
  const frame = (): FrameLocator => walk.page.frameLocator('iframe.custom-frame');
  const become = async (name: RegExp): Promise<void> => {
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitemradio', { name }).click();
  };
  const openPage = async (page: string): Promise<void> => {
    await walk.page.goto(`${walk.workbench.url}/jira/projects/PUMP/issues`);
    await walk.page.getByRole('navigation', { name: 'Project' }).getByRole('link', { name: 'Plumbline' }).click();
    await frame().getByRole('navigation', { name: 'Plumbline pages' }).getByRole('link', { name: page }).click();
  };
  const form = (name: string): Locator => frame().getByRole('form', { name });
  const decide = async (name: string, texts: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(texts)) await form(name).getByLabel(label).fill(text);
    await form(name).getByRole('button', { name }).click();
  };
  const rowOf = (table: string, name: string): Locator =>
    frame()
      .getByRole('table', { name: table })
      .getByRole('row')
      .filter({ has: frame().getByRole('rowheader', { name, exact: true }) });
  const gapsOf = (key: string): Locator =>
    frame()
      .getByRole('table', { name: 'What is missing in it' })
      .getByRole('row')
      .filter({ has: frame().getByRole('link', { name: key, exact: true }) });
  const heading = (): Promise<string> =>
    frame()
      .getByRole('heading', { level: 1, name: /\d+ trace gaps/ })
      .innerText();
  const openRelease = async (): Promise<void> => {
    await rowOf('Releases', '2.0.1').getByRole('link', { name: '2.0.1' }).click();
    await frame()
      .getByRole('heading', { level: 1, name: /2\.0\.1/ })
      .waitFor();
  };

  beforeAll(async () => {
    walk = await openWalk();
    await switchOn(walk.cloud);
    await walk.page.clock.install();
    await walk.page.goto(walk.workbench.url);
    await become(/^Tom Hale/);
  });
  afterAll(() => walk.close());

  test('an admin names a baseline, with a reason, and it is put by', async () => {
    await openPage('Releases');
    await frame()
      .getByText(/^No baseline yet/)
      .waitFor();
    const name = form('Name a baseline').getByRole('button', { name: 'Name a baseline' });
    expect(await name.isDisabled()).toBe(true);
    await decide('Name a baseline', { 'Name of the baseline': '2.0', 'Why it is named': 'Delivered to the pilot clinics on 20 November.' });
    await rowOf('Baselines', '2.0').getByText('Being put by').waitFor();
    await walk.workbench.bench.advance(60_000);
    await walk.page.clock.runFor(4_000);
    await rowOf('Baselines', '2.0').getByText('Kept', { exact: true }).waitFor();
    await form('Plan a release').waitFor();
    await walk.picture('release-1-baseline');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('the main line goes on: a requirement is edited, and its links turn suspect there', async () => {
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
    await openPage('Trace gaps');
    const row = frame()
      .getByRole('table', { name: 'Trace gaps' })
      .getByRole('row')
      .filter({ has: frame().getByRole('link', { name: 'PUMP-4', exact: true }) })
      .filter({ hasText: 'Changed since it was confirmed' });
    await row.waitFor();
    expect(await row.getByText('To resolve', { exact: true }).count()).toBe(1);
  });

  test('a hotfix on that baseline is judged without it, by what blocks a release', async () => {
    await openPage('Releases');
    await form('Plan a release').waitFor();
    await decide('Plan a release', {
      'Name of the release': '2.0.1',
      'Keys of its issues': 'PUMP-26',
      'Why it is made': 'The alarm text was wrong in Danish.',
    });
    await openRelease();
    expect(await heading()).toMatch(/^Release 2\.0\.1 is blocked by \d+ trace gaps$/);
    await frame()
      .getByText(/^On baseline 2\.0 of 22 Nov 2026/)
      .waitFor();
    await gapsOf('PUMP-26').first().getByText('Blocks release').waitFor();
    expect(await gapsOf('PUMP-4').count()).toBe(0);
    await walk.picture('release-2-hotfix');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('planned anew with the edited requirement, it is blocked by that, too', async () => {
    const before = Number(/\d+(?= trace gaps)/.exec(await heading())?.[0]);
    await frame().getByRole('link', { name: 'All baselines and releases' }).click();
    await form('Plan a release').waitFor();
    await decide('Plan a release', {
      'Name of the release': '2.0.1',
      'Keys of its issues': 'PUMP-26, PUMP-4',
      'Why it is made': 'The shorter stop time is needed as well.',
    });
    await rowOf('Releases', '2.0.1').getByText('The shorter stop time is needed as well.').waitFor();
    await openRelease();
    await gapsOf('PUMP-4').filter({ hasText: 'Changed since it was confirmed' }).getByText('Blocks release').waitFor();
    expect(Number(/\d+(?= trace gaps)/.exec(await heading())?.[0])).toBe(before + 1);
    await walk.picture('release-3-with-the-edit');
  });

  test('a key that is not there is refused in a sentence, and nothing is planned', async () => {
    await frame().getByRole('link', { name: 'All baselines and releases' }).click();
    await form('Plan a release').waitFor();
    await decide('Plan a release', { 'Name of the release': '2.0.2', 'Keys of its issues': 'PUMP-9999', 'Why it is made': 'A test.' });
    await form('Plan a release').getByText('Release not planned').waitFor();
    expect(await rowOf('Releases', '2.0.2').count()).toBe(0);
    await walk.picture('release-4-refused');
  });

  test('the baseline says what it said', async () => {
    await rowOf('Baselines', '2.0').getByRole('link', { name: '2.0' }).click();
    await frame()
      .getByRole('heading', { level: 1, name: /^At baseline 2\.0, / })
      .waitFor();
    await gapsOf('PUMP-26').first().waitFor();
    expect(await gapsOf('PUMP-4').count()).toBe(0);
    await walk.picture('release-5-baseline');
  });

  test('a writer puts a document of that baseline into a page, and it says what the baseline said', async () => {
    await become(/^Lena /);
    await walk.page.goto(`${walk.workbench.url}/wiki`);
    await walk.page.locator('.side-nav').getByRole('link', { name: 'Traceability matrix' }).click();
    await walk.page.getByRole('link', { name: 'Edit' }).click();
    await walk.page.getByPlaceholder('Type / to insert elements').pressSequentially('/plumb');
    await walk.page.getByRole('option', { name: 'Plumbline document' }).waitFor();
    await walk.page.keyboard.press('Enter');
    const dialog = walk.page.getByRole('dialog');
    await dialog.getByLabel('As of', { exact: true }).focus();
    await walk.page.keyboard.press('ArrowDown');
    await walk.page.getByRole('option', { name: 'Release 2.0.1, on baseline 2.0', exact: true }).waitFor();
    await walk.page.getByRole('option', { name: 'Baseline 2.0, 22 Nov 2026', exact: true }).click();
    await walk.picture('release-7-document-choice');
    expect(await walk.axeFindings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await walk.page.getByRole('button', { name: 'Update' }).click();
    const macro = walk.page.locator('.wiki-macro');
    await macro.getByText(/As of baseline 2\.0, 22 Nov 2026/).waitFor();
    await macro.getByText('Stop the motor within 150 ms of an occlusion alarm').first().waitFor();
    expect(await macro.getByText(/120 ms/).count()).toBe(0);
    await walk.picture('release-8-document');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('whoever is no admin sees the releases and decides nothing', async () => {
    await become(/^Jonas Okafor/);
    await openPage('Releases');
    await rowOf('Releases', '2.0.1').waitFor();
    expect(await form('Plan a release').count()).toBe(0);
    await openRelease();
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitem', { name: 'Switch to dark theme' }).click();
    await walk.page.locator('html[data-color-mode="dark"]').waitFor();
    await walk.picture('release-6-dark');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('went through all this without an error of its own', () => {
    expect(walk.unmodelled()).toEqual([]);
    expect(walk.complaints).toEqual([]);
  });
});
