// Builds the Custom UI screens under static/: Forge serves `static/<name>/build` as it is, and its validators look for it on disk.
// A hash over what a build is made from decides whether the last one still stands. Silent when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === 'build' ? [] : filesUnder(join(folder, entry.name));
    return [join(folder, entry.name)];
  });

/** Everything a screen may be made of: the screens, the contract, the domain's check of the record, and the packages as they are locked. */
const sources = ['static', 'src/contract', 'src/domain', 'src/formats'].map((folder) => join(root, folder));
const sumOf = () => {
  const sum = createHash('sha256');
  const files = [...sources.flatMap(filesUnder), join(root, 'package-lock.json')];
  for (const file of files.sort()) sum.update(file.slice(root.length)).update(readFileSync(file));
  return sum.digest('hex');
};

const build = (name) => {
  const screen = join(root, 'static', name);
  const stamp = join(root, 'build', 'static', `${name}.sha256`);
  const sum = sumOf();
  const stands = existsSync(join(screen, 'build', 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sum;
  if (stands) return;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const done = spawnSync(process.execPath, [vite, 'build'], { cwd: screen, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) {
    console.error(`static/${name} did not build; the reason is above.`);
    process.exit(done.status ?? 1);
  }
  mkdirSync(join(root, 'build', 'static'), { recursive: true });
  writeFileSync(stamp, sum);
};

const isScreen = (entry) => entry.isDirectory() && existsSync(join(root, 'static', entry.name, 'vite.config.mts'));
const screens = readdirSync(join(root, 'static'), { withFileTypes: true }).filter(isScreen);
// The verifier is handed out by the project page, so it is made first.
for (const { name } of screens.sort((a, b) => Number(b.name === 'verifier') - Number(a.name === 'verifier'))) build(name);
