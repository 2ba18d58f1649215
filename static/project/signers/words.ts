import type { Words } from '../words/language';

export const signersWords = {
  about: {
    en: 'Whoever wants to sign sets a secret in the panel of any issue. Establish who they are, give them roles, and let the secret count. Nobody but its owner ever sees it, and nobody does this for themselves.',
    de: 'Wer unterschreiben will, setzt im Panel eines Vorgangs ein Geheimnis. Stellen Sie fest, wer es ist, geben Sie Rollen, und lassen Sie das Geheimnis gelten. Außer der Person selbst sieht es niemand, und niemand tut dies für sich selbst.',
  },
  nobody: { en: 'Nobody has asked to sign yet.', de: 'Noch niemand will unterschreiben.' },
  'secret-none': { en: 'No secret', de: 'Kein Geheimnis' },
  'secret-waiting': { en: 'Waits for you since {since}', de: 'Wartet auf Sie seit {since}' },
  'secret-active': { en: 'Active, set on {since}', de: 'Aktiv, gesetzt am {since}' },
  'secret-locked': { en: 'Locked after wrong tries', de: 'Nach falschen Versuchen gesperrt' },
  'secret-expired': { en: 'Too old, set on {since}', de: 'Zu alt, gesetzt am {since}' },
  mayMean: { en: 'may mean: {meanings}', de: 'darf meinen: {meanings}' },
  identity: { en: 'How the person was identified', de: 'Wie die Person identifiziert wurde' },
  save: { en: 'Save and activate', de: 'Speichern und aktivieren' },
  reset: { en: 'Reset the secret', de: 'Geheimnis zurücksetzen' },
  oneself: { en: 'Another admin decides about you.', de: 'Über Sie entscheidet eine andere Administration.' },
  alerts: { en: 'What quality assurance is alerted of', de: 'Worauf die Qualitätssicherung hingewiesen wird' },
  noAlerts: { en: 'Nothing in the last 30 days.', de: 'Nichts in den letzten 30 Tagen.' },
} as const satisfies Readonly<Record<string, Words>>;
