/** `npm start`: the workbench on localhost. PORT names another port than 8462. */
import { resolve } from 'node:path';
import { buildPages } from './build';
import { openCloud } from './server/open-cloud';
import { switchOn } from './server/switch-on';
import { startWorkbench } from './server/start-workbench';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const run = async (): Promise<void> => {
  const root = resolve(__dirname, '..', '..');
  say('Bundling the app as a deploy does …');
  const opened = await openCloud({ root, start: Date.now() });
  const { cloud, close } = opened;
  say('Switching the demo project on, as its admin would …');
  await switchOn(opened);
  say('Building the page …');
  await buildPages(root);
  const workbench = await startWorkbench({ root, port: Number(process.env['PORT'] ?? 8462), cloud, realTime: true });
  process.once('SIGINT', () => {
    close();
    void workbench.close().then(() => process.exit(0));
  });
  say(`Plumbline workbench: ${workbench.url}`);
};

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
