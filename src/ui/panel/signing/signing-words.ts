/** Words of signing in the panel; meanings, roles, states and differences arrive said. */
import type { Words } from '../../words/language';

export const signingWords = {
  tab: { en: 'Signatures', de: 'Unterschriften' },
  reading: { en: 'Reading the signatures', de: 'Die Unterschriften werden gelesen' },
  since: { en: 'Since you last signed', de: 'Seit Ihrer letzten Unterschrift' },
  whatYouSign: { en: 'What a signature covers', de: 'Was eine Unterschrift umfasst' },
  showAll: { en: 'Show all of it', de: 'Alles zeigen' },
  showDifference: { en: 'Show what differs', de: 'Unterschiede zeigen' },
  notPart: {
    en: 'Not part of it: tests, allocation, results, comments, assignee and status.',
    de: 'Nicht Teil davon: Tests, Zuordnung, Ergebnisse, Kommentare, Bearbeiter und Status.',
  },
  tooLongAgo: {
    en: 'What you signed is further back than is told here, so all of it is shown. The history tells each change.',
    de: 'Was Sie unterschrieben haben, liegt weiter zurück, als hier gezeigt wird; darum steht alles hier. Der Verlauf nennt jede Änderung.',
  },
  meanwhile: { en: 'The issue changed while you were reading', de: 'Der Vorgang wurde geändert, während Sie lasen' },
  meanwhileUnknown: {
    en: 'What you were shown is not in the record any more. Read it again before you sign.',
    de: 'Was Ihnen gezeigt wurde, steht so nicht in der Aufzeichnung. Lesen Sie es erneut, bevor Sie unterschreiben.',
  },
  haveRead: { en: 'I have read it', de: 'Ich habe es gelesen' },
  nothingDiffers: { en: 'Nothing differs in what you may see.', de: 'In dem, was Sie sehen dürfen, unterscheidet sich nichts.' },
  stale: { en: 'Your signature no longer covers this issue', de: 'Ihre Unterschrift deckt diesen Vorgang nicht mehr ab' },
  staleText: {
    en: 'The issue was changed since, so that signature counts no more until you sign it as it is now.',
    de: 'Der Vorgang wurde seither geändert; die Unterschrift zählt nicht mehr, bis Sie ihn so unterschreiben, wie er jetzt ist.',
  },
  returned: { en: 'Returned to its author', de: 'An den Urheber zurückgegeben' },
  changedSince: { en: 'It was changed since.', de: 'Er wurde seither geändert.' },
  alerts: { en: 'For quality assurance', de: 'Für die Qualitätssicherung' },
  meaning: { en: 'Meaning', de: 'Bedeutung' },
  secretPin: { en: 'Signing PIN', de: 'Signier-PIN' },
  secretCode: { en: 'One-time code', de: 'Einmalcode' },
  reasonToReturn: { en: 'Reason (needed only to return)', de: 'Begründung (nur beim Zurückgeben nötig)' },
  saying: {
    en: 'By signing as {meaning} you say of this text:',
    de: 'Mit der Unterschrift als „{meaning}“ sagen Sie über diesen Text:',
  },
  signAs: { en: 'Sign as {meaning}', de: 'Als „{meaning}“ unterschreiben' },
  return: { en: 'Return with reason', de: 'Mit Begründung zurückgeben' },
  covers: {
    en: 'Signs in your name, as {roles}. Covers the text as shown, fingerprint {fingerprint}.',
    de: 'Unterschreibt in Ihrem Namen, als {roles}. Umfasst den Text wie gezeigt, Fingerabdruck {fingerprint}.',
  },
  still: {
    en: 'Signed as it stands once {n} more people sign with this meaning.',
    de: 'Vollständig, wenn {n} weitere Personen mit dieser Bedeutung unterschreiben.',
  },
  signatures: { en: 'Signatures on this issue', de: 'Unterschriften an diesem Vorgang' },
  none: { en: 'Nobody has signed this issue.', de: 'Niemand hat diesen Vorgang unterschrieben.' },
  signedBy: { en: 'Signed by', de: 'Unterschrieben von' },
  when: { en: 'When', de: 'Wann' },
  state: { en: 'State', de: 'Zustand' },
  revoke: { en: 'Revoke', de: 'Widerrufen' },
  revokeTitle: { en: 'Revoke the signature of {name} as {meaning}', de: 'Unterschrift von {name} als „{meaning}“ widerrufen' },
  revokeWhy: { en: 'Why does it no longer stand?', de: 'Warum gilt sie nicht mehr?' },
  noRole: {
    en: 'You hold no role to sign with here. An admin of all projects of this software product gives roles, on the Signers page.',
    de: 'Sie haben hier keine Rolle zum Unterschreiben. Rollen gibt, wer alle Projekte dieses Softwareprodukts administriert, auf der Seite Unterzeichnende.',
  },
  noMeaning: { en: 'There is nothing left here that you may sign.', de: 'Hier gibt es nichts, was Sie noch unterschreiben dürfen.' },
  waiting: {
    en: 'Your signing secret waits: an admin of all projects activates it once your identity is established.',
    de: 'Ihr Geheimnis wartet: Wer alle Projekte administriert, aktiviert es, sobald Ihre Identität festgestellt ist.',
  },
  locked: {
    en: 'Signing is locked for your account after too many wrong codes. An admin resets it once your identity is established.',
    de: 'Nach zu vielen falschen Codes ist das Unterschreiben für Ihr Konto gesperrt. Die Administration setzt es zurück, sobald Ihre Identität festgestellt ist.',
  },
  enrol: { en: 'Set a secret to sign with', de: 'Ein Geheimnis zum Unterschreiben setzen' },
  enrolText: {
    en: 'Only you know it. It counts once an admin has established who you are and activated it; admins never see it.',
    de: 'Nur Sie kennen es. Es gilt, sobald die Administration Ihre Identität festgestellt und es aktiviert hat; sehen kann sie es nie.',
  },
  newPin: { en: 'New signing PIN, at least 6 characters', de: 'Neue Signier-PIN, mindestens 6 Zeichen' },
  repeatPin: { en: 'The same PIN once more', de: 'Dieselbe PIN noch einmal' },
  notTheSame: { en: 'The two are not the same.', de: 'Die beiden sind nicht gleich.' },
  setPin: { en: 'Set signing PIN', de: 'Signier-PIN setzen' },
  useCodes: { en: 'Use an authenticator app instead', de: 'Stattdessen eine Authenticator-App verwenden' },
  codesText: {
    en: 'Enter this key in the app, then the code it shows:',
    de: 'Geben Sie diesen Schlüssel in der App ein, dann den Code, den sie zeigt:',
  },
  setCodes: { en: 'Use these codes', de: 'Diese Codes verwenden' },
} as const satisfies Readonly<Record<string, Words>>;
