/** Who may sign with which meaning, and who is a second person. */
import * as fc from 'fast-check';
import { meanings, type ApprovalState, type Meaning } from '../../../src/domain/evidence/approval';
import { assertionOf, meaningsAt } from '../../../src/domain/evidence/assertions';
import {
  isIndependent,
  meaningsFor,
  noSigning,
  rightTo,
  roles,
  standardProfile,
  stillToSign,
  type Signing,
} from '../../../src/domain/evidence/signers';
import { kinds } from '../../../src/domain/kinds/find-kind';
import { person } from '../../../src/domain/trace/artifact';

const quinn = person('quinn');
const dana = person('dana');
const withRoles = (of: Signing['holders']): Signing => ({ holders: of, profile: standardProfile });
const given = (by: string, meaning: Meaning, state: ApprovalState = 'valid') => ({ by: person(by), meaning, state });

test('who holds no role signs nothing, whatever the account is called', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')), (account) => {
      expect(meaningsFor(noSigning, person(account))).toEqual([]);
      expect(meaningsFor(withRoles({ quinn: roles }), person(`${account} `))).toEqual([]);
    }),
  );
});

test('quality approves, a risk manager accepts risks, a developer does neither, and nobody releases by this alone', () => {
  const signing = withRoles({ quinn: ['quality'], dana: ['developer'], rosa: ['risk-manager'] });
  expect(rightTo(signing, quinn, 'approved')).toBe('quality');
  expect(rightTo(signing, person('rosa'), 'risk-accepted')).toBe('risk-manager');
  expect(meaningsFor(signing, dana)).toEqual(['author', 'reviewed']);
  for (const role of roles) expect(rightTo(withRoles({ quinn: [role] }), quinn, 'released')).toBeUndefined();
});

test('its author is never its second person, in whichever order the two are tried, and another person is', () => {
  const signing = withRoles({ quinn: roles, dana: roles });
  for (const meaning of standardProfile.notByAuthor) {
    expect(isIndependent(signing, [given('quinn', 'author', 'stale')], quinn, meaning)).toBe(false);
    expect(isIndependent(signing, [given('quinn', meaning)], quinn, 'author')).toBe(false);
    expect(isIndependent(signing, [given('quinn', 'author')], dana, meaning)).toBe(true);
    expect(isIndependent(signing, [given('quinn', 'author', 'revoked')], quinn, meaning)).toBe(true);
  }
});

test('two signatures of one person are one signer where two are asked', () => {
  const signing = { ...noSigning, profile: { ...standardProfile, signers: { approved: 2 } } };
  const once = [given('quinn', 'approved'), given('quinn', 'approved'), given('dana', 'approved', 'stale')];
  expect(stillToSign(signing, once, 'approved')).toBe(1);
  expect(stillToSign(signing, [...once, given('dana', 'approved')], 'approved')).toBe(0);
});

test('every kind may be signed, and each meaning says what it asserts in both languages', () => {
  for (const { id } of kinds) {
    expect(meaningsAt([id])).toContain('approved');
    for (const meaning of meanings)
      for (const { points } of assertionOf([id], meaning)) {
        expect(points.length).toBeGreaterThan(0);
        for (const { en, de } of points) expect([en.trim(), de.trim()]).not.toContain('');
      }
  }
  expect(meaningsAt([])).toEqual([]);
  expect(assertionOf(['SWREQ'], 'verified')[0]?.points).toHaveLength(6);
});
