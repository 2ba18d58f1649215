/** Bundles an app with Forge's own bundler, as a deploy does: functions to `functions/`, each UI Kit resource to `ui/<key>/`. */
import { fork } from 'node:child_process';
import { join, resolve } from 'node:path';

export interface Bundled {
  /** Holds `<file>.cjs` for each handler `<file>.<name>`. */
  readonly functions: string;
  /** Directory of each UI Kit resource, by its key: index.html and main.js. Custom UI is built by the app itself. */
  readonly ui: Readonly<Record<string, string>>;
}

export type BundleReport = { readonly done: Bundled } | { readonly failed: string };

/**
 * `root`: the directory of manifest.yml; `outDir`: filled with the bundles. Type errors of the app fail it. The bundler wants the app as
 * working directory, so it works in a process of its own.
 */
export function bundleApp(root: string, outDir: string): Promise<Bundled> {
  return new Promise((onDone, onFailed) => {
    const child = fork(join(__dirname, 'bundle-in-child.ts'), [resolve(outDir)], {
      cwd: resolve(root),
      execArgv: ['--import', require.resolve('tsx')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let report: BundleReport = { failed: 'the bundler ended without a word' };
    child.on('message', (message: BundleReport) => {
      report = message;
    });
    child.once('exit', () => {
      if ('done' in report) onDone(report.done);
      else onFailed(new Error(`bundling ${root} failed: ${report.failed}`));
    });
  });
}
