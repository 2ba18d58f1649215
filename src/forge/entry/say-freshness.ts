/** Why an answer is not up to date, as a sentence: held product, or an issue set aside. */
import type { FreshnessView } from '../../contract/api';
import { notDone, sayRefusal } from '../../contract/refusal';
import type { Freshness } from '../../app/read/freshness';
import type { Language } from '../../app/read/sentence';
import { isSetAside } from '../../app/check/markers';

const unread = {
  en: (n: number) =>
    `${n === 1 ? 'One changed issue' : `${n} changed issues`} could not be read and ${n === 1 ? 'is' : 'are'} tried again by itself.`,
  de: (n: number) =>
    `${n === 1 ? 'Ein geänderter Vorgang ließ' : `${n} geänderte Vorgänge ließen`} sich nicht lesen; es wird von selbst wiederholt.`,
};
const unwritten = {
  en: (n: number) =>
    `The fields of ${n === 1 ? 'one issue' : `${n} issues`} in Jira are behind what is said here. They are written again by themselves.`,
  de: (n: number) =>
    `Die Felder ${n === 1 ? 'eines Vorgangs' : `von ${n} Vorgängen`} in Jira sind hinter dem, was hier steht. Sie werden von selbst neu geschrieben.`,
};

const troubleOf = (f: Freshness, language: Language): FreshnessView['trouble'] => {
  if (f.hold) {
    const { title, sentence } = sayRefusal(f.hold.trouble, 'read', language, { until: f.hold.until, from: f.hold.from });
    return { title, sentence };
  }
  const behind = (what: 'read' | 'project') => f.setAside.filter((m) => m.what === what);
  const title = notDone['read']?.[language] ?? '';
  const reads = behind('read');
  if (reads.some(isSetAside)) return { title, sentence: unread[language](reads.filter(isSetAside).length) };
  const fields = behind('project');
  if (fields.some((m) => m.reason === 'scope-missing')) return { title, sentence: sayRefusal('scope-missing', 'read', language).sentence };
  return fields.length === 0 ? undefined : { title, sentence: unwritten[language](fields.length) };
};

export const sayFreshness = (
  answer: { readonly freshness: Freshness; readonly current: boolean; readonly at: string },
  language: Language,
): FreshnessView => {
  const trouble = troubleOf(answer.freshness, language);
  return { current: answer.current, waiting: answer.freshness.waiting, at: answer.at, ...(trouble ? { trouble } : {}) };
};
