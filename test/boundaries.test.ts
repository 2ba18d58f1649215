/** The rings hold, and each rule that holds them fails when broken. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '..');

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const cruise = (directory: string, ...where: readonly string[]): readonly Violation[] => {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.mjs');
  const run = spawnSync(process.execPath, [bin, ...where, '--config', config, '--output-type', 'json'], {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const report = JSON.parse(run.stdout) as { readonly summary: { readonly violations: readonly Violation[] } };
  return report.summary.violations;
};

test('no line of the project crosses a ring', () => {
  expect(cruise(root, 'src', 'static', 'test').map((v) => `${v.rule.name}: ${v.from}`)).toEqual([]);
});

const breaches: readonly (readonly [rule: string, file: string, line: string])[] = [
  ['domain-is-pure', 'src/domain/a.ts', "import { z } from 'zod'; export const a = z;"],
  ['domain-is-pure', 'src/domain/b.ts', "import { readFileSync } from 'node:fs'; export const b = readFileSync;"],
  ['domain-is-pure', 'src/domain/c.ts', "import { ports } from '../app/ports'; export const c = ports;"],
  ['app-knows-the-domain', 'src/app/a.ts', "import { kvs } from '@forge/kvs'; export const a = kvs;"],
  ['app-knows-the-domain', 'src/app/b.ts', "import { x } from '../formats/x'; export const b = x;"],
  ['app-knows-the-domain', 'src/app/c.ts', "import React from 'react'; export const c = React;"],
  ['formats-are-bytes-and-domain', 'src/formats/a.ts', "import { ports } from '../app/ports'; export const a = ports;"],
  ['contract-is-calls-and-types', 'src/contract/a.ts', "import { ports } from '../app/ports'; export const a = ports;"],
  ['contract-takes-types-of-the-domain-only', 'src/contract/b.ts', "import { d } from '../domain/d'; export const b = d;"],
  ['client-alone-bridges', 'src/contract/client.ts', "import { kvs } from '@forge/kvs'; export const c = kvs;"],
  ['cli-is-the-same-engine', 'src/cli/a.ts', "import { kvs } from '@forge/kvs'; export const a = kvs;"],
  ['forge-is-the-host', 'src/forge/a.ts', "import React from 'react'; export const a = React;"],
  ['back-end-does-not-know-the-client', 'src/forge/b.ts', "import { c } from '../contract/client'; export const b = c;"],
  ['ui-knows-the-contract', 'src/ui/a.tsx', "import { d } from '../domain/d'; export const a = d;"],
  ['ui-knows-the-contract', 'src/ui/b.tsx', "import { ports } from '../app/ports'; export const b = ports;"],
  ['static-knows-the-contract', 'static/project/a.tsx', "import { d } from '../../src/domain/d'; export const a = d;"],
  ['static-knows-the-contract', 'static/project/b.tsx', "import { t } from '@forge/react'; export const b = t;"],
  ['index-only-names-entries', 'src/index.ts', "export { d } from './domain/d';"],
  ['nothing-shipped-knows-the-tests', 'src/app/d.ts', "import { t } from '../../test/t'; export const d = t;"],
  ['no-circle', 'src/domain/e.ts', "import { f } from './f'; export const e = () => f;"],
];
const innocents: readonly (readonly [string, string])[] = [
  ['src/domain/d.ts', 'export const d = 1;'],
  ['src/domain/f.ts', "import { e } from './e'; export const f = () => e;"],
  ['src/app/ports.ts', 'export const ports = 1;'],
  ['src/formats/x.ts', 'export const x = 1;'],
  ['test/t.ts', 'export const t = 1;'],
];

describe('a planted breach fails', () => {
  let directory = '';
  let found: readonly Violation[] = [];
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'plumbline-rings-'));
    for (const [file, content] of [...innocents, ...breaches.map(([, file, line]) => [file, line] as const)]) {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), `${content}\n`);
    }
    writeFileSync(join(directory, 'tsconfig.json'), '{"compilerOptions":{"module":"ESNext","moduleResolution":"bundler","jsx":"react"}}');
    writeFileSync(join(directory, 'package.json'), '{"dependencies":{"@forge/kvs":"*","react":"*","zod":"*"}}');
    symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'));
    found = cruise(directory, 'src', 'static', 'test');
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  test.each(breaches)('%s: %s', (rule, file) => {
    expect(found.filter((v) => v.from === file).map((v) => v.rule.name)).toContain(rule);
  });

  test('and nothing else does', () => {
    const guilty = new Set(breaches.map(([, file]) => file));
    expect(found.filter((v) => !guilty.has(v.from) && v.rule.name !== 'no-circle')).toEqual([]);
  });
});
