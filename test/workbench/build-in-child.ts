/** The process behind `buildPages`: Vite is a module of the new kind, which the test runner cannot load. Arguments: project, target folder. */
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { glyphModule } from './glyph-module';

const [root = '', folder = ''] = process.argv.slice(2);

const shared: InlineConfig = {
  configFile: false,
  envDir: false,
  logLevel: 'error',
  cacheDir: join(root, '.cache', 'vite'),
  mode: 'production',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
};

const buildPage = (): Promise<unknown> =>
  build({
    ...shared,
    root: join(root, 'test', 'workbench', 'jira-ui'),
    base: '/',
    plugins: [glyphModule(root)],
    build: { outDir: join(folder, 'page'), emptyOutDir: true, chunkSizeWarningLimit: 10_000, modulePreload: false, target: 'es2022' },
  });

const buildBridge = (): Promise<unknown> =>
  build({
    ...shared,
    root: join(root, 'test', 'workbench', 'uikit'),
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: 'frame/frame-bridge.ts', formats: ['iife'], name: 'plumblineFrame', fileName: () => 'frame-bridge.js' },
    },
  });

buildPage()
  .then(buildBridge)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
