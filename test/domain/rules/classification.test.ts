import { aCheckedGraph, gapOf } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';

const gapFor = (said: Parameters<typeof anArtifact>[2], unrated: 'A' | 'B' | 'C' = 'C') =>
  gapOf(aCheckedGraph([anArtifact('SYSTEM', 'S', said)], { unrated }), 'S', 'CLS-01');

describe('CLS-01, software system without a class', () => {
  it('asks every active software system for its class', () => {
    expect(gapFor({ key: 'PUMP-1' })).toMatchObject({ severity: 'to-resolve', class: 'C', facts: { item: 'PUMP-1', class: 'C' } });
    expect(gapFor({ stated: { class: 'unknown' } })).toBeDefined();
  });

  it('asks also where the caller says what holds meanwhile', () => {
    expect(gapFor({}, 'A')).toMatchObject({ class: 'A', facts: { class: 'A' } });
  });

  it('is content with a class, and silent for what is retired or not a system', () => {
    expect(gapFor({ stated: { class: 'B' } })).toBeUndefined();
    expect(gapFor({ lifecycle: 'obsolete' })).toBeUndefined();
    expect(gapOf(aCheckedGraph([anArtifact('ITEM', 'I')]), 'I', 'CLS-01')).toBeUndefined();
  });
});
