/** The languages the screens speak; a sentence without German does not compile. */
export type Language = 'en' | 'de';
export type Words = Readonly<Record<Language, string>>;

/** The viewer's Jira language where we speak it, else English. */
export const languageOf = (locale: unknown): Language =>
  typeof locale === 'string' && locale.toLowerCase().startsWith('de') ? 'de' : 'en';

export const fill = (words: Words, language: Language, facts: Readonly<Record<string, string | number>> = {}): string =>
  words[language].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
