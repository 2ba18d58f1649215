/** Why an artifact has its effective class, one step: "Allocated to PUMP-12 Motor control, class C". */
import { findVerb } from '../../domain/kinds/verbs';
import type { Row, State } from '../../domain/record/entry';
import type { ArtifactId, Text } from '../../domain/trace/artifact';
import { sourcesOf } from '../../domain/trace/class-sources';
import { PRODUCT } from '../../domain/trace/product-node';
import { fill, type Language } from './sentence';

const ring: Text = {
  en: 'Its class-giving links form a ring. Class C counts until the ring is opened.',
  de: 'Seine klassengebenden Verknüpfungen bilden einen Ring. Bis er geöffnet ist, gilt Klasse C.',
};
const unassigned: Text = {
  en: 'No class is assigned yet. Class C counts until one is.',
  de: 'Noch ist keine Klasse zugewiesen. Bis dahin gilt Klasse C.',
};
const ofProduct: Text = {
  en: 'No software item gives it a class, so the class of the software system counts.',
  de: 'Kein Software-Item gibt eine Klasse vor, also gilt die Klasse des Softwaresystems.',
};
const hidden: Text = {
  en: 'Given by an issue you cannot see, class {class}',
  de: 'Gegeben von einem Vorgang, den Sie nicht sehen, Klasse {class}',
};
const own: Text = { en: 'Set here', de: 'Hier festgelegt' };
const because: Text = { en: 'Set here: {why}', de: 'Hier festgelegt: {why}' };
const given: Text = { en: '{verb} {key} {summary}, class {class}', de: '{verb} {key} {summary}, Klasse {class}' };

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const short = (words: string, length = 60): string => (words.length > length ? `${words.slice(0, length - 1)}…` : words);

/** The verb by which `from` gives the class, said from the subject's side. */
const verbBetween = (state: State, giver: ArtifactId, language: Language): string => {
  const { artifact } = state;
  for (const { verb, way } of sourcesOf(artifact.kinds)) {
    const there =
      way === 'out'
        ? artifact.links.some((l) => l.verb === verb && l.to === giver)
        : artifact.backlinks.some((b) => b.verb === verb && b.from === giver);
    const words = there ? findVerb(verb) : undefined;
    if (words) return (way === 'out' ? words.label : words.inverse)[language];
  }
  return '';
};

/** `giver`: the artifact the class comes from, where the viewer may see it. */
export const sayClass = (state: State, giver: Row | undefined, language: Language): string => {
  const { artifact, derived } = state;
  if (derived.onRing) return ring[language];
  if (derived.classFrom === artifact.id) {
    const why = artifact.stated['classRationale'] ?? '';
    return why === '' ? own[language] : fill(because, language, { why: short(why, 120) });
  }
  if (derived.classFrom === PRODUCT) return ofProduct[language];
  if (derived.classFrom === undefined) return unassigned[language];
  if (!giver) return fill(hidden, language, { class: derived.effectiveClass });
  const { key, statement } = giver.state.artifact;
  const verb = capital(verbBetween(state, derived.classFrom, language));
  return fill(given, language, { verb, key, summary: short(statement.summary), class: giver.state.derived.effectiveClass }).trim();
};
