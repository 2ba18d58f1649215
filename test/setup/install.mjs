// Installs what is missing before `npm start`, `npm test` and friends. Needs nothing but Node. Silent when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Plumbline needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** npm writes this file last, so a broken install counts as none. */
const mark = `${root}node_modules/.package-lock.json`;
const lock = `${root}package-lock.json`;
const current = existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs;
if (!current) {
  // Beside what the command itself says: somebody may read that as JSON.
  console.error('Installing dependencies (about a minute, once) …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const done = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['inherit', 2, 2] });
  if (done.status !== 0) {
    console.error('npm ci did not succeed; see above.');
    process.exit(done.status ?? 1);
  }
  // A file system with coarse times must not make us install again.
  const now = new Date();
  utimesSync(mark, now, now);
}
