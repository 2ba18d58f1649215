/** `npm start`: the workbench on localhost. PORT names another port than 8462; `--import FILE` opens a requirement set as one more project. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseItemSet, type ItemSet } from '../../src/formats/item-set';
import { buildPages } from './build';
import { openCloud } from './server/open-cloud';
import type { ImportedSet } from './import-set';
import { switchOn } from './server/switch-on';
import { startWorkbench } from './server/start-workbench';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const readSet = (): ItemSet | undefined => {
  const file = parseArgs({ options: { import: { type: 'string' } } }).values.import;
  if (file === undefined) return undefined;
  const set = parseItemSet(readFileSync(file, 'utf8'));
  if (!set.ok) throw new Error(`${file} ${set.problem}`);
  return set.value;
};

const sayImported = ({ project, items, links, leadingNowhere }: ImportedSet): string =>
  `Opened as project ${project}: ${items} issues, ${links} links; ${leadingNowhere} links lead out of the set and are left out.`;

const run = async (): Promise<void> => {
  const root = resolve(__dirname, '..', '..');
  const set = readSet();
  say('Bundling the app as a deploy does …');
  const opened = await openCloud({ root, start: Date.now(), ...(set === undefined ? {} : { set }) });
  const { cloud, close, imported } = opened;
  if (imported) say(sayImported(imported));
  say('Switching the demo product on, as its admin would …');
  await switchOn(opened);
  say('Building the page …');
  await buildPages(root);
  const workbench = await startWorkbench({ root, port: Number(process.env['PORT'] ?? 8462), cloud, realTime: true });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      close();
      void workbench.close().then(() => process.exit(0));
    });
  say(`Plumbline workbench: ${workbench.url}`);
};

const sentence = (error: unknown): string => {
  const port = process.env['PORT'] ?? '8462';
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `Port ${port} is taken. PORT=${Number(port) + 1} npm start takes another.`;
  return error instanceof Error ? error.message : String(error);
};

run().catch((error: unknown) => {
  process.stderr.write(`${sentence(error)}\n`);
  // The app's child processes would keep this one alive.
  process.exit(1);
});
