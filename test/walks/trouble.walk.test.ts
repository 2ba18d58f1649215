/** Trouble of the platform, as a person meets it: a clear sentence on the card, and nothing lost. */
import { faultFrom } from '../workbench/server/faults';
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

type Planted = Parameters<typeof faultFrom>[0];

/** What one check of the card meets, and what the person reads. */
const troubles: readonly (readonly [name: string, fault: Omit<Planted, 'times'>, title: string, sentence: RegExp])[] = [
  ['401', { on: 'jira', status: 401, matching: 'permissions/check' }, 'Not checked', /Sign in to Jira again/],
  ['403', { on: 'jira', status: 403, matching: 'permissions/check' }, 'Not checked', /may not do this here/],
  ['404', { on: 'jira', status: 404, matching: 'bulkfetch' }, 'Not checked', /not there, or your account may not see it/],
  ['409', { on: 'jira', status: 409, matching: 'bulkfetch' }, 'Not checked', /Nothing was overwritten/],
  ['413', { on: 'jira', status: 413, matching: 'bulkfetch' }, 'Not checked', /more than the platform takes at once/],
  [
    '429',
    { on: 'jira', status: 429, matching: 'bulkfetch' },
    'Not checked',
    /allows no more requests for now.*Possible again from 09:\d\d UTC/,
  ],
  ['500', { on: 'jira', status: 500, matching: 'bulkfetch' }, 'Not checked', /does not answer/],
  ['a missing scope', { on: 'jira', status: 401, matching: 'bulkfetch', missingScope: true }, 'Not checked', /lacks an access right/],
  ['429 of the store', { on: 'kvs', status: 429, matching: '' }, 'Not checked', /no more requests for now/],
  ['500 of the store', { on: 'kvs', status: 500, matching: '' }, 'Not checked', /does not answer/],
];

describe('the platform refuses', () => {
  let walk: Walk;
  const card = () => walk.page.locator('.issue-rail .module').first();
  const plant = (fault: Planted): void => {
    walk.cloud.forge.plant(faultFrom(fault));
  };
  const current = () => card().getByText(/Nothing waits, checked/);

  beforeAll(async () => {
    walk = await openWalk();
    await switchOn(walk.cloud);
    await walk.page.clock.install();
    await walk.page.goto(`${walk.workbench.url}/browse/PUMP-26`);
    await current().waitFor();
    // The panel asks Jira, too: a fault planted before it has would strike there.
    await walk.page.locator('.panel .module').getByText('Where it comes from', { exact: true }).waitFor();
  });
  afterAll(() => walk.close());

  test.each(troubles)(
    '%s: the card says what did not happen and why, and the verdict stays readable',
    async (name, fault, title, sentence) => {
      plant({ ...fault, times: 1 });
      await card().getByRole('button', { name: 'Check now' }).click();
      await card().getByText(title, { exact: true }).waitFor();
      await card().getByText(sentence).waitFor();
      expect(await card().innerText()).not.toMatch(/\b(401|403|404|409|413|429|500)\b|planted|undefined|Error/);
      await card().getByText('No verification', { exact: true }).waitFor();
      await walk.picture(`trouble-${name.replace(/ /g, '-')}`);
      await card().getByRole('button', { name: 'Check now' }).click();
      await card().getByText(title, { exact: true }).waitFor({ state: 'detached' });
      await current().waitFor();
    },
  );

  test('while Jira allows no more reads an edit waits in sight, and is checked when Jira allows it again', async () => {
    plant({ on: 'jira', status: 429, matching: 'bulkfetch', times: 1 });
    await walk.page.getByRole('button', { name: /Change status/ }).click();
    await walk.page.getByRole('menuitem', { name: 'In Progress' }).click();
    await walk.page.getByRole('button', { name: /In Progress - Change status/ }).waitFor();
    await walk.workbench.bench.advance(4_000);
    await walk.page.clock.runFor(21_000);
    await card().getByText('Not up to date', { exact: true }).waitFor();
    await card()
      .getByText(/1 change waiting/)
      .waitFor();
    expect(
      await card()
        .getByText(/No trace gap/)
        .count(),
    ).toBe(0);
    await walk.picture('trouble-held');
    await walk.workbench.bench.advance(120_000);
    await walk.page.clock.runFor(21_000);
    await current().waitFor();
  });

  test('a refused creation stays in the dialog, and nothing is half done', async () => {
    const before = walk.cloud.site.state.issues.size;
    plant({ on: 'jira', status: 403, matching: 'POST /rest/api/3/issue', times: 1 });
    await card().getByRole('button', { name: 'Create test and link' }).click();
    const dialog = walk.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Create test and link' }).click();
    await dialog.getByText('Not created', { exact: true }).waitFor();
    await walk.picture('trouble-not-created');
    expect(walk.cloud.site.state.issues.size).toBe(before);
    await dialog.getByRole('button', { name: 'Create test and link' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(walk.cloud.site.state.issues.size).toBe(before + 1);
  });

  test('went through all this without an error of its own', () => {
    expect(walk.unmodelled()).toEqual([]);
    expect(walk.complaints).toEqual([]);
  });
});
