// Runs everything: types, lint, format, boundaries, unused code, then unit, host and browser tests. Two lanes for two cores. The last line
// is the true sum of all runners. `--quick` leaves out lint, format, unused code, bundling,
// Forge's validators and the browser.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const quick = process.argv.includes('--quick');
mkdirSync(`${root}.cache`, { recursive: true });

const bin = (path) => `${root}node_modules/${path}`;
const node = (...args) => ({ command: process.execPath, args });

const checks = [
  {
    name: 'types',
    run: node(bin('typescript/bin/tsc'), '-p', 'test', '--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/tsc.json'),
    quick: true,
  },
  {
    name: 'boundaries',
    run: node(bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', 'static', 'test', '--config', '.dependency-cruiser.mjs'),
    quick: true,
  },
  { name: 'lint', run: node(bin('eslint/bin/eslint.js'), '.', '--cache', '--cache-location', '.cache/eslint/', '--max-warnings', '0') },
  { name: 'format', run: node(bin('prettier/bin/prettier.cjs'), '--check', '--cache', '--cache-location', '.cache/prettier', '.') },
  { name: 'unused code', run: node(bin('knip/bin/knip.js')) },
  {
    name: 'type coverage',
    run: node(bin('type-coverage/bin/type-coverage'), '--at-least', '100', '--ignore-catch', '-p', 'tsconfig.json'),
  },
];
/** Before the walks, not inside the time they allow themselves: a cold bundle takes longer than any page. */
const bundled = { name: 'bundled as a deploy does', run: node('--import', 'tsx', 'test/setup/bundle-all.ts') };
const unitTests = { name: 'unit and host tests', project: 'checks' };
const walks = { name: 'browser walks', project: 'walks' };

const said = (ms) => `${(ms / 1000).toFixed(1)} s`;
const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', npm_config_update_notifier: 'false' };

const start = ({ command, args }) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env });
    let output = '';
    const take = (chunk) => (output += chunk);
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (code) => resolve({ code, output }));
  });

const sum = { passed: 0, failed: 0, skipped: 0 };

const check = async ({ name, run }) => {
  const from = Date.now();
  const { code, output } = await start(run);
  sum[code === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${said(Date.now() - from)})`);
  if (code !== 0) console.log(output.trimEnd());
};

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const suite = async ({ name, project }) => {
  const from = Date.now();
  const file = `${root}.cache/jest-${project}.json`;
  rmSync(file, { force: true });
  const jest = [bin('jest/bin/jest.js'), '--selectProjects', project, '--json', `--outputFile=${file}`];
  // One browser, one workbench at a time, and no hanging browser after a failure; unit tests take what the lint lane leaves.
  const workers = project === 'walks' ? ['--runInBand', '--forceExit'] : ['--maxWorkers=2'];
  // Bundling and Forge's own validators take half a minute and seldom change: not for every day.
  const leaveOut = quick ? ['--testPathPatterns', '^(?!.*(manifest|bundle)\\.test)'] : [];
  const { code, output } = await start(node(...jest, ...workers, ...leaveOut));
  const report = readReport(file);
  // A suite that cannot even start has no tests to count, and still counts as failed.
  const failed = report ? report.numFailedTests + report.numRuntimeErrorTestSuites : 1;
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const nothing = passed === 0 || (code !== 0 && failed === 0) ? 1 : 0;
  sum.passed += passed;
  sum.failed += failed + nothing;
  sum.skipped += skipped;
  const bad = failed + nothing > 0;
  console.log(`${bad ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${said(Date.now() - from)})`);
  for (const line of output.split('\n')) if (/^\s*skipped: /i.test(line)) console.log(`       ${line.trim()}`);
  if (bad) console.log(output.replace(/^\{"numFailedTestSuites".*$/m, '').trimEnd());
};

const inTurn = async (steps) => {
  for (const step of steps) await step();
};
const checking = checks.filter((each) => !quick || each.quick === true).map((each) => () => check(each));
const testing = [() => suite(unitTests), ...(quick ? [] : [() => check(bundled), () => suite(walks)])];
await Promise.all([inTurn(checking), inTurn(testing)]);
const { passed, failed, skipped } = sum;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
