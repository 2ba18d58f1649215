import { CLS_03 } from '../../../src/domain/rules/classification';
import { sayWhy } from '../../../src/domain/rules/message';
import { REQ_06 } from '../../../src/domain/rules/requirement-content';
import { REQ_01 } from '../../../src/domain/rules/requirements';
import { RSK_04, RSK_05 } from '../../../src/domain/rules/risk';
import { ruleBook } from '../../../src/domain/rules/rule-book';
import { aCheckedGraph, factsOf, gapOf } from '../../build/a-graph';
import { anArtifact, type Said } from '../../build/an-artifact';
import type { AnyRule, Gap } from '../../../src/domain/rules/rule';
import type { Artifact } from '../../../src/domain/trace/artifact';

const book = ruleBook([REQ_01, REQ_06, RSK_04, RSK_05, CLS_03]);
const gapAt = (id: string, rule: AnyRule, ...artifacts: readonly Artifact[]): Gap | undefined =>
  gapOf(aCheckedGraph(artifacts, {}, book), id, rule.id);
/** A software system of a class, an item in it, and what is allocated there takes that class. */
const systemOf = (safetyClass: string): Artifact[] => [
  anArtifact('SYSTEM', 'S', { stated: { class: safetyClass } }),
  anArtifact('ITEM', 'I', { key: 'PUMP-2', links: { part_of: ['S'] } }),
];

describe('REQ-01, no source', () => {
  const requirement = (links: Said['links'] = {}): Artifact => anArtifact('SWREQ', 'R', { key: 'PUMP-9', links });
  const at = (...artifacts: readonly Artifact[]): Gap | undefined => gapAt('R', REQ_01, ...artifacts);

  it('asks every software requirement where it comes from', () => {
    const gap = at(requirement());
    expect(gap).toMatchObject({ severity: 'to-resolve', facts: { item: 'PUMP-9' } });
    expect(gap && sayWhy(REQ_01, gap, 'en')).toMatch(/^Nothing says where PUMP-9 comes from/);
  });

  it.each([
    ['a system requirement', 'SYSREQ', 'derives_from', {}],
    ['a system requirement in draft', 'SYSREQ', 'derives_from', { lifecycle: 'draft' }],
    ['a change request', 'CR', 'sourced_by', {}],
    ['a problem report', 'PR', 'sourced_by', {}],
    ['a risk control', 'RCM', 'sourced_by', {}],
  ] as const)('is content with %s', (_, kind, verb, said) => {
    expect(at(requirement({ [verb]: ['X'] }), anArtifact(kind, 'X', said))).toBeUndefined();
  });

  it('is content with a risk control that it implements', () => {
    expect(at(requirement(), anArtifact('RCM', 'X', { links: { implemented_by: ['R'] } }))).toBeUndefined();
  });

  it.each([
    ['a user need straight away', 'USERNEED', 'derives_from', {}],
    ['a retired system requirement', 'SYSREQ', 'derives_from', { lifecycle: 'obsolete' }],
    ['a risk control in draft', 'RCM', 'sourced_by', { lifecycle: 'draft' }],
  ] as const)('does not count %s, and names it', (_, kind, verb, said) => {
    expect(at(requirement({ [verb]: ['X'] }), anArtifact(kind, 'X', { key: 'PUMP-7', ...said }))?.facts).toEqual({
      item: 'PUMP-9',
      others: 'PUMP-7',
    });
  });
});

describe('RSK-04, cause without a risk control', () => {
  const cause = anArtifact('CAUSE', 'K', { key: 'PUMP-61', links: { may_lead_to: ['H'], arises_in: ['I'] } });
  const situation = anArtifact('HAZSIT', 'H');
  const at = (safetyClass: string, ...artifacts: readonly Artifact[]): Gap | undefined =>
    gapAt('K', RSK_04, ...systemOf(safetyClass), cause, situation, ...artifacts);

  it.each(['B', 'C'])('blocks the release in class %s', (safetyClass) => {
    expect(at(safetyClass)).toMatchObject({ severity: 'blocks-release', class: safetyClass, facts: { item: 'PUMP-61' } });
  });

  it('is silent in class A', () => {
    expect(at('A')).toBeUndefined();
  });

  it('is content with a control of the cause', () => {
    expect(at('C', anArtifact('RCM', 'M', { links: { controls: ['K'] } }))).toBeUndefined();
  });

  it('is content with a control of the situation only where that covers all causes', () => {
    const control = (stated: Record<string, string>) => anArtifact('RCM', 'M', { stated, links: { controls: ['H'] } });
    expect(at('C', control({}))).toBeDefined();
    expect(at('C', control({ coversAllCauses: 'no' }))).toBeDefined();
    expect(at('C', control({ coversAllCauses: 'Yes' }))).toBeUndefined();
  });

  it('does not count a control in draft, and names it', () => {
    const draft = anArtifact('RCM', 'M', { key: 'PUMP-70', lifecycle: 'draft', links: { controls: ['K'] } });
    expect(at('C', draft)?.facts).toEqual({ item: 'PUMP-61', others: 'PUMP-70' });
  });
});

describe('RSK-05, control not shown to be implemented', () => {
  const at = (stated: Record<string, string>, ...artifacts: readonly Artifact[]): Gap | undefined =>
    gapAt('M', RSK_05, anArtifact('RCM', 'M', { key: 'PUMP-70', stated, links: { verified_by_implementation: ['T'] } }), ...artifacts);

  it.each([{ location: 'software' }, { location: 'Software' }, {}])('asks a control that says %p', (stated) => {
    expect(at(stated)?.facts['item']).toBe('PUMP-70');
  });

  it.each(['hardware', 'information', 'procedure', 'external-software'])('leaves a control in %s to ISO 14971', (location) => {
    expect(at({ location })).toBeUndefined();
  });

  it('is content with a test that counts, and not with a draft', () => {
    expect(at({}, anArtifact('TEST', 'T'))).toBeUndefined();
    expect(at({}, anArtifact('TEST', 'T', { lifecycle: 'draft' }))?.facts).toEqual({ item: 'PUMP-70', others: 'T' });
  });
});

describe('CLS-03, lower class without a reason', () => {
  const child = (stated: Record<string, string>, kind = 'ITEM') =>
    anArtifact(kind, 'X', { key: 'PUMP-5', stated, links: { part_of: ['I'] } });
  const graphWith = (parent: string, stated: Record<string, string>, kind?: string) =>
    aCheckedGraph([...systemOf(parent), child(stated, kind)], {}, book);

  it.each(['ITEM', 'UNIT', 'SOUP'])('asks the reason of a lower %s, and the higher class counts meanwhile', (kind) => {
    const graph = graphWith('C', { class: 'A' }, kind);
    expect(gapOf(graph, 'X', 'CLS-03')).toMatchObject({
      severity: 'blocks-release',
      facts: { item: 'PUMP-5', own: 'A', class: 'C', parents: 'PUMP-2' },
    });
    expect(factsOf(graph, 'X').effectiveClass).toBe('C');
  });

  it('asks under class B too', () => {
    expect(gapOf(graphWith('B', { class: 'A' }), 'X', 'CLS-03')?.facts['class']).toBe('B');
  });

  it.each([
    ['with a written reason', { class: 'A', classRationale: 'Own processor, no shared memory.' }],
    ['of the same class', { class: 'C' }],
    ['that states no class', {}],
  ])('is silent for an item %s', (_, stated) => {
    expect(gapOf(graphWith('C', stated), 'X', 'CLS-03')).toBeUndefined();
  });

  it('asks of a blank reason', () => {
    expect(gapOf(graphWith('C', { class: 'B', classRationale: '  ' }), 'X', 'CLS-03')).toBeDefined();
  });
});
