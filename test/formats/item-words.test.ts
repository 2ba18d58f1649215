import { suggestedReading } from '../../src/formats/item-words';

const meaning = (type: string, from?: string, to?: string) => {
  const kinds = (kind?: string) => (kind === undefined ? undefined : [kind]);
  const found = suggestedReading.meaningOf(type, kinds(from), kinds(to));
  return found && `${found.reverse ? '-' : ''}${found.verb}`;
};

describe('The built-in suggestion', () => {
  it('weighs one link word with the kinds at its ends', () => {
    const ends = [
      ['TEST', 'SWREQ'],
      ['SWREQ', 'SYSREQ'],
      ['UNIT', 'DESIGN'],
      ['UNIT', 'SWREQ'],
      ['SWREQ', 'RCM'],
      ['RCM', 'HAZARD'],
    ] as const;
    expect(ends.map(([from, to]) => meaning('covers', from, to))).toEqual([
      'verifies',
      'derives_from',
      'designed_in',
      '-allocated_to',
      '-implemented_by',
      'controls',
    ]);
  });

  it('turns a passive word round', () => {
    expect(['verified_by', 'is tested by', 'satisfied-by'].map((word) => meaning(word, 'SWREQ', 'TEST'))).toEqual([
      '-verifies',
      '-verifies',
      '-verifies',
    ]);
    expect(meaning('mitigated by', 'HAZARD', 'RCM')).toBe('-controls');
    expect([meaning('verified_by', 'RCM', 'TEST'), meaning('verified_by', 'CR', 'TEST')]).toEqual([
      'verified_by_implementation',
      'verified_by',
    ]);
  });

  it('keeps a known word whose other end is nowhere, so that the loss is told', () => {
    expect([meaning('fulfills', 'SWREQ'), meaning('tests', undefined, 'SWREQ'), meaning('rhymes', 'SWREQ')]).toEqual([
      'derives_from',
      'verifies',
      undefined,
    ]);
  });

  it('gives no meaning to a word between kinds it does not fit', () => {
    expect([meaning('mitigates', 'SYSREQ', 'HAZARD'), meaning('links', 'DOC', 'DOC')]).toEqual([undefined, undefined]);
  });
});
