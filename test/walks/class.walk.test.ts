/**
 * The class of the pump's software: answered in three questions and lowered, then raised again, each time with what that brings listed before;
 * an item lowered with its reason and what belongs to it following; and where each class comes from, as a tree.
 */
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

jest.setTimeout(300_000);

let walk: Walk;
const panel = () => walk.page.locator('.panel .module');
const card = () => walk.page.locator('.issue-rail .module').first();
const dialog = () => walk.page.getByRole('dialog');
const tab = (name: 'Evidence' | 'Trace' | 'History') => panel().getByRole('tab', { name, exact: true });

const open = async (key: string): Promise<void> => {
  await walk.page.goto(`${walk.workbench.url}/browse/${key}`);
  await panel().getByText('Where it comes from', { exact: true }).waitFor();
  await tab('Evidence').click();
};
const become = async (name: RegExp): Promise<void> => {
  await walk.page.getByRole('button', { name: /^You are/ }).click();
  await walk.page.getByRole('menuitemradio', { name }).click();
};
const answer = async (question: RegExp, words: 'Yes' | 'No'): Promise<void> => {
  await dialog().getByText(question).waitFor();
  await dialog().getByText(words, { exact: true }).last().click();
};
const act = (name: string) => dialog().getByRole('button', { name, exact: true });
/** `12 trace gaps; …` on the project page. */
const gapsOfProduct = async (): Promise<number> => {
  await walk.workbench.bench.advance(20_000);
  await walk.page.goto(`${walk.workbench.url}/jira/projects/PUMP/issues`);
  await walk.page.getByRole('navigation', { name: 'Project' }).getByRole('link', { name: 'Plumbline' }).click();
  const frame = walk.page.frameLocator('iframe.custom-frame');
  await frame
    .getByRole('navigation', { name: 'Plumbline pages' })
    .getByRole('link', { name: /^Trace gaps/ })
    .click();
  const said = await frame
    .getByText(/^\d+ trace gaps?; /)
    .first()
    .innerText();
  return Number(/^\d+/.exec(said)?.[0]);
};
/** What the dialog tells, line by line. */
const foretold = async (title: string): Promise<readonly string[]> => {
  await dialog().getByText(title, { exact: true }).waitFor();
  return (await dialog().innerText()).split('\n').filter((line) => line.trim() !== '');
};

/** Trace gaps under this title, notes left out: those are counted apart everywhere. */
const countedIn = (lines: readonly string[], title: string, end: string): number => {
  const section = lines.slice(lines.indexOf(title) + 1, lines.indexOf(end));
  const notes = section.flatMap((line, i) => (line === 'Note' ? [Number(section[i + 2])] : []));
  return notes.reduce((left, n) => left - n, Number(/^\d+$/.exec(section[0] ?? '')?.[0] ?? 0));
};

beforeAll(async () => {
  walk = await openWalk();
  await switchOn(walk.cloud);
  await walk.page.clock.install();
  await walk.page.setViewportSize({ width: 1440, height: 1300 });
});
afterAll(() => walk.close());

test('a system is judged in three questions, in their order, and what the class brings is shown before it is set', async () => {
  await walk.page.goto(`${walk.workbench.url}/browse/PUMP-1`);
  await become(/Priya Nair/);
  await open('PUMP-1');
  await panel().getByRole('button', { name: 'Set class' }).click();
  await answer(/Can a failure of the software contribute/, 'Yes');
  await answer(/Is the risk unacceptable/, 'Yes');
  await answer(/Can the harm be death/, 'No');
  await dialog().getByText('These answers ask for class B.').waitFor();
  await dialog().getByRole('textbox').fill('The rate guard keeps every dose below what harms for good.');
  await walk.picture('class-1-questions');
  expect(await walk.axeFindings()).toEqual([]);
  await act('Show what it brings').click();
  await foretold('Trace gaps that go');
  await dialog().getByText('Lower class without a reason').waitFor();
  await walk.picture('class-2-lowered');
  expect(await walk.axeFindings()).toEqual([]);
  await act('Set class B').click();
  await dialog().waitFor({ state: 'detached' });
  await card()
    .getByText(/Set here: The rate guard/)
    .waitFor();
});

test('raised to C: exactly what was listed is there afterwards', async () => {
  const before = await gapsOfProduct();
  await open('PUMP-1');
  await panel().getByRole('button', { name: 'Set class' }).click();
  await dialog().getByText('These answers ask for class B.').waitFor();
  await answer(/Can the harm be death/, 'Yes');
  await dialog().getByText('These answers ask for class C.').waitFor();
  await dialog().getByRole('textbox').fill('An overdose can kill, whatever the guard does.');
  await act('Show what it brings').click();
  await foretold('Trace gaps that come');
  await dialog()
    .getByRole('link', { name: /^PUMP-44\b/ })
    .first()
    .waitFor();
  await walk.picture('class-3-raised');
  expect(await walk.axeFindings()).toEqual([]);
  const lines = await foretold('Classes that follow');
  const come = countedIn(lines, 'Trace gaps that come', 'Trace gaps that go');
  const go = countedIn(lines, 'Trace gaps that go', 'Classes that follow');
  expect([come, go].every((n) => n > 0)).toBe(true);
  await act('Set class C').click();
  await dialog().waitFor({ state: 'detached' });
  expect(await gapsOfProduct()).toBe(before + come - go);
  await walk.page.goto(`${walk.workbench.url}/browse/PUMP-44`);
  await card().getByText('Lower class without a reason', { exact: true }).waitFor();
});

test('an item is lowered with its reason, and what belongs to it follows', async () => {
  await open('PUMP-3');
  await panel().getByRole('button', { name: 'Set class' }).click();
  await dialog().getByText('What it belongs to is class C.').waitFor();
  await dialog().getByText('B', { exact: true }).click();
  await dialog()
    .getByText(/Class B is lower. How is it kept apart/)
    .waitFor();
  await dialog().getByRole('textbox').fill('Alarms are raised a second time by hardware.');
  await walk.picture('class-4-lower-item');
  await act('Show what it brings').click();
  await dialog().getByText('From C to B', { exact: true }).waitFor();
  await walk.picture('class-5-lower-brings');
  expect(await walk.axeFindings()).toEqual([]);
  await act('Set class B').click();
  await dialog().waitFor({ state: 'detached' });
  await walk.page.goto(`${walk.workbench.url}/browse/PUMP-44`);
  await card()
    .getByText(/Set here/)
    .waitFor();
});

test('where a class comes from is a tree of facts in the panel', async () => {
  await open('PUMP-4');
  await panel()
    .getByText(/states class C/)
    .waitFor();
  await walk.picture('class-6-rationale');
  expect(await walk.axeFindings()).toEqual([]);
});

test('went through all this without an error of its own', () => {
  expect(walk.unmodelled()).toEqual([]);
  expect(walk.complaints).toEqual([]);
});
