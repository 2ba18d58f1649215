/** What an issue is to the trace, by what the team said its words mean. */
import { emptyMapping, type Mapping } from '../../../src/domain/kinds/mapping';
import { mergeMapping } from '../../../src/domain/kinds/merge-mapping';
import { suggestFields, suggestOptions } from '../../../src/domain/kinds/suggest-fields';
import type { TeamIssue } from '../../../src/domain/kinds/team-issue';
import { understand } from '../../../src/domain/kinds/understand';
import { artifactId } from '../../../src/domain/trace/artifact';

const mapping: Mapping = {
  ...emptyMapping,
  types: { story: [], bug: ['PR'], req: ['SWREQ'], risk: ['HAZSIT'] },
  refined: [
    { type: 'story', by: 'label', value: 'requirement', kinds: ['SWREQ'] },
    { type: 'story', by: 'component', value: '77', kinds: ['RCM'] },
  ],
  links: { traces: { verb: 'derives_from', reverse: false } },
  between: [
    { link: 'traces', from: 'bug', to: 'req', means: { verb: 'affects', reverse: false } },
    { link: 'traces', from: 'story', to: 'risk', means: null },
    { link: 'blocks', from: 'req', to: 'risk', means: { verb: 'sourced_by', reverse: true } },
  ],
  parents: [{ child: 'req', parent: 'epic', verb: 'derives_from' }],
  statuses: { done: 'implemented', new: 'draft' },
  resolutions: { wont: 'rejected' },
  perKind: { PR: { statuses: { done: 'closed-fixed' }, resolutions: { wont: 'closed-not-a-fault' } } },
  fields: { f1: 'severity' },
  options: { f1: { grave: 'serious' } },
};

const issue = (more: Partial<TeamIssue>): TeamIssue => ({
  id: artifactId('1'),
  key: 'P-1',
  projectId: 'p',
  type: 'req',
  status: 'open',
  labels: [],
  components: [],
  statement: { summary: 'S', description: '' },
  fields: {},
  links: [],
  restricted: false,
  ...more,
});
const other = (id: string, type?: string) => ({ id: artifactId(id), key: `P-${id}`, ...(type === undefined ? {} : { type }) });
const told = (more: Partial<TeamIssue>) => understand(issue(more), mapping);

describe('Kinds', () => {
  test('come from the type, unless a label or component says otherwise; the first that fits holds', () => {
    expect(told({ type: 'story' }).kinds).toEqual([]);
    expect(told({ type: 'story', labels: ['ux', 'requirement'] }).kinds).toEqual(['SWREQ']);
    expect(told({ type: 'story', components: ['77'] }).kinds).toEqual(['RCM']);
    expect(told({ type: 'story', labels: ['requirement'], components: ['77'] }).kinds).toEqual(['SWREQ']);
    expect(told({ type: 'bug', labels: ['requirement'] }).kinds).toEqual(['PR']);
  });
});

describe('A link', () => {
  test('means what its type means between these two types, and what it always means between any others', () => {
    const links = (type: string, to?: string) =>
      told({ type, links: [{ id: '9', link: 'traces', outward: true, other: other('2', to) }] }).links.map(({ verb }) => verb);
    expect(links('bug', 'req')).toEqual(['affects']);
    expect(links('req', 'req')).toEqual(['derives_from']);
    expect(links('req')).toEqual(['derives_from']);
    expect(links('story', 'risk')).toEqual([]);
  });

  test('is read the same from either of its ends, whichever way it runs', () => {
    const seen = (outward: boolean, type: string, to: string) =>
      told({ type, links: [{ id: '9', link: 'blocks', outward, other: other('2', to) }] });
    expect(seen(true, 'req', 'risk')).toMatchObject({ links: [], backlinks: [{ verb: 'sourced_by', from: '2' }] });
    expect(seen(false, 'risk', 'req')).toMatchObject({ links: [{ verb: 'sourced_by', to: '2' }], backlinks: [] });
    expect(seen(true, 'risk', 'req')).toMatchObject({ links: [], backlinks: [], endKeys: {} });
  });
});

describe('A parent', () => {
  test('is a link where these two types say so, told by the child; a link that says the same is enough', () => {
    const parent = other('5', 'epic');
    expect(told({ parent }).links).toEqual([{ verb: 'derives_from', to: '5', via: 'parent' }]);
    expect(told({ parent }).endKeys).toEqual({ 5: 'P-5' });
    expect(told({ parent: other('5', 'story') }).links).toEqual([]);
    expect(told({ type: 'bug', parent }).links).toEqual([]);
    const links = [{ id: '9', link: 'traces', outward: true, other: parent }];
    expect(told({ parent, links }).links).toEqual([{ verb: 'derives_from', to: '5', via: 'link', source: '9' }]);
  });
});

describe('The life of an issue', () => {
  test.each([
    ['req', 'done', undefined, 'implemented'],
    ['bug', 'done', undefined, 'closed-fixed'],
    ['bug', 'new', undefined, 'draft'],
    ['req', 'done', 'wont', 'rejected'],
    ['bug', 'done', 'wont', 'closed-not-a-fault'],
    ['bug', 'done', 'unknown', 'closed-fixed'],
    ['req', 'unknown', undefined, 'ready'],
  ])('of a %s in %s, resolved as %s, is %s', (type, status, resolution, lifecycle) => {
    expect(told({ type, status, ...(resolution === undefined ? {} : { resolution }) }).lifecycle).toBe(lifecycle);
  });
});

describe("A choice in the team's words", () => {
  test('becomes our value, whatever the case; a word nobody named stays as it is', () => {
    expect(told({ fields: { f1: 'Grave' } }).stated).toEqual({ severity: 'serious' });
    expect(told({ fields: { f1: 'mild' } }).stated).toEqual({ severity: 'mild' });
  });

  test('is known from the start where it is our own name of the value, in English and German', () => {
    const fields = suggestFields({
      project: { id: '1', key: 'P', name: 'P' },
      types: [],
      links: [],
      statuses: [],
      resolutions: [],
      fields: [{ id: 'f1', name: 'Severity of harm', key: 'customfield_1' }],
    });
    const known = { ...emptyMapping, fields, options: suggestOptions(fields) };
    const said = (text: string) => understand(issue({ fields: { f1: text } }), known).stated['severity'];
    expect(['Death or serious injury', 'Tod oder schwere Verletzung', 'SERIOUS', 'none'].map(said)).toEqual([
      'serious',
      'serious',
      'serious',
      'none',
    ]);
  });
});

describe('Two mappings', () => {
  test('become one in which nothing that stands is replaced', () => {
    const more: Mapping = {
      ...emptyMapping,
      types: { req: ['SYSREQ'], test: ['TEST'] },
      refined: [
        { type: 'req', by: 'label', value: 'x', kinds: [] },
        { type: 'test', by: 'label', value: 'x', kinds: ['RUN'] },
      ],
      between: [
        { link: 'traces', from: 'story', to: 'risk', means: { verb: 'controls', reverse: false } },
        { link: 'traces', from: 'test', to: 'req', means: { verb: 'verifies', reverse: false } },
      ],
      parents: [{ child: 'req', parent: 'epic', verb: 'part_of' }],
      perKind: { PR: { statuses: { done: 'rejected', fixed: 'closed-fixed' }, resolutions: {} } },
    };
    const merged = mergeMapping(mapping, more);
    expect(merged.types).toEqual({ ...mapping.types, test: ['TEST'] });
    expect(merged.refined.slice(2)).toEqual([more.refined[1]]);
    expect(merged.between.slice(3)).toEqual([more.between[1]]);
    expect(merged.parents).toEqual(mapping.parents);
    expect(merged.perKind['PR']?.statuses).toEqual({ done: 'closed-fixed', fixed: 'closed-fixed' });
    expect(mergeMapping(mapping, mapping)).toEqual(mapping);
  });
});
