/** What a signature covers of an artifact, part by part, as a reader is shown it; and what differs between two of its texts. */
import { definingLinksOf } from '../../../domain/evidence/signed-text';
import { classFields } from '../../../domain/kinds/class-fields';
import { fieldsOf } from '../../../domain/kinds/check-field';
import type { Field } from '../../../domain/kinds/kind';
import { wordDifference } from '../../../domain/record/difference';
import type { Artifact, Text } from '../../../domain/trace/artifact';
import { sayValue } from '../read-attributes';
import { relationWords } from '../read-trace';
import type { ChangeLine } from '../say-change';
import type { Seen } from '../see-others';
import { linked, type Language } from '../sentence';

type Signable = Pick<Artifact, 'statement' | 'stated' | 'links' | 'kinds'>;

const words = {
  summary: { en: 'Summary', de: 'Zusammenfassung' },
  description: { en: 'Description', de: 'Beschreibung' },
  linked: { en: 'Linked', de: 'Verknüpft' },
  added: { en: 'Link added', de: 'Verknüpfung hinzugefügt' },
  removed: { en: 'Link removed', de: 'Verknüpfung entfernt' },
  hidden: { en: 'an issue you cannot see', de: 'ein Vorgang, den Sie nicht sehen können' },
} as const satisfies Readonly<Record<string, Text>>;

interface TextPart {
  readonly name: string;
  readonly what: string;
  readonly text: string;
}

const fieldOf = (kinds: readonly string[], name: string): Field | undefined => classFields[name] ?? fieldsOf(kinds).get(name);

/** Attributes no kind of ours has are part of the fingerprint, so they are shown by their own name. */
const attributeParts = ({ kinds, stated }: Signable, language: Language): readonly TextPart[] =>
  Object.entries(stated).flatMap(([name, value]) => {
    const field = fieldOf(kinds, name);
    if (value.trim() === '' || field?.traced === false) return [];
    return [{ name, what: field?.label[language] ?? name, text: field ? sayValue(field, value, language) : value }];
  });

const textParts = (artifact: Signable, language: Language): readonly TextPart[] => [
  { name: 'summary', what: words.summary[language], text: artifact.statement.summary },
  { name: 'description', what: words.description[language], text: artifact.statement.description },
  ...attributeParts(artifact, language).map((part) => ({ ...part, name: `stated ${part.name}` })),
];

type Tie = Artifact['links'][number];
const nameOf = ({ verb, to }: Tie): string => `${verb} ${to}`;

const tieLine = (what: string, { verb, to }: Tie, { keyOf, visible }: Seen, language: Language): ChangeLine => ({
  what,
  said: linked(`${relationWords(verb, 'out', language)} ${keyOf(to) ?? words.hidden[language]}`, { visible }),
});

/** The whole of it. */
export const signedLines = (artifact: Signable, seen: Seen, language: Language): readonly ChangeLine[] => [
  ...textParts(artifact, language).flatMap(({ what, text }) => (text.trim() === '' ? [] : [{ what, to: text }])),
  ...definingLinksOf(artifact).map((tie) => tieLine(words.linked[language], tie, seen, language)),
];

/** What differs, each text word by word in full. */
export const differingLines = (before: Signable, after: Signable, seen: Seen, language: Language): readonly ChangeLine[] => {
  const was = new Map(textParts(before, language).map((part) => [part.name, part]));
  const is = new Map(textParts(after, language).map((part) => [part.name, part]));
  const texts = [...new Set([...was.keys(), ...is.keys()])].flatMap((name): readonly ChangeLine[] => {
    const [old, now] = [was.get(name)?.text ?? '', is.get(name)?.text ?? ''];
    const what = (is.get(name) ?? was.get(name))?.what ?? name;
    return old === now ? [] : [{ what, parts: wordDifference(old, now) }];
  });
  const [had, has] = [definingLinksOf(before), definingLinksOf(after)];
  const names = (ties: readonly Tie[]): ReadonlySet<string> => new Set(ties.map(nameOf));
  const [hadNames, hasNames] = [names(had), names(has)];
  return [
    ...texts,
    ...has.filter((tie) => !hadNames.has(nameOf(tie))).map((tie) => tieLine(words.added[language], tie, seen, language)),
    ...had.filter((tie) => !hasNames.has(nameOf(tie))).map((tie) => tieLine(words.removed[language], tie, seen, language)),
  ];
};
