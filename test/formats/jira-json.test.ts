import { fieldsAsked, readIssue } from '../../src/formats/jira-json';
import { emptyMapping, type Mapping } from '../../src/domain/kinds/mapping';

const mapping: Mapping = {
  ...emptyMapping,
  types: { t1: ['SWREQ'], t2: ['SWREQ', 'RCM'] },
  links: { l1: { verb: 'verifies', reverse: false }, l2: { verb: 'allocated_to', reverse: true } },
  statuses: { s1: 'draft', s3: 'implemented' },
  resolutions: { r1: 'closed-duplicate' },
  fields: { customfield_1: 'class', customfield_2: 'classRationale' },
};
const fields = { summary: 'Stop the motor', description: null, issuetype: { id: 't1' }, project: { id: 'p1' }, status: { id: 's2' } };
const issue = (more: object = {}): unknown => ({ id: '7', key: 'PUMP-7', fields: { ...fields, ...more } });
const read = (more?: object) => readIssue(issue(more), mapping);

describe('An issue as Jira tells it', () => {
  test('becomes what the trace knows of it', () => {
    expect(read()).toEqual({
      id: '7',
      key: 'PUMP-7',
      projectId: 'p1',
      kinds: ['SWREQ'],
      lifecycle: 'ready',
      statement: { summary: 'Stop the motor', description: '' },
      stated: {},
      restricted: false,
      links: [],
      backlinks: [],
      endKeys: {},
    });
  });

  test('is of no kind where its type is not mapped, and of several where it is mapped to several', () => {
    expect(read({ issuetype: { id: 't9' } }).kinds).toEqual([]);
    expect(read({ issuetype: { id: 't2' } }).kinds).toEqual(['SWREQ', 'RCM']);
  });

  test.each([
    ['a status nobody mapped', { status: { id: 's9' } }, 'ready'],
    ['a mapped status', { status: { id: 's1' } }, 'draft'],
    ['no status at all', { status: null }, 'ready'],
    ['a resolution, which wins over the status', { status: { id: 's3' }, resolution: { id: 'r1' } }, 'closed-duplicate'],
    ['a resolution nobody mapped', { status: { id: 's3' }, resolution: { id: 'r9' } }, 'implemented'],
  ])('has a lifecycle by %s', (_, more, lifecycle) => {
    expect(read(more).lifecycle).toBe(lifecycle);
  });

  test('is restricted where it has a security level', () => {
    expect([read({ security: { id: '1' } }).restricted, read({ security: null }).restricted]).toEqual([true, false]);
  });

  test.each([
    ['outward, verb as it reads', 'l1', 'outwardIssue', 'links', { verb: 'verifies', to: '8', via: 'link', source: '31' }],
    ['inward, verb as it reads', 'l1', 'inwardIssue', 'backlinks', { verb: 'verifies', from: '8' }],
    ['outward, verb the other way round', 'l2', 'outwardIssue', 'backlinks', { verb: 'allocated_to', from: '8' }],
    ['inward, verb the other way round', 'l2', 'inwardIssue', 'links', { verb: 'allocated_to', to: '8', via: 'link', source: '31' }],
  ] as const)('has links read %s', (_, type, end, list, link) => {
    const told = read({ issuelinks: [{ id: '31', type: { id: type }, [end]: { id: '8', key: 'PUMP-8' } }] });
    expect(told[list]).toEqual([link]);
    expect([...told.links, ...told.backlinks]).toHaveLength(1);
    expect(told.endKeys).toEqual({ 8: 'PUMP-8' });
  });

  test('says nothing by a link of a type nobody mapped, or without its other end', () => {
    const told = read({
      issuelinks: [
        { id: '31', type: { id: 'l9' }, outwardIssue: { id: '8', key: 'PUMP-8' } },
        { id: '32', type: { id: 'l1' } },
      ],
    });
    expect([told.links, told.backlinks, told.endKeys]).toEqual([[], [], {}]);
  });

  test.each([
    ['text', ' B ', 'B'],
    ['an option', { id: '1', value: 'C' }, 'C'],
    ['something named', { id: '1', name: 'A' }, 'A'],
    ['a list', [{ value: 'A' }, { value: 'B' }], 'A, B'],
    ['a number', 3, '3'],
    ['a document', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'C' }] }] }, 'C'],
  ])('states what a mapped field of it holds: %s', (_, value, text) => {
    expect(read({ customfield_1: value }).stated).toEqual({ class: text });
  });

  test('states nothing by an empty field', () => {
    for (const value of [null, undefined, '', '  ', [], {}]) expect(read({ customfield_1: value }).stated).toEqual({});
  });

  test('is read from the fields that are asked for, and no others', () => {
    expect(fieldsAsked(mapping)).toEqual(expect.arrayContaining(['summary', 'issuelinks', 'security', 'customfield_1', 'customfield_2']));
  });

  test.each([
    ['no object', 'PUMP-7', /expected object/],
    ['no id', { key: 'PUMP-7', fields }, /id/],
    ['no project', issue({ project: null }), /project/],
    ['a link without a type', issue({ issuelinks: [{ id: '1' }] }), /issuelinks/],
  ])('is refused, by the place, when it is none: %s', (_, json, place) => {
    expect(() => readIssue(json, mapping)).toThrow(place);
  });
});
