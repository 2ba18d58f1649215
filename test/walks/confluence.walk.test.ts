/** A writer puts a small app's macro into a Confluence page; readers, a guest and a stranger look at it; it is exported. */
import { people, type PersonName } from '../workbench/demo-product/people';
import { openWalk, type Walk } from './open-workbench';

describe('Confluence on the workbench', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk({ app: 'test/workbench/uikit/sample' });
    await walk.page.goto(`${walk.workbench.url}/wiki`);
    await walk.page.getByRole('heading', { name: 'Regulatory, pump', level: 1 }).waitFor();
  });

  afterAll(() => walk.close());

  const become = async (name: string): Promise<void> => {
    await walk.page.getByRole('button', { name: /You are/ }).click();
    await walk.page.getByRole('menuitemradio', { name }).click();
    await walk.page.getByRole('button', { name: `You are ${name}. Choose who you are` }).waitFor();
  };
  const becomeMember = (name: PersonName): Promise<void> => become(people[name].name);
  const openPage = (title: string): Promise<void> => walk.page.locator('.side-nav').getByRole('link', { name: title }).click();
  const macro = () => walk.page.locator('.wiki-macro');
  /** Until the page is shown again: what the editor shows of a macro reads alike. */
  const publish = async (): Promise<void> => {
    await walk.page.getByRole('button', { name: 'Update' }).click();
    await walk.page.getByRole('link', { name: 'Edit' }).waitFor();
  };
  const more = async (name: string): Promise<void> => {
    await walk.page.getByRole('button', { name: 'More actions' }).click();
    await walk.page.getByRole('menuitem', { name }).click();
  };

  test('shows a space with its pages, as its members see it', async () => {
    await walk.picture('wiki-home');
    expect(await walk.axeFindings()).toEqual([]);
    await openPage('Software plan');
    await walk.page.getByRole('heading', { name: 'Software plan', level: 1 }).waitFor();
    await walk.page.getByText('Answers for').waitFor();
    await walk.picture('wiki-page');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('a writer inserts a macro by a slash, and its own form opens', async () => {
    await becomeMember('lena');
    await openPage('SOUP list');
    await walk.page.getByRole('link', { name: 'Edit' }).click();
    const line = walk.page.getByPlaceholder('Type / to insert elements');
    await line.pressSequentially('/list');
    await walk.page.getByRole('option', { name: 'Sample list' }).waitFor();
    await walk.picture('wiki-slash');
    expect(await walk.axeFindings()).toEqual([]);
    await walk.page.keyboard.press('Enter');
    await walk.page.getByRole('dialog').getByText('A new list').waitFor();
  });

  test('the form is refused what Confluence does not keep, and saves the rest', async () => {
    const dialog = walk.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save nothing' }).click();
    await dialog.getByText('may hold no null').waitFor();
    await dialog.getByLabel('Name of the list').fill('sensors');
    await dialog.getByLabel('Rows').click();
    await walk.page.getByRole('option', { name: 'Done' }).click();
    await walk.picture('wiki-config');
    expect(await walk.axeFindings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await macro().getByText('List of sensors').waitFor();
    await macro().getByText('being edited').waitFor();
    await walk.picture('wiki-editor');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('published, the macro stands in the page, after a reload too', async () => {
    await walk.page.getByLabel('What did you change?').fill('The list of sensors');
    await publish();
    await macro().getByText('On SOUP list, seen by a licensed').waitFor();
    await walk.page.reload();
    await macro().getByText('List of sensors').waitFor();
    await macro().getByText('Rows: Done').waitFor();
    await walk.picture('wiki-macro');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('configured anew, the old version keeps the old configuration', async () => {
    await walk.page.getByRole('link', { name: 'Edit' }).click();
    await walk.page.getByRole('region', { name: 'Sample list' }).getByRole('button', { name: 'Edit' }).click();
    const dialog = walk.page.getByRole('dialog');
    await dialog.getByText('A list that stands already').waitFor();
    await dialog.getByLabel('Name of the list').fill('batteries');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await macro().getByText('List of batteries').waitFor();
    await publish();
    await macro().getByText('List of batteries').waitFor();
    await more('Page history');
    await walk.page.getByText('The list of sensors').waitFor();
    await walk.picture('wiki-history');
    expect(await walk.axeFindings()).toEqual([]);
    await walk.page.getByRole('link', { name: 'Version 2' }).click();
    await macro().getByText('List of sensors').waitFor();
    await walk.page.getByText('You are looking at an old version (v2)').waitFor();
    await walk.picture('wiki-old-version');
    expect(await walk.axeFindings()).toEqual([]);
    await walk.page.getByRole('link', { name: 'Show the current version' }).click();
  });

  test.each(['PDF', 'Word'])('an export to %s holds the document the app gave', async (kind) => {
    await more(`Export to ${kind}`);
    const paper = walk.page.getByRole('article', { name: `${kind} export of SOUP list` });
    await paper.getByRole('heading', { name: 'List of batteries' }).waitFor();
    await paper.getByRole('cell', { name: kind.toLowerCase() }).waitFor();
    await walk.picture(`wiki-export-${kind.toLowerCase()}`);
    expect(await walk.axeFindings()).toEqual([]);
    await walk.page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'SOUP list' }).click();
    await macro().getByText('List of batteries').waitFor();
  });

  test('somebody who never let the app act for them is asked once', async () => {
    await becomeMember('ines');
    const ask = walk.page.getByRole('region', { name: 'Sample list needs your permission' });
    await ask.waitFor();
    await walk.picture('wiki-consent');
    expect(await walk.axeFindings()).toEqual([]);
    await ask.getByRole('button', { name: 'Allow access' }).click();
    await walk.page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
    await macro().getByText('On SOUP list, seen by a licensed').waitFor();
  });

  test('a guest meets the macro only because it admits guests, and may not edit', async () => {
    await become('Gus Brandt');
    await macro().getByText('On this page, seen by a unlicensed').waitFor();
    expect(await walk.page.getByRole('link', { name: 'Edit' }).count()).toBe(0);
    await walk.picture('wiki-guest');
  });

  test('a stranger and somebody not signed in see nothing of the page', async () => {
    for (const name of [people.ruth.name, 'Anonymous visitor']) {
      await become(name);
      await walk.page.getByRole('heading', { name: 'You can’t open this' }).waitFor();
      expect(await walk.page.getByText('batteries').count()).toBe(0);
    }
    await walk.picture('wiki-no-access');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('a macro that draws its form itself is configured beside it, and keeps each field by its name', async () => {
    await becomeMember('lena');
    await openPage('Requirements');
    await walk.page.getByRole('link', { name: 'Edit' }).click();
    await walk.page.getByRole('button', { name: 'Insert elements' }).click();
    await walk.page.getByRole('menuitem', { name: 'Sample note' }).click();
    const note = walk.page.getByRole('region', { name: 'Sample note' });
    await note.getByText('An empty note (no tone)').waitFor();
    await note.getByRole('button', { name: 'Edit' }).click();
    await note.getByLabel('Words of the note').fill('Read me first');
    await note.getByText('Read me first (no tone)').waitFor();
    await note.getByLabel('Tone').click();
    await walk.page.getByRole('option', { name: 'Loud' }).click();
    await note.getByText('Read me first (loud)').waitFor();
    await walk.picture('wiki-config-panel');
    expect(await walk.axeFindings()).toEqual([]);
    await note.getByRole('button', { name: 'Move up' }).click();
    await publish();
    await walk.page.getByText('Read me first (loud)').waitFor();
    await openPage('SOUP list');
  });

  test('a new page is a draft of its writer until it is published', async () => {
    await walk.page.getByRole('button', { name: 'Create' }).click();
    await walk.page.getByLabel('Title').fill('Sensors');
    await walk.page.getByPlaceholder('Type / to insert elements').fill('Which sensors there are.');
    await walk.page.getByRole('button', { name: 'Publish' }).click();
    await walk.page.getByRole('heading', { name: 'Sensors', level: 1 }).waitFor();
    await walk.page.getByText('Which sensors there are.').waitFor();
    await openPage('SOUP list');
  });

  test('in dark', async () => {
    await becomeMember('lena');
    await macro().getByText('List of batteries').waitFor();
    await walk.page.getByRole('button', { name: /You are/ }).click();
    await walk.page.getByRole('menuitem', { name: 'Switch to dark theme' }).click();
    await walk.page.locator('html[data-color-mode="dark"]').waitFor();
    await walk.picture('wiki-macro-dark');
    expect(await walk.axeFindings()).toEqual([]);
    await openPage('Risk file');
    await walk.page.getByText('Only the risk manager').waitFor();
    await walk.picture('wiki-page-dark');
    expect(await walk.axeFindings()).toEqual([]);
  });

  test('has used nothing that is not modelled, and nothing went wrong on the way', () => {
    expect(walk.unmodelled()).toEqual([]);
    expect(walk.complaints).toEqual([]);
  });
});
