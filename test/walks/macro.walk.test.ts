/** A writer puts a live document into a Confluence page, narrows it, pages through it and exports it; others look at the same page. */
import { people, type PersonName } from '../workbench/demo-product/people';
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

jest.setTimeout(240_000);

describe('A live document in a Confluence page', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk();
    await switchOn(walk.cloud);
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

  test('a writer inserts it, and its form opens', async () => {
    await becomeMember('lena');
    await openPage('Traceability matrix');
    await walk.page.getByRole('link', { name: 'Edit' }).click();
    const line = walk.page.getByPlaceholder('Type / to insert elements');
    await line.pressSequentially('/plumb');
    await walk.page.getByRole('option', { name: 'Plumbline document' }).waitFor();
    await walk.page.keyboard.press('Enter');
    const dialog = walk.page.getByRole('dialog');
    await dialog.getByText('Software product').waitFor();
    await walk.picture('macro-config');
    expect(await walk.axeFindings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await macro().getByText('D11 Traceability matrix').waitFor();
    await walk.picture('macro-editor');
  });

  test('published', async () => {
    await walk.page.getByRole('button', { name: 'Update' }).click();
    await macro().getByText('Live, uncontrolled').waitFor();
    await walk.picture('macro-live');
    expect(await walk.axeFindings()).toEqual([]);
    expect(walk.complaints).toEqual([]);
    expect(walk.unmodelled()).toEqual([]);
  });
});
