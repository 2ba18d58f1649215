import type { Text } from '../../domain/trace/artifact';
import { fill, type Language } from './sentence';

const words: Readonly<Record<'minute' | 'minutes' | 'hour' | 'hours', Text>> = {
  minute: { en: 'about a minute', de: 'etwa eine Minute' },
  minutes: { en: 'about {n} minutes', de: 'etwa {n} Minuten' },
  hour: { en: 'about an hour', de: 'etwa eine Stunde' },
  hours: { en: 'about {n} hours', de: 'etwa {n} Stunden' },
};

/** From an hour and a half on in hours: nobody waits for a minute then. */
export const sayMinutes = (minutes: number, language: Language): string => {
  const hours = Math.round(minutes / 60);
  const said = minutes < 90 ? (minutes <= 1 ? 'minute' : minutes < 55 ? 'minutes' : 'hour') : 'hours';
  return fill(words[said], language, { n: String(said === 'hours' ? hours : minutes) });
};
