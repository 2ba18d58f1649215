import type { Text } from '../trace/artifact';

/** Said wherever a count may not be all: never how much is left out, nor whether anything is. */
export const uncounted: Text = {
  en: 'Some issues have their own permissions, so there may be trace gaps that are not counted here.',
  de: 'Manche Vorgänge haben eigene Berechtigungen; es kann Lücken geben, die hier nicht gezählt sind.',
};
