// npm run test:long [-- words of a law]: the laws of the engine over 20,000 random histories each. Takes an hour or two; not part of CI.
import { spawnSync } from 'node:child_process';

const words = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    ...['--selectProjects', 'checks', '--verbose', '--testTimeout', '10800000', '--testPathPatterns', 'domain/rules/laws\\.test'],
    ...words.flatMap((each) => ['--testNamePattern', each]),
  ],
  { stdio: 'inherit', env: { ...process.env, PLUMBLINE_RUNS: process.env.PLUMBLINE_RUNS ?? '20000' } },
);
process.exitCode = status ?? 1;
