/**
 * Quality reviews what waits for a signature, text by text and by keyboard, signs a set in one act, and is asked again only for what changed
 * since; what changed after it was opened is not signed.
 */
import type { FrameLocator, Locator } from 'playwright-core';
import { switchOn } from '../workbench/server/switch-on';
import { letSign } from './let-sign';
import { openWalk, type Walk } from './open-workbench';

jest.setTimeout(300_000);

const pin = 'green-42-tea';
let walk: Walk;
/** Keys of what was signed first, in the order of the list. */
let signed: readonly string[] = [];

const frame = (): FrameLocator => walk.page.frameLocator('iframe.custom-frame');
const become = async (name: RegExp): Promise<void> => {
  await walk.page.getByRole('button', { name: /^You are/ }).click();
  await walk.page.getByRole('menuitemradio', { name }).click();
};
/** Everything there is, up to a full set, is listed. */
const looked = async (): Promise<void> => {
  await frame().locator('.inbox-list[aria-busy="false"]').waitFor();
};
const openInbox = async (): Promise<void> => {
  await walk.page.goto(`${walk.workbench.url}/jira/projects/PUMP/issues`);
  await walk.page.getByRole('navigation', { name: 'Project' }).getByRole('link', { name: 'Plumbline' }).click();
  await frame().getByRole('navigation', { name: 'Plumbline pages' }).getByRole('link', { name: 'Signatures' }).click();
  await frame().getByRole('heading', { level: 1, name: 'Signatures' }).waitFor();
};
const heads = (): Locator => frame().locator('.inbox-head');
const head = (key: string): Locator => heads().filter({ has: frame().getByText(key, { exact: true }) });
const opened = (): Locator => frame().locator('.inbox-open');
const form = (): Locator => frame().getByRole('form', { name: 'Signature' });
const keysAt = async (n: number): Promise<readonly string[]> => {
  await heads()
    .nth(n - 1)
    .waitFor();
  return (await frame().locator('.inbox-key').allInnerTexts()).slice(0, n);
};
/** A key in the list; what it opens is there before the next one. */
const press = async (key: string): Promise<void> => {
  await frame().locator('.inbox-head:focus').press(key);
};
const edit = (key: string, summary: string): void => {
  const body = { fields: { summary } };
  const as = { as: 'user' as const, accountId: '5b10ac8d82e05b2200000101', from: 'product-ui' as const, scopes: [] };
  expect(walk.cloud.site.handle({ ...as, method: 'PUT', path: `/rest/api/3/issue/${key}`, body }).status).toBe(204);
};

beforeAll(async () => {
  walk = await openWalk();
  await switchOn(walk.cloud);
  await letSign(walk.cloud, 'marta', pin, ['quality']);
  await walk.page.setViewportSize({ width: 1440, height: 1500 });
  await walk.page.goto(walk.workbench.url);
});
afterAll(() => walk.close());

test('whoever holds no role is told who gives one, and listed nothing', async () => {
  await become(/^Tom Hale/);
  await openInbox();
  await frame()
    .getByText(/^You hold no role to sign with/)
    .waitFor();
  await walk.picture('inbox-0-no-role');
  expect(await walk.axeFindings()).toEqual([]);
});

test('quality is listed what waits: under its change request, risk controls of class C first; nothing is in the set unread', async () => {
  await become(/^Marta Lindqvist/);
  await openInbox();
  await frame()
    .getByRole('heading', { level: 2, name: /^Under change request PUMP-108/ })
    .waitFor();
  await frame().getByRole('heading', { level: 2, name: 'Without a change request' }).waitFor();
  await looked();
  const rows = frame().locator('section').filter({ hasText: 'Without a change request' }).locator('.inbox-kinds');
  await rows.first().waitFor();
  const kinds = await rows.allInnerTexts();
  const last = kinds.lastIndexOf('Risk control, class C');
  expect(last).toBeGreaterThan(0);
  expect(kinds.slice(0, last + 1).every((each) => each === 'Risk control, class C')).toBe(true);
  expect(await form().getByRole('button', { name: 'Sign 0 as Approved' }).isDisabled()).toBe(true);
  await walk.picture('inbox-1-list');
  expect(await walk.axeFindings()).toEqual([]);
});

test('by keyboard each is opened and read; one is taken out again', async () => {
  const keys = await keysAt(4);
  await heads().first().focus();
  await press('Enter');
  await opened().getByText('What a signature covers', { exact: true }).waitFor();
  for (let n = 2; n <= 4; n++) {
    await press('j');
    await form().getByText(`, ${n} in the set`).waitFor();
  }
  await press('x');
  await form().getByText(', 3 in the set').waitFor();
  await walk.picture('inbox-2-opened');
  expect(await walk.axeFindings()).toEqual([]);
  signed = keys.slice(0, 3);
});

test('a wrong PIN signs nothing; the right one signs the set in one act', async () => {
  await press('s');
  await frame().locator('input[type=password]:focus').fill('not-the-pin');
  await frame().locator('input[type=password]:focus').press('Enter');
  await form().getByText('Tries left before signing locks: 4.').waitFor();
  await walk.picture('inbox-3-wrong');
  await form().getByLabel('Signing PIN').fill(pin);
  await form().getByLabel('Signing PIN').press('Enter');
  await frame().getByText('3 signed as Approved', { exact: true }).waitFor();
  for (const key of signed) await head(key).waitFor({ state: 'hidden' });
  await walk.picture('inbox-4-signed');
  expect(await walk.axeFindings()).toEqual([]);
});

test('what changed since is asked for again, first of all, with what differs word by word', async () => {
  const [key = ''] = signed;
  edit(key, 'The alarm sound goes on while keys are locked');
  await walk.workbench.bench.advance(60_000);
  await openInbox();
  await head(key).waitFor();
  await frame()
    .getByText(/^Changed since you signed it on/)
    .first()
    .waitFor();
  await looked();
  for (const other of signed.slice(1)) await head(other).waitFor({ state: 'hidden' });
  await head(key).click();
  await opened().getByText('Since you last signed', { exact: true }).waitFor();
  await opened().locator('del').first().waitFor();
  await opened().locator('ins').first().waitFor();
  await walk.picture('inbox-5-differs');
  expect(await walk.axeFindings()).toEqual([]);
});

test('what changes after it was opened is not signed, and the difference to what was read is shown', async () => {
  const [key = ''] = signed;
  await form().getByText(', 1 in the set').waitFor();
  edit(key, 'The alarm sound goes on while keys are locked, also at night');
  await form().getByLabel('Signing PIN').fill(pin);
  await form().getByRole('button', { name: 'Sign 1 as Approved' }).click();
  await frame().getByText('1 not signed', { exact: true }).waitFor();
  await head(key).click();
  await opened().getByText('It changed after you opened it', { exact: true }).waitFor();
  await opened().getByText('also at night').first().waitFor();
  await walk.picture('inbox-6-refused');
  expect(await walk.axeFindings()).toEqual([]);
});

test('it goes back to its author with a reason, and is no part of the set any more', async () => {
  await opened().getByLabel('Reason to return it to its author').fill('At night the ward asked for a lower sound.');
  await opened().getByRole('button', { name: 'Return with reason' }).click();
  await opened()
    .getByText(/: At night the ward asked for a lower sound\.$/)
    .waitFor();
  await form().getByText(', 0 in the set').waitFor();
  await walk.picture('inbox-7-returned');
});

test('in dark it reads as well', async () => {
  await walk.page.getByRole('button', { name: /^You are/ }).click();
  await walk.page.getByRole('menuitem', { name: 'Switch to dark theme' }).click();
  await walk.page.locator('html[data-color-mode="dark"]').waitFor();
  await walk.picture('inbox-8-dark');
  expect(await walk.axeFindings()).toEqual([]);
});

test('went through all this without an error of its own', () => {
  expect(walk.unmodelled()).toEqual([]);
  expect(walk.complaints).toEqual([]);
});
