/** What has to be reviewed or verified, and signed so, in its present wording (5.2.6, 5.4.4). */
import { isApproved, isSigned } from './approved';
import { out, read, rule } from './rule';
import { saysNothing } from './said';

const ofIssue = ['kinds', 'counts', 'stated'] as const;

export const REQ_05 = rule({
  id: 'REQ-05',
  name: { en: 'Requirement not verified', de: 'Anforderung nicht verifiziert' },
  asks: { en: 'its present wording is signed as verified', de: 'der jetzige Wortlaut ist als verifiziert unterschrieben' },
  clauses: ['5.2.6'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: 'SWREQ',
  why: {
    en: 'Nobody has signed {item} as verified or approved in its present wording.',
    de: 'Niemand hat {item} im jetzigen Wortlaut als verifiziert oder genehmigt unterschrieben.',
  },
  resolve: { en: 'Have it reviewed and signed as it stands.', de: 'Prüfen und so, wie sie dasteht, unterschreiben lassen.' },
  resolutions: [],
  reads: { requirement: read([], 'key', 'counts', 'approvals', 'changed'), issues: read([out('approved_by')], ...ofIssue) },
  yieldsTo: [{ rule: 'APR-01', at: [] }],
  check: ({ requirement: [requirement], issues }) => {
    // A draft is not there to be signed yet.
    if (!requirement?.counts || isApproved(requirement, issues, ['verified', 'approved'])) return undefined;
    return { facts: { item: requirement.key } };
  },
});

export const ARC_02 = rule({
  id: 'ARC-02',
  name: { en: 'Unit without verified design', de: 'Einheit ohne verifizierten Entwurf' },
  asks: {
    en: 'its detailed design is there and signed as verified',
    de: 'der Feinentwurf liegt vor und ist als verifiziert unterschrieben',
  },
  clauses: ['5.4.2', '5.4.3', '5.4.4'],
  classes: ['C'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: 'UNIT',
  why: {
    en: '{item} lacks a verified detailed design.[?noDesign None is linked.][ Interfaces are not described in {noInterfaces}.][ Not signed as verified in the present wording: {notVerified}.]',
    de: '{item} hat keinen verifizierten Feinentwurf.[?noDesign Keiner ist verknüpft.][ Schnittstellen sind nicht beschrieben in {noInterfaces}.][ Im jetzigen Wortlaut nicht als verifiziert unterschrieben: {notVerified}.]',
  },
  resolve: {
    en: 'Link the design, describe its interfaces, and have it signed as verified.',
    de: 'Den Entwurf verknüpfen, seine Schnittstellen beschreiben und ihn als verifiziert unterschreiben lassen.',
  },
  resolutions: [
    { is: 'create-and-link', kind: 'DESIGN', verb: 'designed_in', way: 'out', label: { en: 'Create design', de: 'Entwurf anlegen' } },
    { is: 'link-existing', kind: 'DESIGN', verb: 'designed_in', way: 'out', label: { en: 'Link a design', de: 'Entwurf verknüpfen' } },
  ],
  reads: {
    unit: read([], 'key'),
    designs: read([out('designed_in')], 'key', 'kinds', 'counts', 'stated', 'approvals', 'changed'),
    issues: read([out('designed_in'), out('approved_by')], ...ofIssue),
  },
  yieldsTo: [],
  check: ({ unit: [unit], designs, issues }) => {
    if (!unit) return undefined;
    const there = designs.filter((each) => each.counts && each.kinds.includes('DESIGN'));
    if (there.length === 0) return { facts: { item: unit.key, noDesign: 'yes' } };
    // Which of several designs an approval issue speaks of cannot be told from here.
    const single = there.length === 1 && designs.length === 1;
    const isVerified = (each: (typeof there)[number]): boolean =>
      single ? isApproved(each, issues, ['verified']) : isSigned(each, ['verified']);
    const keys = (of: typeof there): string =>
      of
        .map(({ key }) => key)
        .sort()
        .join(', ');
    const noInterfaces = keys(there.filter(({ stated }) => saysNothing(stated, 'interfaces')));
    const notVerified = keys(there.filter((each) => !isVerified(each)));
    if (noInterfaces === '' && notVerified === '') return undefined;
    return {
      facts: { item: unit.key, ...(noInterfaces === '' ? {} : { noInterfaces }), ...(notVerified === '' ? {} : { notVerified }) },
    };
  },
});
