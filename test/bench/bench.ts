/**
 * npm run bench -- pipeline [--sizes 100,1000,10000] [--json]: the measured promises, by counts and ratios on the stand-in's meter, in virtual time.
 * Exit 0 when all are kept, 1 when one is not, 2 for a bad call.
 */
import { parseArgs } from 'node:util';
import { measureEngine } from './engine';
import { measurePipeline } from './pipeline';
import { sayPromises, type Promised } from './promise';

type Measure = (sizes: readonly number[], say: (line: string) => void) => Promise<readonly Promised[]>;
const benches: Readonly<Record<string, Measure>> = { pipeline: measurePipeline, engine: measureEngine };

const quiet = (): void => undefined;

/** How fast is this machine now? A time is true only beside it: the promises were set where this takes about 140 ms. */
const fixedWorkMs = (): number => {
  const from = performance.now();
  let sum = 0;
  for (let i = 0; i < 1e8; i += 1) sum = Math.imul(sum, 31) + i;
  if (Number.isNaN(sum)) throw new Error('the fixed work went wrong');
  return Math.round(performance.now() - from);
};

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, sizes: { type: 'string', default: '100,1000,10000' } },
  });
  const measure = benches[positionals[0] ?? ''];
  const sizes = values.sizes.split(',').map(Number);
  if (!measure || positionals.length !== 1 || sizes.some((s) => !Number.isInteger(s) || s < 20)) {
    console.error(
      `Call: npm run bench -- ${Object.keys(benches).join('|')} [--sizes 100,1000,10000] [--json]; sizes are whole numbers from 20 on.`,
    );
    return 2;
  }
  // The app's own structured log lines are not part of the report.
  const { log } = console;
  console.log = quiet;
  const before = fixedWorkMs();
  const promises = await measure(sizes, (line) => process.stderr.write(`${line}\n`));
  console.log = log;
  const machine = { fixedWorkMs: { before, after: fixedWorkMs() } };
  const said = `${sayPromises(promises)}\n\nFixed work of this machine: ${before} ms before, ${machine.fixedWorkMs.after} ms after.`;
  console.log(values.json ? JSON.stringify({ bench: positionals[0], machine, promises }, null, 2) : said);
  return promises.every((p) => p.kept) ? 0 : 1;
};

void main().then((code) => {
  process.exitCode = code;
});
