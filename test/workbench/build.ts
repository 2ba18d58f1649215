/**
 * Builds what the browser gets: the Jira-like page (`page/`), and the bridge script that is put before the app's own (`frame-bridge.js`).
 * A hash over the sources decides whether the last build still stands, so that a second start takes no time.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashOfSources } from './server/sources-hash';

export interface PageBuild {
  /** Folder with `page/index.html` and `frame-bridge.js`. */
  readonly folder: string;
  readonly fresh: boolean;
}

const runBuild = (root: string, folder: string): Promise<void> =>
  new Promise((onDone, onFailed) => {
    const child = fork(join(__dirname, 'build-in-child.ts'), [root, folder], {
      cwd: root,
      execArgv: ['--import', require.resolve('tsx')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', (code) => {
      if (code === 0) onDone();
      else onFailed(new Error('the workbench page did not build; the reason is above'));
    });
  });

/** Builds into `<root>/build/workbench`, unless the sources are those of the last build. */
export const buildPages = async (root: string): Promise<PageBuild> => {
  const folder = resolve(root, 'build', 'workbench');
  const workbench = join(root, 'test', 'workbench');
  const sources = ['jira-ui', 'wiki-ui', 'uikit', 'build.ts', 'build-in-child.ts', 'glyph-module.ts'].map((name) => join(workbench, name));
  const sum = hashOfSources([...sources, join(root, 'package-lock.json')]);
  const stamp = join(folder, 'sources.sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sum) return { folder, fresh: false };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await runBuild(root, folder);
  writeFileSync(stamp, sum);
  return { folder, fresh: true };
};
