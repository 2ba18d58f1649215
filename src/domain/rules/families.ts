/** What the families of rules are about; a rule's family is how its id begins. */
import type { Text } from '../trace/artifact';

export const families: Readonly<Record<string, Text>> = {
  CLS: { en: 'Safety classes', de: 'Sicherheitsklassen' },
  REQ: { en: 'Requirements', de: 'Anforderungen' },
  ARC: { en: 'Architecture', de: 'Architektur' },
  SUP: { en: 'SOUP', de: 'SOUP' },
  RSK: { en: 'Risk', de: 'Risiko' },
  VER: { en: 'Verification', de: 'Verifizierung' },
  PRB: { en: 'Problems', de: 'Probleme' },
  CHG: { en: 'Changes', de: 'Änderungen' },
  REL: { en: 'Release', de: 'Freigabe' },
  GRF: { en: 'Links', de: 'Verknüpfungen' },
  X: { en: 'Further', de: 'Weitere' },
  OWN: { en: 'Your own rules', de: 'Eigene Regeln' },
};

export const familyOf = (id: string): string => {
  const [family = ''] = id.split('-');
  return family in families ? family : 'X';
};
