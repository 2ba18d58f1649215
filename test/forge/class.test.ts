/** A class is set: what that brings is told before, to each person as much as they may see, and is exactly what is there afterwards. */
import type { ForeseenView, RationaleLine } from '../../src/contract/api';
import type { Created, PersonName, World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { expectWhole, unfinished } from './expect-whole';
import { said } from './on-screen';
import { recorded, rowsOf } from './recomputed';

let world: World;
let product: string;
let system: Created;
let item: Created;
let requirement: Created;
beforeEach(async () => {
  ({ world, product, system } = await switchedOn());
  item = world.create('developer', 'Software item', 'Motor control');
  world.link('developer', item.id, 'is part of', system.id);
  requirement = world.create('developer', 'Software requirement', 'Stop the motor within 150 ms');
  world.link('developer', requirement.id, 'is allocated to', item.id);
  await world.settle();
});
afterEach(() => {
  world.end();
});

type Foreseen = Extract<ForeseenView, { readonly is: 'foreseen' }>;
interface Ask {
  readonly class: 'A' | 'B' | 'C';
  readonly rationale: string;
  readonly answers?: Readonly<Partial<Record<'contributes' | 'unacceptable' | 'seriousInjury', 'yes' | 'no'>>>;
}
const asked = async (of: Created, ask: Ask, person: PersonName = 'developer'): Promise<ForeseenView> => {
  const reply = await world.call(person, of.key, 'foreseeClass', ask);
  if (!reply.ok) throw new Error(reply.refusal.code);
  return reply.value;
};
const foreseen = async (of: Created, ask: Ask, person?: PersonName): Promise<Foreseen> => {
  const view = await asked(of, ask, person);
  if (view.is !== 'foreseen') throw new Error(view.is);
  return view;
};
const set = async (of: Created, ask: Ask & { readonly shown?: string }): Promise<void> => {
  expect(await world.call('developer', of.key, 'setClass', ask)).toMatchObject({ ok: true });
};
/** `REQ-03 PUMP-5`, of open gaps. */
const gapsNow = (): readonly string[] =>
  [...rowsOf(world, product).values()].flatMap(({ artifact, gaps }) =>
    gaps.filter(({ state }) => state.is === 'open').map(({ rule, severity }) => `${rule} ${severity} ${artifact.key}`),
  );
const named = (rules: Foreseen['come']): readonly string[] =>
  rules.flatMap(({ rule, severity, issues }) => issues.map((key) => `${rule} ${severity} ${key}`)).sort();
const without = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.filter((one) => !others.includes(one)).sort();
const judged = { class: 'B', rationale: 'Worst harm is not serious.' } as const;
const raised = {
  class: 'C',
  rationale: 'An overdose kills.',
  answers: { contributes: 'yes', unacceptable: 'yes', seriousInjury: 'yes' },
} as const;

test('what raising a system from B to C brings is listed before, and exactly that is there afterwards', async () => {
  await set(system, judged);
  await world.settle();
  world.link('developer', requirement.id, 'is allocated to', system.id);
  await set(item, { class: 'B', rationale: 'As its system.' });
  await world.settle();
  const before = gapsNow();
  const view = await foreseen(system, raised);
  const entries = recorded(world, product).entries.length;
  expect(view.come.map(({ rule }) => rule)).toContain('VER-05');
  expect(view.uncounted).toBeUndefined();
  expect(recorded(world, product).entries).toHaveLength(entries);
  await set(system, { ...raised, shown: view.shown ?? '' });
  await world.settle();
  expect(named(view.come)).toEqual(without(gapsNow(), before));
  expect(named(view.go)).toEqual(without(before, gapsNow()));
  expectWhole(world, product);
  expect(unfinished(world)).toEqual([]);
});

test('what hangs on the class of the whole software product is listed, too, and comes by itself', async () => {
  await set(system, { class: 'A', rationale: 'No harm.' });
  const loose = world.create('developer', 'Software requirement', 'Show the battery charge');
  await world.settle();
  const before = gapsNow();
  const view = await foreseen(system, raised);
  expect(view.classes.find(({ from, to }) => from === 'A' && to === 'C')?.issues).toContain(loose.key);
  await set(system, { ...raised, shown: view.shown ?? '' });
  await world.settle();
  expect(named(view.come)).toEqual(without(gapsNow(), before));
  expect(named(view.go)).toEqual(without(before, gapsNow()));
  expectWhole(world, product);
});

test('a change meanwhile that would bring something else is not decided on unseen', async () => {
  await set(system, judged);
  await world.settle();
  const view = await foreseen(system, raised);
  const other = world.create('developer', 'Software item', 'Alarm manager');
  world.link('developer', other.id, 'is part of', system.id);
  await world.settle();
  const reply = await world.call('developer', system.key, 'setClass', { ...raised, shown: view.shown ?? '' });
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'changed-since-shown', title: 'Class not set' } });
  const again = await foreseen(system, raised);
  await set(system, { ...raised, shown: again.shown ?? '' });
});

test('an answer that is missing, or was not asked for, decides nothing', async () => {
  const early = { class: 'A', rationale: 'No harm.', answers: { unacceptable: 'no' } } as const;
  const late = { class: 'A', rationale: 'No harm.', answers: { contributes: 'no', seriousInjury: 'yes' } } as const;
  for (const ask of [early, late])
    for (const call of ['foreseeClass', 'setClass'] as const)
      expect(await world.call('developer', system.key, call, ask)).toMatchObject({ ok: false, refusal: { code: 'answers-out-of-order' } });
  const none = { class: 'A', rationale: 'No harm.', answers: { contributes: 'no' } } as const;
  await set(system, none);
  const opened = await world.call('developer', system.key, 'openClass');
  expect(opened).toMatchObject({ ok: true, value: { answers: { contributes: 'no' }, class: 'A', rationale: 'No harm.' } });
  expect(opened.ok && opened.value.questions.map(({ name, decides }) => [name, decides])).toEqual([
    ['contributes', { no: 'A' }],
    ['unacceptable', { no: 'A' }],
    ['seriousInjury', { yes: 'C', no: 'B' }],
  ]);
});

test('an item is lowered with its reason, what belongs to it follows, and the rationale says all of it', async () => {
  await set(system, raised);
  const unit = world.create('developer', 'Software item', 'Ramp generator');
  world.link('developer', unit.id, 'is part of', item.id);
  await world.settle();
  expect(await world.call('developer', item.key, 'openClass')).toMatchObject({ ok: true, value: { questions: [], given: 'C' } });
  const lowered = { class: 'B', rationale: 'Runs on a processor of its own.' } as const;
  const view = await foreseen(item, lowered);
  expect(view.classes).toEqual([{ from: 'C', to: 'B', issues: [item.key, requirement.key, unit.key].sort(), more: 0 }]);
  await set(item, { ...lowered, shown: view.shown ?? '' });
  expect(world.fieldOf(unit.key, 'safety-class')).toBe('B');
  const reply = await world.call('developer', requirement.key, 'explainClass');
  if (!reply.ok) throw new Error(reply.refusal.code);
  const say = ({ class: letter, because, rationale, others }: RationaleLine) => [
    letter,
    said(because),
    ...(rationale === undefined ? [] : [rationale]),
    ...others.map((other) => `${other.class} ${said(other.said)}`),
  ];
  expect(reply.value.map(say)).toEqual([
    ['B', `[${requirement.key}] is allocated to [${item.key}], class B.`],
    [
      'B',
      `[${item.key}] states the lower class B, with a reason, and what belongs to it follows.`,
      'Runs on a processor of its own.',
      `C Is part of [${system.key}], class C; this does not decide.`,
    ],
  ]);
});

test('whoever may not see an issue learns neither that it would change nor how many do', async () => {
  await set(system, judged);
  const level = world.site.state.findProject('PUMP')?.securityLevels[0]?.id;
  const hide = (summary: string): Created => {
    const hidden = world.create('admin', 'Software item', summary, { security: { id: level } });
    world.link('admin', hidden.id, 'is part of', system.id);
    return hidden;
  };
  const first = hide('Hidden drive');
  await world.settle();
  const one = await foreseen(system, raised);
  expect(JSON.stringify(one)).not.toContain(first.key);
  expect(one.uncounted).toBe(
    'Issues with their own permissions are neither listed nor counted here; trace gaps may come and go there, too.',
  );
  hide('Hidden valve');
  await world.settle();
  expect({ ...(await foreseen(system, raised)), at: '' }).toEqual({ ...one, at: '' });
  const all = await foreseen(system, raised, 'admin');
  expect(all.classes[0]?.issues).toContain(first.key);
  await set(system, { ...raised, shown: one.shown ?? '' });
});

test('only whoever may edit the issue is told', async () => {
  const before = recorded(world, product).entries.length;
  expect(await world.call('outsider', system.key, 'foreseeClass', raised)).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  expect(await world.call('developer', requirement.key, 'foreseeClass', judged)).toMatchObject({
    ok: false,
    refusal: { code: 'no-class-here' },
  });
  expect(await world.call('developer', requirement.key, 'openClass')).toMatchObject({ ok: false, refusal: { code: 'no-class-here' } });
  expect(recorded(world, product).entries).toHaveLength(before);
});
