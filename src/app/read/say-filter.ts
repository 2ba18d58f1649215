/** What a document was narrowed down to, in words. A project the viewer may not browse is not named. */
import { severityWords } from '../../domain/documents/marks';
import type { Text } from '../../domain/trace/artifact';
import type { ListFilter } from './list/list-filter';
import { projectsOf } from './list/lists';
import type { ProductLook } from './list/look-at-product';

const both = (say: (language: keyof Text) => string): Text => ({ en: say('en'), de: say('de') });

const listed = (words: readonly string[]): string => words.join(', ');

export const sayFilter = (
  look: ProductLook,
  { filter, words }: { readonly filter: ListFilter; readonly words: string },
): readonly Text[] => {
  const { severities = [], classes = [], projects = [] } = filter;
  const named = projectsOf(look)
    .filter((id) => projects.includes(id))
    .map((id) => look.product.learned?.called[id]?.name ?? id);
  const texts: readonly (readonly [boolean, Text])[] = [
    [
      severities.length > 0,
      both(
        (language) =>
          `${language === 'de' ? 'mit Lücken der Art' : 'with trace gaps of'} ${listed(severities.map((of) => `"${severityWords[of][language]}"`))}`,
      ),
    ],
    [classes.length > 0, both((language) => `${language === 'de' ? 'Klasse' : 'class'} ${listed(classes)}`)],
    [named.length > 0, both((language) => `${language === 'de' ? 'aus' : 'of'} ${listed(named)}`)],
    [words.trim() !== '', both((language) => `${language === 'de' ? 'mit' : 'with'} "${words.trim()}"`)],
  ];
  return texts.flatMap(([said, text]) => (said ? [text] : []));
};
