/** The settings as a screen shows them: every word of the team with what we suggest and why, said in the viewer's language. */
import type { Settings } from '../../app/read/read-settings';
import { sayAdvice } from '../../app/read/say-advice';
import { sayMinutes } from '../../app/read/say-time-left';
import type { Language } from '../../app/read/sentence';
import { minutesLeft } from '../../app/read/time-left';
import type { FirstRead } from '../../app/ports';
import type { AdviceView, FieldRow, MarkRow, ReadingView, SettingsView, StateRow } from '../../contract/settings-api';
import { leftOut, needsYou, suggested, type Advice } from '../../domain/kinds/advice';
import type { StatusWord } from '../../domain/kinds/site-words';
import { adviseLifecycle } from '../../domain/kinds/suggest-lifecycles';
import { meaningOfWords } from '../../domain/kinds/suggest-links';
import { choicesIn } from './settings-choices';

export const readingView = (firstRead: FirstRead, language: Language): ReadingView => ({
  state: firstRead.paused ? 'paused' : firstRead.state,
  read: firstRead.read,
  total: firstRead.total,
  ...(firstRead.state === 'done' ? {} : { left: sayMinutes(minutesLeft(firstRead), language) }),
});

const adviceView = (advice: Advice, language: Language): AdviceView => ({ verdict: advice.verdict, why: sayAdvice(advice, language) });

type Rows<K extends keyof SettingsView> = Pick<SettingsView, K>;

const typeRows = ({ glance, suggestion }: Settings, language: Language): Rows<'types'> => ({
  types: glance.words.types.map(({ id, name }) => ({
    id,
    name,
    issues: glance.counts[id] ?? 0,
    advice: adviceView(suggestion.types.get(id) ?? needsYou({ is: 'unknown-name' }), language),
  })),
});

const linkRows = ({ glance: { words }, suggestion }: Settings, language: Language): Rows<'links' | 'unseenLinks' | 'parents'> => {
  const typeName = (id: string): string => words.types.find((type) => type.id === id)?.name ?? '';
  const outwardOf = (id: string): string => words.links.find((link) => link.id === id)?.outward ?? '';
  const seen = new Set(suggestion.links.map(({ link }) => link));
  return {
    links: suggestion.links.map(({ link, from, to, seen: n, ...advice }) => ({
      ...{ link, from, to, seen: n },
      ...{ fromName: typeName(from), outward: outwardOf(link), toName: typeName(to) },
      advice: adviceView(advice, language),
    })),
    unseenLinks: words.links
      .filter(({ id }) => !seen.has(id))
      .map(({ id, outward }) => {
        const advice = meaningOfWords(outward) ? suggested({ is: 'name' }) : leftOut({ is: 'says-too-little' });
        return { link: id, outward, advice: adviceView(advice, language) };
      }),
    parents: suggestion.parents.map(({ child, parent, seen: n, ...advice }) => ({
      ...{ child, parent, seen: n, childName: typeName(child), parentName: typeName(parent) },
      advice: adviceView(advice, language),
    })),
  };
};

const stateRows = (words: readonly StatusWord[], language: Language): readonly StateRow[] =>
  words.map((word) => ({ id: word.id, name: word.name, advice: adviceView(adviseLifecycle(word) ?? leftOut(), language) }));

/** Words of one field; a field of free text has too many to be words of a choice. */
const mostWords = 30;

const fieldRows = ({ glance: { words, sample }, suggestion, product }: Settings, language: Language): readonly FieldRow[] => {
  const lookedInto = new Set([...Object.keys(suggestion.mapping.fields), ...Object.keys(product?.mapping.fields ?? {})]);
  return words.fields.map(({ id, name }) => {
    const texts = sample.flatMap(({ issue }) => issue.fields[id] ?? []);
    const advice = suggestion.mapping.fields[id] === undefined ? leftOut() : suggested({ is: 'name' });
    return {
      ...{ id, name, advice: adviceView(advice, language) },
      ...(lookedInto.has(id) ? { used: texts.length } : {}),
      words: [...new Set(texts.filter((text) => text.length <= 80))].slice(0, mostWords),
    };
  });
};

/** The most frequent first; a label seen once says nothing of a type. */
const markRows = ({ glance: { sample, components } }: Settings): readonly MarkRow[] => {
  const rows = new Map<string, MarkRow>();
  const add = (type: string, by: MarkRow['by'], value: string, name: string): void => {
    const key = `${type} ${by} ${value}`;
    rows.set(key, { type, by, value, name, seen: (rows.get(key)?.seen ?? 0) + 1 });
  };
  for (const { issue } of sample) {
    for (const label of issue.labels) add(issue.type, 'label', label, label);
    for (const id of issue.components) add(issue.type, 'component', id, components[id] ?? id);
  }
  return [...rows.values()].sort((a, b) => b.seen - a.seen).slice(0, 300);
};

export const settingsView = (settings: Settings, language: Language): SettingsView => {
  const { product, glance, suggestion, joinable } = settings;
  return {
    on: product !== undefined,
    name: product?.name ?? glance.words.project.name,
    version: product?.version ?? 0,
    projects: glance.projects,
    joinable,
    sampled: glance.sample.length,
    issues: glance.total,
    ...typeRows(settings, language),
    ...linkRows(settings, language),
    statuses: stateRows(glance.words.statuses, language),
    resolutions: stateRows(glance.words.resolutions, language),
    fields: fieldRows(settings, language),
    marks: markRows(settings),
    choices: choicesIn(language),
    suggested: suggestion.mapping,
    ...(product ? { saved: product.mapping, reading: readingView(product.firstRead, language) } : {}),
  };
};
