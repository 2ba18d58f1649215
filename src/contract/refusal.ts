/**
 * A refusal as a screen sees it: first what did not happen, then why and until when, then one next act. No apology, no code, no content
 * the viewer may not see.
 */
export type RefusalCode =
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'rate-limited'
  | 'unavailable'
  | 'scope-missing'
  | 'refused'
  | 'bad-input'
  | 'not-asked-here'
  | 'rationale-missing';

export interface Refusal {
  readonly code: RefusalCode;
  readonly title: string;
  readonly sentence: string;
  /** ISO instant from which another try is worth it. */
  readonly until?: string;
}

type Language = 'en' | 'de';
type Words = Readonly<Record<Language, string>>;

/** What did not happen, by call. */
export const notDone: Readonly<Record<string, Words>> = {
  openIssue: { en: 'Not shown', de: 'Nicht angezeigt' },
  checkNow: { en: 'Not checked', de: 'Nicht geprüft' },
  explainClass: { en: 'Class rationale not shown', de: 'Klassenbegründung nicht angezeigt' },
  findCandidates: { en: 'Not searched', de: 'Nicht gesucht' },
  createAndLink: { en: 'Not created', de: 'Nicht angelegt' },
  linkExisting: { en: 'Not linked', de: 'Nicht verknüpft' },
  setClass: { en: 'Class not set', de: 'Klasse nicht festgelegt' },
  acceptLoss: { en: 'Not recorded', de: 'Nicht festgehalten' },
  switchOn: { en: 'Not switched on', de: 'Nicht eingeschaltet' },
  read: { en: 'Not up to date', de: 'Nicht aktuell' },
};

const why: Readonly<Record<RefusalCode, Words>> = {
  'not-signed-in': {
    en: 'Jira does not know who is asking. Sign in to Jira again, then reload this page.',
    de: 'Jira weiß nicht, wer fragt. Melden Sie sich neu bei Jira an und laden Sie die Seite neu.',
  },
  forbidden: {
    en: 'Your account may not do this here. A project admin can give the permission.',
    de: 'Ihr Konto darf das hier nicht. Die Projektadministration kann das Recht geben.',
  },
  'not-found': {
    en: 'The issue is not there, or your account may not see it.',
    de: 'Den Vorgang gibt es nicht, oder Ihr Konto darf ihn nicht sehen.',
  },
  conflict: {
    en: 'Somebody changed the same data at the same moment. Nothing was overwritten; try again.',
    de: 'Jemand hat im selben Moment dieselben Daten geändert. Nichts wurde überschrieben; versuchen Sie es noch einmal.',
  },
  'too-large': {
    en: 'This is more than the platform takes at once. Shorten the text or do it in parts.',
    de: 'Das ist mehr, als die Plattform auf einmal annimmt. Kürzen Sie den Text oder gehen Sie in Teilen vor.',
  },
  'rate-limited': {
    en: 'Jira allows no more requests for now. What waits is kept and follows by itself.',
    de: 'Jira lässt zurzeit keine weiteren Anfragen zu. Was wartet, bleibt erhalten und folgt von selbst.',
  },
  unavailable: {
    en: 'Jira or its storage does not answer. What waits is kept and is tried again by itself.',
    de: 'Jira oder sein Speicher antwortet nicht. Was wartet, bleibt erhalten und wird von selbst wiederholt.',
  },
  'scope-missing': {
    en: 'Plumbline lacks an access right on this site. A Jira admin can grant it under Apps, Manage apps.',
    de: 'Plumbline fehlt auf dieser Site ein Zugriffsrecht. Die Jira-Administration kann es unter Apps, Apps verwalten geben.',
  },
  refused: { en: 'Jira did not accept it: {detail}', de: 'Jira hat es nicht angenommen: {detail}' },
  'bad-input': { en: 'Something is missing or too long in what was entered.', de: 'In der Eingabe fehlt etwas, oder sie ist zu lang.' },
  'not-asked-here': {
    en: 'This trace gap is no longer open on this issue. The list has been read again.',
    de: 'Diese Lücke ist an diesem Vorgang nicht mehr offen. Die Liste wurde neu gelesen.',
  },
  'rationale-missing': { en: 'A reason is asked for this.', de: 'Dafür wird eine Begründung verlangt.' },
};

const clock = (until: string, language: Language): string => {
  const time = `${until.slice(11, 16)} UTC`;
  return language === 'de' ? ` Wieder möglich ab ${time}.` : ` Possible again from ${time}.`;
};

/** `call` names what did not happen; `detail` is Jira's own sentence where it refused the content. */
export const sayRefusal = (code: RefusalCode, call: string, language: Language, detail?: string, until?: string): Refusal => ({
  code,
  title: (notDone[call] ?? { en: 'Not done', de: 'Nicht erledigt' })[language],
  sentence: why[code][language].replace('{detail}', detail ?? '').trim() + (until === undefined ? '' : clock(until, language)),
  ...(until === undefined ? {} : { until }),
});
