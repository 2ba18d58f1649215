/** One sum over files, so that what was built from them need not be built again. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const filesUnder = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

/** @param paths files, and folders with all that is in them; missing ones count as empty */
export const hashOfSources = (paths: readonly string[]): string => {
  const sum = createHash('sha256');
  for (const file of paths.flatMap(filesUnder)) sum.update(file).update(readFileSync(file));
  return sum.digest('hex');
};
