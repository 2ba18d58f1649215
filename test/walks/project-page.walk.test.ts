/** The project page over the demo product: from switching it on to the worklist, the matrix and the file; and what others are shown. */
import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { people } from '../workbench/demo-product/people';
import { plantedGaps } from '../workbench/demo-product/planted-gaps';
import { faultFrom } from '../workbench/server/faults';
import { openWalk, type Walk } from './open-workbench';

jest.setTimeout(600_000);

describe('the project page', () => {
  let walk: Walk;
  const frame = (): FrameLocator => walk.page.frameLocator('iframe.custom-frame');
  const heading = (name: string | RegExp): Locator => frame().getByRole('heading', { level: 1, name });
  const rows = (table: string): Locator => frame().getByRole('table', { name: table }).locator('tbody tr');
  const openScreen = async (name: RegExp): Promise<void> =>
    frame().getByRole('navigation', { name: 'Plumbline pages' }).getByRole('link', { name }).click();
  const become = async (name: RegExp): Promise<void> => {
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitemradio', { name }).click();
  };
  const openProject = async (key: string): Promise<void> => {
    await walk.page.goto(`${walk.workbench.url}/jira/projects/${key}/issues`);
    await walk.page.getByRole('navigation', { name: 'Project' }).getByRole('link', { name: 'Plumbline' }).click();
  };
  /** Cloud time: events are delivered, drains run. */
  const pass = (ms: number): Promise<void> => walk.workbench.bench.advance(ms);
  /** Browser time: the page's own polling. */
  const wait = (ms: number): Promise<void> => walk.page.clock.runFor(ms);
  const shownKeys = async (table: string, cell: number): Promise<readonly string[]> =>
    rows(table).locator(`td:nth-child(${cell}) .issue-link`).allInnerTexts();

  /** Every call of the store is refused while `work` runs: the page's own polling may come between a click and its call. */
  const whileRefused = async (status: number, work: () => Promise<void>): Promise<void> => {
    walk.cloud.forge.plant(faultFrom({ on: 'kvs', status, times: 1_000, matching: '' }));
    await work();
    walk.cloud.forge.clearFaults();
  };

  beforeAll(async () => {
    walk = await openWalk();
    await walk.page.clock.install();
  });
  afterAll(() => walk.close());

  test('before it is switched on it says so, and offers the switch to an admin alone', async () => {
    await openProject('PUMP');
    await frame().getByText('A project admin can switch it on here.').waitFor();
    await become(/Tom Hale/);
    await frame().getByRole('button', { name: 'Switch on' }).waitFor();
    await walk.picture('project-1-off');
    expect(await walk.axeFindings()).toEqual([]);
    await frame().getByRole('button', { name: 'Switch on' }).click();
    await frame().getByText('No answer about missing evidence until all issues are read.').waitFor();
    await walk.picture('project-2-first-read');
    await pass(15_000);
    await wait(10_000);
    await heading(/trace gaps? blocks? release/).waitFor();
  });

  test('a second Jira project joins the same software product from its own page', async () => {
    await openProject('PTEST');
    await frame().getByLabel('Software product').click();
    await frame().getByRole('option', { name: 'Infusion pump', exact: true }).click();
    await frame().getByRole('button', { name: 'Switch on' }).click();
    await frame().getByText('No answer about missing evidence until all issues are read.').waitFor();
    await pass(15_000);
    await wait(10_000);
    await heading(/trace gaps? blocks? release/).waitFor();
    await pass(30_000);
    await become(/Jonas Okafor/);
  });

  test('lands on the answer as a heading, with counts by severity and what is kept by kind and class', async () => {
    await openProject('PUMP');
    await heading(/^\d+ trace gaps block release$/).waitFor();
    await frame()
      .getByText(/^Infusion pump\. Class C\. Jira projects: /)
      .waitFor();
    await frame()
      .getByRole('row', { name: /^Software requirement 37 / })
      .waitFor();
    await walk.picture('project-3-overview');
    expect(await walk.axeFindings()).toEqual([]);
    expect(await frame().locator('body').innerText()).not.toMatch(/%|compliant|undefined|\[object/i);
  });

  test('lists every planted gap once, the worst first', async () => {
    await openScreen(/^Trace gaps/);
    await rows('Trace gaps').first().waitFor();
    await walk.picture('project-4-gaps');
    expect(await walk.axeFindings()).toEqual([]);
    expect([...(await shownKeys('Trace gaps', 3))].sort()).toEqual(plantedGaps.map(({ key }) => key).sort());
    const severities = await rows('Trace gaps').locator('td:first-child').allInnerTexts();
    const ranks = severities.map((word) => ['Blocks release', 'To resolve', 'Note'].indexOf(word.trim()));
    expect(ranks).toEqual([...ranks].sort());
  });

  test('filters by severity, rule and words, and the address keeps what is asked', async () => {
    await frame()
      .getByRole('button', { name: /^Blocks release / })
      .click();
    await frame().getByText('1–3 of 3').waitFor();
    expect(walk.page.url()).toContain('/gaps?severity=blocks-release');
    await frame().getByRole('button', { name: 'Clear filters' }).click();
    await frame().getByText(`1–${plantedGaps.length} of ${plantedGaps.length}`).waitFor();
    await frame().getByLabel('What is missing').click();
    await frame()
      .getByRole('option', { name: /^No verification/ })
      .click();
    await frame().getByText('1–4 of 4').waitFor();
    await frame().getByLabel('Find a key or words').fill('PUMP-26');
    await frame().getByText('1–1 of 1').waitFor();
    expect(await shownKeys('Trace gaps', 3)).toEqual(['PUMP-26']);
    await frame().getByLabel('Find a key or words').fill('nothing is called like this');
    await frame().getByText('Nothing matches these filters').waitFor();
    await walk.picture('project-5-no-match');
    await frame().getByRole('button', { name: 'Clear filters' }).first().click();
    await frame().getByText(`1–${plantedGaps.length} of ${plantedGaps.length}`).waitFor();
  });

  test('opens the issue of a gap, and the way back leads to the same rows', async () => {
    await frame()
      .getByRole('button', { name: /^Blocks release / })
      .click();
    await frame().getByText('1–3 of 3').waitFor();
    await rows('Trace gaps').locator('td:nth-child(3)').getByRole('link', { name: 'PUMP-44' }).click();
    await walk.page.getByRole('heading', { name: 'Event history' }).waitFor();
    expect(walk.page.url()).toMatch(/\/browse\/PUMP-44$/);
    await walk.page.goBack();
    await frame().getByText('1–3 of 3').waitFor();
    await frame().getByRole('button', { name: 'Clear filters' }).click();
  });

  test('the file holds the rows that are shown', async () => {
    await frame().getByText(`1–${plantedGaps.length} of ${plantedGaps.length}`).waitFor();
    const shown = await shownKeys('Trace gaps', 3);
    const [download] = await Promise.all([walk.page.waitForEvent('download'), frame().getByRole('button', { name: 'Export CSV' }).click()]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    const text = readFileSync(await download.path(), 'utf8');
    const inFile = text.split('\r\n').flatMap((line) => /(?:^|[,;"])((?:PUMP|PTEST)-\d+)(?:[,;"]|$)/.exec(line)?.[1] ?? []);
    expect(inFile).toEqual(shown);
    await walk.page.getByText(new RegExp(`: ${plantedGaps.length} rows`)).waitFor();
  });

  test('the matrix has one line a requirement, gaps first, page by page', async () => {
    await openScreen(/^Trace matrix/);
    await frame().getByText('1–37 of 37').waitFor();
    await walk.picture('project-6-matrix');
    expect(await walk.axeFindings()).toEqual([]);
    await rows('Trace matrix').nth(36).waitFor();
    const all = await shownKeys('Trace matrix', 1);
    expect(new Set(all).size).toBe(37);
    const last = await rows('Trace matrix').locator('td:last-child').allInnerTexts();
    const ranks = last.map((word) => ['Blocks release', 'To resolve', 'Note', 'Unknown yet'].indexOf(word.trim()));
    const withGap = ranks.filter((rank) => rank >= 0);
    expect(withGap.length).toBeGreaterThan(3);
    expect(ranks.slice(0, withGap.length)).toEqual([...withGap].sort());
    await frame().getByLabel('Rows a page').selectOption('25');
    await frame().getByText('1–25 of 37').waitFor();
    const first = await shownKeys('Trace matrix', 1);
    await frame().getByRole('button', { name: 'Next page' }).click();
    await frame().getByText('26–37 of 37').waitFor();
    expect([...first, ...(await shownKeys('Trace matrix', 1))]).toEqual(all);
    await frame().getByRole('button', { name: 'Previous page' }).click();
    await frame().getByText('1–25 of 37').waitFor();
    expect(await frame().getByRole('button', { name: 'Previous page' }).isDisabled()).toBe(true);
  });

  test('sorted by key it begins with the smallest, and the other way round with the largest', async () => {
    await frame().getByRole('button', { name: 'Software requirement' }).click();
    await frame().getByText('1–25 of 37').waitFor();
    await expectFirst('PUMP-4');
    await frame().getByRole('button', { name: 'Software requirement' }).click();
    await expectFirst('PUMP-40');
  });
  const expectFirst = async (key: string): Promise<void> => {
    await rows('Trace matrix').first().getByRole('link', { name: key, exact: true }).first().waitFor();
  };

  test('the dark theme is taken over while the page is open', async () => {
    await openScreen(/^Trace matrix/);
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitem', { name: 'Switch to dark theme' }).click();
    await frame().locator('html[data-color-mode="dark"]').waitFor();
    await frame().getByText('1–37 of 37').waitFor();
    await walk.picture('project-7-matrix-dark');
    expect(await walk.axeFindings()).toEqual([]);
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitem', { name: 'Switch to light theme' }).click();
    await frame().locator('html[data-color-mode="light"]').waitFor();
  });

  test('a German account is answered in German throughout', async () => {
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitem', { name: 'Switch to German' }).click();
    await frame().getByRole('heading', { level: 1, name: 'Trace-Matrix' }).waitFor();
    await frame().getByText('1–37 von 37').waitFor();
    await walk.picture('project-7-matrix-german');
    await frame().getByRole('link', { name: 'Übersicht' }).click();
    await heading(/^\d+ Lücken sperren die Freigabe$/).waitFor();
    await walk.picture('project-7-overview-german');
    expect(await walk.axeFindings()).toEqual([]);
    expect(await frame().locator('body').innerText()).not.toMatch(/\b(trace gap|release|missing|waiting|Class|checked)\b/);
    await walk.page.getByRole('button', { name: /^You are/ }).click();
    await walk.page.getByRole('menuitem', { name: 'Switch to English' }).click();
    await frame()
      .getByRole('link', { name: /^Trace gaps/ })
      .waitFor();
  });

  test('while a change waits, its row says Checking, nothing old is said of it, and the count of what waits stands below', async () => {
    await openScreen(/^Trace gaps/);
    await frame().getByText(`1–${plantedGaps.length} of ${plantedGaps.length}`).waitFor();
    const issue = walk.cloud.site.state.findIssue('PUMP-26');
    walk.cloud.site.handle({
      as: 'user',
      accountId: people.jonas.accountId,
      from: 'product-ui',
      scopes: [],
      method: 'PUT',
      path: `/rest/api/3/issue/${issue?.id ?? ''}`,
      body: { fields: { summary: 'Ignore two keys pressed at once' } },
    });
    await pass(900);
    await wait(61_000);
    await frame().getByText('1 change waiting').waitFor();
    await rows('Trace gaps').filter({ hasText: 'PUMP-26' }).getByText('Checking').first().waitFor();
    await walk.picture('project-8-waiting');
    expect(await walk.axeFindings()).toEqual([]);
    expect(await rows('Trace gaps').filter({ hasText: 'PUMP-26' }).innerText()).not.toMatch(/No verification/);
    await frame().getByRole('button', { name: 'Check now' }).click();
    await pass(10_000);
    await wait(30_000);
    await frame().getByText('Nothing waits').waitFor();
    await rows('Trace gaps').filter({ hasText: 'Ignore two keys pressed at once' }).getByText('No verification').waitFor();
  });

  test('when the platform refuses, a sentence says what did not happen, and what was read stays readable', async () => {
    await whileRefused(429, async () => {
      await frame().getByRole('button', { name: 'Check now' }).click();
      await walk.page.getByText('Not checked').waitFor();
      await walk.page.getByText(/allows no more requests for now/).waitFor();
    });
    await rows('Trace gaps').first().waitFor();
    await whileRefused(500, async () => {
      await frame()
        .getByRole('button', { name: /^Note / })
        .click();
      await frame().getByText('Trace gaps not listed').waitFor();
    });
    await walk.picture('project-9-refused');
    expect(await walk.axeFindings()).toEqual([]);
    await frame().getByRole('button', { name: 'Clear filters' }).click();
    await frame().getByText('Trace gaps not listed').waitFor({ state: 'detached' });
  });

  test('the contractor whom issue security bars sees neither the rows nor the counts of what is hidden', async () => {
    await openScreen(/^Overview/);
    const causes = () =>
      frame()
        .getByRole('row', { name: /^Cause \d/ })
        .innerText();
    const ofTeam = await causes();
    await become(/Emil Sandoval/);
    await heading(/trace gaps? blocks? release/).waitFor();
    const counts = [ofTeam, await causes()].map((text) => Number(/\d+/.exec(text)?.[0]));
    expect(counts).toEqual([8, 7]);
    await openScreen(/^Trace matrix/);
    await frame().getByText('Requirement to test', { exact: true }).click();
    await frame().getByRole('option', { name: 'Risk chain' }).click();
    await frame().getByRole('columnheader', { name: 'Hazardous situation' }).waitFor();
    await frame().getByText('1–7 of 7').waitFor();
    await walk.picture('project-10-risk-chain-barred');
    expect(await frame().locator('body').innerText()).not.toMatch(/PUMP-87|PUMP-95|Forged commands/);
  });

  test('whoever may not browse the project is not even told that there is such a page', async () => {
    const address = walk.page.url();
    await become(/Ruth Abe/);
    await walk.page.goto(address);
    await walk.page.getByRole('heading', { name: "You can't view this page" }).waitFor();
    expect(await walk.page.locator('body').innerText()).not.toMatch(/PUMP|Infusion/);
  });

  test('went through all this without an error of its own', () => {
    expect(walk.unmodelled()).toEqual([]);
    expect(walk.complaints).toEqual([]);
  });
});
