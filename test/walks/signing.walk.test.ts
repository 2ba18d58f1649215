/**
 * Quality signs a requirement in its panel: sets a secret, is let in by an admin, signs by keyboard, is shown what differs after an edit, returns
 * it with a reason, and is locked out after five wrong PINs.
 */
import type { FrameLocator } from 'playwright-core';
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

jest.setTimeout(300_000);

const pin = 'green-42-tea';
let walk: Walk;
const panel = () => walk.page.locator('.panel .module');
const frame = (): FrameLocator => walk.page.frameLocator('iframe.custom-frame');
const signature = (meaning: string) => panel().getByRole('row').filter({ hasText: meaning });
const become = async (name: RegExp): Promise<void> => {
  await walk.page.getByRole('button', { name: /^You are/ }).click();
  await walk.page.getByRole('menuitemradio', { name }).click();
};
const open = async (): Promise<void> => {
  await walk.page.goto(`${walk.workbench.url}/browse/PUMP-4`);
  await panel().getByRole('tab', { name: 'Signatures', exact: true }).click();
  await panel().getByText('Signatures on this issue', { exact: true }).waitFor();
};
/** Cloud time for the event and its drain, then two rounds of the slowest polling step. */
const pass = async (): Promise<void> => {
  await walk.workbench.bench.advance(5_000);
  for (let round = 0; round < 2; round++) {
    const answered = walk.page.waitForResponse((r) => r.url().includes('/api/bridge/'), { timeout: 2_000 }).catch(() => undefined);
    await walk.page.clock.runFor(21_000);
    await answered;
  }
};
const openSigners = async (): Promise<void> => {
  await walk.page.goto(`${walk.workbench.url}/jira/projects/PUMP/issues`);
  await walk.page.getByRole('navigation', { name: 'Project' }).getByRole('link', { name: 'Plumbline' }).click();
  await frame().getByRole('navigation', { name: 'Plumbline pages' }).getByRole('link', { name: 'Signers' }).click();
};
const setPin = async (chosen: string): Promise<void> => {
  await panel().getByLabel('New signing PIN, at least 6 characters').fill(chosen);
  await panel().getByLabel('The same PIN once more').fill(chosen);
  await panel().getByRole('button', { name: 'Set signing PIN' }).click();
};
/** By keyboard alone. */
const sign = async (secret: string): Promise<void> => {
  await panel().getByLabel('Signing PIN').fill(secret);
  await panel()
    .getByRole('button', { name: /^Sign as / })
    .press('Enter');
};

beforeAll(async () => {
  walk = await openWalk();
  await switchOn(walk.cloud);
  await walk.page.clock.install();
  await walk.page.setViewportSize({ width: 1440, height: 1500 });
  await walk.page.goto(walk.workbench.url);
});
afterAll(() => walk.close());

test('a person sets a PIN that only they know, and waits to be let in', async () => {
  await become(/^Marta Lindqvist/);
  await open();
  await panel().getByText('Nobody has signed this issue.').waitFor();
  await setPin('123456');
  await panel().getByText('That is what anybody would try first. Choose one that is harder to guess.').waitFor();
  await setPin(pin);
  await panel()
    .getByText(/^Your signing secret waits/)
    .waitFor();
  await walk.picture('signing-1-waits');
  expect(await walk.axeFindings()).toEqual([]);
});

test('an admin establishes who it is, gives the role and lets the secret count', async () => {
  await walk.workbench.bench.advance(10_000);
  await become(/^Tom Hale/);
  await openSigners();
  const person = frame().getByRole('region', { name: 'Marta Lindqvist' });
  const save = person.getByRole('button', { name: 'Save and activate' });
  await person.getByText(/^Waits for you since/).waitFor();
  expect(await save.isDisabled()).toBe(true);
  await person.getByRole('checkbox', { name: /^Quality assurance/ }).check();
  await person.getByLabel('How the person was identified').fill('Known in person since 2019.');
  await save.click();
  await frame()
    .getByRole('region', { name: 'Marta Lindqvist' })
    .getByText(/^Active, set on/)
    .waitFor();
  await walk.picture('signing-2-signers');
  expect(await walk.axeFindings()).toEqual([]);
});

test('quality reads what it covers and what it says, and signs', async () => {
  await become(/^Marta Lindqvist/);
  await open();
  await panel().getByText('By signing as Approved you say of this text:').waitFor();
  await walk.picture('signing-3-form');
  expect(await walk.axeFindings()).toEqual([]);
  await sign(pin);
  await signature('Approved').getByText('Valid', { exact: true }).waitFor();
  await walk.picture('signing-4-valid');
});

test('the text is edited: the signature is stale, and what differs stands first, word by word', async () => {
  const { site } = walk.cloud;
  const as = { as: 'user' as const, accountId: '5b10ac8d82e05b2200000101', from: 'product-ui' as const, scopes: [] };
  const body = { fields: { summary: 'Stop the motor within 120 ms of an occlusion alarm' } };
  expect(site.handle({ ...as, method: 'PUT', path: '/rest/api/3/issue/PUMP-4', body }).status).toBe(204);
  await pass();
  await open();
  await panel().getByText('Your signature no longer covers this issue').waitFor();
  await signature('Approved')
    .getByText(/^Stale/)
    .waitFor();
  await panel().getByText('Since you last signed', { exact: true }).waitFor();
  expect((await panel().locator('s').allInnerTexts()).join(' ')).not.toBe('');
  await walk.picture('signing-5-stale');
  expect(await walk.axeFindings()).toEqual([]);
});

test('words that change while quality reads are not signed; the difference stands there, and is read before it is signed', async () => {
  const { site } = walk.cloud;
  const as = { as: 'user' as const, accountId: '5b10ac8d82e05b2200000101', from: 'product-ui' as const, scopes: [] };
  const body = { fields: { summary: 'Stop the motor within 90 ms of an occlusion alarm' } };
  expect(site.handle({ ...as, method: 'PUT', path: '/rest/api/3/issue/PUMP-4', body }).status).toBe(204);
  await sign(pin);
  await panel().getByText('The issue changed while you were reading', { exact: true }).waitFor();
  await panel().getByText('90', { exact: true }).first().waitFor();
  await walk.picture('signing-6-changed-meanwhile');
  expect(await walk.axeFindings()).toEqual([]);
  await panel().getByRole('button', { name: 'I have read it' }).click();
  await panel().getByText('The issue changed while you were reading', { exact: true }).waitFor({ state: 'hidden' });
  await sign(pin);
  await signature('Approved').getByText('Valid', { exact: true }).waitFor();
});

test('it is revoked with a reason, and stays in the list', async () => {
  await signature('Approved').getByRole('button', { name: 'Revoke' }).last().click();
  const dialog = walk.page.getByRole('dialog');
  await dialog.getByLabel('Why does it no longer stand?').fill('Signed the wrong version.');
  await dialog.getByLabel('Signing PIN').fill(pin);
  await walk.picture('signing-7-revoke');
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await signature('Approved')
    .getByText(/^Revoked.*Signed the wrong version\.$/)
    .waitFor();
  await walk.picture('signing-8-revoked');
});

test('it goes back to its author with a reason, which the panel then says', async () => {
  const giveBack = panel().getByRole('button', { name: 'Return with reason' });
  expect(await giveBack.isDisabled()).toBe(true);
  await panel().getByLabel('Reason (needed only to return)').fill('120 ms is not what the risk file says.');
  await giveBack.press('Enter');
  await panel().getByText('Returned to its author', { exact: true }).waitFor();
  await panel()
    .getByText(/120 ms is not what the risk file says\.$/)
    .waitFor();
  await walk.picture('signing-9-returned');
});

test('five wrong PINs lock signing', async () => {
  for (const left of [4, 3, 2, 1, 0]) {
    await sign('not-the-pin');
    if (left > 0) await panel().getByText(`Tries left before signing locks: ${left}.`).waitFor();
    if (left === 3) await walk.picture('signing-10-wrong');
  }
  await panel()
    .getByText(/^Signing is locked for your account/)
    .waitFor();
  await walk.workbench.bench.advance(10_000);
  await open();
  await panel()
    .getByText(/signing of Marta Lindqvist locked after wrong secrets/)
    .waitFor();
  await walk.picture('signing-11-locked');
  expect(await walk.axeFindings()).toEqual([]);
});

test('in dark it reads as well', async () => {
  await walk.page.getByRole('button', { name: /^You are/ }).click();
  await walk.page.getByRole('menuitem', { name: 'Switch to dark theme' }).click();
  await walk.page.locator('html[data-color-mode="dark"]').waitFor();
  await walk.picture('signing-12-dark');
  expect(await walk.axeFindings()).toEqual([]);
});

test('went through all this without an error of its own', () => {
  expect(walk.unmodelled()).toEqual([]);
  expect(walk.complaints).toEqual([]);
});
