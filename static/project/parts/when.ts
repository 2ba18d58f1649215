/** Moments and counts in the viewer's language and time zone; a time always names its zone. */
import type { Viewer } from '../shell/viewer';

const locales = { en: 'en-GB', de: 'de-DE' } as const;

/** `22 Nov 2026, 14:02:31 CET` */
export const sayMoment = (iso: string, { language, timezone }: Pick<Viewer, 'language' | 'timezone'>): string =>
  new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: timezone,
    timeZoneName: 'short',
  }).format(new Date(iso));

export const sayNumber = (n: number, language: Viewer['language']): string => new Intl.NumberFormat(locales[language]).format(n);
