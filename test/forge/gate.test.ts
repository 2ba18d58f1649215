/** The gate on a transition: the words of the panel, the transition's own edits, and never a wrong "fine" at a control point. */
import { people, requirementFields, type Created, type PersonName, type World } from '../build/a-site';
import { aRequirement } from '../build/a-requirement';
import { switchedOn } from '../build/switched-on';
import type { ProductAnswer } from '../host/contract';
import { faultFrom } from '../workbench/server/faults';
import { recorded } from './recomputed';

let world: World;
let product: string;
let requirement: Created;

const fieldNamed = (name: string): string => [...world.site.state.fields.values()].find((field) => field.name === name)?.id ?? '';

/** The gate on the way to each status, as an administrator of the workflow puts it there. */
const gated = (configuration?: unknown): void => {
  const validators = [{ moduleKey: 'transition-gate', ...(configuration === undefined ? {} : { configuration }) }];
  const screenFields = ['summary', ...requirementFields.map(fieldNamed)];
  const ways = ['To Do', 'Draft', 'Done', 'Rejected'].map((to) => ({ name: to, from: 'any' as const, to, screenFields, validators }));
  world.site.seed.workflow('PUMP', 'To Do', ways);
};
const ways = { Draft: '21', Done: '31', Rejected: '41' } as const;

const move = (issue: Created, to: keyof typeof ways, fields?: Readonly<Record<string, unknown>>, person: PersonName = 'developer') =>
  world.site.ask(
    {
      as: 'user',
      accountId: people[person],
      from: 'product-ui',
      method: 'POST',
      path: `/rest/api/3/issue/${issue.key}/transitions`,
      scopes: [],
      body: { transition: { id: ways[to] }, ...(fields ? { fields } : {}) },
    },
    (attempt) => world.forge.validate(attempt),
  );
const saidBy = ({ status, body }: ProductAnswer): string =>
  status === 204 ? 'made' : ((body as { readonly errorMessages: readonly string[] }).errorMessages[0] ?? '');
const statusOf = (issue: Created): string => world.site.state.status(world.site.issue(issue.key).statusId).name;

const addTest = async (status?: string): Promise<Created> => {
  const test = world.create('developer', 'Test', 'Occlusion at 150 ms');
  world.link('developer', test.id, 'verifies', requirement.id);
  if (status !== undefined) await move(test, 'Draft');
  await world.settle();
  return test;
};

beforeEach(async () => {
  ({ world, product } = await switchedOn({}, (site) => {
    requirement = aRequirement(site, 'developer', 'Stop the motor within 150 ms of an occlusion alarm');
  }));
});
afterEach(() => {
  world.end();
});

const everyday = { at: 'everyday', refuses: 'blocks-release' } as const;
const controlPoint = { at: 'control-point', refuses: 'to-resolve' } as const;

test('refuses, at a control point, in the words of the panel, and nothing is changed or recorded by it', async () => {
  gated(controlPoint);
  const opened = await world.open('developer', requirement.key);
  if (opened.is !== 'issue') throw new Error(opened.is);
  const entries = recorded(world, product).entries.length;
  const answer = await move(requirement, 'Done');
  const said = saidBy(answer);
  expect(answer.status).toBe(400);
  expect(said).toMatch(/^1 trace gap keeps PUMP-\d+ from this step\. No verification \(5\.7\.1, 5\.7\.4, class A B C\): /);
  const [gap] = opened.gaps.filter(({ severity }) => severity !== 'note');
  for (const words of [gap?.name, gap?.clauses, gap?.resolve]) expect(said).toContain(words);
  expect(said).not.toMatch(/undefined|\{|\[object|compliant/);
  expect(statusOf(requirement)).toBe('To Do');
  await world.settle();
  expect(recorded(world, product).entries).toHaveLength(entries);
});

test('lets the transition be made once nothing is missing', async () => {
  gated(controlPoint);
  await addTest();
  expect(saidBy(await move(requirement, 'Done'))).toBe('made');
  expect(statusOf(requirement)).toBe('Done');
});

test('judges what is entered on the screen of the transition, for better and for worse', async () => {
  gated(controlPoint);
  await addTest();
  const criteria = fieldNamed('Acceptance criteria');
  expect(saidBy(await move(requirement, 'Done', { [criteria]: 'As appropriate.' }))).toMatch(/ trace gaps keep .+Not shown to be testable/);
  const agreed = world.fieldsOf(requirement.key)[criteria];
  world.jira('developer', 'PUT', `/rest/api/3/issue/${requirement.key}`, { fields: { [criteria]: 'As appropriate.' } });
  await world.settle();
  expect(saidBy(await move(requirement, 'Done'))).toMatch(/Not shown to be testable/);
  expect(saidBy(await move(requirement, 'Done', { [criteria]: agreed }))).toBe('made');
});

test('judges the issue in the state it moves to: a draft is asked for less, what is rejected for nothing', async () => {
  gated(controlPoint);
  expect(saidBy(await move(requirement, 'Done'))).toMatch(/^1 trace gap /);
  expect(saidBy(await move(requirement, 'Draft'))).toBe('made');
  await world.settle();
  expect(saidBy(await move(requirement, 'Rejected'))).toBe('made');
});

test('names no other issue: it does not know who reads it', async () => {
  gated(controlPoint);
  const draft = await addTest('Draft');
  const said = saidBy(await move(requirement, 'Done'));
  expect(said).toContain('Still a draft: another issue.');
  expect(said).not.toContain(draft.key);
});

describe('While a change waits to be checked', () => {
  beforeEach(async () => {
    await addTest();
    world.create('developer', 'System requirement', 'Infusion goes on');
    // Delivered and marked; the drain is still to come.
    await world.clock.advance(900);
  });

  test('a control point stays closed and says why', async () => {
    gated(controlPoint);
    expect(saidBy(await move(requirement, 'Done'))).toMatch(
      /^Whether evidence is missing is not known, so PUMP-\d+ stays where it is\. 1 change has not been checked yet; try again in some seconds\.$/,
    );
    await world.settle();
    expect(saidBy(await move(requirement, 'Done'))).toBe('made');
  });

  test('an everyday transition is made', async () => {
    gated(everyday);
    expect(saidBy(await move(requirement, 'Done'))).toBe('made');
  });
});

describe('Where the platform refuses', () => {
  const refusals = [
    ['jira', 429],
    ['jira', 500],
    ['jira', 403],
    ['kvs', 429],
    ['kvs', 500],
  ] as const;

  test.each(refusals)('%s with %d: a control point stays closed with a sentence, an everyday transition is made', async (on, status) => {
    await addTest();
    gated(controlPoint);
    world.forge.plant(faultFrom({ on, status, times: 1000, matching: '' }));
    const said = saidBy(await move(requirement, 'Done'));
    expect(said).toMatch(/^Whether evidence is missing is not known, so PUMP-\d+ stays where it is\. .+\.$/);
    expect(said).not.toMatch(/\b[45]\d\d\b|undefined|Error|planted/);
    gated(everyday);
    world.forge.plant(faultFrom({ on, status, times: 1000, matching: '' }));
    expect(saidBy(await move(requirement, 'Done'))).toBe('made');
  });
});

test('an everyday gate refuses what is known to block release, and lets pass what is only to be resolved', async () => {
  gated(everyday);
  expect(saidBy(await move(requirement, 'Done'))).toBe('made');
});

test.each([undefined, 'no JSON', '{"at":"never"}', { at: 'everyday' }, 7])(
  'configured with %j it is a control point that asks for all',
  async (configuration) => {
    gated(configuration);
    expect(saidBy(await move(requirement, 'Done'))).toMatch(/^1 trace gap keeps /);
  },
);

test('asks nothing of an issue whose type means nothing to the product', async () => {
  gated(controlPoint);
  const task = world.create('developer', 'Task', 'Order cake');
  await world.settle();
  expect(saidBy(await move(task, 'Done'))).toBe('made');
});

test('on a project that is not switched on, a control point stays closed', async () => {
  const elsewhere = world.site.seed.issue('OTHER', { summary: 'Elsewhere', type: 'Task' });
  world.site.seed.workflow('OTHER', 'To Do', [
    { name: 'Done', from: 'any', to: 'Done', validators: [{ moduleKey: 'transition-gate', configuration: JSON.stringify(controlPoint) }] },
  ]);
  const answer = await world.site.ask(
    {
      as: 'user',
      accountId: people.outsider,
      from: 'product-ui',
      method: 'POST',
      path: `/rest/api/3/issue/${elsewhere.key}/transitions`,
      scopes: [],
      body: { transition: { id: '11' } },
    },
    (attempt) => world.forge.validate(attempt),
  );
  expect(saidBy(answer)).toBe(
    `Whether evidence is missing is not known, so ${elsewhere.key} stays where it is. Plumbline is not switched on for its project, so nothing there is checked.`,
  );
});
