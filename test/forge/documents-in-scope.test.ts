/** A document as of a baseline or a release: what was there then, to whoever may see it now, and no other number than the release's own page says. */
import type { Choices, MacroConfig, OpenedDocument } from '../../src/contract/macro-api';
import type { Reply } from '../../src/contract/calls';
import { aRequirement } from '../build/a-requirement';
import { people, type Created, type PersonName, type World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { adfText, isAdf } from '../host/jira/adf-document';
import { aBaseline, aRelease, answered, baselineOf, releaseOf } from './on-releases';

jest.setTimeout(60_000);

let world: World;
let product: string;
let stop: Created;
beforeEach(async () => {
  ({ world, product } = await switchedOn({ wiki: () => true }));
  stop = aRequirement(world, 'developer', 'Stop within 150 ms');
  aRequirement(world, 'developer', 'Alarm on air');
  await world.settle();
  await aBaseline(world, '2.0');
  world.jira('developer', 'PUT', `/rest/api/3/issue/${stop.key}`, { fields: { summary: 'Stop within 120 ms' } });
  aRequirement(world, 'developer', 'Warn before the battery is empty');
  await world.settle();
});
afterEach(() => {
  world.end();
});

const page = { content: { id: '610001', type: 'page', subtype: null }, space: { id: '620001', key: 'RP' }, isEditing: false };
const configOf = (more: Partial<MacroConfig>): MacroConfig => ({
  product,
  document: 'software-requirements',
  scope: 'now',
  rows: 25,
  ...more,
});
const macro = (person: PersonName, functionKey: string, payload: object): Promise<unknown> =>
  world.forge.invoke({
    ...{ moduleKey: 'document', functionKey, payload: { language: 'en', ...payload } },
    ...{ accountId: people[person], extension: page, localId: 'one' },
  });
const opened = async (person: PersonName, more: Partial<MacroConfig>, payload: object = {}): Promise<Reply<OpenedDocument>> =>
  (await macro(person, 'openDocument', { config: configOf(more), ...payload })) as Reply<OpenedDocument>;
type Shown = Extract<OpenedDocument, { is: 'document' }>;
const shown = async (person: PersonName, more: Partial<MacroConfig>, payload: object = {}): Promise<Shown> => {
  const value = answered(await opened(person, more, payload));
  if (value.is !== 'document') throw new Error(`no document: ${value.is}`);
  return value;
};

test('as of a baseline it says what was there then, and which baseline it is', async () => {
  const [then, now] = [await shown('developer', { scope: 'baseline:2.0' }), await shown('developer', {})];
  expect([then.document.lines.length, now.document.lines.length]).toEqual([2, 3]);
  expect(JSON.stringify(then.document.lines)).toContain('Stop within 150 ms');
  expect(JSON.stringify(then.document.lines)).not.toMatch(/120 ms|battery/);
  expect([then.document.state, now.document.state]).toEqual(['Uncontrolled', 'Live, uncontrolled']);
  expect(then.document.facts.at(-1)).toMatch(/^As of baseline 2\.0, \d+ \w+ \d{4}, [\d:]+ UTC$/);
  expect(now.document.facts.at(-1)).toBe('As of now');
});

test('as of a release it counts what the page of the release counts, beside the main line', async () => {
  await aRelease(world, '2.0.1', '2.0', stop.key);
  const { document } = await shown('admin', { document: 'gap-report', scope: 'release:2.0.1' });
  const { gaps } = await releaseOf(world, '2.0.1');
  expect(gaps.open).toBeGreaterThan(0);
  expect(document.gaps.words).toContain(`${gaps.open} trace gap`);
  expect(document.facts.at(-1)).toMatch(/^As of release 2\.0\.1, on baseline 2\.0 of /);
  const requirements = await shown('admin', { scope: 'release:2.0.1' });
  expect(JSON.stringify(requirements.document.lines)).toContain('Stop within 120 ms');
  expect(JSON.stringify(requirements.document.lines)).not.toContain('battery');
});

test('what was put under a security level since is not in it for whoever may not see it now', async () => {
  const level = world.site.state.findProject('PUMP')?.securityLevels[0]?.id;
  world.jira('admin', 'PUT', `/rest/api/3/issue/${stop.key}`, { fields: { security: { id: level } } });
  await world.settle();
  const [whole, part] = [await shown('admin', { scope: 'baseline:2.0' }), await shown('developer', { scope: 'baseline:2.0' })];
  expect([whole.document.lines.length, part.document.lines.length]).toEqual([2, 1]);
  expect(JSON.stringify(part)).not.toMatch(new RegExp(`150 ms|${stop.key}\\b`));
  expect(part.document.range).not.toContain('of 2');
});

test('what nobody can be asked about any more is in it for nobody, and nothing is said to be all there was', async () => {
  const level = world.site.state.findProject('PUMP')?.securityLevels[0]?.id;
  world.jira('admin', 'PUT', `/rest/api/3/issue/${stop.key}`, { fields: { security: { id: level } } });
  await world.settle();
  world.jira('admin', 'DELETE', `/rest/api/3/issue/${stop.key}`);
  await world.settle();
  const { document } = await shown('admin', { scope: 'baseline:2.0' });
  expect(document.lines).toHaveLength(1);
  expect(document.range).not.toContain('of 2');
  expect(document.gaps.words).toMatch(/^At least /);
  expect(JSON.stringify(document)).not.toMatch(new RegExp(`150 ms|${stop.key}\\b`));
  expect((await baselineOf(world, '2.0')).isWhole).toBe(false);
});

test('what was deleted since stays in it, for whoever could see it', async () => {
  world.jira('admin', 'DELETE', `/rest/api/3/issue/${stop.key}`);
  await world.settle();
  const { document } = await shown('developer', { scope: 'baseline:2.0' });
  expect(JSON.stringify(document.lines)).toContain('Stop within 150 ms');
  expect(document.range).toContain('of 2');
});

test('it is narrowed by what things were called then', async () => {
  const named = async (words: string) => (await shown('developer', { scope: 'baseline:2.0', words })).document.lines.length;
  expect([await named('150 MS stop'), await named('120 ms'), await named('battery'), await named(stop.key)]).toEqual([1, 0, 0, 1]);
});

test('its pages hold each line once, and none is empty', async () => {
  const summaries = Array.from({ length: 30 }, (_, n) => `Requirement ${n}`);
  for (const summary of summaries) world.create('developer', 'Software requirement', summary);
  await world.settle();
  await aBaseline(world, '2.1');
  const first = await shown('developer', { scope: 'baseline:2.1' });
  const second = await shown('developer', { scope: 'baseline:2.1' }, { cursor: first.next, before: 25 });
  expect([first.document.lines.length, second.document.lines.length, second.next]).toEqual([25, 8, undefined]);
  expect(second.document.range).toMatch(/^Requirements 26 to 33/);
  const texts = [...first.document.lines, ...second.document.lines].map((line) => JSON.stringify(line.cells));
  expect(new Set(texts).size).toBe(33);
});

test('a name that is none is refused in a sentence', async () => {
  expect(await opened('developer', { scope: 'baseline:9.9' })).toMatchObject({ ok: false, refusal: { code: 'scope-not-found' } });
});

test('a writer chooses among now, the releases and the baselines that are put by', async () => {
  await aRelease(world, '2.0.1', '2.0', stop.key);
  const { products } = answered((await macro('developer', 'openChoices', {})) as Reply<Choices>);
  expect(products[0]?.scopes.map(({ value }) => value)).toEqual(['now', 'release:2.0.1', 'baseline:2.0']);
});

test('exported it is the same document', async () => {
  const payload = {
    exportType: 'word',
    context: { siteUrl: 'https://pump.example', localId: 'one', ...page, config: configOf({ scope: 'baseline:2.0' }) },
  };
  const adf = await world.forge.invokeModule({ moduleKey: 'document', at: 'adfExport.function', payload, accountId: people.developer });
  if (!isAdf(adf)) throw new Error('no Atlassian document');
  expect(adfText(adf)).toMatch(/As of baseline 2\.0/);
  expect(adfText(adf)).toContain('Stop within 150 ms');
  expect(adfText(adf)).not.toContain('120 ms');
});
