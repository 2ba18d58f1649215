/** Words that give a tester no measure (5.2.6.d). A short list on purpose: a false alarm teaches people to look away. */
const english = [
  'as appropriate',
  'as needed',
  'as required',
  'if necessary',
  'where possible',
  'and so on',
  'etc',
  'user-friendly',
  'user friendly',
  'fast enough',
  'quickly',
  'robust',
  'sufficient',
  'sufficiently',
  'adequate',
  'adequately',
  'appropriate',
  'tbd',
  'tbc',
];
const german = [
  'soweit möglich',
  'falls nötig',
  'bei bedarf',
  'und so weiter',
  'usw',
  'benutzerfreundlich',
  'ausreichend',
  'hinreichend',
  'angemessen',
  'geeignet',
  'möglichst',
];
/** The words hold letters, spaces and hyphens only, so they need no escaping. */
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...english, ...german].join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** At most ten of them, each once, in lower case, in the order of the text. */
export const vagueWords = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase()))].slice(0, 10);
