/** Who may not see an issue learns nothing of it, from no call; what is said to others never names what they may not see. */
import type { Call } from '../../src/contract/api';
import { schemas } from '../../src/contract/schemas';
import { aPlacedRequirement, aRequirement, giveSource } from '../build/a-requirement';
import { people, type Created, type World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';

let world: World;
let system: Created;
beforeEach(async () => {
  ({ world, system } = await switchedOn());
});
afterEach(() => {
  world.end();
});

const asks: { readonly [C in Call]: object } = {
  openIssue: {},
  checkNow: {},
  explainClass: {},
  switchOn: {},
  findCandidates: { kind: 'TEST', words: '' },
  createAndLink: { rule: 'REQ-03', kind: 'TEST', summary: 'Planted' },
  linkExisting: { rule: 'REQ-03', kind: 'TEST', other: '10001' },
  openClass: {},
  foreseeClass: { class: 'A', rationale: 'Because.' },
  setClass: { class: 'A', rationale: 'Because.' },
  confirmLinks: { reason: 'Because.' },
  minorEdit: { reason: 'Because.' },
  acceptLoss: { reason: 'Because.' },
};
const calls = Object.keys(schemas) as Call[];

const security = () => ({ security: { id: world.site.state.findProject('PUMP')?.securityLevels[0]?.id } });
const secret = (type: string, summary: string): Created => {
  return world.create('admin', type, summary, security());
};
const ask = (person: keyof typeof people, issue: string, call: Call): Promise<unknown> => world.call(person, issue, call, asks[call]);

/** Everything stored, and every issue and link in Jira. */
const everything = (): string =>
  JSON.stringify([
    world.forge.store.snapshot(),
    [...world.site.state.issues.values()].map(({ key, updated }) => [key, updated]),
    world.site.state.links.size,
  ]);

describe.each(calls)('%s', (call) => {
  test('answers an outsider and a viewer barred by issue security alike: not there, and nothing is written', async () => {
    const open = world.create('developer', 'Software requirement', 'Stop the motor on occlusion');
    const barred = secret('Software requirement', 'Stop the motor on a hidden alarm');
    await world.settle();
    const before = everything();
    const replies = [await ask('outsider', open.key, call), await ask('developer', barred.key, call)];
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    expect(JSON.stringify(replies[0])).toBe(JSON.stringify(replies[1]));
    expect(JSON.stringify(replies)).not.toMatch(/PUMP-\d|hidden alarm|occlusion/);
    await world.settle();
    expect(everything()).toBe(before);
  });
});

describe('To a viewer barred from a neighbour', () => {
  const both = async (issue: string): Promise<{ readonly barred: string; readonly allowed: string }> => ({
    barred: JSON.stringify([await world.open('developer', issue), await world.call('developer', issue, 'explainClass')]),
    allowed: JSON.stringify([await world.open('admin', issue), await world.call('admin', issue, 'explainClass')]),
  });

  test('a gap does not name the hidden draft test that does not count', async () => {
    const issue = world.create('developer', 'Software requirement', 'Stop the motor on occlusion');
    const hidden = secret('Task', 'Hidden measurement');
    world.link('admin', hidden.id, 'verifies', issue.id);
    await world.settle();
    const { barred, allowed } = await both(issue.key);
    expect(barred).not.toMatch(new RegExp(`${hidden.key}|Hidden measurement`));
    expect(barred).toContain('an issue you cannot see');
    expect(allowed).toContain(hidden.key);
  });

  test('the class sentence and the rationale do not name the hidden item that gives the class', async () => {
    const issue = world.create('developer', 'Software requirement', 'Stop the motor on occlusion');
    const hidden = secret('Software item', 'Hidden motor control');
    world.link('admin', issue.id, 'is allocated to', hidden.id);
    world.link('admin', hidden.id, 'is part of', system.id);
    await world.settle();
    const { barred, allowed } = await both(issue.key);
    expect(barred).not.toMatch(new RegExp(`${hidden.key}|Hidden motor control`));
    expect(barred).toContain('Given by an issue you cannot see, class C');
    expect(allowed).toContain(`Is allocated to `);
    expect(allowed).toContain('Hidden motor control');
  });

  test('a restricted issue stays unnamed even when it is deleted', async () => {
    const issue = world.create('developer', 'Software requirement', 'Stop the motor on occlusion');
    const hidden = secret('Test', 'Hidden measurement');
    world.link('admin', hidden.id, 'verifies', issue.id);
    await world.settle();
    world.jira('admin', 'DELETE', `/rest/api/3/issue/${hidden.key}`);
    await world.settle();
    expect(JSON.stringify(await world.open('developer', issue.key))).not.toContain(hidden.key);
  });

  test('candidates do not show the hidden test, and it cannot be linked by its id', async () => {
    const issue = world.create('developer', 'Software requirement', 'Stop the motor on occlusion');
    const hidden = secret('Test', 'Hidden measurement');
    await world.settle();
    const found = await world.call('developer', issue.key, 'findCandidates', { kind: 'TEST', words: 'measurement' });
    expect(found).toEqual({ ok: true, value: [] });
    const byKey = await world.call('developer', issue.key, 'findCandidates', { kind: 'TEST', words: hidden.key });
    expect(byKey).toEqual({ ok: true, value: [] });
    const link = await world.call('developer', issue.key, 'linkExisting', { rule: 'REQ-03', kind: 'TEST', other: hidden.id });
    expect(link).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  });

  test('restricted issues are totalled apart, and leave when they are opened to all', async () => {
    const hidden = aPlacedRequirement(world, 'admin', 'Hidden requirement', security());
    giveSource(world, 'admin', hidden);
    await world.settle();
    expect(world.fieldOf(hidden.key, 'open-trace-gaps')).toBe(1);
    world.jira('admin', 'PUT', `/rest/api/3/issue/${hidden.key}`, { fields: { security: null } });
    await world.settle();
    expect(await world.open('developer', hidden.key)).toMatchObject({ is: 'issue', gaps: [{ rule: 'REQ-03' }] });
  });
});

describe('To a viewer who may read but not edit', () => {
  test('deciding calls are refused, and nothing is written', async () => {
    world.site.revoke('PUMP', 'EDIT_ISSUES', people.tester);
    const before = world.forge.store.snapshot();
    const reply = await world.call('tester', system.key, 'setClass', { class: 'A', rationale: 'Because.' });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'forbidden', title: 'Class not set' } });
    expect(world.forge.store.snapshot()).toBe(before);
  });

  test('Jira itself refuses to create or link as a person who may not', async () => {
    const issue = aRequirement(world, 'developer', 'Stop the motor on occlusion');
    await world.settle();
    world.site.revoke('PUMP', 'CREATE_ISSUES', people.tester);
    const reply = await world.call('tester', issue.key, 'createAndLink', { rule: 'REQ-03', kind: 'TEST', summary: 'Planted' });
    expect(reply).toMatchObject({ ok: false, refusal: { title: 'Not created' } });
    await world.settle();
    expect(await world.open('tester', issue.key)).toMatchObject({ gaps: [{ rule: 'REQ-03' }], freshness: { current: true } });
  });
});

test('identity and issue come from the platform: what a payload claims is refused', async () => {
  const payload = { language: 'en', accountId: people.admin, issue: system.id } as object;
  expect(await world.call('outsider', system.key, 'openIssue', payload)).toMatchObject({ ok: false, refusal: { code: 'bad-input' } });
});
