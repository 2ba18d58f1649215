/** An admin sets the rules: louder, quieter with a reason, off, one of the team's own; tried, saved, and everything is judged again. */
import type { FrameLocator, Locator } from 'playwright-core';
import { openWalk, type Walk } from './open-workbench';

jest.setTimeout(600_000);

describe('the rules of a software product', () => {
  let walk: Walk;
  const frame = (): FrameLocator => walk.page.frameLocator('iframe.custom-frame');
  const button = (name: string): Locator => frame().getByRole('button', { name, exact: true });
  const openScreen = async (name: RegExp): Promise<void> =>
    frame().getByRole('navigation', { name: 'Plumbline pages' }).getByRole('link', { name }).click();
  const become = async (name: RegExp): Promise<void> => {
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitemradio', { name }).click();
  };
  const openProject = async (): Promise<void> => {
    await walk.page.goto(`${walk.workbench.url}/jira/projects/PUMP/issues`);
    await walk.page.getByRole('navigation', { name: 'Project' }).getByRole('link', { name: 'Plumbline' }).click();
  };
  const pass = (ms: number): Promise<void> => walk.workbench.bench.advance(ms);
  const wait = (ms: number): Promise<void> => walk.page.clock.runFor(ms);
  const choose = async (label: string, option: string): Promise<void> => {
    await frame().getByRole('combobox', { name: label, exact: true }).click();
    await frame().getByRole('option', { name: option, exact: true }).click();
  };
  const clean = async (): Promise<void> => {
    expect(await walk.axeFindings()).toEqual([]);
    expect(await frame().locator('body').innerText()).not.toMatch(/%|compliant|undefined|\[object/i);
  };

  beforeAll(async () => {
    walk = await openWalk();
    await walk.page.clock.install();
    await openProject();
    await become(/Tom Hale/);
    await button('Switch on').click();
    await frame().getByText('No answer about missing evidence until all issues are read.').waitFor();
    await pass(15_000);
    await wait(10_000);
    await frame()
      .getByRole('heading', { level: 1, name: /trace gaps? blocks? release/ })
      .waitFor();
  });
  afterAll(() => walk.close());

  test('are listed by family, and found by words', async () => {
    await openScreen(/^Rules/);
    await frame().getByRole('table', { name: 'Requirements' }).waitFor();
    await walk.picture('rules-1-all');
    await clean();
    await frame().getByRole('searchbox', { name: 'Find a rule' }).fill('5.7.1');
    await frame().getByText('REQ-03').waitFor();
    await frame().getByText('REQ-01').waitFor({ state: 'detached' });
    await frame().getByRole('searchbox', { name: 'Find a rule' }).fill('');
  });

  test('are switched off only with a reason', async () => {
    await choose('Severity of REQ-03', 'Off');
    await frame().getByText('1 reason missing').waitFor();
    expect(await button('Save and judge everything again').isDisabled()).toBe(true);
    await frame().getByRole('textbox', { name: 'Reason for REQ-03' }).fill('Tests live in the bench tool until March.');
    expect(await button('Save and judge everything again').isEnabled()).toBe(true);
    await walk.picture('rules-2-off');
    await clean();
  });

  test('are added to by a form, with test vectors that come out as they say', async () => {
    await frame().locator('summary', { hasText: 'Add a rule of your own' }).click();
    await frame().getByRole('textbox', { name: 'Name of the gap' }).fill('Requirement with one test');
    await choose('Of each', 'Software requirement');
    await choose('Relation', 'is verified by');
    await choose('At least', '2');
    await walk.picture('rules-3-form');
    await clean();
    await button('Add the rule').click();
    await frame().getByRole('table', { name: 'Your own rules' }).waitFor();
    await button('Run test vectors').click();
    await frame().getByText('All 2 test vectors come out as they say.').waitFor();
  });

  test('are saved by one act; then everything is judged again, and what is not asked is said', async () => {
    await button('Save and judge everything again').click();
    await frame().getByRole('heading', { name: 'Everything is being judged again' }).waitFor();
    await walk.picture('rules-4-judging');
    await pass(60_000);
    await wait(5_000);
    await frame().getByRole('heading', { name: 'Everything is being judged again' }).waitFor({ state: 'detached' });
    await frame()
      .getByText(/Tom Hale, \d+ Nov 2026/)
      .waitFor();
    await walk.picture('rules-5-saved');
    await openScreen(/^Overview/);
    await frame()
      .getByText(/^Rule REQ-03 .* is switched off: Tests live in the bench tool until March\.$/)
      .waitFor();
    await walk.picture('rules-6-overview');
    await clean();
  });

  test('look the same in the dark', async () => {
    await openScreen(/^Rules/);
    await frame().getByRole('table', { name: 'Requirements' }).waitFor();
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitem', { name: 'Switch to dark theme' }).click();
    await frame().locator('html[data-color-mode="dark"]').waitFor();
    await clean();
    await walk.picture('rules-7-dark');
    expect(walk.complaints).toEqual([]);
    expect(walk.unmodelled()).toEqual([]);
  });
});
