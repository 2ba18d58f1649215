/** The process behind `bundleApp`: its working directory is the app, its one argument where the bundles go. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getEntryPoints, getNodeBundler, NativeUIBundler } from '@forge/bundler';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Bundled, BundleReport } from './bundle';

const manifestShape = z.looseObject({
  modules: z.looseObject({ function: z.array(z.looseObject({ key: z.string(), handler: z.string() })) }),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).default([]),
});

type Manifest = z.infer<typeof manifestShape>;
type NodeBundler = Parameters<typeof getNodeBundler>;

const quiet = (): void => undefined;
const complain = (text: string): void => void process.stderr.write(`${text}\n`);
const logger = { info: quiet, debug: quiet, trace: quiet, warn: complain, error: complain } as unknown as NodeBundler[0];

async function bundle(outDir: string): Promise<Bundled> {
  const parsed: unknown = parse(readFileSync('manifest.yml', 'utf8'));
  const manifest = manifestShape.parse(parsed);
  return {
    functions: await bundleFunctions(manifest, parsed, join(outDir, 'functions')),
    ui: await bundleScreens(manifest, join(outDir, 'ui')),
  };
}

async function bundleFunctions({ modules }: Manifest, parsed: unknown, to: string): Promise<string> {
  // Atlassian's wrapper and loader live on its CDN; the stand-in is both.
  const nothing = () => Promise.resolve({ script: '// local', source: 'local', version: 'local' });
  const wrapper = { getNodeRuntimeWrapper: nothing, getNodeRuntimeLoader: nothing };
  const config = { readConfig: () => Promise.resolve(parsed) } as unknown as NodeBundler[2];
  const handlers = modules.function.map(({ handler }) => {
    const [module = '', name = ''] = handler.split('.');
    return { module, export: name };
  });
  const entryPoints = getEntryPoints(handlers as unknown as Parameters<typeof getEntryPoints>[0]);
  const { outputDir } = await getNodeBundler(logger, wrapper, config).bundle({ appDirectory: process.cwd(), entryPoints });
  cpSync(outputDir, to, { recursive: true });
  return to;
}

async function bundleScreens({ resources }: Manifest, to: string): Promise<Record<string, string>> {
  const screens = resources
    .filter(({ path }) => /\.[jt]sx?$/.test(path) && existsSync(path))
    .map(({ key, path }) => ({ key, path, resourceType: 'nativeUI' as const }));
  if (screens.length === 0) return {};
  const { nativeUiBundlesDetails } = await new NativeUIBundler(logger).bundleResources(screens);
  return Object.fromEntries(
    nativeUiBundlesDetails.map(({ key, path }) => {
      cpSync(path, join(to, key), { recursive: true });
      return [key, join(to, key)];
    }),
  );
}

function report(message: BundleReport): void {
  process.send?.(message, () => process.exit('done' in message ? 0 : 1));
}

bundle(process.argv[2] ?? '').then(
  (done) => report({ done }),
  (error: unknown) => report({ failed: error instanceof Error ? error.message : String(error) }),
);
