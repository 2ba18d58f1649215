/** `npm start`: the workbench on localhost. PORT names another port than 8462; `--import FILE` opens a requirement set or Jira issues as further projects. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from './build';
import { readFile, type Brought } from './import/read-file';
import { openCloud } from './server/open-cloud';
import { putDocuments } from './server/put-documents';
import { switchOn } from './server/switch-on';
import { startWorkbench } from './server/start-workbench';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const readBytes = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`${file} cannot be read.`);
  }
};

const readImport = (file: string | undefined): Brought | undefined => {
  if (file === undefined) return undefined;
  const brought = readFile(readBytes(file));
  if (!brought.ok) throw new Error(`${file} ${brought.problem}.`);
  return brought.value;
};

const run = async (): Promise<void> => {
  const root = resolve(__dirname, '..', '..');
  const file = parseArgs({ options: { import: { type: 'string' } } }).values.import;
  const brought = readImport(file);
  say('Bundling the app as a deploy does …');
  const opened = await openCloud({ root, start: Date.now(), ...(brought === undefined ? {} : { brought }) });
  const { cloud, close, imported } = opened;
  if (imported) say(imported.said);
  say('Switching the demo product on, as its admin would …');
  await switchOn(opened);
  putDocuments(opened);
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
