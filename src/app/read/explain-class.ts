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
}

const words: Readonly<Record<string, Text>> = {
  own: { en: '{item} states class {class}.', de: '{item} gibt Klasse {class} an.' },
  lowered: {
    en: '{item} states the lower class {class}, with a reason.',
    de: '{item} gibt die niedrigere Klasse {class} an, mit Begründung.',
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
  unseen: { en: 'an issue you cannot see', de: 'ein Vorgang, den Sie nicht sehen' },
};

const sayReason = (reason: ClassReason, next: ClassReason | undefined, keyOf: (id: ArtifactId) => string, language: Language): string => {
  const verb = findVerb(reason.because);
  const facts = { item: keyOf(reason.id), next: next ? keyOf(next.id) : '', class: reason.class };
  if (reason.id === PRODUCT) return fill(words['system'] ?? { en: '', de: '' }, language, facts);
  if (verb) {
    const said = (reason.way === 'in' ? verb.inverse : verb.label)[language];
    return fill(words['verb'] ?? { en: '', de: '' }, language, { ...facts, verb: said });
  }
  return fill(words[reason.because] ?? words['default'] ?? { en: '', de: '' }, language, facts);
};

const loadUpwards = async (ports: Ports, product: Product, issue: ArtifactId): Promise<WorkingGraph> => {
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

/** Undefined where the viewer may not see the issue. Other issues on the way are named only where the viewer may see them. */
export const explainClass = async (ports: Ports, product: Product, viewer: Viewer): Promise<readonly ClassLine[] | undefined> => {
  const access = await accessTo(ports, product, viewer.person, [viewer.issue]);
  if (!seesPlace(access, viewer)) return undefined;
  const graph = await loadUpwards(ports, product, viewer.issue);
  const reasons = classRationale(graph, viewer.issue);
  const visible = await seenBy(
    ports,
    access,
    reasons.flatMap(({ id }) => graph.find(id)?.artifact ?? []),
  );
  const unseen = (words['unseen'] ?? { en: '', de: '' })[viewer.language];
  const keyOf = (id: ArtifactId): string => (visible.has(id) ? (graph.find(id)?.artifact.key ?? '') : unseen);
  const keys = { visible: new Set(reasons.map((r) => keyOf(r.id))) };
  return reasons.map((reason, depth) => ({
    depth,
    class: reason.class,
    because: linked(sayReason(reason, reasons[depth + 1], keyOf, viewer.language), keys),
  }));
};
