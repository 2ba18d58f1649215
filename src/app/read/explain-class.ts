/** The class rationale as lines from the issue up to where the class is stated (4.3), for one viewer. */
import { findVerb } from '../../domain/kinds/verbs';
import type { Row } from '../../domain/record/entry';
import type { ArtifactId, SafetyClass, Text } from '../../domain/trace/artifact';
import { classRationale, type ClassReason } from '../../domain/trace/class-rationale';
import { PRODUCT } from '../../domain/trace/product-node';
import { WorkingGraph } from '../../domain/trace/trace-graph';
import type { Ports, Product } from '../ports';
import { accessTo, seenBy, seesPlace } from './access';
import type { Viewer } from './answer-issue';
import { fill, linked, type Language, type Sentence } from './sentence';

export interface ClassLine {
  readonly depth: number;
  readonly class: SafetyClass;
  readonly because: Sentence;
  /** The written reason, where the class is stated there. */
  readonly rationale?: string;
  /** What could have given it a class, too, and does not decide. */
  readonly others: readonly { readonly class: SafetyClass; readonly said: Sentence }[];
  /** So many of these are not named. */
  readonly more: number;
}

const words: Readonly<Record<string, Text>> = {
  own: { en: '{item} states class {class}.', de: '{item} gibt Klasse {class} an.' },
  lowered: {
    en: '{item} states the lower class {class}, with a reason, and what belongs to it follows.',
    de: '{item} gibt die niedrigere Klasse {class} an, mit Begründung; was dazugehört, folgt.',
  },
  default: { en: '{item} has no class assigned yet, so class C counts.', de: '{item} hat noch keine Klasse, also gilt Klasse C.' },
  ring: {
    en: '{item} lies on or below a ring of links, so class C counts.',
    de: '{item} liegt auf oder unter einem Ring, also gilt Klasse C.',
  },
  product: {
    en: 'No software item gives {item} a class; the software system decides.',
    de: 'Kein Software-Item gibt {item} eine Klasse; das Softwaresystem entscheidet.',
  },
  system: { en: 'The highest class of the software systems: {class}.', de: 'Die höchste Klasse der Softwaresysteme: {class}.' },
  verb: { en: '{item} {verb} {next}, class {class}.', de: '{item} {verb} {next}, Klasse {class}.' },
  other: { en: '{verb} {next}, class {class}; this does not decide.', de: '{verb} {next}, Klasse {class}; das entscheidet nicht.' },
  unseen: { en: 'an issue you cannot see', de: 'ein Vorgang, den Sie nicht sehen' },
};

const verbWords = (verb: string, way: 'out' | 'in' | undefined, language: Language): string | undefined => {
  const found = findVerb(verb);
  return found && (way === 'in' ? found.inverse : found.label)[language];
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sayReason = (reason: ClassReason, next: ClassReason | undefined, keyOf: (id: ArtifactId) => string, language: Language): string => {
  const verb = verbWords(reason.because, reason.way, language);
  const facts = { item: keyOf(reason.id), next: next ? keyOf(next.id) : '', class: reason.class };
  if (reason.id === PRODUCT) return fill(words['system'] ?? { en: '', de: '' }, language, facts);
  if (verb !== undefined) return fill(words['verb'] ?? { en: '', de: '' }, language, { ...facts, verb });
  return fill(words[reason.because] ?? words['default'] ?? { en: '', de: '' }, language, facts);
};

export const loadUpwards = async (ports: Ports, product: Product, issue: ArtifactId): Promise<WorkingGraph> => {
  const graph = new WorkingGraph();
  const load = async (ids: readonly ArtifactId[]): Promise<void> => {
    const rows: ReadonlyMap<ArtifactId, Row> = await ports.record.rows(product.id, ids);
    for (const id of ids) {
      const row = rows.get(id);
      if (row) graph.load(row.state.artifact, row.state.derived, row.state.gaps);
      else graph.absent(id);
    }
  };
  await load([issue, PRODUCT]);
  for (let hop = 0; hop < 30; hop++) {
    classRationale(graph, issue);
    if (graph.missing.size === 0) break;
    await load([...graph.missing]);
  }
  return graph;
};

/** A test may hang on dozens: so many are named. */
const mostOthers = 8;

interface Shown {
  readonly keyOf: (id: ArtifactId) => string | undefined;
  readonly language: Language;
}

/** Those the viewer may not see are neither named nor counted. */
const sayOthers = ({ others }: ClassReason, { keyOf, language }: Shown): Pick<ClassLine, 'others' | 'more'> => {
  const seen = others.flatMap((other) => {
    const key = keyOf(other.id);
    return key === undefined ? [] : [{ ...other, key }];
  });
  const said = seen.slice(0, mostOthers).map(({ class: given, verb, way, key }) => {
    const facts = { verb: capital(verbWords(verb, way, language) ?? verb), next: key, class: given };
    return { class: given, said: linked(fill(words['other'] ?? { en: '', de: '' }, language, facts), { visible: new Set([key]) }) };
  });
  return { others: said, more: seen.length - said.length };
};

/** Undefined where the viewer may not see the issue. Other issues on the way are named only where the viewer may see them. */
export const explainClass = async (ports: Ports, product: Product, viewer: Viewer): Promise<readonly ClassLine[] | undefined> => {
  const access = await accessTo(ports, product, viewer.person, [viewer.issue]);
  if (!seesPlace(access, viewer)) return undefined;
  const graph = await loadUpwards(ports, product, viewer.issue);
  const reasons = classRationale(graph, viewer.issue);
  const ids = reasons.flatMap(({ id, others }) => [id, ...others.map((other) => other.id)]);
  const visible = await seenBy(
    ports,
    access,
    [...new Set(ids)].flatMap((id) => graph.find(id)?.artifact ?? []),
  );
  const { language } = viewer;
  const keyOf = (id: ArtifactId): string | undefined => (visible.has(id) ? graph.find(id)?.artifact.key : undefined);
  const named = (id: ArtifactId): string => keyOf(id) ?? (words['unseen'] ?? { en: '', de: '' })[language];
  const keys = { visible: new Set(reasons.flatMap(({ id }) => keyOf(id) ?? [])) };
  return reasons.map((reason, depth) => ({
    depth,
    class: reason.class,
    because: linked(sayReason(reason, reasons[depth + 1], named, language), keys),
    ...(reason.rationale !== undefined && visible.has(reason.id) ? { rationale: reason.rationale } : {}),
    ...sayOthers(reason, { keyOf, language }),
  }));
};
