/** A workbench for a walk: served on a free port, its clock standing still until the walk moves it, with a browser that looks at it. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Brought } from '../workbench/import/read-file';
import { openCloud, type OpenCloud } from '../workbench/server/open-cloud';
import { startWorkbench, type Workbench } from '../workbench/server/start-workbench';
import { openBrowser, type Browser } from './browser';

const root = resolve(__dirname, '..', '..');

export interface Walk {
  readonly cloud: OpenCloud;
  readonly workbench: Workbench;
  readonly page: Page;
  /** What the browser complained about: console errors and uncaught errors. */
  readonly complaints: readonly string[];
  /** Names of what the host does not model and the app used all the same. */
  readonly unmodelled: () => readonly string[];
  /** Serious and critical findings of axe on the page as it stands, as `rule: element`. */
  readonly axeFindings: () => Promise<readonly string[]>;
  /** A picture into `build/pictures/<name>.png`. */
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Colours on their way from one theme or state to the next are neither: judged and pictured is what stays. */
const settled = async (page: Page): Promise<void> => {
  const inEach = page.frames().map((frame) =>
    frame.evaluate(() =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter((one) => one instanceof CSSTransition)
          .map((one) => one.finished),
      ),
    ),
  );
  // A frame that went away meanwhile has nothing left to settle.
  await Promise.allSettled(inEach);
};

const findingsOn = async (page: Page): Promise<readonly string[]> => {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};

const watch = (page: Page): readonly string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
};

const firstPage = async ({ context }: Browser): Promise<Page> => context.pages()[0] ?? (await context.newPage());

interface WalkOptions {
  /** The folder of the app's manifest, from the project's root; the app itself when left out. */
  readonly app?: string;
  readonly start?: number;
  /** What `npm start -- --import` would open as further projects. */
  readonly brought?: Brought;
}

export const openWalk = async ({ app = '.', start = Date.UTC(2026, 10, 22, 9), brought }: WalkOptions = {}): Promise<Walk> => {
  const cloud = await openCloud({ root, appRoot: resolve(root, app), start, ...(brought ? { brought } : {}) });
  const workbench = await startWorkbench({ root, port: 0, cloud: cloud.cloud, realTime: false });
  const browser = await openBrowser();
  const page = await firstPage(browser);
  // Longer than any page takes on a busy machine: a walk judges what a page says, never how fast it does.
  page.setDefaultTimeout(30_000);
  const complaints = watch(page);
  const pictures = join(root, 'build', 'pictures');
  mkdirSync(pictures, { recursive: true });
  return {
    cloud,
    workbench,
    page,
    complaints,
    unmodelled: () => workbench.bench.log.entries().flatMap(({ kind, text }) => (kind === 'unmodelled' ? [text] : [])),
    axeFindings: () => findingsOn(page),
    picture: async (name) => {
      await page.mouse.move(0, 0);
      await settled(page);
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    close: async () => {
      await browser.close();
      await workbench.close();
      cloud.close();
    },
  };
};
