/** The issue's panel: trace both ways with marks, attributes that live in the record, one link confirmed from its row, and the issue's history. */
import type { AttributesFormView, HistoryView, PanelView, TraceRowView } from '../../src/contract/panel-api';
import { aRequirement } from '../build/a-requirement';
import type { Created, PersonName, World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { expectWhole, unfinished } from './expect-whole';
import { said } from './on-screen';
import { recorded } from './recomputed';

let world: World;
let product: string;
let issue: Created;
let itsTest: Created;
beforeEach(async () => {
  ({ world, product } = await switchedOn());
  issue = aRequirement(world, 'developer', 'Stop the motor within 150 ms of an occlusion alarm');
  itsTest = world.create('tester', 'Test', 'Block the line and measure the stop');
  world.link('tester', itsTest.id, 'verifies', issue.id);
  await world.settle();
});
afterEach(() => {
  world.end();
});

const edit = async (of: Created, fields: Readonly<Record<string, unknown>>): Promise<void> => {
  world.jira('developer', 'PUT', `/rest/api/3/issue/${of.key}`, { fields });
  await world.settle();
};
const panel = async (of: Created = issue, person: PersonName = 'developer'): Promise<PanelView> => {
  const reply = await world.call(person, of.key, 'openPanel');
  if (!reply.ok || reply.value.is !== 'panel') throw new Error(`no panel: ${JSON.stringify(reply)}`);
  return reply.value;
};
const form = async (of: Created = issue): Promise<AttributesFormView> => {
  const reply = await world.call('developer', of.key, 'openAttributes');
  if (!reply.ok) throw new Error(reply.refusal.sentence);
  return reply.value;
};
const history = async (of: Created = issue, person: PersonName = 'developer'): Promise<HistoryView> => {
  const reply = await world.call(person, of.key, 'readHistory');
  if (!reply.ok) throw new Error(reply.refusal.sentence);
  return reply.value;
};
const marks = (rows: readonly TraceRowView[]): string[] =>
  rows.map(({ relation, key, mark }) => `${relation} ${key}: ${[mark.word, mark.detail].filter((word) => word !== '').join(', ')}`);
const place = (): string => [...world.site.state.issues.values()].find(({ summary }) => summary === 'Motor control')?.key ?? '';
const source = async (): Promise<string> => (await panel()).trace.up.find(({ relation }) => relation === 'Derives from')?.key ?? '';
const restAndCompare = async (): Promise<void> => {
  await world.settle();
  expectWhole(world, product);
  expect(unfinished(world)).toEqual([]);
};

test('a requirement shows where it comes from and what proves it, and a test without a result needs a person', async () => {
  const { trace } = await panel();
  expect(marks(trace.up)).toEqual([
    `Allocated to ${place()}: Unchanged, since 22 Nov 2026`,
    `Derives from ${await source()}: Unchanged, since 22 Nov 2026`,
  ]);
  expect(marks(trace.down)).toEqual([`Verified by ${itsTest.key}: Needs a person, no result recorded`]);
  expect(trace.down[0]).toMatchObject({ class: 'C', summary: 'Block the line and measure the stop', isThere: true });
});

test('card and panel say the same verdict, word for word', async () => {
  await edit(issue, { summary: 'Stop the motor within 100 ms' });
  expect((await panel()).issue).toEqual(await world.open('developer', issue.key));
});

test('an edit makes the links suspect in both panels; one is confirmed from its row with a reason, the other stays', async () => {
  await edit(issue, { summary: 'Stop the motor within 100 ms of an occlusion alarm' });
  expect(marks((await panel()).trace.down)).toEqual([`Verified by ${itsTest.key}: Suspect, changed here`]);
  const row = (await panel(itsTest)).trace.up[0];
  expect(marks(row ? [row] : [])).toEqual([`Verifies ${issue.key}: Suspect, ${issue.key} was changed`]);
  const confirm = (await panel()).trace.down[0]?.confirm;
  if (!confirm) throw new Error('nothing to confirm');
  const reply = await world.call('developer', issue.key, 'confirmSome', { links: [confirm], reason: 'It measures 90 ms already.' });
  expect(reply).toMatchObject({ ok: true, value: { is: 'panel', issue: { gaps: [{ rule: 'VER-05' }, { rule: 'VER-03' }] } } });
  const after = await panel();
  expect(marks(after.trace.down)).toEqual([`Verified by ${itsTest.key}: Needs a person, no result recorded`]);
  expect(marks(after.trace.up)).toEqual([
    `Allocated to ${place()}: Suspect, changed here`,
    `Derives from ${await source()}: Suspect, changed here`,
  ]);
  expect(marks((await panel(itsTest)).trace.up)).toEqual([`Verifies ${issue.key}: Confirmed, since 22 Nov 2026`]);
  await restAndCompare();
});

test('a link is confirmed from the end that did not change, too, and its history stands at both', async () => {
  await edit(issue, { summary: 'Stop the motor within 100 ms of an occlusion alarm' });
  const confirm = (await panel(itsTest)).trace.up[0]?.confirm;
  if (!confirm) throw new Error('nothing to confirm');
  expect(await world.call('tester', itsTest.key, 'confirmSome', { links: [confirm], reason: 'Checked the bench.' })).toMatchObject({
    ok: true,
  });
  const atTest = (await history(itsTest)).items[0];
  expect(atTest).toMatchObject({ who: 'acc-test', act: 'Confirmed links', reason: 'Checked the bench.' });
  expect(said(atTest?.lines[0]?.said ?? [])).toBe(`verifies [${issue.key}]`);
  const atIssue = (await history()).items[0];
  expect(atIssue).toMatchObject({ who: 'acc-test', act: 'Confirmed links', reason: 'Checked the bench.' });
  expect(said(atIssue?.lines[0]?.said ?? [])).toBe(`is verified by [${itsTest.key}]`);
  await restAndCompare();
});

test('a link that joins other texts by now than were shown is not confirmed', async () => {
  await edit(issue, { summary: 'Stop the motor within 100 ms' });
  const confirm = (await panel()).trace.down[0]?.confirm;
  if (!confirm) throw new Error('nothing to confirm');
  await edit(issue, { summary: 'Stop the motor within 10 s' });
  const before = recorded(world, product).entries.length;
  const reply = await world.call('developer', issue.key, 'confirmSome', { links: [confirm], reason: 'It still fits.' });
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'changed-since-shown', title: 'Not confirmed' } });
  expect(recorded(world, product).entries).toHaveLength(before);
});

test('attributes typed in the panel live in the record, are read in the form again and can be cleared', async () => {
  const { shown, fields } = await form();
  expect(fields.map(({ name, origin }) => [name, origin])).toContainEqual(['rationale', 'empty']);
  const values = { rationale: 'Stops within 150 ms in ten of ten trials.' };
  const reply = await world.call('developer', issue.key, 'setAttributes', { shown, values });
  expect(reply).toMatchObject({ ok: true, value: { is: 'panel' } });
  expect(recorded(world, product).entries.at(-1)).toMatchObject({ act: 'set-attributes', actor: 'acc-dev' });
  const typed = (await panel()).attributes.fields.find(({ name }) => name === 'rationale');
  expect(typed).toMatchObject({ said: values.rationale, origin: 'typed' });
  expect((await history()).items[0]).toMatchObject({
    who: 'acc-dev',
    act: 'Set attributes',
    lines: [{ what: 'Rationale', from: 'None', to: values.rationale }, { what: 'Trace gap' }],
  });
  expect(marks((await panel()).trace.down)).toEqual([`Verified by ${itsTest.key}: Suspect, changed here`]);
  const again = await form();
  await world.call('developer', issue.key, 'setAttributes', { shown: again.shown, values: { rationale: '' } });
  expect((await panel()).attributes.fields.find(({ name }) => name === 'rationale')).toMatchObject({ said: '', origin: 'empty' });
  await restAndCompare();
});

test('an attribute survives the next edit in Jira', async () => {
  const { shown } = await form();
  await world.call('developer', issue.key, 'setAttributes', { shown, values: { rationale: 'Free flow harms the patient.' } });
  await edit(issue, { summary: 'Stop the motor within 100 ms' });
  expect((await form()).fields.find(({ name }) => name === 'rationale')).toMatchObject({ value: 'Free flow harms the patient.' });
});

test('what was changed in Jira while the form was open is not overwritten unseen, and nothing of it is laid at the person', async () => {
  const { shown } = await form();
  world.jira('tester', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { summary: 'Stop the motor within 10 s' } });
  const reply = await world.call('developer', issue.key, 'setAttributes', { shown, values: { rationale: 'Because.' } });
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'changed-since-shown', title: 'Not saved' } });
  expect(recorded(world, product).entries.filter(({ act }) => act === 'set-attributes')).toEqual([]);
  await world.call('developer', issue.key, 'checkNow');
  expect((await form()).shown).not.toBe(shown);
  expect((await history()).items[0]).toMatchObject({ act: 'Changed in Jira', lines: [{ what: 'Summary' }, { what: 'Trace gap' }] });
});

test.each([
  ['a value no choice has', { severity: 'fatal' }, 'no-attribute-here'],
  ['the class, which is a decision of its own', { class: 'A' }, 'no-attribute-here'],
  ['a name of every object', { constructor: 'x' }, 'no-attribute-here'],
  ['blanks', { rationale: '   ' }, 'bad-input'],
  ['more than the field takes', { category: 'x'.repeat(300) }, 'bad-input'],
])('is refused and leaves no trace: %s', async (_, values, code) => {
  const { shown } = await form();
  const before = recorded(world, product).entries.length;
  expect(await world.call('developer', issue.key, 'setAttributes', { shown, values })).toMatchObject({ ok: false, refusal: { code } });
  expect(recorded(world, product).entries).toHaveLength(before);
});

test('who may not edit the issue gets no form and sets nothing', async () => {
  const { shown } = await form();
  world.site.revoke('PUMP', 'EDIT_ISSUES', 'acc-test');
  expect(await world.call('tester', issue.key, 'openAttributes')).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  const reply = await world.call('tester', issue.key, 'setAttributes', { shown, values: { rationale: 'Mine.' } });
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  expect((await panel(issue, 'tester')).attributes.fields.find(({ name }) => name === 'rationale')).toMatchObject({ origin: 'empty' });
});

test('the history tells a changed text word by word, and nobody did what the app only read', async () => {
  await edit(issue, { summary: 'Stop the motor within 100 ms of an occlusion alarm' });
  const [changed, ...older] = (await history()).items;
  expect(changed).not.toHaveProperty('who');
  expect(changed?.act).toBe('Changed in Jira');
  expect(changed?.lines[0]?.parts).toEqual([
    { is: 'same', text: 'Stop the motor within ' },
    { is: 'removed', text: '150' },
    { is: 'added', text: '100' },
    { is: 'same', text: ' ms of an occlusion alarm' },
  ]);
  expect(older.at(-1)?.act).toBe('Read for the first time');
});

test('what was confirmed in the same moment as another act is told with its own entry alone', async () => {
  await edit(issue, { summary: 'Stop the motor within 100 ms' });
  await world.call('developer', issue.key, 'confirmLinks', { reason: 'Looked at.' });
  const { shown } = await form();
  await world.call('tester', issue.key, 'setAttributes', { shown, values: { rationale: 'Free flow harms.' } });
  const [attributes, confirmed] = (await history()).items;
  expect(attributes).toMatchObject({ who: 'acc-test', act: 'Set attributes' });
  expect(attributes?.lines.map(({ what }) => what)).toEqual(['Rationale', 'Trace gap']);
  expect(confirmed).toMatchObject({ who: 'acc-dev', act: 'Confirmed links', reason: 'Looked at.' });
});

test('a long history is read ten at a time to its beginning', async () => {
  for (let n = 0; n < 12; n++) await edit(issue, { summary: `Stop the motor within ${100 + n} ms` });
  const first = await history();
  expect(first.items).toHaveLength(10);
  const reply = await world.call('developer', issue.key, 'readHistory', { after: first.earlier ?? '' });
  const rest = reply.ok ? reply.value : undefined;
  expect(rest?.items.at(-1)?.act).toBe('Read for the first time');
  expect(rest).not.toHaveProperty('earlier');
  expect(new Set([...first.items, ...(rest?.items ?? [])].map(({ id }) => id)).size).toBe(first.items.length + (rest?.items.length ?? 0));
});

test('nothing but a change of this issue is a place to read on from', async () => {
  for (let n = 0; n < 12; n++) await edit(itsTest, { summary: `Measure the stop, ${n} times` });
  const { earlier = '' } = await history(itsTest);
  expect(earlier).not.toBe('');
  const reply = await world.call('developer', issue.key, 'readHistory', { after: earlier });
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
});

test('of an issue under a security level nothing is seen by the barred, neither in the trace nor in the history nor in what an edit unsettles', async () => {
  const secret = world.create('admin', 'Test', 'Unmistakable marker of the barred');
  world.link('admin', secret.id, 'verifies', issue.id);
  await world.settle();
  await edit(issue, { summary: 'Stop the motor within 100 ms' });
  const confirm = (await panel(issue, 'admin')).trace.down.find(({ key }) => key === secret.key)?.confirm;
  const level = world.site.state.findProject('PUMP')?.securityLevels[0]?.id;
  world.jira('admin', 'PUT', `/rest/api/3/issue/${secret.key}`, { fields: { security: { id: level } } });
  await world.settle();
  const all = JSON.stringify([await panel(), await history(), await form()]);
  expect(all).not.toContain(secret.key);
  expect(all).not.toContain('Unmistakable');
  expect((await panel()).issue.unsettles).toEqual({ tests: 1, others: 2 });
  expect((await panel(issue, 'admin')).issue.unsettles).toEqual({ tests: 2, others: 2 });
  expect(JSON.stringify(await panel(issue, 'admin'))).toContain(secret.key);
  if (!confirm) throw new Error('nothing to confirm');
  const reply = await world.call('developer', issue.key, 'confirmSome', { links: [confirm], reason: 'I guess it fits.' });
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
});

test('an outsider learns nothing by any call of the panel', async () => {
  for (const [call, ask] of [
    ['openPanel', {}],
    ['openAttributes', {}],
    ['readHistory', {}],
    ['setAttributes', { shown: 'a'.repeat(64), values: { rationale: 'x' } }],
    ['confirmSome', { links: [{ verb: 'verifies', way: 'in', other: itsTest.id, shown: 'a'.repeat(32) }], reason: 'x' }],
  ] as const)
    expect(await world.call('outsider', issue.key, call, ask as never)).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
});

test('rows of an issue whose change waits read "Checking", never what they said before', async () => {
  world.jira('developer', 'PUT', `/rest/api/3/issue/${itsTest.key}`, { fields: { summary: 'Another test' } });
  await world.clock.advance(1_500);
  const { trace, issue: verdict } = await panel();
  expect(verdict.freshness.current).toBe(false);
  expect(marks(trace.down)).toEqual([`Verified by ${itsTest.key}: Checking, unknown yet`]);
});

test('a deleted test is missing, an obsolete one is retired, a draft counts for nothing', async () => {
  const [gone, draft, rejected] = ['Gone', 'Draft', 'Rejected'].map((summary) => world.create('tester', 'Test', `${summary} test`));
  if (!gone || !draft || !rejected) throw new Error('not created');
  for (const { id } of [gone, draft, rejected]) world.link('tester', id, 'verifies', issue.id);
  for (const [of, to] of [
    [draft, 'Draft'],
    [rejected, 'Rejected'],
  ] as const) {
    const { transitions } = world.jira('admin', 'GET', `/rest/api/3/issue/${of.key}/transitions`);
    const id = (transitions as { id: string; name: string }[]).find(({ name }) => name === to)?.id;
    world.jira('admin', 'POST', `/rest/api/3/issue/${of.key}/transitions`, { transition: { id } });
  }
  await world.settle();
  world.jira('admin', 'DELETE', `/rest/api/3/issue/${gone.id}`);
  await world.settle();
  const said = marks((await panel()).trace.down);
  expect(said).toEqual([
    `Verified by ${itsTest.key}: Needs a person, no result recorded`,
    expect.stringMatching(`^Verified by ${gone.key}: Missing, `),
    `Verified by ${draft.key}: Draft, counts for nothing`,
    `Verified by ${rejected.key}: Retired, counts for nothing`,
  ]);
});
