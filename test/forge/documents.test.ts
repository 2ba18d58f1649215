/** A live document in a Confluence page, and its export: for each viewer what that viewer may see, never more, and never a wrong "fine". */
import type { MacroConfig, OpenedDocument } from '../../src/contract/macro-api';
import type { Reply } from '../../src/contract/calls';
import type { OpenedProject } from '../../src/contract/project-api';
import { aRequirement } from '../build/a-requirement';
import { people, type Created, type PersonName, type World, type WorldOptions } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { adfText, isAdf } from '../host/jira/adf-document';

let world: World;
let product: string;
const open = async (options: WorldOptions = {}, before?: (world: World) => void): Promise<void> => {
  ({ world, product } = await switchedOn({ wiki: () => true, ...options }, before));
};
afterEach(() => {
  world.end();
});

const page = { content: { id: '610001', type: 'page', subtype: null }, space: { id: '620001', key: 'RP' }, isEditing: false };
const configOf = (more: Partial<MacroConfig> = {}): MacroConfig => ({ product, document: 'trace-matrix', scope: 'now', rows: 25, ...more });

const ask = async (person: PersonName, payload: object): Promise<Reply<OpenedDocument>> =>
  (await world.forge.invoke({
    moduleKey: 'document',
    functionKey: 'openDocument',
    payload: { language: 'en', ...payload },
    accountId: people[person],
    extension: page,
    localId: 'one',
  })) as Reply<OpenedDocument>;
type Shown = Extract<OpenedDocument, { is: 'document' }>;
const shown = async (person: PersonName, more: Partial<MacroConfig> = {}, payload: object = {}): Promise<Shown> => {
  const reply = await ask(person, { config: configOf(more), ...payload });
  if (!reply.ok || reply.value.is !== 'document') throw new Error(`no document: ${JSON.stringify(reply)}`);
  return reply.value;
};
const keysIn = ({ document: { lines } }: Shown): readonly string[] =>
  lines.map(({ cells: [first] }) => first?.find((piece) => piece.is === 'issue')?.key ?? '');

/** As Confluence asks for a macro's content when a page is exported: Word and PDF put the configuration in different places. */
const exported = async (kind: 'pdf' | 'word', config: unknown, person?: PersonName): Promise<string> => {
  const place = { siteUrl: 'https://pump.example', localId: 'one' };
  const payload =
    kind === 'word'
      ? { exportType: kind, context: { ...place, ...page, config } }
      : { exportType: kind, context: { ...place, extension: page }, extensionPayload: { config } };
  const who = person === undefined ? {} : { accountId: people[person] };
  const adf = await world.forge.invokeModule({ moduleKey: 'document', at: 'adfExport.function', payload, ...who });
  if (!isAdf(adf)) throw new Error(`no Atlassian document: ${JSON.stringify(adf)}`);
  return adfText(adf);
};

const secret = (summary: string): void => {
  const level = world.site.state.findProject('PUMP')?.securityLevels[0]?.id;
  world.create('admin', 'Software requirement', summary, { security: { id: level } });
};

/** A requirement in which nothing is missing. */
const aTested = async (summary: string): Promise<Created> => {
  const requirement = aRequirement(world, 'developer', summary);
  const test = world.create('developer', 'Test', 'Measure the stop');
  world.link('developer', test.id, 'verifies', requirement.id);
  await world.settle();
  return requirement;
};

describe('A document in a page', () => {
  test('counts trace gaps as the project page does', async () => {
    await open();
    world.create('developer', 'Software requirement', 'Stop the motor on occlusion');
    world.create('developer', 'Software requirement', 'Alarm on air in the line');
    await world.settle();
    const project = (await world.forge.invoke({
      moduleKey: 'project-page',
      functionKey: 'openProject',
      payload: { language: 'en' },
      accountId: people.developer,
      extension: { project: { id: product, key: 'PUMP' } },
    })) as Reply<OpenedProject>;
    if (!project.ok || project.value.is !== 'product') throw new Error('no project page');
    const { document } = await shown('developer', { document: 'gap-report' });
    expect(document.gaps.words).toBe(`${project.value.gaps.open} trace gaps`);
    expect(document.lines).toHaveLength(project.value.gaps.open);
    expect(document.foot.head.replaceAll(' ', '')).toBe(`Recordhead${project.value.data.head.slice(0, 16)}`);
  });

  test('holds neither lines nor counts of what its viewer may not see', async () => {
    await open();
    world.create('developer', 'Software requirement', 'Stop the motor on occlusion');
    secret('Stop the motor on a hidden alarm');
    await world.settle();
    const [whole, part] = [await shown('admin'), await shown('developer')];
    expect([whole.document.lines.length, part.document.lines.length]).toEqual([2, 1]);
    expect([whole.document.gaps.words, part.document.gaps.words]).toEqual(['9 trace gaps', '5 trace gaps']);
    expect([whole.document.range, part.document.range]).toEqual([
      'Requirements 1 to 2 of 2, trace gaps first',
      'Requirements 1 to 1 of 1, trace gaps first',
    ]);
    expect(JSON.stringify(part)).not.toContain('hidden alarm');
  });

  test('says the same of a software product that is hidden and of one that is not there', async () => {
    await open();
    const [hidden, nowhere] = [
      await ask('outsider', { config: configOf() }),
      await ask('outsider', { config: configOf({ product: '899999' }) }),
    ];
    expect(hidden).toEqual({ ok: true, value: { is: 'no-access' } });
    expect(nowhere).toEqual(hidden);
  });

  test('shows each line once over its pages, trace gaps first', async () => {
    await open({ limits: { unitsPerMinute: Infinity, requestsPerSecond: Infinity } }, ({ site }) => {
      for (let i = 0; i < 60; i++) site.seed.issue('PUMP', { type: 'Software requirement', summary: `Requirement ${i}` });
    });
    const keys: string[] = [];
    const ranges: string[] = [];
    for (let cursor: string | undefined, first = true; (first || cursor !== undefined) && ranges.length < 9; first = false) {
      const one: Shown = await shown('developer', {}, cursor === undefined ? {} : { cursor, before: keys.length });
      keys.push(...keysIn(one));
      ranges.push(one.document.range);
      cursor = one.next;
    }
    expect([keys.length, new Set(keys).size]).toEqual([60, 60]);
    expect(ranges).toEqual(['1 to 25', '26 to 50', '51 to 60'].map((range) => `Requirements ${range} of 60, trace gaps first`));
  });

  test('claims nothing of a requirement that was changed and is not read yet, nor that nothing is missing', async () => {
    await open();
    const requirement = await aTested('Stop the motor on occlusion');
    world.jira('developer', 'PUT', `/rest/api/3/issue/${requirement.key}`, { fields: { summary: 'Stop the motor at once' } });
    await world.clock.advance(1_500);
    const { document, freshness } = await shown('developer');
    expect(freshness.current).toBe(false);
    // A note stood there when it was last read.
    expect(document.lines[0]?.worst).toBe('note');
    const words = JSON.stringify(document);
    expect(words).toContain('"word":"Checking"');
    expect(words).not.toMatch(/"word":"(None|Needs a person)"|No open trace gap/);
    expect(document.foot.data).toContain('1 change waiting');
  });

  test('says what it was narrowed down to, and that there is nothing to show', async () => {
    await open();
    await aTested('Stop the motor on occlusion');
    const { document } = await shown('developer', { severities: ['blocks-release'] });
    expect([document.range, document.notes]).toEqual(['Requirements: none to show', ['Only with trace gaps of "Blocks release".']]);
  });

  test('lets the platform ask whoever has not let the app read Jira for them yet', async () => {
    await open({ wiki: () => false });
    const error = await ask('developer', { config: configOf() }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ cause: { name: 'NEEDS_AUTHENTICATION_ERR' } });
  });

  test.each([
    ['another scope', { scope: 'then' }],
    ['words too long', { words: 'x'.repeat(300) }],
    ['a key it does not know', { who: 'acc-admin' }],
    ['an id that is none', { product: '1 or 1=1' }],
  ])('refuses a configuration with %s', async (_, wrong) => {
    await open();
    const reply = await ask('developer', { config: { ...configOf(), ...wrong } });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'bad-input', title: 'Document not shown' } });
  });
});

describe('Its export', () => {
  test.each(['pdf', 'word'] as const)('to %s is the document for the account that is named, with head and foot', async (kind) => {
    await open();
    world.create('developer', 'Software requirement', 'Stop the motor on occlusion');
    secret('Stop the motor on a hidden alarm');
    await world.settle();
    const text = await exported(kind, configOf(), 'developer');
    expect(text).toContain('D11 Traceability matrix');
    expect(text).toContain('Live, uncontrolled');
    expect(text).toContain('5 trace gaps');
    expect(text).toContain('Stop the motor on occlusion');
    expect(text).toMatch(/Data of 22 Nov 2026, \d\d:\d\d:\d\d UTC.*Record head [0-9a-f]{4} /);
    expect(text).not.toContain('hidden alarm');
  });

  test('says why it shows nothing: nobody is named, no consent, no access, no document chosen', async () => {
    const consented = new Set<string>([people.outsider]);
    await open({ wiki: (accountId) => consented.has(accountId) });
    const said = [
      await exported('pdf', configOf()),
      await exported('word', configOf(), 'developer'),
      await exported('pdf', configOf(), 'outsider'),
      await exported('word', undefined, 'outsider'),
    ].map((text) => text.trim().split('\n')[1]);
    expect(said.map((line) => line?.split('.')[0])).toEqual([
      'Nothing is shown, since the export does not say who asked for it',
      'Nothing is shown, since the account behind this export has not let Plumbline read Jira yet',
      'Nothing is shown: this document lists issues that the account behind this export cannot see in Jira',
      'No document is chosen for this macro yet',
    ]);
  });

  test('holds 500 lines and says that there are more', async () => {
    await open({ limits: { unitsPerMinute: Infinity, requestsPerSecond: Infinity } }, ({ site }) => {
      for (let i = 0; i < 510; i++) site.seed.issue('PUMP', { type: 'Software requirement', summary: `Requirement ${i}` });
    });
    const text = await exported('pdf', configOf(), 'developer');
    expect(text).toContain('The export holds lines 1 to 500. Export the rest from the project page in Jira.');
    expect(text).toContain('Requirements 1 to 500 of 510');
    expect(text.match(/^PUMP-\d+$/gm)).toHaveLength(500);
  });
});
