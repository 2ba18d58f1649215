/** What a team does for a while: edits in Jira's own screens and acts in ours, with time passing between them. */
import * as fc from 'fast-check';
import { roughDelivery, type DeliveryRules } from '../host/forge/delivery-rules';
import { linkWords, people, type PersonName, type World } from '../build/a-site';
import { rowsOf } from './recomputed';

const issueTypes = ['Software item', 'Software requirement', 'Software requirement', 'Test', 'Test', 'Task', 'Software system'] as const;
const statuses = ['To Do', 'Draft', 'Done', 'Rejected'] as const;
const classes = ['A', 'B', 'C'] as const;

export type Act =
  | { readonly is: 'create'; readonly type: (typeof issueTypes)[number] }
  | { readonly is: 'edit' | 'delete' | 'out' | 'in' | 'checkNow' | 'acceptLoss' | 'createAndLink' | 'confirmLinks'; readonly at: number }
  | { readonly is: 'transition'; readonly at: number; readonly to: (typeof statuses)[number] }
  | { readonly is: 'link' | 'linkExisting'; readonly at: number; readonly other: number; readonly words: string }
  | { readonly is: 'unlink'; readonly at: number }
  | { readonly is: 'setClass'; readonly at: number; readonly to: (typeof classes)[number] };
export interface Step {
  readonly act: Act;
  /** Milliseconds until the next. */
  readonly then: number;
}

const at = fc.nat(30);
const words = fc.constantFrom(...linkWords.map(([, , outward]) => outward));
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('create' as const), type: fc.constantFrom(...issueTypes) }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('edit' as const), at }) },
  { weight: 9, arbitrary: fc.record({ is: fc.constant('link' as const), at, other: at, words }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('unlink' as const), at }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('delete' as const), at }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constantFrom('out' as const, 'in' as const), at }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('transition' as const), at, to: fc.constantFrom(...statuses) }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('setClass' as const), at, to: fc.constantFrom(...classes) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('linkExisting' as const), at, other: at, words }) },
  {
    weight: 5,
    arbitrary: fc.record({
      is: fc.constantFrom('checkNow' as const, 'acceptLoss' as const, 'createAndLink' as const, 'confirmLinks' as const),
      at,
    }),
  },
);
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ act, then: fc.oneof(fc.constant(0), fc.nat(3000), fc.nat(20_000)) }),
  { minLength: 4, maxLength: 22 },
);

/** Late, twice, in any order, and some never. A deletion or a move that nobody hears of is for the rolling pass, not for the net. */
export const rough = (): Partial<DeliveryRules> => {
  const { event, ...rest } = roughDelivery({ loss: 0.15, duplicates: 0.3, latestMs: 25_000 });
  const never = roughDelivery({ loss: 0, duplicates: 0.3, latestMs: 25_000 }).event;
  const mustArrive = (payload: Readonly<Record<string, unknown>>): boolean =>
    payload['eventType'] === 'avi:jira:deleted:issue' || payload['jiraEventTypeName'] === 'issue_moved';
  return { ...rest, event: (told, random) => (mustArrive(told.payload) ? never : event)(told, random) };
};

/** What the record must remember at the end, whatever happened meanwhile. */
export class Memory {
  /** `from verb to` of links the record knew when one end was deleted. */
  readonly lost = new Map<string, { readonly from: string; readonly verb: string; readonly to: string }>();
  readonly classes = new Map<string, string>();
  readonly answers: { readonly act: Act['is']; readonly code: string }[] = [];

  deleting(world: World, product: string, id: string): void {
    for (const { artifact } of rowsOf(world, product).values()) {
      for (const { verb, to } of artifact.links) {
        const touches = artifact.id === id || to === id;
        if (touches) this.lost.set(`${artifact.id} ${verb} ${to}`, { from: artifact.id, verb, to });
      }
    }
  }

  accepted(id: string): void {
    for (const [name, { from, to }] of this.lost) if (from === id || to === id) this.lost.delete(name);
  }
}

const here = (world: World, key: 'PUMP' | 'OTHER', n: number): string | undefined => {
  const project = world.site.state.findProject(key)?.id;
  const ids = [...world.site.state.issues.values()].filter((issue) => issue.projectId === project).map((issue) => issue.id);
  return ids.length === 0 ? undefined : ids[n % ids.length];
};

const inJira = (world: World, product: string, memory: Memory, step: Act, id: string): void => {
  const { site } = world;
  if (step.is === 'edit')
    world.jira('developer', 'PUT', `/rest/api/3/issue/${id}`, { fields: { summary: `Changed at ${world.clock.now()}` } });
  if (step.is === 'link') {
    const other = here(world, step.other % 7 === 0 ? 'OTHER' : 'PUMP', step.other);
    if (other !== undefined && other !== id) world.link('admin', id, step.words, other);
  }
  if (step.is === 'unlink') {
    const links = [...site.state.links.keys()];
    const link = links[step.at % Math.max(1, links.length)];
    if (link !== undefined) world.jira('admin', 'DELETE', `/rest/api/3/issueLink/${link}`);
  }
  if (step.is === 'delete') {
    memory.deleting(world, product, id);
    world.jira('admin', 'DELETE', `/rest/api/3/issue/${id}`);
  }
  if (step.is === 'out') site.move(id, 'OTHER', people.admin);
  if (step.is === 'transition') {
    const { transitions } = world.jira('admin', 'GET', `/rest/api/3/issue/${id}/transitions`);
    const found = (transitions as { id: string; name: string }[]).find(({ name }) => name === step.to)?.id;
    world.jira('admin', 'POST', `/rest/api/3/issue/${id}/transitions`, { transition: { id: found } });
  }
};

const inOurs = async (world: World, memory: Memory, step: Act, id: string): Promise<void> => {
  const person: PersonName = 'developer';
  const noted = (reply: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): boolean => {
    memory.answers.push({ act: step.is, code: reply.refusal?.code ?? 'ok' });
    return reply.ok;
  };
  if (step.is === 'checkNow') noted(await world.call(person, id, 'checkNow'));
  if (step.is === 'createAndLink')
    noted(await world.call(person, id, 'createAndLink', { rule: 'REQ-03', kind: 'TEST', summary: 'Created to link' }));
  if (step.is === 'acceptLoss' && noted(await world.call(person, id, 'acceptLoss', { reason: 'No longer wanted.' }))) memory.accepted(id);
  if (step.is === 'confirmLinks') noted(await world.call(person, id, 'confirmLinks', { reason: 'It still fits.' }));
  if (step.is === 'setClass' && noted(await world.call(person, id, 'setClass', { class: step.to, rationale: 'Judged.' })))
    memory.classes.set(id, step.to);
  if (step.is === 'linkExisting') {
    const other = here(world, 'PUMP', step.other);
    if (other !== undefined && other !== id) noted(await world.call(person, id, 'linkExisting', { rule: 'REQ-03', kind: 'TEST', other }));
  }
};

/** One step, as far as there is something to do it on. */
export const take = async (world: World, product: string, memory: Memory, step: Act): Promise<void> => {
  if (step.is === 'create') {
    world.create('developer', step.type, `${step.type} of ${world.clock.now()}`);
    return;
  }
  if (step.is === 'in') {
    const far = here(world, 'OTHER', step.at);
    if (far !== undefined) world.site.move(far, 'PUMP', people.admin);
    return;
  }
  const id = here(world, 'PUMP', step.at);
  if (id === undefined) return;
  inJira(world, product, memory, step, id);
  await inOurs(world, memory, step, id);
};
