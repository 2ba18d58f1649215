/**
 * What every call is asked with: what a person would send, and ids of things that person may not know. A call without a row here fails the
 * table.
 */
import { nameOfApproval } from '../../../src/domain/evidence/signing-acts';
import { signedText } from '../../../src/domain/evidence/signed-text';
import { emptyMapping, type Mapping } from '../../../src/domain/kinds/mapping';
import { artifactId, type Artifact } from '../../../src/domain/trace/artifact';
import { pairOf } from '../../../src/domain/trace/stamp';
import { rowsOf, settingsOf } from '../recomputed';
import { crowd as accounts, qaPin, type Crowd, type IssueName } from './crowd';

type Payload = Readonly<Record<string, unknown>>;
type Ask = (crowd: Crowd) => readonly Payload[];

const hiddenIssues: readonly IssueName[] = ['secretTest', 'benchTest', 'servedTest', 'far', 'farTest', 'deletedSecret'];

const artifactOf = ({ world, product, otherProduct, issues }: Crowd, name: IssueName): Artifact | undefined => {
  const id = artifactId(issues[name].id);
  return (rowsOf(world, product).get(id) ?? rowsOf(world, otherProduct).get(id))?.artifact;
};
/** What a screen that showed the issue would send back. */
const markOf = (all: Crowd, name: IssueName): string => artifactOf(all, name)?.fingerprint ?? 'b'.repeat(64);
const linkShown = (all: Crowd, from: IssueName, to: IssueName): Payload => {
  const [owner, target] = [artifactOf(all, from), artifactOf(all, to)];
  return { verb: 'verifies', way: 'in', other: all.issues[from].id, shown: owner && target ? pairOf(owner, target) : 'c'.repeat(32) };
};

const signedOf = (all: Crowd, name: IssueName): string => {
  const artifact = artifactOf(all, name);
  return artifact ? signedText(artifact) : 'd'.repeat(64);
};
const signatureOf = (all: Crowd, name: IssueName): string => {
  const standing = artifactOf(all, name)?.approvals?.find(({ revoked }) => revoked === undefined);
  return standing ? nameOfApproval(standing) : 'e'.repeat(64);
};

const once =
  (payload: Payload = {}): Ask =>
  () => [payload];
const issueQuestions: Readonly<Record<string, Ask>> = {
  openIssue: once(),
  explainClass: once(),
  findCandidates: ({ issues }) => [
    { kind: 'TEST', words: '' },
    { kind: 'TEST', words: issues.secretTest.key },
    { kind: 'SYSREQ', words: 'Bilbysource' },
    { kind: 'TEST', words: issues.benchTest.key },
  ],
  // Before anything is created: what all see then has the same keys, however much is hidden.
  openPanel: once(),
  openAttributes: once(),
  readHistory: (all) => [
    {},
    { after: 'a'.repeat(64) },
    ...(['clean', 'secret', 'far'] as const).map((name) => ({ after: markOf(all, name) })),
  ],
  confirmSome: (all) => [
    { links: [linkShown(all, 'airTest', 'edited')], reason: 'Looked at, still fits.' },
    { links: [linkShown(all, 'secretTest', 'mixed')], reason: 'Looked at, still fits.' },
  ],
  setAttributes: (all) =>
    (['clean', 'mixed', 'secret'] as const).map((name) => ({ shown: markOf(all, name), values: { rationale: 'Free flow harms.' } })),
  openSignatures: (all) => [{}, { shown: signedOf(all, 'secret') }],
  sign: (all) => [
    { meaning: 'approved', shown: signedOf(all, 'clean'), secret: qaPin },
    { meaning: 'author', shown: signedOf(all, 'secret'), secret: qaPin },
  ],
  returnForChange: (all) => (['clean', 'far'] as const).map((name) => ({ shown: signedOf(all, name), reason: 'Which alarm?' })),
  revokeSignature: (all) => [
    { shown: signedOf(all, 'clean'), signature: signatureOf(all, 'clean'), reason: 'Signed the wrong one.', secret: qaPin },
  ],
  enrolPin: once({ pin: 'amber-17-oak' }),
  beginCodes: once(),
  enrolCodes: once({ code: '123456' }),
  createAndLink: once({ rule: 'REQ-03', kind: 'TEST', summary: 'Planted' }),
  linkExisting: ({ issues }) => [
    ...hiddenIssues.map((name) => ({ rule: 'REQ-03', kind: 'TEST', other: issues[name].id })),
    ...(['secretSource', 'source'] as const).map((name) => ({ rule: 'REQ-01', kind: 'SYSREQ', other: issues[name].id })),
  ],
  confirmLinks: once({ reason: 'Looked at, still fits.' }),
  acceptLoss: once({ reason: 'Replaced.' }),
  openClass: once(),
  foreseeClass: once({ class: 'A', rationale: 'Segregated.' }),
  setClass: once({ class: 'B', rationale: 'Segregated.' }),
  // After the class: whatever rests on the item is suspect by then.
  minorEdit: once({ reason: 'A typing error.' }),
  checkNow: once(),
  switchOn: ({ product, otherProduct }) => [{}, { join: product }, { join: otherProduct }, { join: '899999' }],
};

/** What is saved for the product on the open project, and its version: saved once more it changes nothing. */
const savedOf = ({ world, product }: Crowd): { readonly version: number; readonly mapping: Mapping } => {
  const { version, mapping } = settingsOf(world, product);
  return { version, mapping };
};
const anyPack = { format: 'plumbline.rule-pack/1', name: 'Crowd', version: '1', vectors: [] };
const ownRule = {
  name: 'Two tests',
  kind: 'SWREQ',
  verb: 'verifies',
  way: 'in',
  endKind: 'TEST',
  minimum: 2,
  severity: 'note',
  classes: ['C'],
};
const settingsQuestions: Readonly<Record<string, Ask>> = {
  openSettings: once({ anew: true }),
  previewMapping: (all) => [{ mapping: savedOf(all).mapping }, { mapping: emptyMapping }],
  saveMapping: (all) => [savedOf(all), { version: 0, mapping: emptyMapping }],
  enableProject: ({ product, otherProduct }) => [
    { mapping: emptyMapping },
    { mapping: emptyMapping, join: product },
    { mapping: emptyMapping, join: otherProduct },
  ],
  openRules: once(),
  tryRules: () => [{ pack: JSON.stringify(anyPack) }, { pack: JSON.stringify(anyPack), add: ownRule }],
  saveRules: (all) => [
    { version: savedOf(all).version, pack: JSON.stringify(anyPack) },
    { version: 0, pack: JSON.stringify(anyPack) },
  ],
  readingNow: once(),
  pauseReading: once(),
  resumeReading: once(),
};

const list = { filter: {}, order: 'gaps', rows: 25 };
const inEveryOrder = ['gaps', 'gaps-last', 'key', 'key-down'].map((order) => ({ order }));
const listQuestions: Ask = (crowd) => [
  ...inEveryOrder.map((order) => ({ ...list, ...order })),
  ...hiddenIssues.map((name) => ({ ...list, filter: { words: crowd.issues[name].key } })),
  ...['Quokkatest', 'Wombatcrowd', 'Kowarisecret', 'Olmbench'].map((words) => ({ ...list, filter: { words } })),
  ...Object.values(crowd.projects).map((project) => ({ ...list, filter: { projects: [project] } })),
];
const projectQuestions: Readonly<Record<string, Ask>> = {
  openProject: once(),
  checkProject: once(),
  switchProjectOn: ({ product, otherProduct }) => [{}, { join: product }, { join: otherProduct }, { join: '899999' }],
  listGaps: listQuestions,
  listMatrix: (crowd) =>
    ['requirement-to-test', 'risk-chain'].flatMap((view) => listQuestions(crowd).map((question) => ({ ...question, view }))),
  exportCsv: (crowd) =>
    ['gaps', 'requirement-to-test', 'risk-chain'].flatMap((file) =>
      listQuestions(crowd).map(({ rows: _, ...question }) => ({ ...question, list: file })),
    ),
  exportProduct: once(),
  confirmSuspects: (all) =>
    (['source', 'mixed', 'secret', 'far'] as const).map((name) => ({
      issues: [{ id: all.issues[name].id, shown: markOf(all, name) }],
      reason: 'Looked at, still fits.',
    })),
};

const releaseQuestions: Readonly<Record<string, Ask>> = {
  openReleases: once(),
  openScope: () => [
    { is: 'release', name: '2.0.1' },
    { is: 'baseline', name: '2.0' },
    { is: 'release', name: '9.9' },
  ],
  nameBaseline: once({ name: '2.1', reason: 'Delivered.' }),
  keepBaseline: () => [{ name: '2.0' }, { name: '9.9' }],
  planRelease: ({ issues }) => [
    ...(['clean', 'secret', 'benchTest', 'served', 'far', 'off'] as const).map((name) => ({
      name: '2.0.2',
      base: '2.0',
      issues: [issues[name].key],
      reason: 'Hotfix.',
    })),
    { name: '2.0.2', base: '2.0', issues: ['MAIN-99999'], reason: 'Hotfix.' },
  ],
};

const recordQuestions: Readonly<Record<string, Ask>> = {
  listRecord: (crowd) => [
    { filter: {} },
    ...[...hiddenIssues, 'clean' as const, 'mixed' as const].map((name) => ({ filter: { issue: crowd.issues[name].key } })),
    ...['app', 'someone-else', accounts.admin].map((actor) => ({ filter: { actor } })),
    ...['set-class', 'read', 'name-baseline'].map((act) => ({ filter: { act } })),
    { filter: { from: '2020-01-01T00:00:00.000Z', to: '2020-01-02T00:00:00.000Z' } },
  ],
  packagePart: once(),
};

const signersQuestions: Readonly<Record<string, Ask>> = {
  openSigners: once(),
  admitSigner: (all) =>
    [accounts.qa, accounts.developer, 'acc-nobody'].map((account) => ({
      version: savedOf(all).version,
      account,
      roles: ['quality', 'tester'],
      identity: 'Known in person.',
    })),
  resetSigner: () => [accounts.qa, 'acc-nobody'].map((account) => ({ account, identity: 'Lost it.' })),
};

const inboxQuestions: Readonly<Record<string, Ask>> = {
  openInbox: () => [{}, { meaning: 'verified' }],
  openInboxIssue: (all) => (['clean', 'secret', 'far'] as const).map((name) => ({ issue: all.issues[name].id })),
  signSet: (all) => {
    const text = (name: IssueName): Payload => ({ issue: all.issues[name].id, shown: signedOf(all, name) });
    const sets = [[text('edited')], [text('secret'), text('far'), text('deletedSecret')]];
    return sets.map((texts) => ({ meaning: 'approved', secret: qaPin, texts }));
  },
  returnFromInbox: (all) =>
    (['edited', 'secret'] as const).map((name) => ({
      issue: all.issues[name].id,
      shown: signedOf(all, name),
      reason: 'Which alarm?',
    })),
};

const documents = ['trace-matrix', 'software-requirements', 'soup-list', 'gap-report'];
const shown = (product: string, more: object = {}) => ({ product, document: 'trace-matrix', scope: 'now', rows: 25, ...more });
const macroQuestions: Readonly<Record<string, Ask>> = {
  openChoices: once(),
  openDocument: (crowd) => [
    ...documents.map((document) => ({ config: shown(crowd.product, { document }) })),
    ...[crowd.otherProduct, crowd.projects.OFF, '899999'].map((product) => ({ config: shown(product) })),
    ...hiddenIssues.map((name) => ({ config: shown(crowd.product, { words: crowd.issues[name].key }) })),
    ...['Quokkatest', 'Wombatcrowd', 'Olmbench'].map((words) => ({ config: shown(crowd.product, { document: 'gap-report', words }) })),
    ...Object.values(crowd.projects).map((project) => ({ config: shown(crowd.product, { projects: [project] }) })),
    { config: shown(crowd.product, { severities: ['to-resolve'], classes: ['C'] }), before: 25 },
    ...['baseline:2.0', 'release:2.0.1', 'release:9.9'].flatMap((scope) =>
      ['software-requirements', 'gap-report'].map((document) => ({ config: shown(crowd.product, { document, scope }) })),
    ),
  ],
};

/** What the platform itself asks as a person: the lozenge of the card, and a document to export. */
const functionQuestions: Readonly<Record<string, Ask>> = {
  'context-status': once(),
  'export-macro': (all) => macroQuestions['openDocument']?.(all).flatMap(({ config }) => (config === undefined ? [] : [{ config }])) ?? [],
};

/** By the name of a call, whatever the resolver: two calls of one name would be one to a screen, too. */
export const questions: Readonly<Record<string, Ask>> = {
  ...issueQuestions,
  ...settingsQuestions,
  ...projectQuestions,
  ...releaseQuestions,
  ...recordQuestions,
  ...signersQuestions,
  ...inboxQuestions,
  ...macroQuestions,
  ...functionQuestions,
};

/** What a person has to hold, in the project of the screen or on its issue, for a call that decides something. All others change nothing. */
export const rights: Readonly<Record<string, string>> = {
  createAndLink: 'CREATE_ISSUES',
  linkExisting: 'LINK_ISSUES',
  confirmSome: 'EDIT_ISSUES',
  minorEdit: 'EDIT_ISSUES',
  confirmSuspects: 'EDIT_ISSUES',
  setAttributes: 'EDIT_ISSUES',
  confirmLinks: 'EDIT_ISSUES',
  acceptLoss: 'EDIT_ISSUES',
  setClass: 'EDIT_ISSUES',
  foreseeClass: 'EDIT_ISSUES',
  // Beyond this a role of the app's own, of which the tests of signing tell.
  sign: 'BROWSE_PROJECTS',
  returnForChange: 'BROWSE_PROJECTS',
  revokeSignature: 'BROWSE_PROJECTS',
  signSet: 'BROWSE_PROJECTS',
  returnFromInbox: 'BROWSE_PROJECTS',
  enrolPin: 'BROWSE_PROJECTS',
  beginCodes: 'BROWSE_PROJECTS',
  admitSigner: 'ADMINISTER_PROJECTS',
  resetSigner: 'ADMINISTER_PROJECTS',
  switchOn: 'ADMINISTER_PROJECTS',
  // What was seen at a glance is kept for half an hour.
  openSettings: 'ADMINISTER_PROJECTS',
  previewMapping: 'ADMINISTER_PROJECTS',
  saveMapping: 'ADMINISTER_PROJECTS',
  enableProject: 'ADMINISTER_PROJECTS',
  saveRules: 'ADMINISTER_PROJECTS',
  pauseReading: 'ADMINISTER_PROJECTS',
  resumeReading: 'ADMINISTER_PROJECTS',
  switchProjectOn: 'ADMINISTER_PROJECTS',
  nameBaseline: 'ADMINISTER_PROJECTS',
  keepBaseline: 'ADMINISTER_PROJECTS',
  planRelease: 'ADMINISTER_PROJECTS',
  // Reads Jira again, as the app: whoever sees the issue may have that done.
  checkNow: 'BROWSE_PROJECTS',
};

/** Calls that answer nobody of the table, each with its reason. */
export const opensToNobody: readonly string[] = [
  // Takes a code that only the person's own authenticator makes.
  'enrolCodes',
];

/** Calls whose refusal is an entry, and nothing else (21 CFR 11.300(d)). */
export const recordsRefusals: readonly string[] = ['sign', 'returnForChange', 'revokeSignature', 'signSet', 'returnFromInbox'];

/** Calls that ask something more than Jira's permissions, which no stranger has: a role of the app's own, or a code. */
export const guardedTwice: readonly string[] = ['sign', 'returnForChange', 'revokeSignature', 'enrolCodes', 'signSet', 'returnFromInbox'];

/** Calls that would tell and do nothing though every check of the app were missing: Jira is asked as the person, and refuses. */
export const guardedByJira: readonly string[] = [];
