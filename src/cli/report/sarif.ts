/**
 * SARIF 2.1.0, so that code scanning shows a gap in the pull request. An item has a key, no line: it is a logical location, beside the file
 * it was read from. The fingerprint is rule and key, so a gap stays the same one over commits.
 */
import { severityWords } from '../../domain/documents/marks';
import type { Language } from '../../domain/rules/message';
import type { AnyRule } from '../../domain/rules/rule';
import type { Severity } from '../../domain/trace/artifact';
import type { ToldGap, Verdict } from '../check';
import { asJson } from './json';
import { reason } from './words';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  'blocks-release': 'error',
  'to-resolve': 'warning',
  note: 'note',
};
const clauseWord = { en: 'IEC 62304, clause', de: 'IEC 62304, Abschnitt' } as const;
const ownWord = { en: 'Own rule', de: 'Eigene Regel' } as const;
const classWord = { en: 'class', de: 'Klasse' } as const;

export function sarifReport(file: string, { gaps, asked, notAsked }: Verdict, language: Language): string {
  const rules = asked.map(({ rule }) => rule);
  const places = new Map(rules.map(({ id }, i) => [id, i]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Plumbline', language, rules: rules.map((rule) => descriptor(rule, language)) } },
        columnKind: 'utf16CodeUnits',
        ...(notAsked.length === 0 ? {} : { properties: { notAsked: notAsked.map((each) => each[language]) } }),
        results: gaps.map((told) => result(told, places.get(told.rule.id) ?? -1, file, language)),
      },
    ],
  };
  return asJson(log);
}

function descriptor(rule: AnyRule, language: Language): object {
  const source = rule.clauses.length === 0 ? ownWord[language] : `${clauseWord[language]} ${rule.clauses.join(', ')}`;
  const clauses = `${source}; ${classWord[language]} ${rule.classes.join(', ')}`;
  return {
    id: rule.id,
    name: rule.id.replace('-', ''),
    shortDescription: { text: rule.name[language] },
    fullDescription: { text: `${rule.name[language]}. ${clauses}.` },
    help: { text: `${rule.resolve[language]} (${clauses})`, markdown: `${rule.resolve[language]}\n\n_${clauses}_` },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { clauses: [...rule.clauses], classes: [...rule.classes] },
  };
}

function result(told: ToldGap, ruleIndex: number, file: string, language: Language): object {
  const { rule, key, gap } = told;
  return {
    ruleId: rule.id,
    ruleIndex,
    level: levels[gap.severity],
    message: { text: `${key}: ${rule.name[language]}. ${reason(told, language)}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) } },
        logicalLocations: [{ name: key, fullyQualifiedName: key, kind: 'resource' }],
      },
    ],
    partialFingerprints: { 'plumblineGap/v1': `${rule.id}:${key}` },
    properties: { class: gap.class, severity: severityWords[gap.severity][language], facts: gap.facts },
  };
}

/** A relative reference; its segments may hold anything a file name can. */
const uriOf = (file: string): string => file.split(/[\\/]/).map(encodeURIComponent).join('/');
