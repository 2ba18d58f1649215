/** The panel in Jira: trace up and down, one link confirmed from its row, attributes, the class of an item lowered, history. */
import { switchOn } from '../workbench/server/switch-on';
import { openWalk, type Walk } from './open-workbench';

jest.setTimeout(180_000);

describe('the panel of a requirement', () => {
  let walk: Walk;
  const panel = () => walk.page.locator('.panel .module');
  beforeAll(async () => {
    walk = await openWalk();
    await switchOn(walk.cloud);
    await walk.page.clock.install();
    await walk.page.setViewportSize({ width: 1440, height: 1400 });
    await walk.page.goto(`${walk.workbench.url}/browse/PUMP-4`);
    await panel().getByText('Where it comes from', { exact: true }).waitFor();
  });
  afterAll(() => walk.close());

  test('shows', async () => {
    await walk.picture('panel-trace');
    await panel().getByRole('tab', { name: 'Evidence' }).click();
    await walk.picture('panel-evidence');
    await panel().getByRole('button', { name: 'Edit attributes' }).click();
    await panel().getByRole('button', { name: 'Save' }).waitFor();
    await walk.picture('panel-form');
    await panel().getByRole('tab', { name: 'History' }).click();
    await panel().getByText('Read for the first time').waitFor();
    await walk.picture('panel-history');
    console.log(walk.unmodelled(), walk.complaints, await walk.axeFindings());
  });
});
