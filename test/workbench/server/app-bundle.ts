/** The app, bundled by Forge's own bundler, and its Custom UI built as it would be before a deploy; kept until a source changes. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { bundleApp } from '../../host/forge/bundle';
import { hashOfSources } from './sources-hash';

export interface AppBundle {
  /** manifest.yml, parsed. */
  readonly manifest: unknown;
  /** Folder of `<file>.cjs`. */
  readonly functions: string;
  readonly resourceFolder: (resourceKey: string) => string | undefined;
}

const resources = z.looseObject({ resources: z.array(z.object({ key: z.string(), path: z.string() })).default([]) });

/** A UI Kit resource lies where the bundler put it; any other where the app keeps it. */
const folderFinder = (appRoot: string, bundles: string, manifest: unknown): AppBundle['resourceFolder'] => {
  const known = new Map(resources.parse(manifest).resources.map(({ key, path }) => [key, path]));
  return (resourceKey) => {
    const path = known.get(resourceKey);
    if (path === undefined) return undefined;
    const bundled = join(bundles, 'ui', resourceKey);
    return existsSync(bundled) ? bundled : resolve(appRoot, path);
  };
};

const buildCustomUi = (root: string): void => {
  execFileSync(process.execPath, [join(root, 'test', 'setup', 'build-static.mjs')], { stdio: 'inherit' });
};

/** @param root the project, which keeps what is built; @param appRoot the folder of the app's manifest.yml */
export const bundleOnce = async (root: string, appRoot: string): Promise<AppBundle> => {
  const manifest: unknown = parse(readFileSync(join(appRoot, 'manifest.yml'), 'utf8'));
  if (appRoot === root) buildCustomUi(root);
  const bundles = join(root, 'build', 'app', basename(appRoot));
  const stamp = join(bundles, 'sources.sha256');
  const sources = ['manifest.yml', 'src', 'tsconfig.json', 'package-lock.json'].map((name) => join(appRoot, name));
  const sum = hashOfSources(sources);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sum) {
    rmSync(bundles, { recursive: true, force: true });
    mkdirSync(bundles, { recursive: true });
    await bundleApp(appRoot, bundles);
    writeFileSync(stamp, sum);
  }
  return { manifest, functions: join(bundles, 'functions'), resourceFolder: folderFinder(appRoot, bundles, manifest) };
};
