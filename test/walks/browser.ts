/**
 * A Chromium for the walks: the one named by PLUMBLINE_CHROME, one that is installed, or the one that comes as an optional dependency
 * (Linux, x64). A missing one is said plainly; nothing is downloaded.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const root = resolve(__dirname, '..', '..');
const bundled = join(root, 'node_modules', '@sparticuz', 'chromium');

const parseVersion = (text: string): string => {
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : 'unknown';
};

/** It unpacks into the temporary folder under one name whatever its version, so each version gets a temporary folder of its own. */
const unpack = (): string => {
  const version = parseVersion(readFileSync(join(bundled, 'package.json'), 'utf8'));
  const home = join(root, '.cache', `chromium-${version}`);
  const binary = join(home, 'chromium');
  if (existsSync(binary)) return binary;
  mkdirSync(join(root, '.cache'), { recursive: true });
  const fresh = mkdtempSync(join(root, '.cache', 'unpacking-'));
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { ...process.env, TMPDIR: fresh },
    stdio: 'pipe',
  });
  rmSync(home, { recursive: true, force: true });
  renameSync(fresh, home);
  return binary;
};

/** The path of a Chromium, or undefined with the reason in `missing`. */
export const findChromium = (): { readonly path: string } | { readonly missing: string } => {
  const named = process.env['PLUMBLINE_CHROME'];
  if (named !== undefined)
    return existsSync(named) ? { path: named } : { missing: `PLUMBLINE_CHROME names ${named}, which does not exist` };
  const found = installed.find((path) => existsSync(path));
  if (found !== undefined) return { path: found };
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(bundled)) return { path: unpack() };
  return { missing: 'no Chromium or Chrome is installed here; install one, or name it in PLUMBLINE_CHROME' };
};

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

export interface Browser {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** Starts a browser with an empty profile and a 1440 by 964 window. Throws with the reason when there is none. */
export const openBrowser = async (): Promise<Browser> => {
  const chrome = findChromium();
  if ('missing' in chrome) throw new Error(`The walks need a browser: ${chrome.missing}.`);
  const profile = mkdtempSync(join(tmpdir(), 'plumbline-walk-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chrome.path,
    headless: true,
    args: flags,
    viewport: { width: 1440, height: 964 },
    reducedMotion: 'reduce',
  });
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, close };
};
