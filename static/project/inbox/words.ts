import type { Words } from '../words/language';

export const inboxWords = {
  about: {
    en: 'What changed since you signed it, then what you have not signed yet. Open each, then sign them in one act.',
    de: 'Was sich geändert hat, seit Sie es unterschrieben haben; danach, was Sie noch nicht unterschrieben haben. Öffnen Sie jedes, dann unterschreiben Sie alle in einem Schritt.',
  },
  keys: {
    en: 'Keys in the list: J opens the next, K the one before, X takes it in or out, S goes to the signature.',
    de: 'Tasten in der Liste: J öffnet das nächste, K das vorige, X nimmt es auf oder heraus, S geht zur Unterschrift.',
  },
  signAs: { en: 'Sign as', de: 'Unterschreiben als' },
  list: { en: 'What waits for your signature', de: 'Was auf Ihre Unterschrift wartet' },
  looking: { en: 'Looking for more', de: 'Weitere werden gesucht' },
  nothing: { en: 'Nothing waits for your signature as {meaning}', de: 'Nichts wartet auf Ihre Unterschrift als „{meaning}“' },
  nothingText: {
    en: 'Looked at: everything you signed, and everything past draft of the kinds that are put before a signer, as far as you may see it.',
    de: 'Angesehen: alles, was Sie unterschrieben haben, und alles jenseits des Entwurfs in den Arten, die vorgelegt werden, soweit Sie es sehen dürfen.',
  },
  notCurrent: {
    en: 'Some changes are not read yet, so there may be more.',
    de: 'Einige Änderungen sind noch nicht gelesen; es kann mehr geben.',
  },
  underRequest: { en: 'Under change request {key}', de: 'Unter Änderungsantrag {key}' },
  noRequest: { en: 'Without a change request', de: 'Ohne Änderungsantrag' },
  apart: { en: 'Not part of a set', de: 'Nicht Teil eines Satzes' },
  include: { en: '{key} is part of the set', de: '{key} gehört zum Satz' },
  opened: { en: 'Opened', de: 'Geöffnet' },
  notOpened: { en: 'Not opened', de: 'Nicht geöffnet' },
  control: { en: 'Risk control, class C', de: 'Risikomaßnahme, Klasse C' },
  since: { en: 'Since you last signed', de: 'Seit Ihrer letzten Unterschrift' },
  whole: { en: 'What a signature covers', de: 'Was eine Unterschrift umfasst' },
  tooLongAgo: {
    en: 'What you signed is further back than is told here, so all of it is shown.',
    de: 'Was Sie unterschrieben haben, liegt weiter zurück, als hier gezeigt wird; darum steht alles hier.',
  },
  nothingDiffers: { en: 'Nothing differs in what you may see.', de: 'In dem, was Sie sehen dürfen, unterscheidet sich nichts.' },
  showAll: { en: 'Show all of it', de: 'Alles zeigen' },
  showDifference: { en: 'Show what differs', de: 'Unterschiede zeigen' },
  meanwhile: { en: 'It changed after you opened it', de: 'Es wurde geändert, nachdem Sie es geöffnet hatten' },
  meanwhileUnknown: {
    en: 'What you were shown is not in the record any more. Read all of it again.',
    de: 'Was Ihnen gezeigt wurde, steht so nicht in der Aufzeichnung. Lesen Sie alles erneut.',
  },
  returnWhy: { en: 'Reason to return it to its author', de: 'Begründung, um es dem Urheber zurückzugeben' },
  return: { en: 'Return with reason', de: 'Mit Begründung zurückgeben' },
  returnedNow: { en: 'Returned to its author: {reason}', de: 'An den Urheber zurückgegeben: {reason}' },
  form: { en: 'Signature', de: 'Unterschrift' },
  count: { en: '{opened} of {all} opened, {n} in the set', de: '{opened} von {all} geöffnet, {n} im Satz' },
  saying: {
    en: 'By signing as {meaning} you say of each of these texts:',
    de: 'Mit der Unterschrift als „{meaning}“ sagen Sie über jeden dieser Texte:',
  },
  pin: { en: 'Signing PIN', de: 'Signier-PIN' },
  code: { en: 'One-time code', de: 'Einmalcode' },
  sign: { en: 'Sign {n} as {meaning}', de: '{n} als „{meaning}“ unterschreiben' },
  covers: {
    en: 'Signs in your name, as {roles}: each text as it was opened, all in one act with one entry in the record.',
    de: 'Unterschreibt in Ihrem Namen, als {roles}: jeden Text, wie er geöffnet war, alle in einem Schritt mit einem Eintrag in der Aufzeichnung.',
  },
  mostOfSet: {
    en: 'A set holds 60 at most; sign these, then the next.',
    de: 'Ein Satz umfasst höchstens 60; unterschreiben Sie diese, dann die nächsten.',
  },
  done: { en: '{n} signed as {meaning}', de: '{n} als „{meaning}“ unterschrieben' },
  doneText: { en: 'One entry of the record holds all of them.', de: 'Ein Eintrag der Aufzeichnung enthält sie alle.' },
  notDone: { en: '{n} not signed', de: '{n} nicht unterschrieben' },
  noRole: {
    en: 'You hold no role to sign with in this software product. An admin of all its projects gives roles, on the Signers page.',
    de: 'Sie haben in diesem Softwareprodukt keine Rolle zum Unterschreiben. Rollen gibt, wer alle seine Projekte administriert, auf der Seite Unterzeichnende.',
  },
  'secret-none': {
    en: 'You have no signing PIN or one-time code yet. Set one in the panel of any issue, on its tab Signatures.',
    de: 'Sie haben noch keine Signier-PIN und keinen Einmalcode. Setzen Sie das im Panel eines Vorgangs, im Reiter Unterschriften.',
  },
  'secret-expired': {
    en: 'Your signing secret is too old. Set a new one in the panel of any issue, on its tab Signatures.',
    de: 'Ihr Geheimnis ist zu alt. Setzen Sie ein neues im Panel eines Vorgangs, im Reiter Unterschriften.',
  },
  'secret-waiting': {
    en: 'Your signing secret waits: an admin of all projects activates it once your identity is established.',
    de: 'Ihr Geheimnis wartet: Wer alle Projekte administriert, aktiviert es, sobald Ihre Identität festgestellt ist.',
  },
  'secret-locked': {
    en: 'Signing is locked for your account after too many wrong codes. An admin resets it once your identity is established.',
    de: 'Nach zu vielen falschen Codes ist das Unterschreiben für Ihr Konto gesperrt. Die Administration setzt es zurück, sobald Ihre Identität festgestellt ist.',
  },
} as const satisfies Readonly<Record<string, Words>>;
