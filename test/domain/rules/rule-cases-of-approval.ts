/** Cases of the rules that read signatures, baselines, releases and time. */
import { instant } from '../../../src/domain/trace/artifact';
import { baselined, reworded, signed } from '../../build/an-approval';
import { a, draft, rejected, x, type RuleCase } from './rule-case';

const AFTER = '2026-11-15T09:00:00.000Z';
const BEFORE = instant('2026-11-14T09:00:00.000Z');
const LATE = instant('2026-11-16T09:00:00.000Z');
const approvalIssue = (date: string, meaning = 'approved') => a('APPROVAL', 'A', { stated: { date, meaning, approver: 'Quinn Abel' } });

const verified = x('SWREQ', { links: { approved_by: ['A'] } });
const reviews: readonly RuleCase[] = [
  {
    rule: 'REQ-05',
    fires: [signed(x('SWREQ'), { meaning: 'reviewed' }, { meaning: 'approved', role: '' })],
    facts: { item: 'PUMP-1' },
    says: 'Nobody has signed PUMP-1 as verified or approved',
    silent: {
      'one that is signed as verified': [signed(x('SWREQ'), { meaning: 'verified' })],
      'a draft': [x('SWREQ', draft)],
      'one approved in an issue of its own': [verified, approvalIssue('2026-11-10', 'verified')],
      'one approved again in an issue, after it changed': [{ ...verified, changed: instant(AFTER) }, approvalIssue('2026-11-16')],
    },
  },
  {
    rule: 'ARC-02',
    fires: [
      x('UNIT', { links: { designed_in: ['D'], part_of: ['S'] } }),
      signed(a('DESIGN', 'D', { key: 'PUMP-4' }), { meaning: 'approved' }),
    ],
    facts: { item: 'PUMP-1', noInterfaces: 'PUMP-4', notVerified: 'PUMP-4' },
    says: 'Not signed as verified in the present wording: PUMP-4.',
    silent: {
      'a unit whose design is verified': [
        x('UNIT', { links: { designed_in: ['D'], part_of: ['S'] } }),
        signed(a('DESIGN', 'D', { stated: { interfaces: 'CAN bus.' } }), { meaning: 'verified' }),
      ],
      'a unit whose one design is verified in an issue': [
        x('UNIT', { links: { designed_in: ['D'], part_of: ['S'] } }),
        a('DESIGN', 'D', { stated: { interfaces: 'CAN bus.' }, links: { approved_by: ['A'] } }),
        approvalIssue('2026-11-10', 'verified'),
      ],
    },
  },
  {
    rule: 'APR-01',
    fires: [reworded(signed(x('RCM'), { meaning: 'approved' }, { meaning: 'risk-accepted' }))],
    facts: { item: 'PUMP-1', meanings: 'approved, risk-accepted', date: '2026-11-10' },
    says: 'after it was signed on 2026-11-10 (approval, acceptance of the risk)',
    silent: {
      'one that is as it was signed': [signed(x('RCM'))],
      'one that was signed again': [signed(reworded(signed(x('RCM'))), { at: LATE })],
      'a signature that was revoked': [reworded(signed(x('RCM'), { revoked: { at: LATE, by: signedBy(), reason: 'Mistaken.' } }))],
    },
  },
  {
    rule: 'APR-02',
    fires: [signed(x('DOC'), { printedName: '' }, { role: '', meaning: 'reviewed' }, { recipe: 'other/2', meaning: 'verified' })],
    facts: { item: 'PUMP-1', incomplete: '1', unauthorised: '1', unreadable: '1' },
    says: 'The right to sign was not established: 1.',
    silent: {
      'a signature in order': [signed(x('DOC'))],
      'one that was replaced by a valid one': [signed(x('DOC'), { printedName: '' }, {})],
    },
  },
];

function signedBy() {
  const by = signed(x('RCM')).approvals?.[0]?.by;
  if (by === undefined) throw new Error('No signature');
  return by;
}

const request = (said: Parameters<typeof a>[2] = {}) => a('CR', 'C', { key: 'PUMP-8', links: { modifies: ['X'] }, ...said });
const changedR = reworded(baselined(x('SWREQ')), AFTER);
const bumped = (sbomVersion?: string) => {
  const soup = baselined(x('SOUP', { stated: { version: '1.0' }, links: { part_of: ['S'] } }));
  return { ...soup, stated: { version: '1.1', ...(sbomVersion === undefined ? {} : { sbomVersion }) }, changed: instant(AFTER) };
};

const changes: readonly RuleCase[] = [
  {
    rule: 'CHG-01',
    fires: [changedR, request()],
    facts: { item: 'PUMP-1', since: '2026-11-12', changed: 'yes', others: 'PUMP-8' },
    says: 'PUMP-1 is under control since 2026-11-12 and was changed without a change request approved before. Linked, but not approved in time: PUMP-8.',
    silent: {
      'what changed under a request approved before': [changedR, signed(request(), { at: BEFORE })],
      'what is as the baseline has it': [baselined(x('SWREQ'))],
      'what is signed and in no baseline: approving again suffices': [reworded(signed(x('SWREQ')))],
      'a request approved before the baseline and still open': [changedR, signed(request())],
    },
  },
  {
    rule: 'SUP-04',
    fires: [bumped('1.2'), request()],
    facts: { item: 'PUMP-1', from: '1.0', to: '1.1', scanned: '1.2', others: 'PUMP-8' },
    says: 'It went from 1.0 to 1.1. The SBOM has 1.2.',
    silent: {
      'a version changed by an approved request': [bumped(), signed(request(), { at: BEFORE })],
      'a version that no baseline holds yet': [x('SOUP', { stated: { version: '1.1' } })],
      'another change than that of the version': [
        reworded(baselined(x('SOUP', { stated: { version: '1.0' }, links: { part_of: ['S'] } })), AFTER),
      ],
      'the version the SBOM has': [x('SOUP', { stated: { version: '1.1', sbomVersion: '1.1' } })],
    },
  },
];

const record = { version: '2.0', date: '2026-11-20', baseline: '2.0', archive: 'Vault, 15 years.', delivery: 'Signed image.' };
const build = { buildProcedure: 'make image', buildEnvironment: 'Container 12', toolVersions: 'gcc 14.2' };
const releases: readonly RuleCase[] = [
  {
    rule: 'REL-02',
    fires: [x('PR', { stated: { residualRisk: 'acceptable' } })],
    facts: { item: 'PUMP-1', notSigned: 'yes' },
    says: 'Nobody has signed that the risk is accepted.',
    silent: {
      'one whose risk is accepted': [signed(x('PR', { stated: { residualRisk: 'Acceptable' } }), { meaning: 'risk-accepted' })],
      'one that is closed': [x('PR', { lifecycle: 'closed-fixed' })],
    },
  },
  {
    rule: 'REL-03',
    fires: [x('RELEASE', { stated: { ...record, archive: '' } })],
    facts: { item: 'PUMP-1' },
    says: 'Archive and retention',
    silent: { 'one that is recorded': [x('RELEASE', { stated: { ...record, ...build } })] },
  },
];

const time: readonly RuleCase[] = [
  {
    rule: 'X-01',
    fires: [x('FEEDBACK', { stated: { received: '2026-09-01' } })],
    facts: { item: 'PUMP-1', over: '2026-10-02' },
    says: 'The time for it is over since 2026-10-02.',
    silent: {
      'one that is no problem': [x('FEEDBACK', { stated: { received: '2026-09-01', decision: 'No problem' } })],
      'one with its problem report': [x('FEEDBACK', { links: { raises: ['P'] } }), a('PR', 'P')],
    },
  },
  {
    rule: 'X-03',
    fires: [
      x('PR', { links: { risk_evaluated_in: ['H'], affects: ['V'] } }),
      a('HAZSIT', 'H'),
      a('RELEASE', 'V', { lifecycle: 'implemented' }),
    ],
    facts: { item: 'PUMP-1' },
    says: 'whom to tell is not decided',
    silent: {
      'one that is decided': [x('PR', { stated: { safetyRelevant: 'yes', inReleased: 'yes', notifyDecision: 'All users, by letter.' } })],
      'one in a release that is only planned': [
        x('PR', { stated: { safetyRelevant: 'yes' }, links: { affects: ['V'] } }),
        a('RELEASE', 'V'),
      ],
      'one in a release that was never made': [
        x('PR', { stated: { safetyRelevant: 'yes' }, links: { affects: ['V'] } }),
        a('RELEASE', 'V', rejected),
      ],
      'one that does not bear on safety': [x('PR', { stated: { safetyRelevant: 'no', inReleased: 'yes' } })],
    },
  },
  {
    rule: 'X-09',
    fires: [x('DOC', { stated: { documentType: 'development-plan' } })],
    facts: { item: 'PUMP-1', unsaid: 'yes' },
    says: 'For which class it was written is not said.',
    silent: {
      'a plan for the class that counts': [x('DOC', { stated: { documentType: 'development-plan', plannedClass: 'C' } })],
      'another document': [x('DOC', { stated: { documentType: 'maintenance-plan' } })],
    },
  },
  {
    rule: 'X-12',
    fires: [x('SOUP', { stated: { sbom: 'not-listed' }, links: { part_of: ['S'] } })],
    facts: { item: 'PUMP-1', absent: 'yes' },
    says: 'the SBOM does not list it',
    silent: {
      'one that the SBOM lists': [x('SOUP', { stated: { sbom: 'Listed' } })],
      'one that no SBOM was compared with': [x('SOUP')],
      'one that is retired': [x('SOUP', { stated: { sbom: 'not-listed' }, ...rejected })],
    },
  },
];

export const casesOfApproval: readonly RuleCase[] = [...reviews, ...changes, ...releases, ...time];
