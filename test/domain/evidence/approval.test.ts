/** What a signature is worth, as time and text go on (21 CFR 11.50, 11.70; corrections 3, 6, 10, 11, 17). */
import * as fc from 'fast-check';
import { approvedClass, judgedApprovals, standing } from '../../../src/domain/evidence/approval';
import { isControlled } from '../../../src/domain/evidence/control';
import { signedText } from '../../../src/domain/evidence/signed-text';
import { type Artifact, instant, person } from '../../../src/domain/trace/artifact';
import { compose } from '../../../src/domain/trace/compose';
import { anArtifact } from '../../build/an-artifact';
import { LATER, NOW } from '../../build/a-graph';
import { anApproval, baselined, reworded, signed } from '../../build/an-approval';

const states = (artifact: Artifact): readonly string[] => judgedApprovals(artifact).map(({ state }) => state);
const requirement = anArtifact('SWREQ', 'R', { links: { derives_from: ['N'] } });

describe('A signature', () => {
  test('is valid for the text it was given for, and stale for any other', () => {
    expect(states(signed(requirement))).toEqual(['valid']);
    expect(states(reworded(signed(requirement)))).toEqual(['stale']);
    expect(states({ ...signed(requirement), stated: { acceptanceCriteria: 'Within 150 ms.' } })).toEqual(['stale']);
  });
  test('is valid again when the text is what it was', () => {
    expect(states(reworded(reworded(signed(requirement)), undefined, requirement.statement.summary))).toEqual(['valid']);
  });
  test('corrections 10: does not become stale by adding a test, an allocation or another evidence downstream', () => {
    const more = anArtifact('SWREQ', 'R', {
      links: { derives_from: ['N'], allocated_to: ['I'], approved_by: ['A'] },
      backlinks: { verifies: ['T'], implemented_by: ['M'] },
    });
    expect(states({ ...more, approvals: signed(requirement).approvals ?? [] })).toEqual(['valid']);
  });
  test('corrections 10: becomes stale when a defining link changes, since that is part of what was signed', () => {
    const elsewhere = anArtifact('SWREQ', 'R', { links: { derives_from: ['N2'] } });
    expect(states({ ...elsewhere, approvals: signed(requirement).approvals ?? [] })).toEqual(['stale']);
    const request = signed(anArtifact('CR', 'C', { links: { modifies: ['R'] } }));
    const wider = anArtifact('CR', 'C', { links: { modifies: ['R', 'R2'] } });
    expect(states({ ...wider, approvals: request.approvals ?? [] })).toEqual(['stale']);
  });
  test('does not care for the order of links, nor for status, spaces or line ends', () => {
    const [one, other] = [
      ['N', 'M'],
      ['M', 'N'],
    ].map((to) => anArtifact('SWREQ', 'R', { links: { derives_from: to } }));
    expect(one && other && signedText(one) === signedText(other)).toBe(true);
    expect(states({ ...signed(requirement), lifecycle: 'obsolete' })).toEqual(['valid']);
    expect(states(reworded(signed(requirement), undefined, ` ${requirement.statement.summary}\n`))).toEqual(['valid']);
  });
  test('corrections 11: stays stale however often links are confirmed', () => {
    const stamp = { from: requirement.fingerprint, to: requirement.fingerprint, by: person('quinn'), at: NOW, reason: 'Only a typo.' };
    const edited = reworded(signed(requirement));
    expect(states({ ...edited, links: edited.links.map((link) => ({ ...link, stamp })) })).toEqual(['stale']);
  });
  test.each([
    ['revoked', { revoked: { at: NOW, by: person('quinn'), reason: 'Wrong issue.' } }],
    ['incomplete', { printedName: ' ' }],
    ['incomplete', { zone: '' }],
    ['incomplete', { at: instant('yesterday') }],
    ['incomplete', { by: person('') }],
    ['unauthorised', { role: '' }],
    ['unreadable', { recipe: 'plumbline.signed/99' }],
  ] as const)('is %s and counts for nothing: %j', (state, said) => {
    expect(states(signed(requirement, said))).toEqual([state]);
  });
  test('corrections 17: can be taken over from a document, and then names document, revision, date and approver', () => {
    const reference = { document: 'SRS-12', revision: '4', date: '2025-03-01', approver: 'R. Meyer' };
    expect(states(signed(requirement, { reference }))).toEqual(['valid']);
    for (const part of ['document', 'revision', 'date', 'approver'] as const)
      expect(states(signed(requirement, { reference: { ...reference, [part]: '' } }))).toEqual(['incomplete']);
  });
  test('corrections 17: taken over counts for the text it was taken over with, and no other', () => {
    const reference = { document: 'SRS-12', revision: '4', date: '2025-03-01', approver: 'R. Meyer' };
    expect(states(reworded(signed(requirement, { reference })))).toEqual(['stale']);
  });
  test('is kept when the source is read again, with the baseline and the time of the change', () => {
    const old = { ...baselined(signed(requirement)), changed: LATER };
    const read = compose(
      {
        id: old.id,
        key: 'R',
        projectId: '',
        kinds: ['SWREQ'],
        lifecycle: 'ready',
        statement: { summary: 'Other', description: '' },
        stated: {},
        links: [],
        backlinks: [],
        restricted: false,
        endKeys: {},
      },
      old,
      () => false,
      () => undefined,
      NOW,
    );
    expect([read.approvals, read.baseline, read.changed]).toEqual([old.approvals, old.baseline, LATER]);
  });
  test('that was given again hides the stale one of the same meaning, and none of another', () => {
    const edited = reworded(signed(requirement, { meaning: 'approved' }, { meaning: 'verified' }));
    const again = signed(edited, { meaning: 'approved', at: LATER });
    expect(standing(judgedApprovals(again)).map(({ meaning, state }) => `${meaning} ${state}`)).toEqual([
      'verified stale',
      'approved valid',
    ]);
  });
});

describe('Under control', () => {
  test('corrections 6: is what is signed or in a baseline, whatever its status', () => {
    const lifecycles = ['draft', 'ready', 'in-review', 'implemented', 'obsolete'] as const;
    for (const lifecycle of lifecycles) {
      const plain = { ...requirement, lifecycle };
      expect([plain, signed(plain), baselined(plain)].map(isControlled)).toEqual([false, true, true]);
    }
  });
  test('corrections 6: a signature whose text was changed keeps it there; one that was revoked does not', () => {
    const revoked = { revoked: { at: NOW, by: person('quinn'), reason: 'Wrong issue.' } };
    expect([reworded(signed(requirement)), signed(requirement, revoked)].map(isControlled)).toEqual([true, false]);
  });
});

describe('The class approved last', () => {
  const item = (own: string): Artifact => anArtifact('ITEM', 'I', { stated: { class: own } });
  test('corrections 3: is the one signed last, and stays so when the text is changed', () => {
    const twice = signed(item('B'), { class: 'C' }, { class: 'B', at: LATER });
    expect([approvedClass(twice), approvedClass(reworded(twice))]).toEqual(['B', 'B']);
  });
  test('corrections 3: is none where a signature is revoked, incomplete, unauthorised, or means something else', () => {
    const revoked = { revoked: { at: NOW, by: person('quinn'), reason: 'Wrong issue.' } };
    const none = [revoked, { printedName: '' }, { role: '' }, { meaning: 'reviewed' as const }];
    for (const said of none) expect(approvedClass(signed(item('A'), { class: 'A', ...said }))).toBeUndefined();
  });
  test('does not depend on the order in which signatures are kept', () => {
    const all = (['A', 'B', 'C'] as const).map((own, i) =>
      anApproval(item(own), { class: own, at: instant(`2026-11-1${i}T09:00:00.000Z`) }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (approvals) => {
        expect(approvedClass({ ...item('A'), approvals })).toBe('C');
      }),
    );
  });
});

test('what nobody signed has no signatures', () => {
  expect(judgedApprovals(requirement)).toEqual([]);
});
