/** Instants and hashes as documents print them: date and time with their zone, the first sixteen digits of a hash in groups. */
import type { Hash, Instant, Text } from '../trace/artifact';

const months: Readonly<Record<keyof Text, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  de: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
};

/** `22 Nov 2026, 14:02:31 UTC`. */
export const sayTime = (at: Instant, language: keyof Text): string => {
  const month = months[language][Number(at.slice(5, 7)) - 1] ?? '';
  const day = `${Number(at.slice(8, 10))}${language === 'de' ? '.' : ''}`;
  return `${day} ${month} ${at.slice(0, 4)}, ${at.slice(11, 19)} UTC`;
};

/** `4c9e 71b0 a3f2 9d56`. */
export const sayHash = (hash: Hash): string => hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
