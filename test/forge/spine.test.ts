/** The main job end to end: an issue changes in Jira, the trace is re-checked, the gap stands in the issue and in its fields. */
import type { GapView, IssueView } from '../../src/contract/api';
import { aPlacedRequirement, aRequirement } from '../build/a-requirement';
import type { Created, World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { expectWhole, unfinished } from './expect-whole';
import { asIssue, said } from './on-screen';
import { recorded } from './recomputed';

let world: World;
let product: string;
let system: Created;
beforeEach(async () => {
  ({ world, product, system } = await switchedOn());
});
afterEach(() => {
  world.end();
});

const shown = async (issue: Created): Promise<IssueView> => asIssue(await world.open('developer', issue.key));
const gapsOf = async (issue: Created): Promise<string[]> => (await shown(issue)).gaps.map(({ rule }) => rule);
const gapOf = async (issue: Created, rule: string): Promise<GapView> => {
  const found = (await shown(issue)).gaps.find((gap) => gap.rule === rule);
  if (!found) throw new Error(`no ${rule}`);
  return found;
};
const requirement = (): Created => aRequirement(world, 'developer', 'Stop the motor within 150 ms of an occlusion alarm');
const aTest = (): Created => world.create('tester', 'Test', 'Block the line and measure the stop');
const restAndCompare = async (): Promise<void> => {
  await world.settle();
  expectWhole(world, product);
  expect(unfinished(world)).toEqual([]);
};
const transition = (issue: Created, to: string): void => {
  const { transitions } = world.jira('developer', 'GET', `/rest/api/3/issue/${issue.key}/transitions`);
  const id = (transitions as { id: string; name: string }[]).find(({ name }) => name === to)?.id;
  world.jira('developer', 'POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id } });
};

describe('A new software requirement', () => {
  test('shows "No verification" with clause 5.7.1 within three seconds of the delivered event', async () => {
    const issue = requirement();
    await world.clock.advance(800 + 3000);
    const gap = await gapOf(issue, 'REQ-03');
    expect(gap).toMatchObject({ severity: 'to-resolve', clauses: '5.7.1, 5.7.4', name: 'No verification' });
    expect(said(gap.why)).toBe(`No test that counts is linked to [${issue.key}].`);
    expect(gap.resolutions.map(({ is }) => is)).toEqual(['create-and-link', 'link-existing']);
    await restAndCompare();
  });

  test('shows it in the read-only fields of the issue, too', async () => {
    const issue = requirement();
    await world.settle();
    expect(world.fieldOf(issue.key, 'open-trace-gaps')).toBe(1);
    expect(world.fieldOf(issue.key, 'safety-class')).toBe('C');
    expect(world.fieldOf(issue.key, 'verification-status')).toBe('Evidence missing');
  });

  test('says it in German to a German reader', async () => {
    const issue = requirement();
    await world.settle();
    const reply = await world.call('developer', issue.key, 'openIssue', { language: 'de' });
    const [gap] = reply.ok ? asIssue(reply.value).gaps : [];
    expect([gap?.severityWord, gap?.name, said(gap?.why ?? [])]).toEqual([
      'Zu beheben',
      'Keine Verifizierung',
      `Mit [${issue.key}] ist kein Test verknüpft, der zählt.`,
    ]);
  });

  test('shows its gap on the collapsed card', async () => {
    const issue = requirement();
    await world.settle();
    expect(await world.status('developer', issue.key)).toEqual({
      status: { type: 'lozenge', value: { label: '1 trace gap', type: 'moved' } },
    });
    expect(await world.status('outsider', issue.key)).toEqual({});
  });

  test('is not read yet, and never fine, before its event is delivered', async () => {
    const issue = requirement();
    const opened = await world.open('developer', issue.key);
    expect(opened.is).toBe('not-read-yet');
  });

  test('says that changes wait between the event and the drain', async () => {
    const issue = world.create('developer', 'Software requirement', 'Warn before the battery is empty');
    await world.clock.advance(900);
    expect(await world.open('developer', issue.key)).toMatchObject({ is: 'not-read-yet', freshness: { current: false, waiting: 1 } });
    await world.settle();
    expect(await world.open('developer', issue.key)).toMatchObject({ is: 'issue', freshness: { current: true, waiting: 0 } });
  });

  test('without a source shows that, too, under clause 5.2.6', async () => {
    const issue = aPlacedRequirement(world, 'developer', 'Warn before the battery is empty');
    await world.settle();
    expect(await gapsOf(issue)).toEqual(['REQ-01', 'REQ-03']);
    expect(await gapOf(issue, 'REQ-01')).toMatchObject({ severity: 'to-resolve', clauses: '5.2.6, 5.1.1', name: 'No source' });
    expect(world.fieldOf(issue.key, 'open-trace-gaps')).toBe(2);
    const source = world.create('developer', 'System requirement', 'The pump says when it will stop for lack of power');
    await world.settle();
    const reply = await world.call('developer', issue.key, 'linkExisting', { rule: 'REQ-01', kind: 'SYSREQ', other: source.id });
    expect(reply).toMatchObject({ ok: true, value: { gaps: [{ rule: 'REQ-03' }] } });
    await restAndCompare();
  });

  test('raises no more than a note while it is a draft', async () => {
    const issue = requirement();
    transition(issue, 'Draft');
    await world.settle();
    expect(await gapOf(issue, 'REQ-03')).toMatchObject({ severity: 'note', severityWord: 'Note' });
    expect(await shown(issue)).toMatchObject({ draft: true, verification: { state: 'not asked' } });
    expect(world.fieldOf(issue.key, 'open-trace-gaps')).toBe(0);
    expect(world.fieldOf(issue.key, 'verification-status')).toBeNull();
    await restAndCompare();
  });
});

describe('Resolving "No verification"', () => {
  test('by creating a test closes the gap at once, and what is left needs a person', async () => {
    const issue = requirement();
    await world.settle();
    const reply = await world.call('developer', issue.key, 'createAndLink', { rule: 'REQ-03', kind: 'TEST', summary: 'Measure the stop' });
    expect(reply).toMatchObject({
      ok: true,
      value: {
        is: 'issue',
        gaps: [{ rule: 'VER-03', severity: 'note' }],
        verification: { state: 'needs a person', detail: '1 test linked. No result is recorded here yet.' },
      },
    });
    expect(world.fieldOf(issue.key, 'open-trace-gaps')).toBe(0);
    expect(world.fieldOf(issue.key, 'verification-status')).toBe('Needs a person');
    expect(recorded(world, product).entries.at(-1)).toMatchObject({ actor: 'acc-dev', act: 'create-and-link' });
    await restAndCompare();
  });

  test('by linking an existing test that a search found closes it, too', async () => {
    const issue = requirement();
    const test = aTest();
    await world.settle();
    const found = await world.call('developer', issue.key, 'findCandidates', { kind: 'TEST', words: 'block the line' });
    expect(found).toMatchObject({ ok: true, value: [{ key: test.key }] });
    const reply = await world.call('developer', issue.key, 'linkExisting', { rule: 'REQ-03', kind: 'TEST', other: test.id });
    expect(reply).toMatchObject({ ok: true, value: { gaps: [{ rule: 'VER-03', severity: 'note' }] } });
    await restAndCompare();
  });

  test('is refused where the gap is open no longer', async () => {
    const issue = requirement();
    world.link('tester', aTest().id, 'verifies', issue.id);
    await world.settle();
    const reply = await world.call('developer', issue.key, 'createAndLink', { rule: 'REQ-03', kind: 'TEST', summary: 'One more' });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'not-asked-here', title: 'Not created' } });
  });

  test('finds candidates by whatever a person types, and by key', async () => {
    const issue = requirement();
    const test = aTest();
    await world.settle();
    const keysFor = async (words: string): Promise<unknown> => {
      const reply = await world.call('developer', issue.key, 'findCandidates', { kind: 'TEST', words });
      return reply.ok ? reply.value.map(({ key }) => key) : reply.refusal;
    };
    expect(await keysFor('" OR project = OTHER OR summary ~ "')).toEqual([]);
    expect(await keysFor(test.key.toLowerCase())).toEqual([test.key]);
    expect(await keysFor('PUMP-4711')).toEqual([]);
    expect(await keysFor('')).toEqual([test.key]);
  });

  test('by a draft test leaves the gap open and names the draft', async () => {
    const issue = requirement();
    const test = aTest();
    transition(test, 'Draft');
    world.link('tester', test.id, 'verifies', issue.id);
    await world.settle();
    expect(said((await gapOf(issue, 'REQ-03')).why)).toContain(`Still a draft: [${test.key}].`);
    transition(test, 'To Do');
    await world.settle();
    expect(await gapsOf(issue)).toEqual(['VER-03']);
    await restAndCompare();
  });
});

describe('What a gap says is not answered', () => {
  test('is typed into the form that its button opens, for just that attribute, and the card shows the gap gone', async () => {
    const source = world.create('developer', 'System requirement', 'The housing is tight against splashes');
    await world.settle();
    const gap = await gapOf(source, 'REQ-02');
    const way = gap.resolutions.find(({ is }) => is === 'set-attributes');
    expect(way).toEqual({ is: 'set-attributes', label: 'Met by others', attributes: ['allocation'] });
    const form = await world.call('developer', source.key, 'openAttributes');
    if (!form.ok) throw new Error(form.refusal.sentence);
    const [asked] = form.value.fields.filter(({ name }) => way?.attributes?.includes(name));
    expect(asked).toMatchObject({ label: 'To be met by', type: 'choice', value: '' });
    const values = { allocation: 'not-software' };
    const reply = await world.call('developer', source.key, 'setAttributes', { shown: form.value.shown, values });
    expect(reply).toMatchObject({ ok: true, value: { is: 'panel', issue: { gaps: [] } } });
    expect(await gapsOf(source)).toEqual([]);
    await restAndCompare();
  });

  test('where the sentence names what is empty, the button asks for just that', async () => {
    const issue = world.create('developer', 'Software requirement', 'Warn before the battery is empty');
    await world.settle();
    const gap = await gapOf(issue, 'REQ-04');
    expect(said(gap.why)).toBe(
      `How a tester tells pass from fail for [${issue.key}] is not shown. Empty: Description, Acceptance criteria, Category.`,
    );
    expect(gap.resolutions).toEqual([{ is: 'set-attributes', label: 'Write criteria', attributes: ['acceptanceCriteria', 'category'] }]);
  });
});

describe('The safety class', () => {
  test('set on the software system resolves CLS-01 and ripples to every requirement, which waits until then', async () => {
    const issue = world.create('developer', 'Software requirement', 'Warn before the battery is empty');
    await world.settle();
    expect(await gapsOf(system)).toEqual(['CLS-01']);
    const reply = await world.call('developer', system.key, 'setClass', { class: 'A', rationale: 'No injury is possible.' });
    expect(reply).toMatchObject({ ok: true, value: { gaps: [], safetyClass: { class: 'A' } } });
    expect(await shown(issue)).toMatchObject({ safetyClass: { class: 'C' }, freshness: { current: false, waiting: 1 } });
    await world.settle();
    expect(await shown(issue)).toMatchObject({ safetyClass: { class: 'A' }, freshness: { current: true } });
    expect(world.fieldOf(issue.key, 'safety-class')).toBe('A');
    await restAndCompare();
  });

  test('asks for a reason, and is kept when the issue is read again', async () => {
    expect(await world.call('developer', system.key, 'setClass', { class: 'A', rationale: ' ' })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input' },
    });
    await world.call('developer', system.key, 'setClass', { class: 'B', rationale: 'Injury is possible, not serious.' });
    world.jira('developer', 'PUT', `/rest/api/3/issue/${system.key}`, { fields: { summary: 'Pump software, second platform' } });
    await world.settle();
    expect(said((await shown(system)).safetyClass.because)).toBe('Set here: Injury is possible, not serious.');
    await restAndCompare();
  });

  test('comes to a requirement from the item it is allocated to, line by line up to where it is stated', async () => {
    const item = world.create('admin', 'Software item', 'Drug library editor');
    const issue = requirement();
    world.link('admin', item.id, 'is part of', system.id);
    world.link('admin', issue.id, 'is allocated to', item.id);
    await world.call('developer', system.key, 'setClass', { class: 'B', rationale: 'Injury is possible, not serious.' });
    await world.settle();
    expect(said((await shown(issue)).safetyClass.because)).toBe(`Is allocated to [${item.key}] Drug library editor, class B`);
    const reply = await world.call('developer', issue.key, 'explainClass');
    expect(reply.ok ? reply.value.map((line) => [line.depth, line.class, said(line.because)]) : reply.refusal).toEqual([
      [0, 'B', `[${issue.key}] is allocated to [${item.key}], class B.`],
      [1, 'B', `[${item.key}] is part of [${system.key}], class B.`],
      [2, 'B', `[${system.key}] states class B.`],
    ]);
    await restAndCompare();
  });

  test('set twice in a row ends with the second, and no row keeps the first', async () => {
    const issue = requirement();
    await world.settle();
    await world.call('developer', system.key, 'setClass', { class: 'A', rationale: 'No injury is possible.' });
    await world.clock.advance(500);
    await world.call('tester', system.key, 'setClass', { class: 'B', rationale: 'An injury is possible after all.' });
    await world.settle();
    expect(await shown(issue)).toMatchObject({ safetyClass: { class: 'B' }, freshness: { current: true } });
    await restAndCompare();
  });
});
