import './install-globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { VirtualClock } from '../clock';
import { bundleApp, type Bundled } from './bundle';
import { createChildRunner, type ChildRunner } from './child';
import { createForge, type Forge } from './platform';
import { START } from './tiny-app';
import { TinyProduct } from './tiny-product';

const FILES = {
  'manifest.yml': `
app:
  id: ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111
  runtime: { name: nodejs22.x }
permissions: { scopes: [read:jira-work, storage:app] }
modules:
  jira:issueContext:
    - { key: context, resource: main, render: native, resolver: { function: resolver }, title: Tiny, label: Tiny }
  consumer: [{ key: drain, queue: drain-queue, function: onDrain }]
  function:
    - { key: resolver, handler: index.resolver }
    - { key: onDrain, handler: index.onDrain }
resources: [{ key: main, path: src/ui/main.tsx }]
`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      module: 'ESNext',
      moduleResolution: 'bundler',
      jsx: 'react',
      strict: true,
      skipLibCheck: true,
      types: ['node'],
    },
  }),
  'package.json': '{ "name": "tiny" }',
  'src/index.ts': `
import { asUser, getAppContext, route } from '@forge/api';
import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

const define = new Resolver();
define.define('work', async ({ payload }) => {
  const issue = await (await asUser().requestJira(route\`/rest/api/3/issue/\${payload.id}\`)).json();
  await kvs.set('seen', { issue, at: Date.now(), iso: new Date().toISOString() });
  await new Queue({ key: 'drain-queue' }).push({ body: { id: payload.id } });
  return { issue, env: Object.keys(process.env), variable: process.env.PLUMB, left: getAppContext().invocationRemainingTimeInMillis() };
});
define.define('escape', () => fetch('https://example.com'));
define.define('boom', () => {
  throw new TypeError('no luck');
});
define.define('hang', () => {
  for (;;);
});
define.define('fine', () => 'fine');
export const resolver = define.getDefinitions();

export async function onDrain(event: { body: { id: string } }): Promise<void> {
  await kvs.set('drained', event.body.id);
}
`,
  'src/ui/main.tsx': `
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

ForgeReconciler.render(<Text>Hello</Text>);
`,
};

const modules = resolve(__dirname, '../../../node_modules');

describe('an app bundled by the real bundler and run in child processes', () => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-tiny-'));
  const clock = new VirtualClock(START);
  const call = { moduleKey: 'context', accountId: 'ann' };
  let bundled: Bundled;
  let runner: ChildRunner;
  let forge: Forge;

  beforeAll(async () => {
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    symlinkSync(modules, join(root, 'node_modules'));
    bundled = await bundleApp(root, join(root, 'out'));
    runner = createChildRunner({ bundleDir: bundled.functions, clock, variables: { PLUMB: 'line' }, hangMs: 3_000 });
    const manifest: unknown = parse(FILES['manifest.yml']);
    forge = createForge({ manifest, clock, products: { jira: new TinyProduct() }, functions: runner.functions });
  });

  afterAll(() => {
    runner.close();
    forge.uninstall();
    rmSync(root, { recursive: true });
  });

  test('has one file of functions and a page for the screen', () => {
    expect(existsSync(join(bundled.functions, 'index.cjs'))).toBe(true);
    expect(readFileSync(join(bundled.ui['main'] ?? '', 'index.html'), 'utf8')).toContain('<script');
  });

  test('calls the platform from its process, in virtual time, with its own variables only', async () => {
    await clock.advance(5_000);
    const answer = await forge.invoke({ ...call, functionKey: 'work', payload: { id: '7' } });
    expect(answer).toMatchObject({ issue: { id: '7' }, variable: 'line', left: 25_000 });
    expect(answer).not.toHaveProperty('env', expect.arrayContaining(['HOME']) as unknown);
    const at = clock.now();
    expect(forge.store.dump('seen')[0]?.value).toEqual({ issue: { id: '7' }, at, iso: new Date(at).toISOString() });
    await clock.advance(1_000);
    expect(forge.store.dump('drained')[0]?.value).toBe('7');
    expect(forge.meter.act().invocations).toMatchObject([{ calls: 3, roundTrips: 3 }, { functionKey: 'onDrain' }]);
  });

  test('may not reach out, and its errors come back', async () => {
    await expect(forge.invoke({ ...call, functionKey: 'escape' })).rejects.toThrow('egress not declared');
    await expect(forge.invoke({ ...call, functionKey: 'boom' })).rejects.toThrow('no luck');
  });

  test('is killed when it hangs or is given up, and the next invocation gets a fresh process', async () => {
    await expect(forge.invoke({ ...call, functionKey: 'hang' })).rejects.toThrow('ended without a result');
    forge.dropNth(2);
    await expect(forge.invoke({ ...call, functionKey: 'work', payload: { id: '8' } })).rejects.toThrow('never returned');
    expect(await forge.invoke({ ...call, functionKey: 'fine' })).toBe('fine');
  });
});
