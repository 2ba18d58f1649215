/** What one person has to sign, and a set of it signed in one act: each text as it was opened, by one secret, and nothing else. */
import type { Entry } from '../../src/domain/record/entry';
import { aRequirement } from '../build/a-requirement';
import { people, type Created, type PersonName, type World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { expectWhole } from './expect-whole';
import { inboxOf, onInbox, opened } from './on-inbox';
import { answered } from './on-page';
import { admit, enrol, pins, signaturesOf } from './on-signers';
import { recorded } from './recomputed';

let world: World;
let product: string;
let issues: readonly Created[];

const plant = (n: number): readonly Created[] =>
  Array.from({ length: n }, (_, i) => aRequirement(world, 'developer', `Stop the motor within ${i + 100} ms of alarm ${i}`));
/** The tester answers for quality here; the developer writes. */
const begin = async (n: number, before: (site: World) => void = () => undefined): Promise<void> => {
  ({ world, product } = await switchedOn({}, before));
  issues = plant(n);
  await world.settle();
  const at = issues[0]?.key ?? '';
  await enrol(world, 'tester', at);
  await enrol(world, 'developer', at);
  await admit(world, 'tester', ['quality']);
  await admit(world, 'developer', ['developer']);
};
afterEach(() => {
  world.end();
});

const ids = (): readonly string[] => issues.map(({ id }) => id);
const listed = async (person: PersonName = 'tester') => (await inboxOf(world, person)).items.filter(({ id }) => ids().includes(id));
const secretOf = (person: PersonName): string => pins[person] ?? 'no-secret-1';
const signAll = async (of: readonly string[] = ids(), person: PersonName = 'tester') =>
  onInbox(world, person, 'signSet', { meaning: 'approved', secret: secretOf(person), texts: await opened(world, 'tester', of) });
const entries = (act: string): readonly Entry[] => recorded(world, product).entries.filter((entry) => entry.act === act);
const edit = (issue: Created | undefined, summary: string): void => {
  world.jira('developer', 'PUT', `/rest/api/3/issue/${issue?.key ?? ''}`, { fields: { summary } });
};
/** Who signed what is looked up in a list that lags. */
const lag = (): Promise<void> => world.clock.advance(10_000);
const refused = (code: string) => ({ ok: false, refusal: { code } });

test('sixty are reviewed and signed: one secret, one entry, each bound to the text that was opened; then none of them is asked for', async () => {
  await begin(60);
  expect(await listed()).toHaveLength(60);
  world.forge.meter.begin('sign');
  const { signed, refused: not } = answered(await signAll());
  expect([signed.length, not]).toEqual([60, []]);
  expect(entries('sign')).toHaveLength(1);
  const [entry] = entries('sign');
  const shown = (entry?.detail?.['shown'] ?? []) as readonly { readonly artifact: string; readonly fingerprint: string }[];
  expect(shown.map(({ artifact }) => artifact).sort()).toEqual([...ids()].sort());
  expect(entry).toMatchObject({
    actor: people.tester,
    detail: { meaning: 'approved', role: { name: 'quality' }, components: ['atlassian-session', 'pin'] },
  });
  const fingerprints = new Map(shown.map(({ artifact, fingerprint }) => [artifact, fingerprint]));
  for (const { id, state } of entry?.changes.filter((change) => ids().includes(change.id)) ?? [])
    expect(state.artifact.approvals).toMatchObject([{ by: people.tester, at: entry?.at, fingerprint: fingerprints.get(id) }]);
  await lag();
  expect(await listed()).toEqual([]);
  expectWhole(world, product);
}, 120_000);

test('signing sixty stays far inside the minute of the store and the points of Jira', async () => {
  await begin(60);
  const texts = await opened(world, 'tester', ids());
  world.forge.meter.begin('sign a set');
  answered(await onInbox(world, 'tester', 'signSet', { meaning: 'approved', secret: secretOf('tester'), texts }));
  const { readUnits, writeUnits, points, invocations } = world.forge.meter.act();
  expect(readUnits).toBeLessThan(150);
  expect(writeUnits).toBeLessThan(100);
  expect(points).toBeLessThan(500);
  expect(Math.max(...invocations.map(({ roundTrips }) => roundTrips))).toBeLessThan(30);
}, 120_000);

test('only what changed since is asked for again, with what differs word by word', async () => {
  await begin(3);
  await signAll();
  edit(issues[1], 'Stop the motor within 90 ms of alarm 1');
  await world.settle();
  await lag();
  const items = await listed();
  expect(items).toMatchObject([{ key: issues[1]?.key, changed: true, said: 'Changed since you signed it on 22 Nov 2026', apart: '' }]);
  const { difference } = answered(await onInbox(world, 'tester', 'openInboxIssue', { issue: items[0]?.id ?? '' }));
  expect(difference?.lines).toEqual([
    {
      what: 'Summary',
      parts: [
        { is: 'same', text: 'Stop the motor within ' },
        { is: 'removed', text: '101' },
        { is: 'added', text: '90' },
        { is: 'same', text: ' ms of alarm 1' },
      ],
    },
  ]);
});

test('what changed since it was opened is not signed and told so; the rest is signed', async () => {
  await begin(3);
  const texts = await opened(world, 'tester', ids());
  // No event has told of it yet.
  edit(issues[2], 'Stop the motor at once');
  const { signed, refused: not } = answered(
    await onInbox(world, 'tester', 'signSet', { meaning: 'approved', secret: secretOf('tester'), texts }),
  );
  expect(signed).toEqual(ids().slice(0, 2));
  expect(not).toMatchObject([{ issue: ids()[2], code: 'changed-since-shown' }]);
  const { meanwhile } = answered(await onInbox(world, 'tester', 'openInboxIssue', { issue: ids()[2] ?? '', shown: texts[2]?.shown ?? '' }));
  expect(meanwhile?.lines?.[0]?.parts).toContainEqual({ is: 'removed', text: '102 ms of alarm 2' });
  expect((await signaturesOf(world, 'tester', issues[2]?.key ?? '')).signatures).toEqual([]);
  await world.settle();
  expectWhole(world, product);
});

test('a change under way while the set is committed takes that issue out, and no entry of signing holds it', async () => {
  await begin(2);
  const texts = await opened(world, 'tester', ids());
  const { ports } = await import('../../src/forge/assemble');
  const check = ports.secrets.check;
  const spy = jest.spyOn(ports.secrets, 'check').mockImplementation(async (...asked) => {
    edit(issues[0], 'Changed while the secret is checked');
    return check(...asked);
  });
  const { signed, refused: not } = answered(
    await onInbox(world, 'tester', 'signSet', { meaning: 'approved', secret: secretOf('tester'), texts }),
  );
  spy.mockRestore();
  expect([signed, not.map(({ code }) => code)]).toEqual([[ids()[1]], ['changed-since-shown']]);
  expect(entries('sign').map(({ changes }) => changes.map(({ id }) => id))).toEqual([[ids()[1]]]);
  await world.settle();
  expectWhole(world, product);
});

describe('Nobody signs a set who may not sign one, and each attempt is one entry', () => {
  const attempts = () => entries('sign-refused').map(({ actor, detail }) => [actor, detail?.['refusal'], detail?.['issues']]);

  test('a developer, an admin, an outsider', async () => {
    await begin(2);
    expect(await signAll(ids(), 'developer')).toMatchObject(refused('role-missing'));
    expect(await signAll(ids(), 'admin')).toMatchObject(refused('role-missing'));
    expect(await signAll(ids(), 'outsider')).toMatchObject(refused('not-found'));
    expect(attempts()).toEqual([
      [people.developer, 'role-missing', ids()],
      [people.admin, 'role-missing', ids()],
      [people.outsider, 'not-found', ids()],
    ]);
    expect(entries('sign')).toEqual([]);
  });

  test('the author of one of them: that one stands apart and is refused, the others are signed', async () => {
    await begin(2);
    const [own] = await opened(world, 'tester', ids().slice(0, 1));
    await world.call('tester', issues[0]?.key ?? '', 'sign', { meaning: 'author', secret: secretOf('tester'), shown: own?.shown ?? '' });
    await lag();
    expect((await listed()).map(({ key, apart }) => [key, apart])).toEqual([
      [issues[0]?.key, 'You are its author; somebody else signs this.'],
      [issues[1]?.key, ''],
    ]);
    expect(answered(await signAll())).toMatchObject({ signed: [ids()[1]], refused: [{ issue: ids()[0], code: 'author-may-not-sign' }] });
    expect(attempts()).toEqual([[people.tester, 'author-may-not-sign', [ids()[0]]]]);
  });

  test('by a wrong secret: nothing is signed, and the tries that are left are told', async () => {
    await begin(2);
    const texts = await opened(world, 'tester', ids());
    const reply = await onInbox(world, 'tester', 'signSet', { meaning: 'approved', secret: 'not-the-pin', texts });
    expect(reply).toMatchObject({
      ok: false,
      refusal: { code: 'secret-wrong', title: 'Nothing signed', sentence: expect.stringContaining(': 4.') as string },
    });
    expect(attempts()).toEqual([[people.tester, 'secret-wrong', ids()]]);
    expect(entries('sign')).toEqual([]);
  });

  test('with an issue twice, another account, or more than a set may hold', async () => {
    await begin(1);
    const [text] = await opened(world, 'tester', ids());
    const one = text ?? { issue: '', shown: '' };
    const ask = { meaning: 'approved', secret: secretOf('tester') } as const;
    const forged = { ...ask, texts: [one], by: people.developer };
    expect(await onInbox(world, 'tester', 'signSet', { ...ask, texts: [one, one] })).toMatchObject(refused('bad-input'));
    expect(await onInbox(world, 'tester', 'signSet', forged)).toMatchObject(refused('bad-input'));
    const many = Array.from({ length: 61 }, (_, i) => ({ issue: String(i + 1), shown: one.shown }));
    expect(await onInbox(world, 'tester', 'signSet', { ...ask, texts: many })).toMatchObject(refused('bad-input'));
  });
});

test('what a person may not see is not listed, not opened, and not signed', async () => {
  await begin(2);
  const texts = await opened(world, 'tester', ids());
  const level = world.site.state.findProject('PUMP')?.securityLevels[0]?.id;
  world.jira('admin', 'PUT', `/rest/api/3/issue/${issues[0]?.key ?? ''}`, { fields: { security: { id: level } } });
  await world.settle();
  expect((await listed()).map(({ key }) => key)).toEqual([issues[1]?.key]);
  expect(await onInbox(world, 'tester', 'openInboxIssue', { issue: ids()[0] ?? '' })).toMatchObject(refused('not-found'));
  const ask = { meaning: 'approved', secret: secretOf('tester'), texts } as const;
  expect(answered(await onInbox(world, 'tester', 'signSet', ask))).toMatchObject({
    signed: [ids()[1]],
    refused: [{ issue: ids()[0], code: 'not-found' }],
  });
  expect(entries('sign-refused')).toMatchObject([{ detail: { issues: [ids()[0]], refusal: 'not-found' } }]);
});

/** Words of risk and change, beside those of the small world. */
const moreWords = ({ site }: World): void => {
  const types = ['Risk control', 'Change request'].map((name) => site.seed.issueType(name));
  const project = site.state.findProject('PUMP');
  if (project) Object.assign(project, { issueTypeIds: [...project.issueTypeIds, ...types] });
  site.seed.linkType('Change', 'is modified by', 'modifies');
};

test('grouped by its change request, and a risk control of class C before everything else', async () => {
  await begin(3, moreWords);
  const control = world.create('developer', 'Risk control', 'A second valve closes the line');
  const request = world.create('developer', 'Change request', 'Shorten the occlusion stop');
  world.link('developer', request.id, 'modifies', ids()[1] ?? '');
  await world.settle();
  const { items } = await inboxOf(world, 'tester');
  expect(items.find(({ id }) => id === ids()[1])?.request).toEqual({ key: request.key, summary: 'Shorten the occlusion stop' });
  expect(items.find(({ id }) => id === ids()[0])?.request).toBeUndefined();
  const found = items.find(({ id }) => id === control.id);
  expect([found?.class, found?.first, items[0]?.first]).toEqual(['C', true, true]);
});

test('returned from the page with a reason, it stands apart until it changes; whoever holds no role is listed nothing', async () => {
  await begin(2);
  const [text] = await opened(world, 'tester', ids());
  const ask = { issue: text?.issue ?? '', shown: text?.shown ?? '', reason: 'Which alarm?' };
  expect(answered(await onInbox(world, 'tester', 'returnFromInbox', ask))).toMatchObject({ returned: { reason: 'Which alarm?' } });
  expect((await listed()).map(({ apart }) => apart)).toEqual(['It was returned to its author and has not changed since.', '']);
  edit(issues[0], 'Stop the motor within 100 ms of the upstream alarm');
  await world.settle();
  expect((await listed()).map(({ apart }) => apart)).toEqual(['', '']);
  expect(answered(await onInbox(world, 'admin', 'openInbox'))).toMatchObject({ roles: '', meanings: [], items: [] });
});

test('while a change waits the issue stands apart', async () => {
  await begin(1);
  edit(issues[0], 'Changed, and not read yet');
  await world.clock.advance(1_000);
  expect((await listed()).map(({ apart }) => apart)).toEqual(['It was changed and is being read again.']);
});
