/** The state of a link as its row says it: one mark, the most urgent first. A mark is never better than what is known (law 7). */
import { hasPassed, type TestResult } from '../../domain/evidence/test-result';
import type { Artifact, ArtifactId, Instant, Link, Text } from '../../domain/trace/artifact';
import { isActive } from '../../domain/trace/facts';
import { isSuspectLink } from '../../domain/trace/stamp';
import { isStub } from './look-at-issue';
import { sayDay } from './say-date';
import { fill, type Language } from './sentence';

export type MarkName =
  | 'checking'
  | 'lost'
  | 'outside'
  | 'retired'
  | 'draft'
  | 'suspect'
  | 'failed'
  | 'reverify'
  | 'needs-a-person'
  | 'passed'
  | 'confirmed'
  | 'unchanged'
  | 'not-asked';

export interface Mark {
  readonly is: MarkName;
  readonly word: string;
  /** After the word, in grey; '' where there is nothing to add. */
  readonly detail: string;
}

const words: Readonly<Record<MarkName, Text>> = {
  checking: { en: 'Checking', de: 'Wird geprüft' },
  lost: { en: 'Missing', de: 'Fehlt' },
  outside: { en: 'Not read', de: 'Nicht gelesen' },
  retired: { en: 'Retired', de: 'Zurückgezogen' },
  draft: { en: 'Draft', de: 'Entwurf' },
  suspect: { en: 'Suspect', de: 'Fraglich' },
  failed: { en: 'Failed', de: 'Nicht bestanden' },
  reverify: { en: 'Re-verification needed', de: 'Erneute Verifizierung nötig' },
  passed: { en: 'Passed', de: 'Bestanden' },
  'needs-a-person': { en: 'Needs a person', de: 'Braucht eine Person' },
  confirmed: { en: 'Confirmed', de: 'Bestätigt' },
  unchanged: { en: 'Unchanged', de: 'Unverändert' },
  'not-asked': { en: '–', de: '–' },
};
const details = {
  unknown: { en: 'unknown yet', de: 'noch unbekannt' },
  gone: { en: 'deleted or moved away', de: 'gelöscht oder verschoben' },
  outside: { en: 'outside this software product', de: 'außerhalb dieses Softwareprodukts' },
  noEvidence: { en: 'counts for nothing', de: 'zählt nicht' },
  since: { en: 'since {day}', de: 'seit {day}' },
  changedHere: { en: 'changed here', de: 'hier geändert' },
  changed: { en: '{key} was changed', de: '{key} wurde geändert' },
  formally: { en: 'last formal result', de: 'letztes formales Ergebnis' },
  otherBuild: { en: 'passed on a build that may be without a change', de: 'bestanden auf einem Build, dem eine Änderung fehlen kann' },
  noResult: { en: 'no result recorded', de: 'kein Ergebnis festgehalten' },
} as const satisfies Readonly<Record<string, Text>>;

export interface MarkedLink {
  readonly own: Artifact;
  readonly other: Artifact;
  /** As the `from` end has it; absent where that end is not known. */
  readonly link: Link | undefined;
  readonly way: 'out' | 'in';
  /** The other end is to prove this one. */
  readonly proves: boolean;
  /** What the last formal run of the other end says, where that is a test. */
  readonly result: TestResult | undefined;
  /** The result is of a build that may be without a change. */
  readonly isBefore: boolean;
  readonly isUnread: (id: ArtifactId) => boolean;
}

type Said = readonly [MarkName, string?];

const since = (at: Instant, language: Language): string => fill(details.since, language, { day: sayDay(at, language) });

const ofEnd = ({ own, other, link, isUnread }: MarkedLink, language: Language): Said | undefined => {
  if (isUnread(own.id) || isUnread(other.id)) return ['checking', details.unknown[language]];
  if (other.gone && isStub(other)) return ['outside', details.outside[language]];
  if (link?.lost !== undefined) return ['lost', since(link.lost, language)];
  if (other.gone) return ['lost', details.gone[language]];
  if (!isActive(other)) return ['retired', details.noEvidence[language]];
  return other.lifecycle === 'draft' ? ['draft', details.noEvidence[language]] : undefined;
};

/** Which run said so, and on which build, is told at the test: not everybody may see the run. */
const ofResult = (result: TestResult | undefined, isBefore: boolean, language: Language): Said => {
  if (!result) return ['needs-a-person', details.noResult[language]];
  if (!hasPassed(result)) return ['failed', details.formally[language]];
  return isBefore ? ['reverify', details.otherBuild[language]] : ['passed', details.formally[language]];
};

const ofLink = ({ own, other, link, way, proves, result, isBefore }: MarkedLink, language: Language): Said => {
  const [owner, target] = way === 'out' ? [own, other] : [other, own];
  if (link?.stamp && isSuspectLink(link, [owner, target])) {
    const changed = link.stamp.from === owner.fingerprint ? target : owner;
    return ['suspect', changed.id === own.id ? details.changedHere[language] : fill(details.changed, language, { key: changed.key })];
  }
  if (proves && other.kinds.includes('TEST')) return ofResult(result, isBefore, language);
  if (!link?.stamp) return ['not-asked'];
  return [link.stamp.by === 'app' ? 'unchanged' : 'confirmed', since(link.stamp.at, language)];
};

export const sayMark = (marked: MarkedLink, language: Language): Mark => {
  const [is, detail = ''] = ofEnd(marked, language) ?? ofLink(marked, language);
  return { is, word: words[is][language], detail };
};
