/** A writer puts a live document into a Confluence page and pages through it. */
import { people, type PersonName } from '../workbench/demo-product/people';
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

jest.setTimeout(480_000);

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
  const dialog = () => walk.page.getByRole('dialog');
  const insert = async (): Promise<void> => {
    await walk.page.getByRole('link', { name: 'Edit' }).click();
    await walk.page.getByPlaceholder('Type / to insert elements').pressSequentially('/plumb');
    await walk.page.getByRole('option', { name: 'Plumbline document' }).waitFor();
    await walk.page.keyboard.press('Enter');
    await dialog().getByLabel('Software product', { exact: true }).waitFor();
  };
  const save = async (): Promise<void> => {
    await dialog().getByRole('button', { name: 'Save', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
  };
  const update = (): Promise<void> => walk.page.getByRole('button', { name: 'Update' }).click();
  const looksRight = async (picture: string): Promise<void> => {
    await walk.picture(picture);
    expect(await walk.axeFindings()).toEqual([]);
  };

  test('a writer inserts it, and its form opens with the software product that is there', async () => {
    await becomeMember('lena');
    await openPage('Traceability matrix');
    await insert();
    await dialog().getByText('Infusion pump', { exact: true }).waitFor();
    await looksRight('macro-config');
    await save();
    await macro().getByRole('heading', { name: 'D11 Traceability matrix' }).waitFor();
    await looksRight('macro-editor');
    await update();
    await macro().getByText('Live, uncontrolled').waitFor();
    await looksRight('macro-live');
  });

  test('she pages through it', async () => {
    await macro()
      .getByText(/^Requirements 1 to 25 of \d+, trace gaps first$/)
      .waitFor();
    await macro().getByRole('button', { name: 'Next' }).click();
    await macro()
      .getByText(/^Requirements 26 to \d+ of \d+/)
      .waitFor();
    await walk.page.getByText('Data of').scrollIntoViewIfNeeded();
    await looksRight('macro-page-2');
    expect(await macro().getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await macro().getByRole('button', { name: 'Previous' }).click();
    await macro()
      .getByText(/^Requirements 1 to 25/)
      .waitFor();
  });
});
