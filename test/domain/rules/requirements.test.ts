import { sayWhy } from '../../../src/domain/rules/message';
import { REQ_03 } from '../../../src/domain/rules/requirements';
import { aCheckedGraph, gapOf } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';

const requirement = anArtifact('SWREQ', 'R', { key: 'PUMP-1' });
const verifiedBy = (kind: string, said: Parameters<typeof anArtifact>[2] = {}) =>
  anArtifact(kind, 'V', { key: 'PUMP-7', links: { verifies: ['R'] }, ...said });
const gapWith = (...others: ReturnType<typeof anArtifact>[]) => gapOf(aCheckedGraph([requirement, ...others]), 'R', 'REQ-03');

describe('REQ-03, no verification', () => {
  it('asks for a test of every software requirement', () => {
    const gap = gapWith();
    expect(gap).toMatchObject({ class: 'C', severity: 'to-resolve', state: { is: 'open' }, facts: { item: 'PUMP-1' } });
    expect(gap && sayWhy(REQ_03, gap, 'en')).toBe('No test that counts is linked to PUMP-1.');
  });

  it('is content with a test that counts, beside others that do not', () => {
    const draft = anArtifact('TEST', 'D', { lifecycle: 'draft', links: { verifies: ['R'] } });
    expect(gapWith(verifiedBy('TEST'), draft)).toBeUndefined();
  });

  it.each([
    ['a draft test', verifiedBy('TEST', { lifecycle: 'draft' }), { drafts: 'PUMP-7' }],
    ['an obsolete test', verifiedBy('TEST', { lifecycle: 'obsolete' }), { retired: 'PUMP-7' }],
    ['a deleted test', verifiedBy('TEST', { gone: true }), { gone: 'PUMP-7' }],
    ['a unit that says it verifies', verifiedBy('UNIT'), { notTests: 'PUMP-7' }],
  ])('does not count %s, and names it', (_, verifier, named) => {
    expect(gapWith(verifier)?.facts).toEqual({ item: 'PUMP-1', ...named });
  });

  it('does not count a link of another verb', () => {
    expect(gapWith(anArtifact('TEST', 'T', { links: { derives_from: ['R'] } }))).toBeDefined();
  });

  it.each([
    ['draft', 'note'],
    ['implemented', 'to-resolve'],
  ] as const)('is for a %s requirement of severity %s', (lifecycle, severity) => {
    expect(gapOf(aCheckedGraph([anArtifact('SWREQ', 'R', { lifecycle })]), 'R', 'REQ-03')?.severity).toBe(severity);
  });

  it.each(['rejected', 'obsolete', 'closed-duplicate'] as const)('is silent for a requirement that is %s', (lifecycle) => {
    expect(gapOf(aCheckedGraph([anArtifact('SWREQ', 'R', { lifecycle })]), 'R', 'REQ-03')).toBeUndefined();
  });

  it('says in German what does not count', () => {
    const gap = gapWith(verifiedBy('TEST', { lifecycle: 'draft' }));
    expect(gap && sayWhy(REQ_03, gap, 'de')).toBe('Mit PUMP-1 ist kein Test verknüpft, der zählt. Noch im Entwurf: PUMP-7.');
  });
});
