/** Why an answer is not up to date, as a sentence: held product, or an issue set aside. */
import type { FreshnessView } from '../../contract/api';
import { notDone, sayRefusal } from '../../contract/refusal';
import type { Freshness } from '../../app/read/freshness';
import type { Language } from '../../app/read/sentence';
import { triesBeforeSetAside } from '../../app/check/drain';

const aside = {
  en: (n: number) =>
    `${n === 1 ? 'One changed issue' : `${n} changed issues`} could not be read and ${n === 1 ? 'is' : 'are'} tried again by itself.`,
  de: (n: number) =>
    `${n === 1 ? 'Ein geänderter Vorgang' : `${n} geänderte Vorgänge`} ließen sich nicht lesen; es wird von selbst wiederholt.`,
};

const troubleOf = (f: Freshness, language: Language): FreshnessView['trouble'] => {
  if (f.hold) {
    const { title, sentence } = sayRefusal(f.hold.trouble, 'read', language, '', f.hold.until);
    return { title, sentence };
  }
  const stuck = f.setAside.filter((m) => m.tries >= triesBeforeSetAside).length;
  return stuck === 0 ? undefined : { title: notDone['read']?.[language] ?? '', sentence: aside[language](stuck) };
};

export const sayFreshness = (
  answer: { readonly freshness: Freshness; readonly current: boolean; readonly at: string },
  language: Language,
): FreshnessView => {
  const trouble = troubleOf(answer.freshness, language);
  return { current: answer.current, waiting: answer.freshness.waiting, at: answer.at, ...(trouble ? { trouble } : {}) };
};
