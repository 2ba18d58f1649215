/** Everything the walks open, bundled and built once: the app, the sample app of the UI Kit walks, the pages of the workbench. */
import { resolve } from 'node:path';
import { buildPages } from '../workbench/build';
import { bundleOnce } from '../workbench/server/app-bundle';

const root = resolve(__dirname, '..', '..');

const bundleAll = async (): Promise<void> => {
  await bundleOnce(root, root);
  await bundleOnce(root, resolve(root, 'test/workbench/uikit/sample'));
  await buildPages(root);
};

bundleAll().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
