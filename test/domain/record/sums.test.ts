import * as fc from 'fast-check';
import { addUp, noSums } from '../../../src/domain/record/sums';
import type { State } from '../../../src/domain/record/entry';
import { artifactId, instant } from '../../../src/domain/trace/artifact';
import { PRODUCT, productArtifact } from '../../../src/domain/trace/product-node';
import { aGap, aState } from '../../build/an-entry';
import { anArtifact } from '../../build/an-artifact';

const requirement = (id: string, said: Parameters<typeof anArtifact>[2] = {}, gaps: string[] = ['REQ-03']): State =>
  aState(
    anArtifact('SWREQ', id, said),
    gaps.map((rule) => aGap(artifactId(id), { rule })),
  );

describe('The running totals', () => {
  test('count artifacts by kind and class, and gaps by rule, class, severity and state', () => {
    expect(addUp(noSums, [{ before: undefined, after: requirement('1', { project: '10' }) }])).toEqual({
      open: { 10: { artifacts: { 'SWREQ|C|to-resolve': 1 }, gaps: { 'REQ-03|C|to-resolve|open': 1 } } },
      restricted: {},
    });
  });

  test('count an artifact of several kinds once, whatever their order, with its worst open gap', () => {
    const both = [requirement('1', { kinds: ['SWREQ', 'RCM'] }), requirement('2', { kinds: ['RCM', 'SWREQ'] }, [])];
    const { open } = addUp(
      noSums,
      both.map((after) => ({ before: undefined, after })),
    );
    expect(open['']?.artifacts).toEqual({ 'RCM+SWREQ|C|to-resolve': 1, 'RCM+SWREQ|C|none': 1 });
  });

  test('keep Jira projects apart, follow an artifact that moves, and forget a project that is empty', () => {
    const here = requirement('1', { project: '10' });
    const there = requirement('1', { project: '11' });
    const before = addUp(noSums, [{ before: undefined, after: here }]);
    const after = addUp(before, [{ before: here, after: there }]);
    expect(Object.keys(after.open)).toEqual(['11']);
    expect(after).toEqual(addUp(noSums, [{ before: undefined, after: there }]));
  });

  test('leave out what is of no kind', () => {
    expect(addUp(noSums, [{ before: undefined, after: requirement('1', { kinds: [] }, []) }])).toEqual(noSums);
  });

  test('keep restricted artifacts apart, and move them when they are opened', () => {
    const secret = requirement('1', { restricted: true });
    const hidden = addUp(noSums, [{ before: undefined, after: secret }]);
    expect(hidden).toEqual({
      open: {},
      restricted: { '': { artifacts: { 'SWREQ|C|to-resolve': 1 }, gaps: { 'REQ-03|C|to-resolve|open': 1 } } },
    });
    const opened = addUp(hidden, [{ before: secret, after: requirement('1') }]);
    expect(opened).toEqual(addUp(noSums, [{ before: undefined, after: requirement('1') }]));
  });

  test('leave out tombstones and the product itself', () => {
    const gone = requirement('1', { gone: true });
    const product = aState(productArtifact([]));
    expect(product.artifact.id).toBe(PRODUCT);
    expect(
      addUp(
        noSums,
        [gone, product].map((after) => ({ before: undefined, after })),
      ),
    ).toEqual(noSums);
  });

  test('keep the earliest instant at which time alone may change a verdict', () => {
    const due = (at: string): State => aState(anArtifact('SWREQ', at), [aGap(artifactId(at), { due: instant(at) })]);
    const changes = ['2027-03-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z'].map((at) => ({
      before: undefined,
      after: due(at),
    }));
    expect(addUp(noSums, changes).due).toBe('2027-01-01T00:00:00.000Z');
  });

  test('are after any changes what a recount of the last states says', () => {
    const state = fc
      .record({
        id: fc.nat(5),
        kinds: fc.subarray(['SWREQ', 'RCM', 'TEST']),
        restricted: fc.boolean(),
        project: fc.constantFrom('10', '11'),
        gone: fc.boolean(),
        gaps: fc.subarray(['REQ-03', 'GRF-01']),
      })
      .map(({ id, gaps, ...said }) => requirement(String(id), said, gaps));
    fc.assert(
      fc.property(fc.array(state, { maxLength: 30 }), (history) => {
        const last = new Map<string, State>();
        const sums = history.reduce((before, after) => {
          const next = addUp(before, [{ before: last.get(after.artifact.id), after }]);
          last.set(after.artifact.id, after);
          return next;
        }, noSums);
        expect(sums).toEqual(
          addUp(
            noSums,
            [...last.values()].map((after) => ({ before: undefined, after })),
          ),
        );
      }),
    );
  });
});
