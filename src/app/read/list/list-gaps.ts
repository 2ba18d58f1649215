/** The worklist: one line a trace gap, for one viewer. */
import { findKind } from '../../../domain/kinds/find-kind';
import type { Face } from '../../../domain/record/face';
import type { SafetyClass, Severity, Text } from '../../../domain/trace/artifact';
import type { Ports, Result } from '../../ports';
import { sayGap } from '../say-gap';
import type { Keys, Language, Sentence } from '../sentence';
import type { ListAsk } from './list-filter';
import type { Item, ListCursor } from './list-shape';
import { gapList } from './lists';
import type { ProductLook } from './look-at-product';
import { endsOf, surroundingsOf } from './surroundings';
import { walkList } from './walk-list';

export interface GapRow {
  readonly id: string;
  readonly issue: { readonly key: string; readonly summary: string; readonly kinds: readonly string[]; readonly class: SafetyClass };
  readonly rule: string;
  readonly severity: Severity;
  readonly severityWord: string;
  readonly clauses: string;
  readonly classes: string;
  readonly name: string;
  readonly why: Sentence;
  readonly resolve: string;
  /** Its issue changed and is not read yet: nothing is claimed of it. */
  readonly checking: boolean;
}

const unknownYet: Text = { en: 'Unknown yet', de: 'Noch nicht bekannt' };
const checking: Text = { en: 'Checking', de: 'Wird geprüft' };
const readAgain: Text = {
  en: 'The issue was changed and is being read again.',
  de: 'Der Vorgang wurde geändert und wird neu gelesen.',
};

const gapOf = ({ face, line }: Item): Face['gaps'][number] | undefined => face.gaps.find(({ rule }) => rule === line);

/** Facts that name other issues; only then do their faces have to be known. */
const namesOthers = (item: Item): boolean =>
  Object.entries(gapOf(item)?.facts ?? {}).some(([name, value]) => name !== 'item' && /[A-Z]-\d/.test(value));

const keysFor = async (ports: Ports, look: ProductLook, items: readonly Item[]): Promise<Keys> => {
  const ends = items.filter(namesOthers).flatMap(({ face }) => endsOf(face));
  const { sight } = await surroundingsOf(
    ports,
    look,
    items.map(({ face }) => face),
    { ends },
  );
  return sight.keys;
};

const sayRow = (item: Item, keys: Keys, { freshness, book }: ProductLook, language: Language): GapRow | undefined => {
  const gap = gapOf(item);
  const { artifact, derived } = item.face;
  const said = gap && sayGap(book, gap, artifact, keys, language);
  if (!said) return undefined;
  const { resolutions: _r, facts: _f, ...rest } = said;
  const row = {
    ...rest,
    id: `${artifact.id} ${item.line}`,
    issue: {
      key: artifact.key,
      summary: artifact.statement.summary,
      kinds: artifact.kinds.map((kind) => findKind(kind)?.name[language] ?? kind),
      class: derived.effectiveClass,
    },
    checking: freshness.unread.has(artifact.id),
  };
  if (!row.checking) return row;
  return { ...row, severityWord: unknownYet[language], name: checking[language], why: [{ text: readAgain[language] }] };
};

export interface GapRows {
  readonly rows: readonly GapRow[];
  readonly next: ListCursor | undefined;
}

export const listGaps = async (
  ports: Ports,
  look: ProductLook,
  ask: ListAsk & { readonly cursor: ListCursor | undefined; readonly rows: number; readonly language: Language },
): Promise<Result<GapRows, 'moved-on'>> => {
  const page = await walkList(ports, look, gapList(look, ask), ask);
  if (!page.ok) return page;
  const { items, next } = page.value;
  const keys = await keysFor(ports, look, items);
  return { ok: true, value: { rows: items.flatMap((item) => sayRow(item, keys, look, ask.language) ?? []), next } };
};
