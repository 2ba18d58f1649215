/** The project page's lists and counts over the whole app: what is listed is what is counted, on every screen and in every file. */
import { main } from '../../src/cli/trace';
import type { World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { fileOf, gapPages, matrixPages, onProject, productOn, type ProjectScreen } from './on-project';

const worlds: World[] = [];
afterEach(() => {
  worlds.splice(0).forEach((world) => {
    world.end();
  });
});

/** Requirements, of which two of three have no test, and every fifth is a draft. */
const planted = (world: World, size: number): void => {
  const { seed } = world.site;
  for (let n = 1; n <= size; n++) {
    const status = n % 5 === 0 ? { status: 'Draft' } : {};
    const requirement = seed.issue('PUMP', { type: 'Software requirement', summary: `Requirement ${n}`, ...status });
    if (n % 3 > 0) continue;
    const test = seed.issue('PUMP', { type: 'Test', summary: `Test ${n}` });
    seed.link('Verification', test.key, requirement.key);
  }
};
const aProduct = async (size: number): Promise<ProjectScreen> => {
  const { world } = await switchedOn({}, (site) => {
    planted(site, size);
  });
  worlds.push(world);
  await world.clock.advance(10_000);
  return { world, person: 'developer', project: 'PUMP' };
};

const keysIn = (pages: readonly { readonly lines: readonly { readonly id: string }[] }[]): string[] =>
  pages.flatMap(({ lines }) => lines.map(({ id }) => id));

/** What the screens' own fields in Jira add up to. */
const fieldsSum = ({ world }: ProjectScreen): number =>
  [...world.site.state.issues.values()].reduce((sum, { id }) => sum + Number(world.fieldOf(id, 'open-trace-gaps') ?? 0), 0);

const isOpen = ({ severity }: { readonly severity: string }): boolean => severity !== 'note';

/** What the card and the panel of every issue in the trace show, summed up. */
const screensSum = async ({ world, person }: ProjectScreen): Promise<{ readonly cards: number; readonly panels: number }> => {
  const sum = { cards: 0, panels: 0 };
  for (const { key } of world.site.state.issues.values()) {
    if (!key.startsWith('PUMP-')) continue;
    // People open issues one after the other: what the store takes in a minute is not for all of them at once.
    await world.clock.advance(2_000);
    const card = await world.open(person, key);
    const panel = await world.call(person, key, 'openPanel');
    if (card.is === 'issue') sum.cards += card.gaps.filter(isOpen).length;
    if (panel.ok && panel.value.is === 'panel') sum.panels += panel.value.issue.gaps.filter(isOpen).length;
  }
  return sum;
};

test('the same number of trace gaps stands on overview, list, fields, cards, panels, CSV, and in the check of the exported product', async () => {
  const screen = await aProduct(60);
  const { gaps } = await productOn(screen);
  expect(gaps.open).toBeGreaterThan(60);
  expect(gaps.bySeverity.note).toBeGreaterThan(0);
  const pages = await gapPages(screen);
  const lines = pages.flatMap((page) => page.lines);
  expect(lines.filter(({ severity }) => severity !== 'note')).toHaveLength(gaps.open);
  expect(lines.filter(({ severity }) => severity === 'note')).toHaveLength(gaps.bySeverity.note);
  expect(pages.map((page) => [page.gaps, page.total])).toEqual(pages.map(() => [gaps, lines.length]));
  expect(fieldsSum(screen)).toBe(gaps.open);
  expect(await screensSum(screen)).toEqual({ cards: gaps.open, panels: gaps.open });

  const csv = await fileOf(screen, 'exportCsv');
  expect(csv.rows).toBe(lines.length);
  expect(csv.text.trimEnd().split('\r\n')).toHaveLength(lines.length + 1);

  const file = await fileOf(screen, 'exportProduct');
  const said: string[] = [];
  const io = { read: () => Buffer.from(file.text), out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
  expect(main(['product.json', '--json'], io)).toBe(1);
  const told = JSON.parse(said.join('')) as { readonly gaps: readonly { readonly severity: string; readonly key: string }[] };
  expect(told.gaps.filter(({ severity }) => severity !== 'note')).toHaveLength(gaps.open);
  expect(told.gaps.map(({ key }) => key).sort()).toEqual(lines.map(({ issue }) => issue.key).sort());
  expect((JSON.parse(file.text) as { readonly gaps: unknown }).gaps).toEqual(gaps);
});

test('gaps come the worst first, then by number, each once, whatever the page', async () => {
  const screen = await aProduct(40);
  const small = await gapPages(screen, { rows: 25 });
  const large = await gapPages(screen, { rows: 50 });
  expect(small.slice(0, -1).map(({ lines }) => lines.length)).toEqual(small.slice(0, -1).map(() => 25));
  expect(keysIn(small)).toEqual(keysIn(large));
  expect(new Set(keysIn(small)).size).toBe(keysIn(small).length);
  const weight = { 'blocks-release': 0, 'to-resolve': 1, note: 2 };
  const order = small
    .flatMap(({ lines }) => lines)
    .map(({ severity, issue }) => weight[severity] * 10_000 + Number(issue.key.split('-')[1]));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(keysIn(await gapPages(screen, { order: 'key-down' })).map((id) => Number(id.split(' ')[0]))).toEqual(
    [...keysIn(await gapPages(screen, { order: 'key' }))].map((id) => Number(id.split(' ')[0])).sort((a, b) => b - a),
  );
});

test('the matrix lists every requirement once, gaps first, by whichever order', async () => {
  const screen = await aProduct(60);
  const pages = await matrixPages(screen);
  expect(pages.map(({ total }) => total)).toEqual(pages.map(() => 60));
  const worsts = pages.flatMap(({ lines }) => lines.map(({ worst }) => worst));
  expect(worsts).toHaveLength(60);
  const rank = ['blocks-release', 'to-resolve', 'note', 'none'];
  expect(worsts.map((worst) => rank.indexOf(worst))).toEqual(worsts.map((worst) => rank.indexOf(worst)).sort());
  for (const order of ['gaps-last', 'key', 'key-down'] as const)
    expect(keysIn(await matrixPages(screen, { order })).sort()).toEqual(keysIn(pages).sort());
});

test('a filter narrows lines and their number alike; a search finds by key and by words', async () => {
  const screen = await aProduct(30);
  const lines = (await gapPages(screen)).flatMap((page) => page.lines);
  const rule = await gapPages(screen, { filter: { rules: ['REQ-03'] } });
  expect(keysIn(rule)).toHaveLength(lines.filter((line) => line.rule === 'REQ-03').length);
  expect(rule[0]?.total).toBe(keysIn(rule).length);
  const notes = await gapPages(screen, { filter: { severities: ['note'] } });
  expect(keysIn(notes)).toEqual(lines.filter(({ severity }) => severity === 'note').map(({ id }) => id));
  const [some] = lines;
  const key = some?.issue.key ?? '';
  expect(new Set((await gapPages(screen, { filter: { words: key } })).flatMap((page) => page.lines.map(({ issue }) => issue.key)))).toEqual(
    new Set([key]),
  );
  const words = (await matrixPages(screen, { filter: { words: 'Requirement 7' } })).flatMap((page) => page.lines);
  expect(words).toHaveLength(1);
  expect(await gapPages(screen, { filter: { kinds: ['TEST'] } })).toMatchObject([{ lines: [] }]);
});

test('a cursor of nobody is refused', async () => {
  const screen = await aProduct(3);
  for (const cursor of ['x', Buffer.from('{}').toString('base64url'), ''])
    expect(await onProject(screen, 'listGaps', { filter: {}, order: 'gaps', rows: 25, cursor })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input' },
    });
});
