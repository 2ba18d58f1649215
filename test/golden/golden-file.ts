/** Expected documents, kept as files. `PLUMBLINE_GOLDEN=write npx jest test/golden` writes them anew; the change is then read in the diff. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const write = process.env['PLUMBLINE_GOLDEN'] === 'write';

export const expectGolden = (name: string, text: string): void => {
  const file = join(__dirname, name);
  if (write) writeFileSync(file, text);
  if (!existsSync(file)) throw new Error(`No golden file ${name}: write it with PLUMBLINE_GOLDEN=write, and read it`);
  // A difference that is meant is written with PLUMBLINE_GOLDEN=write and read in the diff.
  expect(text).toBe(readFileSync(file, 'utf8'));
};
