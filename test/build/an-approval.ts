/** Signatures for tests: of a text as it stands, complete and authorised, unless said otherwise. */
import type { Approval } from '../../src/domain/evidence/approval';
import { signedRecipe, signedText } from '../../src/domain/evidence/signed-text';
import { type Artifact, instant, person } from '../../src/domain/trace/artifact';

export const SIGNED = instant('2026-11-10T09:00:00.000Z');
export const FROZEN = instant('2026-11-12T09:00:00.000Z');

export const anApproval = (of: Artifact, said: Partial<Approval> = {}): Approval => ({
  meaning: 'approved',
  by: person('quinn'),
  printedName: 'Quinn Abel',
  role: 'quality',
  at: SIGNED,
  zone: 'Europe/Berlin',
  recipe: signedRecipe,
  fingerprint: signedText(of),
  ...said,
});

/** Signed in the wording it has. */
export const signed = (artifact: Artifact, ...said: readonly Partial<Approval>[]): Artifact => ({
  ...artifact,
  approvals: [...(artifact.approvals ?? []), ...(said.length === 0 ? [{}] : said).map((each) => anApproval(artifact, each))],
});

/** In a baseline with the wording it has. */
export const baselined = (artifact: Artifact, at = FROZEN): Artifact => {
  const { version } = artifact.stated;
  const base = { name: '2.0', at, recipe: signedRecipe, fingerprint: signedText(artifact) };
  return { ...artifact, baseline: version === undefined ? base : { ...base, version } };
};

/** Says something else since; when that was seen is known where it is told. */
export const reworded = (artifact: Artifact, changed?: string, summary = 'Says something else'): Artifact => ({
  ...artifact,
  statement: { ...artifact.statement, summary },
  ...(changed === undefined ? {} : { changed: instant(changed) }),
});
