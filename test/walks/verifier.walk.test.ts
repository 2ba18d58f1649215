/** The offline verifier as an auditor opens it: a page from the disk, without a network, and a package of ten thousand items. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { anArtifact } from '../build/an-artifact';
import { aPackage } from '../build/a-package';
import { aRecord, aState } from '../build/an-entry';
import { openBrowser, type Browser } from './browser';

describe('an evidence package is checked with the network off', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  const items = Array.from({ length: 10_000 }, (_, n) => aState(anArtifact('SWREQ', `${n}`, { summary: `The pump does ${n}` })));
  const pages = Array.from({ length: 200 }, (_, n) => items.slice(n * 50, n * 50 + 50));
  const record = aRecord(pages);
  const lines = aPackage(record, { 'trace-matrix.txt': 'PUMP-1 | PUMP-2' });
  const saved = (name: string, all: readonly string[], packed = false): string => {
    const file = join(folder, name);
    const text = all.map((line) => `${line}\n`).join('');
    writeFileSync(file, packed ? gzipSync(text) : text);
    return file;
  };
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const check = async (file: string, head = ''): Promise<string> => {
    await page.reload();
    await page.getByLabel(/^Head you know/).fill(head);
    await page.getByLabel(/^Evidence package/).setInputFiles(file);
    const result = page.locator('#result[data-proves="yes"], #result[data-proves="no"]');
    await result.waitFor({ timeout: 120_000 });
    return result.innerText();
  };

  beforeAll(async () => {
    browser = await openBrowser();
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await browser.context.setOffline(true);
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(resolve(__dirname, '../../static/verifier/build/index.html')).href);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test('untouched it proves itself, plain and packed, and without a known head says what it cannot know', async () => {
    const { seq, hash } = record.head;
    const said = await check(saved('whole.jsonl', lines));
    expect(said).toContain('Unchanged since it was written');
    expect(said).toContain('200 entries, 10000 items, 1 documents');
    expect(said).toContain('would look the same');
    expect(await check(saved('whole.jsonl.gz', lines, true), `${seq}:${hash ?? ''}`)).toContain('The expected entry is here, unchanged');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.screenshot({ path: resolve(__dirname, '../../build/pictures/verifier-1-proves.png') });
  });

  test('one letter changed, it names the place', async () => {
    const touched = lines.map((line) => line.replace('The pump does 7777', 'The pump does 7778'));
    expect(await check(saved('touched.jsonl', touched))).toMatch(/^Not as it was written\s+First break: line 157, entry 156, item 7777/);
    await page.screenshot({ path: resolve(__dirname, '../../build/pictures/verifier-2-broken.png') });
  });

  test('an older package does not pass for the one that is known', async () => {
    const older = aPackage(aRecord(pages.slice(0, 150)));
    expect(await check(saved('older.jsonl', older))).toContain('Unchanged since it was written');
    expect(await check(saved('older.jsonl', older), `200:${record.head.hash ?? ''}`)).toContain('the package is older, or was cut');
  });

  test('what is no package, or a head that is none, is said in a sentence', async () => {
    expect(await check(saved('nothing.txt', ['PUMP-1;PUMP-2']))).toContain('This is no evidence package.');
    expect(await check(saved('whole.jsonl', lines), '200')).toContain('A head is a number, a colon and 64 digits');
  });

  test('nothing was asked of anybody', () => {
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });
});
