/** The manifest as Forge's own validators and client-side linters see it, and what neither of them catches. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(__dirname, '..');
const shared = process.env['PLUMBLINE_SHARED'] ?? resolve(root, '../shared');
const spec = join(shared, 'specs/jira/swagger-v3.v3.json');

interface Verdict {
  readonly success: boolean;
  readonly errors: readonly string[];
}
interface Report {
  readonly full: Verdict;
  readonly productTrigger: Verdict;
  readonly lint: { readonly linters: readonly string[]; readonly errors: readonly string[]; readonly warnings: readonly string[] };
}

/** The validators look for the built screens on disk. */
beforeAll(() => void execFileSync(process.execPath, [join(root, 'test/setup/build-static.mjs')], { stdio: 'inherit' }));

const processed = (directory: string, env: Readonly<Record<string, string>> = {}, ...linters: readonly string[]): Report => {
  const script = join(root, 'test/setup/manifest-processors.cjs');
  const output = execFileSync(process.execPath, [script, directory, ...linters], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    cwd: root,
  });
  return JSON.parse(output) as Report;
};

const temporary: string[] = [];
afterAll(() => {
  for (const directory of temporary) rmSync(directory, { recursive: true, force: true });
});
/** The app's tree with another manifest. */
const treeWith = (manifest: string): string => {
  const directory = mkdtempSync(join(tmpdir(), 'plumbline-manifest-'));
  temporary.push(directory);
  for (const part of ['src', 'static']) cpSync(join(root, part), join(directory, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'));
  writeFileSync(join(directory, 'manifest.yml'), manifest);
  return directory;
};
const text = readFileSync(join(root, 'manifest.yml'), 'utf8');

test('the manifest passes the full validation, the trigger validation and every client-side linter', () => {
  const report = processed(root);
  expect(report.full).toEqual({ success: true, errors: [] });
  expect(report.productTrigger).toEqual({ success: true, errors: [] });
  expect(report.lint.linters.length).toBeGreaterThanOrEqual(15);
  expect(report.lint.errors).toEqual([]);
  expect(report.lint.warnings).toEqual([]);
});

type Plant = readonly [name: string, change: (manifest: string) => string, said: RegExp];

/** What the schema refuses hides what the later checks would say, so the two are planted apart. */
const plantings: readonly (readonly [string, readonly Plant[]])[] = [
  ['the schema', [['an unknown runtime', (m) => m.replace('nodejs22.x', 'nodejs12.x'), /nodejs/]]],
  [
    'the later checks',
    [
      ['a misspelt scope', (m) => m.replace('write:jira-work', 'write:jira-wrok'), /write:jira-wrok/],
      ['an issue event without the scope it needs', (m) => m.replace(/^ *- read:jira-work.*\n/m, ''), /read:jira-work/],
      ['a handler that src/index.ts does not export', (m) => m.replace('index.onDrain', 'index.onDrian'), /onDrian/],
      ['a resource that is not there', (m) => m.replace('src/ui/context/index.tsx', 'src/ui/kontext/index.tsx'), /kontext|resource/i],
      ['an index over an attribute that is not declared', (m) => m.replace('range: [due]', 'range: [dew]'), /dew/],
    ],
  ],
];

test.each(plantings)('faults planted for %s are found, each by name', (_, plants) => {
  const manifest = plants.reduce((m, [, change]) => change(m), text);
  const { full, productTrigger, lint } = processed(treeWith(manifest), {}, 'HandlerLinter');
  const all = [...full.errors, ...productTrigger.errors, ...lint.errors, ...lint.warnings].join('\n');
  for (const [, change, said] of plants) {
    expect(change(text)).not.toBe(text);
    expect(all).toMatch(said);
  }
});

const described = existsSync(spec);
if (!described) console.warn(`Skipped: the routes of the code, no Jira API description at ${spec}`);

(described ? test : test.skip)('every route that the code asks of Jira is covered by a declared scope, as Jira describes them', () => {
  const empty = join(mkdtempSync(join(tmpdir(), 'plumbline-spec-')), 'empty.json');
  temporary.push(resolve(empty, '..'));
  writeFileSync(empty, '{"paths":{}}');
  const others = ['LOCAL_JSM_SWAGGER', 'LOCAL_JSW_SWAGGER', 'LOCAL_CONF_SWAGGER', 'LOCAL_CONF_V2_SWAGGER', 'LOCAL_BB_SWAGGER'];
  const env = { USE_LOCAL_SWAGGER: 'true', LOCAL_JIRA_SWAGGER: spec, ...Object.fromEntries(others.map((name) => [name, empty])) };
  const { lint } = processed(root, env, 'PermissionLinter');
  expect(lint.linters).toContain('PermissionLinter');
  expect(lint.errors).toEqual([]);
});

interface Manifest {
  readonly permissions: { readonly scopes: readonly string[]; readonly external?: unknown };
  readonly modules: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly app: { readonly storage: { readonly entities: readonly { readonly name: string }[] } };
}
const manifest = parse(text) as Manifest;

test('every scope says beside it why it is asked', () => {
  const lines = text.split('\n').filter((line) => /^ {4}- (read|write|manage|storage|report):/.test(line));
  expect(lines).toHaveLength(manifest.permissions.scopes.length);
  expect(lines.filter((line) => !/ # \S+/.test(line))).toEqual([]);
});

test('storage:app is declared, since no validator asks for it, and nothing may leave the platform', () => {
  expect(manifest.permissions.scopes).toContain('storage:app');
  expect(manifest.permissions.external).toBeUndefined();
});

test('every entity of the record is declared from the first version', () => {
  const names = manifest.app.storage.entities.map((e) => e.name);
  for (const name of ['entry', 'now', 'face', 'marker', 'pack', 'signature', 'run']) expect(names).toContain(name);
});

test('no screen is a UI Kit 1 function: every one has a resource and is drawn by the host', () => {
  const screens = Object.entries(manifest.modules).filter(([type]) => ['jira:issueContext', 'jira:issuePanel', 'macro'].includes(type));
  for (const [, modules] of screens)
    for (const module of modules) {
      expect(module).not.toHaveProperty('function');
      expect(module).toMatchObject({ render: 'native', resource: expect.any(String) as string });
    }
});

interface Subpages {
  readonly pages?: readonly { readonly route: string }[];
}

test('the project page is Custom UI, and its routes are those of its own navigation', () => {
  const [page] = (manifest.modules['jira:projectPage'] ?? []) as readonly (Subpages & { readonly render?: string })[];
  const drawn = readFileSync(join(root, 'static/project/shell/screens.tsx'), 'utf8');
  const routes = [...drawn.matchAll(/route: '([a-z-]+)'/g)].map(([, route]) => route);
  expect(page?.render).toBeUndefined();
  expect(page?.pages?.map(({ route }) => route)).toEqual(routes);
  expect(routes.length).toBeGreaterThan(0);
});
