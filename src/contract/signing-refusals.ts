/** Refusals of signing, as a screen sees them. */
export type SigningRefusalCode =
  | 'role-missing'
  | 'author-may-not-sign'
  | 'not-enrolled'
  | 'not-activated'
  | 'secret-expired'
  | 'secret-wrong'
  | 'secret-used'
  | 'secret-locked'
  | 'signed-part-hidden'
  | 'not-signable'
  | 'signature-not-there'
  | 'not-oneself'
  | 'pin-too-short'
  | 'pin-too-long'
  | 'pin-too-simple'
  | 'code-not-right';

type Words = Readonly<Record<'en' | 'de', string>>;

/** What did not happen, by call. */
export const signingNotDone = {
  openSignatures: { en: 'Signatures not shown', de: 'Unterschriften nicht angezeigt' },
  sign: { en: 'Not signed', de: 'Nicht unterschrieben' },
  returnForChange: { en: 'Not returned', de: 'Nicht zurückgegeben' },
  revokeSignature: { en: 'Not revoked', de: 'Nicht widerrufen' },
  enrolPin: { en: 'Signing PIN not set', de: 'Signier-PIN nicht gesetzt' },
  beginCodes: { en: 'One-time codes not begun', de: 'Einmalcodes nicht begonnen' },
  enrolCodes: { en: 'One-time codes not set', de: 'Einmalcodes nicht eingerichtet' },
  openSigners: { en: 'Signers not shown', de: 'Unterzeichnende nicht angezeigt' },
  admitSigner: { en: 'Not saved', de: 'Nicht gespeichert' },
  openInbox: { en: 'Nothing listed', de: 'Nichts aufgelistet' },
  openInboxIssue: { en: 'Not opened', de: 'Nicht geöffnet' },
  signSet: { en: 'Nothing signed', de: 'Nichts unterschrieben' },
  returnFromInbox: { en: 'Not returned', de: 'Nicht zurückgegeben' },
  resetSigner: { en: 'Not reset', de: 'Nicht zurückgesetzt' },
} as const satisfies Readonly<Record<string, Words>>;

export const whySigning: Readonly<Record<SigningRefusalCode, Words>> = {
  'role-missing': {
    en: 'You hold no role that may do this in this software product. The attempt is in the record. An admin of all its projects gives roles.',
    de: 'Sie haben in diesem Softwareprodukt keine Rolle, die das darf. Der Versuch steht in der Aufzeichnung. Rollen gibt, wer alle seine Projekte administriert.',
  },
  'author-may-not-sign': {
    en: 'Author and second person are not one here: you signed it in the other part. The attempt is in the record.',
    de: 'Urheber und zweite Person dürfen hier nicht dieselbe sein: Sie haben es in der anderen Rolle unterschrieben. Der Versuch steht in der Aufzeichnung.',
  },
  'not-enrolled': {
    en: 'There is no signing PIN or one-time code for this account yet.',
    de: 'Für dieses Konto gibt es noch keine Signier-PIN und keine Einmalcodes.',
  },
  'not-activated': {
    en: 'Your signing secret does not count yet. An admin of all projects activates it once your identity is established.',
    de: 'Ihr Geheimnis gilt noch nicht. Wer alle Projekte administriert, aktiviert es, sobald Ihre Identität festgestellt ist.',
  },
  'secret-expired': {
    en: 'Your signing secret is too old. Set a new one; an admin activates it.',
    de: 'Ihr Geheimnis ist zu alt. Setzen Sie ein neues; die Administration aktiviert es.',
  },
  'secret-wrong': {
    en: 'That code is not right. Tries left before signing locks: {detail}.',
    de: 'Dieser Code stimmt nicht. Verbleibende Versuche, bevor das Unterschreiben gesperrt wird: {detail}.',
  },
  'secret-used': {
    en: 'That one-time code was used before. Wait for the next one. Tries left before signing locks: {detail}.',
    de: 'Dieser Einmalcode wurde schon verwendet. Warten Sie auf den nächsten. Verbleibende Versuche, bevor das Unterschreiben gesperrt wird: {detail}.',
  },
  'secret-locked': {
    en: 'Signing is locked for your account after too many wrong codes. An admin resets it once your identity is established.',
    de: 'Nach zu vielen falschen Codes ist das Unterschreiben für Ihr Konto gesperrt. Die Administration setzt es zurück, sobald Ihre Identität festgestellt ist.',
  },
  'signed-part-hidden': {
    en: 'It links to an issue that your account may not see, and that link is part of what is signed.',
    de: 'Es ist mit einem Vorgang verknüpft, den Ihr Konto nicht sehen darf, und diese Verknüpfung ist Teil dessen, was unterschrieben wird.',
  },
  'not-signable': {
    en: 'An issue of this kind is not signed with that meaning.',
    de: 'Ein Vorgang dieser Art wird nicht mit dieser Bedeutung unterschrieben.',
  },
  'signature-not-there': {
    en: 'There is no such signature that still stands. The list has been read again.',
    de: 'Diese Unterschrift gibt es nicht, oder sie wurde schon widerrufen. Die Liste wurde neu gelesen.',
  },
  'not-oneself': {
    en: 'Nobody gives roles to themselves or activates their own secret. Another admin can.',
    de: 'Niemand gibt sich selbst Rollen oder aktiviert das eigene Geheimnis. Eine andere Administratorin oder ein anderer Administrator kann das.',
  },
  'pin-too-short': { en: 'A signing PIN has at least 6 characters.', de: 'Eine Signier-PIN hat mindestens 6 Zeichen.' },
  'pin-too-long': { en: 'A signing PIN has at most 64 characters.', de: 'Eine Signier-PIN hat höchstens 64 Zeichen.' },
  'pin-too-simple': {
    en: 'That is what anybody would try first. Choose one that is harder to guess.',
    de: 'Das würde jeder zuerst versuchen. Wählen Sie eine, die schwerer zu erraten ist.',
  },
  'code-not-right': {
    en: 'That code is not the one the authenticator app shows for this secret now. Begin again if the app was set up with another.',
    de: 'Diesen Code zeigt die Authenticator-App für dieses Geheimnis gerade nicht. Beginnen Sie von vorn, falls die App mit einem anderen eingerichtet ist.',
  },
};
