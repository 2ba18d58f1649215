/** What one entry changed at one artifact, line by line, in words; links only where the viewer may see their other end. */
import type { Approval } from '../../domain/evidence/approval';
import { sayMeaning } from '../../domain/evidence/meaning-words';
import { sayRole } from '../../domain/evidence/signers';
import { findKind } from '../../domain/kinds/find-kind';
import { fieldsOf } from '../../domain/kinds/check-field';
import { classFields } from '../../domain/kinds/class-fields';
import type { Field } from '../../domain/kinds/kind';
import { shortened, wordDifference, type Part } from '../../domain/record/difference';
import type { State } from '../../domain/record/entry';
import type { RuleBook } from '../../domain/rules/rule-book';
import type { Artifact, Lifecycle, Text } from '../../domain/trace/artifact';
import { relationWords } from './read-trace';
import { sayValue } from './read-attributes';
import type { Seen } from './see-others';
import { linked, type Language, type Sentence } from './sentence';

/** `parts`: a text, word by word. Else `from` and `to` in words, or a sentence alone. */
export interface ChangeLine {
  readonly what: string;
  readonly parts?: readonly Part[];
  readonly from?: string;
  readonly to?: string;
  readonly said?: Sentence;
}
/** Whose doing a line is: said in Jira, decided here by a person, or what followed from either. */
export interface Changes {
  readonly inJira: readonly ChangeLine[];
  readonly links: readonly ChangeLine[];
  readonly decided: readonly ChangeLine[];
  readonly followed: readonly ChangeLine[];
}

const words = {
  summary: { en: 'Summary', de: 'Zusammenfassung' },
  description: { en: 'Description', de: 'Beschreibung' },
  state: { en: 'State', de: 'Zustand' },
  kind: { en: 'Kind', de: 'Art' },
  linked: { en: 'Linked', de: 'Verknüpft' },
  unlinked: { en: 'No longer linked', de: 'Nicht mehr verknüpft' },
  class: { en: 'Effective class', de: 'Wirksame Klasse' },
  gap: { en: 'Trace gap', de: 'Lücke' },
  resolved: { en: 'Resolved', de: 'Behoben' },
  gone: { en: 'Deleted, or moved out of this software product', de: 'Gelöscht oder aus diesem Softwareprodukt verschoben' },
  back: { en: 'Back in this software product', de: 'Wieder in diesem Softwareprodukt' },
  nothing: { en: 'None', de: 'Keine' },
  signature: { en: 'Signature', de: 'Unterschrift' },
  revoked: { en: 'Signature revoked', de: 'Unterschrift widerrufen' },
  returned: { en: 'Returned by', de: 'Zurückgegeben von' },
} as const satisfies Readonly<Record<string, Text>>;

const lifecycles: Readonly<Record<Lifecycle, Text>> = {
  draft: { en: 'Draft', de: 'Entwurf' },
  ready: { en: 'Ready', de: 'Bereit' },
  'in-review': { en: 'In review', de: 'In Prüfung' },
  implemented: { en: 'Implemented', de: 'Umgesetzt' },
  investigated: { en: 'Investigated', de: 'Untersucht' },
  'closed-fixed': { en: 'Closed as fixed', de: 'Als behoben geschlossen' },
  'closed-not-a-fault': { en: 'Closed as not a fault', de: 'Als kein Fehler geschlossen' },
  'closed-duplicate': { en: 'Closed as duplicate', de: 'Als Duplikat geschlossen' },
  rejected: { en: 'Rejected', de: 'Abgelehnt' },
  obsolete: { en: 'Obsolete', de: 'Überholt' },
};

const textLine = (what: string, before: string, after: string): readonly ChangeLine[] =>
  before === after ? [] : [{ what, parts: shortened(wordDifference(before, after)) }];

const turned = (what: string, from: string, to: string, none: string): readonly ChangeLine[] =>
  from === to ? [] : [{ what, from: from === '' ? none : from, to: to === '' ? none : to }];

const fieldOf = (kinds: readonly string[], name: string): Field | undefined => classFields[name] ?? fieldsOf(kinds).get(name);

const attributeLines = (before: Artifact, after: Artifact, names: readonly string[], language: Language): readonly ChangeLine[] =>
  names.flatMap((name) => {
    const field = fieldOf(after.kinds, name);
    const [was, is] = [before.stated[name] ?? '', after.stated[name] ?? ''];
    if (!field) return [];
    if (field.type === 'prose' && was !== '') return textLine(field.label[language], was, is);
    return turned(field.label[language], sayValue(field, was, language), sayValue(field, is, language), words.nothing[language]);
  });

const meaningOf = ({ meaning, printedName, role }: Approval, language: Language): string =>
  [sayMeaning(meaning)[language], `${printedName}, ${sayRole(role)[language]}`].join(': ');

/** Signatures only ever come, or are revoked. */
const signatureLines = (before: Artifact, after: Artifact, language: Language): readonly ChangeLine[] => {
  const [was, is] = [before.approvals ?? [], after.approvals ?? []];
  const given = is.slice(was.length).map((each) => ({ what: words.signature[language], to: meaningOf(each, language) }));
  const revoked = is.filter((each, i) => each.revoked !== undefined && was[i] !== undefined && was[i].revoked === undefined);
  const isNew = after.returned !== undefined && after.returned.at !== before.returned?.at;
  return [
    ...given,
    ...revoked.map((each) => ({ what: words.revoked[language], to: meaningOf(each, language) })),
    ...(isNew ? [{ what: words.returned[language], to: after.returned.printedName }] : []),
  ];
};

const namesIn = (before: Artifact, after: Artifact): { readonly decided: readonly string[]; readonly inJira: readonly string[] } => {
  const all = [...new Set([...Object.keys(before.stated), ...Object.keys(after.stated)])];
  const isDecided = (name: string): boolean => before.decided?.[name] !== after.decided?.[name];
  return { decided: all.filter(isDecided), inJira: all.filter((name) => !isDecided(name)) };
};

const kindsOf = ({ kinds }: Artifact, language: Language): string => kinds.map((kind) => findKind(kind)?.name[language] ?? kind).join(', ');

const statementLines = (before: Artifact, after: Artifact, language: Language): readonly ChangeLine[] => [
  ...(before.gone === after.gone ? [] : [{ what: (after.gone ? words.gone : words.back)[language] }]),
  ...textLine(words.summary[language], before.statement.summary, after.statement.summary),
  ...textLine(words.description[language], before.statement.description, after.statement.description),
  ...turned(words.state[language], lifecycles[before.lifecycle][language], lifecycles[after.lifecycle][language], ''),
  ...turned(words.kind[language], kindsOf(before, language), kindsOf(after, language), words.nothing[language]),
];

interface Tie {
  readonly verb: string;
  readonly way: 'out' | 'in';
  readonly other: Artifact['id'];
}
const tiesOf = ({ links, backlinks }: Artifact): ReadonlyMap<string, Tie> => {
  const out = links.filter(({ lost }) => lost === undefined).map(({ verb, to }): Tie => ({ verb, way: 'out', other: to }));
  const back = backlinks.map(({ verb, from }): Tie => ({ verb, way: 'in', other: from }));
  return new Map([...out, ...back].map((tie) => [`${tie.way} ${tie.verb} ${tie.other}`, tie]));
};

export const sayTie = (what: string, { verb, way, other }: Tie, { keyOf, visible }: Seen, language: Language): readonly ChangeLine[] => {
  const key = keyOf(other);
  return key === undefined ? [] : [{ what, said: linked(`${relationWords(verb, way, language)} ${key}`, { visible }) }];
};

const linkLines = (before: Artifact, after: Artifact, seen: Seen, language: Language): readonly ChangeLine[] => {
  const [was, is] = [tiesOf(before), tiesOf(after)];
  const come = [...is].filter(([name]) => !was.has(name)).flatMap(([, tie]) => sayTie(words.linked[language], tie, seen, language));
  const left = [...was].filter(([name]) => !is.has(name)).flatMap(([, tie]) => sayTie(words.unlinked[language], tie, seen, language));
  return [...come, ...left];
};

const openRules = ({ gaps }: State): readonly string[] => gaps.filter(({ state }) => state.is === 'open').map(({ rule }) => rule);
const nameOf = (rule: string, book: RuleBook, language: Language): string => book.describe(rule)?.name[language] ?? rule;

const followedLines = (before: State, after: State, book: RuleBook, language: Language): readonly ChangeLine[] => {
  const [was, is] = [openRules(before), openRules(after)];
  return [
    ...turned(words.class[language], before.derived.effectiveClass, after.derived.effectiveClass, ''),
    ...is.filter((rule) => !was.includes(rule)).map((rule) => ({ what: words.gap[language], to: nameOf(rule, book, language) })),
    ...was.filter((rule) => !is.includes(rule)).map((rule) => ({ what: words.resolved[language], to: nameOf(rule, book, language) })),
  ];
};

/** What the viewer may see, and the rules the product is judged by now. */
interface Told {
  readonly seen: Seen;
  readonly book: RuleBook;
}
export const sayChanges = (before: State, after: State, { seen, book }: Told, language: Language): Changes => {
  const [was, is] = [before.artifact, after.artifact];
  const names = namesIn(was, is);
  return {
    inJira: [...statementLines(was, is, language), ...attributeLines(was, is, names.inJira, language)],
    links: linkLines(was, is, seen, language),
    decided: [...attributeLines(was, is, names.decided, language), ...signatureLines(was, is, language)],
    followed: followedLines(before, after, book, language),
  };
};

/** Ids of the other ends of links that came or went. */
export const endsTouched = (before: State | undefined, after: State): readonly Artifact['id'][] => {
  const was = before ? tiesOf(before.artifact) : new Map<string, Tie>();
  const is = tiesOf(after.artifact);
  return [...was, ...is].filter(([name]) => was.has(name) !== is.has(name)).map(([, { other }]) => other);
};
