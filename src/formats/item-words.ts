/** What common type and link words mean, where a team gives no map. Link words are weighed with the kinds at both ends. */
import { betweenKinds, fits } from '../domain/kinds/between-kinds';
import { findVerb } from '../domain/kinds/verbs';
import { type Meaning, type Reading, categoryOf } from './item-map';

const typeWords: Readonly<Record<string, string>> = {
  USERNEED: 'user_need need un stakeholder_requirement use_case user_story system_goal goal feat feature',
  SYSREQ: 'system_requirement sysreq sys product_requirement',
  SWREQ: 'software_requirement swreq srs requirement req',
  HAZARD: 'hazard haz',
  HAZSIT: 'hazardous_situation hazsit',
  CAUSE: 'cause failure_cause',
  RCM: 'risk_control risk_control_measure rcm rc mitigation',
  SYSTEM: 'software_system',
  ITEM: 'software_item architecture component module',
  UNIT: 'software_unit unit code source_file impl implementation',
  SOUP: 'soup',
  DESIGN: 'design detailed_design dsn',
  TEST: 'test test_case utest itest verification',
  RUN: 'test_run test_result',
  PR: 'problem_report bug defect anomaly',
  FEEDBACK: 'feedback complaint',
  CR: 'change_request',
  RELEASE: 'release',
  DOC: 'document',
};
const kindOfWord = new Map(Object.entries(typeWords).flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind] as const)));

const linkWords = {
  verifies: 'verifies verify tests test checks check',
  controls: 'mitigates mitigate controls control reduces',
  derives_from:
    'derives_from derived_from derives fulfills fulfils refines satisfies implements realizes realises child_of parent upstream covers ' +
    'links link relates_to traces traces_to trace addresses',
} as const;
const verbOfWord = new Map(Object.entries(linkWords).flatMap(([verb, list]) => list.split(' ').map((word) => [word, verb] as const)));

const wordOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const kindsOfWord = (text: string): readonly string[] => {
  const kind = kindOfWord.get(wordOf(text));
  return kind === undefined ? [] : [kind];
};

export const suggestedReading: Reading = {
  kindsOf: (item) => {
    const category = categoryOf(item);
    return category === '' ? kindsOfWord(item.type) : kindsOfWord(category);
  },
  meaningOf: (type, from, to) => meaningOfWord(wordOf(type), from, to),
  attributes: {
    class: 'class',
    safety_class: 'class',
    software_safety_class: 'class',
    class_rationale: 'classRationale',
  },
};

type Kinds = readonly string[] | undefined;

function meaningOfWord(word: string, from: Kinds, to: Kinds): Meaning | undefined {
  const ours = findVerb(word, from ?? []);
  if (ours && fits(ours.from, from) && fits(ours.to, to)) return { verb: ours.id, reverse: false };
  const active = activeOf(word);
  if (active !== undefined) return turned(meaningOfWord(active, to, from));
  const verb = verbOfWord.get(word);
  if (verb === undefined) return undefined;
  if (from === undefined || to === undefined) return { verb, reverse: false };
  return betweenKinds(from, to);
}

/** "verified_by" is "verifies" seen from the other end. */
function activeOf(word: string): string | undefined {
  const stem = /^(?:is_)?(\w+?)(?:ed|d)_by$/.exec(word)?.[1];
  if (stem === undefined) return undefined;
  return [`${stem}s`, `${stem}es`, `${stem.replace(/i$/, 'ie')}s`].find((active) => verbOfWord.has(active));
}

const turned = (meaning: Meaning | undefined): Meaning | undefined => meaning && { ...meaning, reverse: !meaning.reverse };
