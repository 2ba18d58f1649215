/** Dates and times as screens say them; always UTC, so that two people read the same. */
import type { Instant } from '../../domain/trace/artifact';
import type { Language } from './sentence';

const locales = { en: 'en-GB', de: 'de-DE' } as const;
const day = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;

/** `22 Nov 2026`, `22. Nov. 2026`. */
export const sayDay = (at: Instant, language: Language): string => new Intl.DateTimeFormat(locales[language], day).format(new Date(at));

/** `22 Nov 2026, 09:31 UTC`. */
export const sayTime = (at: Instant, language: Language): string => `${sayDay(at, language)}, ${at.slice(11, 16)} UTC`;
