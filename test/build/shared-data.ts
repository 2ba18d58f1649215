/** Real material that is not part of the project. Where it is absent, tests that need it are skipped and say so. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = process.env['PLUMBLINE_SHARED'] ?? resolve(process.cwd(), '../shared');

export const sharedFile = (path: string): string => resolve(root, path);

/** `describe`, or its skipped form with the reason printed. */
export function withShared(path: string): jest.Describe {
  if (existsSync(sharedFile(path))) return describe;
  console.warn(`Skipped: ${path} is not in ${root} (set PLUMBLINE_SHARED)`);
  return describe.skip;
}
