/** What the cells of all documents are made of: the artifacts along links, a requirement's verification, and open trace gaps. */
import { groundOf, verificationOf, type Ground } from '../evidence/verification';
import { findKind } from '../kinds/find-kind';
import type { Step } from '../rules/rule';
import type { ArtifactId, Text } from '../trace/artifact';
import { isActive } from '../trace/facts';
import type { ArtifactPiece, Cell, MarkPiece, Piece } from './document';
import { type Around, type Face, isStub, isSuspect } from './face';
import { mark } from './marks';
import { severities } from '../trace/severities';

const said = (en: string, de: string): Piece => ({ is: 'said', words: { en, de } });
const noneLinked = said('None linked', 'Nichts verknüpft');

const outside: Text = { en: 'Not in this software product', de: 'Nicht in diesem Softwareprodukt' };

const stateMarks = ({ artifact }: Face): readonly MarkPiece[] => {
  const { gone, lifecycle } = artifact;
  if (isStub({ artifact })) return [mark('gone', undefined, outside)];
  if (gone) return [mark('gone')];
  if (lifecycle === 'draft') return [mark('draft')];
  return isActive({ gone, lifecycle }) ? [] : [mark('retired')];
};

export const artifactPiece = (face: Face, marks: readonly MarkPiece[] = []): ArtifactPiece => {
  const { id, key, statement, kinds } = face.artifact;
  return { is: 'artifact', id, key, summary: statement.summary, kinds, marks: [...stateMarks(face), ...marks] };
};

/** The line's own artifact, and that it is being read again where it is. */
export const subjectCell = (face: Face, around: Around): Cell => [
  artifactPiece(face, around.isChecking(face.artifact.id) ? [mark('checking')] : []),
];

interface End {
  readonly id: ArtifactId;
  readonly face: Face | undefined;
  readonly suspect: boolean;
}

const outward = (face: Face, verb: string, around: Around): readonly End[] =>
  face.artifact.links
    .filter((link) => link.verb === verb)
    .map((link) => {
      const end = around.find(link.to);
      return { id: link.to, face: end, suspect: end !== undefined && isSuspect(face, link, end) };
    });

const inward = (face: Face, verb: string, around: Around): readonly End[] =>
  face.artifact.backlinks
    .filter((link) => link.verb === verb)
    .map(({ from }) => {
      const owner = around.find(from);
      const links = owner?.artifact.links.filter((link) => link.verb === verb && link.to === face.artifact.id) ?? [];
      return { id: from, face: owner, suspect: owner !== undefined && links.some((link) => isSuspect(owner, link, face)) };
    });

/** Every end once, by key; suspect where one of its links is. */
export const endsAlong = (face: Face, steps: readonly Step[], around: Around): readonly End[] => {
  const found = new Map<ArtifactId, End>();
  for (const { verb, way } of steps) {
    for (const end of way === 'out' ? outward(face, verb, around) : inward(face, verb, around))
      found.set(end.id, { ...end, suspect: end.suspect || found.get(end.id)?.suspect === true });
  }
  const keyOf = (end: End): string => end.face?.artifact.key ?? '';
  return [...found.values()].sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en', { numeric: true }));
};

export interface Ends {
  /** Links followed from the line's subject. */
  readonly steps: readonly Step[];
  /** The rule that asks for at least one, and what to say where it has a gap. */
  readonly asked?: { readonly rule: string; readonly word: Text };
  /** Only ends of these kinds; all where absent. */
  readonly kinds?: readonly string[];
}

/** A suspect mark is a claim like any other: none is made while an end is being read again. */
export const endPiece = ({ id, face, suspect }: End, around: Around): Piece => {
  if (!face || face.artifact.key === '') return { is: 'unseen' };
  if (around.isChecking(id)) return artifactPiece(face, [mark('checking')]);
  return artifactPiece(face, suspect ? [mark('suspect')] : []);
};

/** The artifacts at the other ends with their marks; what a rule misses; or that nothing is linked, which is no verdict. */
export const endsCell = (face: Face, { steps, asked, kinds }: Ends, around: Around): Cell => {
  const fits = ({ face: end }: End): boolean => kinds === undefined || !end || end.artifact.kinds.some((kind) => kinds.includes(kind));
  const pieces = endsAlong(face, steps, around)
    .filter(fits)
    .map((end) => endPiece(end, around));
  const isMissing = asked !== undefined && !around.isChecking(face.artifact.id) && face.gaps.some(({ rule }) => rule === asked.rule);
  if (isMissing) return [...pieces, mark('missing', undefined, asked.word)];
  return pieces.length > 0 ? pieces : [noneLinked];
};

const groundWords: Readonly<Partial<Record<Ground, Text>>> = {
  'not-passed': { en: 'last formal result is no pass', de: 'letztes formales Ergebnis nicht bestanden' },
  'other-build': { en: 'passed on a build that may be without a change', de: 'bestanden auf einem Build, dem eine Änderung fehlen kann' },
  'no-result': { en: 'no result recorded yet', de: 'noch kein Ergebnis festgehalten' },
  'not-told': { en: 'what is recorded does not tell', de: 'das Festgehaltene sagt es nicht' },
};
const evidencePresent: Text = { en: 'Evidence present', de: 'Nachweis vorhanden' };
const evidenceMissing: Text = { en: 'Evidence missing', de: 'Nachweis fehlt' };

/** Never a passed mark without a recorded result. */
export const verificationCell = (face: Face, around: Around): Cell => {
  if (around.isChecking(face.artifact.id)) return [mark('checking')];
  if (!isActive(face.artifact)) return [mark('nothing-asked')];
  const detail = groundWords[groundOf(face)];
  switch (verificationOf(face)) {
    case 'evidence present':
      return [around.isUnknown || isUnsettled(face, around) ? mark('unknown') : mark('passed', undefined, evidencePresent)];
    case 'evidence missing':
      return [mark('missing', detail, evidenceMissing)];
    case 're-verification needed':
      return [mark('reverify', detail)];
    case 'needs a person':
      return [around.isUnknown ? mark('unknown') : mark('needs-person', detail)];
    case 'not asked':
      return [mark('nothing-asked')];
  }
};

export type OpenGap = Face['gaps'][number];
/** Worst first; explained gaps are left out, as everywhere. */
export const openGaps = ({ gaps }: Pick<Face, 'gaps'>): readonly OpenGap[] =>
  gaps
    .filter(({ state }) => state.is === 'open')
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.rule.localeCompare(b.rule, 'en'));

/** It, or something linked to it, is being read again: what is known of it may be different in a moment. */
const isUnsettled = ({ artifact }: Face, { isChecking }: Around): boolean =>
  isChecking(artifact.id) || artifact.links.some(({ to }) => isChecking(to)) || artifact.backlinks.some(({ from }) => isChecking(from));

/** "None" only where the artifact was looked at and nothing waits that could change the answer (law 7). */
export const gapCell = (face: Face, around: Around): Cell => {
  if (around.isChecking(face.artifact.id)) return [mark('unknown')];
  const gaps = openGaps(face).map(({ rule, severity }) => mark(severity, around.book.describe(rule)?.name));
  if (gaps.length > 0) return gaps;
  return [around.isUnknown || isUnsettled(face, around) ? mark('unknown') : mark('nothing-asked', undefined, { en: 'None', de: 'Keine' })];
};

const flags: Readonly<Record<string, Text>> = { yes: { en: 'Yes', de: 'Ja' }, no: { en: 'No', de: 'Nein' } };

/** An attribute of the subject as its kind says it: choices and flags in words, anything else as it was written. */
export const attributePieces = (face: Face, kind: string, names: readonly string[]): readonly Piece[] => {
  const fields = findKind(kind)?.fields ?? {};
  return names.flatMap((name): readonly Piece[] => {
    const value = face.artifact.stated?.[name] ?? '';
    const field = fields[name];
    if (value === '' || !field) return [];
    const words = field.type === 'choice' ? field.of[value] : field.type === 'flag' ? flags[value.toLowerCase()] : undefined;
    return words ? [{ is: 'said', words }] : [{ is: 'text', text: value }];
  });
};

const notWritten = said('Not written', 'Nicht angegeben');
export const attributeCell = (face: Face, kind: string, name: string): Cell => {
  const pieces = attributePieces(face, kind, [name]);
  return pieces.length > 0 ? pieces : [notWritten];
};

/** The statement itself, and under it what explains it. */
export const statementCell = (face: Face, kind: string, ...names: readonly string[]): Cell => {
  const { description = '' } = face.artifact.statement;
  const labelled = names.flatMap((name) => {
    const text = face.artifact.stated?.[name] ?? '';
    const label = findKind(kind)?.fields[name]?.label;
    return text === '' || !label ? [] : [{ is: 'text' as const, text, label }];
  });
  return [description.trim() === '' ? notWritten : { is: 'text', text: description }, ...labelled];
};

export const classPiece = (face: Face, around: Around): Piece =>
  around.isChecking(face.artifact.id) ? mark('checking') : { is: 'class', class: face.derived.effectiveClass };

export const classCell = (face: Face, around: Around): Cell => [classPiece(face, around)];
