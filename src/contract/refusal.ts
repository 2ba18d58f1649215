/**
 * A refusal as a screen sees it: first what did not happen, then why and until when, then one next act. No apology, no code, no content
 * the viewer may not see.
 */
import { signingNotDone, whySigning, type SigningRefusalCode } from './signing-refusals';

export type RefusalCode =
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'rate-limited'
  | 'unavailable'
  | 'scope-missing'
  | 'not-connected'
  | 'refused'
  | 'bad-input'
  | 'not-asked-here'
  | 'still-linked'
  | 'no-class-here'
  | 'rationale-missing'
  | 'first-read-runs'
  | 'changed-meanwhile'
  | 'changed-since-shown'
  | 'no-attribute-here'
  | 'kept-in-jira'
  | 'project-not-found'
  | 'moved-on'
  | 'not-all-visible'
  | 'record-not-all-visible'
  | 'rules-not-accepted'
  | 'name-taken'
  | 'changes-wait'
  | 'scope-not-found'
  | 'baseline-not-found'
  | 'baseline-not-kept'
  | 'baseline-broken'
  | 'issues-not-found'
  | 'too-much-to-judge'
  | SigningRefusalCode;

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
  confirmLinks: { en: 'Not confirmed', de: 'Nicht bestätigt' },
  acceptLoss: { en: 'Not recorded', de: 'Nicht festgehalten' },
  openSettings: { en: 'Settings not shown', de: 'Einstellungen nicht angezeigt' },
  previewMapping: { en: 'No preview', de: 'Keine Vorschau' },
  saveMapping: { en: 'Not saved', de: 'Nicht gespeichert' },
  enableProject: { en: 'Not switched on', de: 'Nicht eingeschaltet' },
  readingNow: { en: 'Progress not shown', de: 'Fortschritt nicht angezeigt' },
  pauseReading: { en: 'Not paused', de: 'Nicht angehalten' },
  resumeReading: { en: 'Not resumed', de: 'Nicht fortgesetzt' },
  openRules: { en: 'Rules not shown', de: 'Regeln nicht angezeigt' },
  tryRules: { en: 'Not tried', de: 'Nicht ausprobiert' },
  saveRules: { en: 'Rules not saved', de: 'Regeln nicht gespeichert' },
  switchOn: { en: 'Not switched on', de: 'Nicht eingeschaltet' },
  openPanel: { en: 'Not shown', de: 'Nicht angezeigt' },
  openAttributes: { en: 'Attributes not opened', de: 'Attribute nicht geöffnet' },
  setAttributes: { en: 'Not saved', de: 'Nicht gespeichert' },
  confirmLink: { en: 'Not confirmed', de: 'Nicht bestätigt' },
  readHistory: { en: 'History not shown', de: 'Verlauf nicht angezeigt' },
  openProject: { en: 'Not shown', de: 'Nicht angezeigt' },
  checkProject: { en: 'Not checked', de: 'Nicht geprüft' },
  switchProjectOn: { en: 'Not switched on', de: 'Nicht eingeschaltet' },
  listGaps: { en: 'Trace gaps not listed', de: 'Lücken nicht aufgelistet' },
  listMatrix: { en: 'Matrix not shown', de: 'Matrix nicht angezeigt' },
  exportCsv: { en: 'Not exported', de: 'Nicht exportiert' },
  exportProduct: { en: 'Not exported', de: 'Nicht exportiert' },
  openReleases: { en: 'Releases not shown', de: 'Freigaben nicht angezeigt' },
  openScope: { en: 'Not judged', de: 'Nicht beurteilt' },
  nameBaseline: { en: 'Baseline not named', de: 'Baseline nicht benannt' },
  keepBaseline: { en: 'Not kept', de: 'Nicht festgehalten' },
  planRelease: { en: 'Release not planned', de: 'Freigabe nicht geplant' },
  ...signingNotDone,
  openDocument: { en: 'Document not shown', de: 'Dokument nicht angezeigt' },
  openChoices: { en: 'Nothing to choose from', de: 'Nichts zur Auswahl' },
  exportDocument: { en: 'Document not exported', de: 'Dokument nicht exportiert' },
  read: { en: 'Not up to date', de: 'Nicht aktuell' },
};

const why: Readonly<Record<RefusalCode, Words>> = {
  ...whySigning,
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
  'project-not-found': {
    en: 'There is no software product here, or your account may not see it.',
    de: 'Hier gibt es kein Softwareprodukt, oder Ihr Konto darf es nicht sehen.',
  },
  'moved-on': {
    en: 'Too much changed while it was read. Begin again.',
    de: 'Während des Lesens hat sich zu viel geändert. Beginnen Sie von vorn.',
  },
  'not-all-visible': {
    en: 'The file holds the whole software product, and your account may not see all of it. Somebody who may can export it.',
    de: 'Die Datei enthält das ganze Softwareprodukt, und Ihr Konto darf nicht alles davon sehen. Jemand, der es darf, kann es exportieren.',
  },
  'record-not-all-visible': {
    en: 'The whole record is for whoever administers all its Jira projects and may see every issue in it. Your account does not, or not all.',
    de: 'Die ganze Aufzeichnung ist für den, der alle ihre Jira-Projekte verwaltet und jeden Vorgang darin sehen darf. Ihr Konto darf das nicht oder nicht überall.',
  },
  'name-taken': {
    en: 'Another baseline of this software product has this name.',
    de: 'Eine andere Baseline dieses Softwareprodukts hat diesen Namen.',
  },
  'changes-wait': {
    en: 'Changes wait that are not read yet. A baseline would not hold them; name it when they are read.',
    de: 'Änderungen warten und sind noch nicht gelesen. Eine Baseline würde sie nicht enthalten; benennen Sie sie, wenn sie gelesen sind.',
  },
  'scope-not-found': {
    en: 'There is no such baseline or release. It may have been planned anew; look at the list.',
    de: 'Diese Baseline oder Freigabe gibt es nicht. Vielleicht wurde sie neu geplant; sehen Sie in der Liste nach.',
  },
  'baseline-not-found': { en: 'There is no such baseline.', de: 'Diese Baseline gibt es nicht.' },
  'baseline-not-kept': {
    en: 'The baseline is still being put by. Nothing is said about it until that is done.',
    de: 'Die Baseline wird noch festgehalten. Bis das beendet ist, wird nichts über sie gesagt.',
  },
  'baseline-broken': {
    en: 'What was put by for this baseline is not what the record names. Nothing is judged on it; the other data are not touched by this.',
    de: 'Was für diese Baseline festgehalten wurde, ist nicht, was die Aufzeichnung nennt. Auf ihr wird nichts beurteilt; die übrigen Daten sind davon nicht berührt.',
  },
  'issues-not-found': {
    en: 'At least one of these issues is not in this software product, or your account may not see it. Nothing was planned.',
    de: 'Mindestens einer dieser Vorgänge gehört nicht zu diesem Softwareprodukt, oder Ihr Konto darf ihn nicht sehen. Nichts wurde geplant.',
  },
  'too-much-to-judge': {
    en: 'This software product is too large to be judged on a baseline while you wait. Export it and ask on the command line.',
    de: 'Dieses Softwareprodukt ist zu groß, um auf einer Baseline beurteilt zu werden, während Sie warten. Exportieren Sie es und fragen Sie auf der Kommandozeile.',
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
    en: '{who} allows no more requests for now.',
    de: '{who} lässt zurzeit keine weiteren Anfragen zu.',
  },
  unavailable: {
    en: '{who} does not answer.',
    de: '{who} antwortet nicht.',
  },
  'scope-missing': {
    en: 'Plumbline lacks an access right on this site. A Jira admin can grant it under Apps, Manage apps.',
    de: 'Plumbline fehlt auf dieser Site ein Zugriffsrecht. Die Jira-Administration kann es unter Apps, Apps verwalten geben.',
  },
  'not-connected': {
    en: 'Plumbline is not connected to Jira on this site. A site admin can connect it under Apps, Manage apps.',
    de: 'Plumbline ist auf dieser Site nicht mit Jira verbunden. Die Site-Administration kann es unter Apps, Apps verwalten verbinden.',
  },
  refused: { en: 'Jira did not accept it: {detail}', de: 'Jira hat es nicht angenommen: {detail}' },
  'bad-input': { en: 'Something is missing or too long in what was entered.', de: 'In der Eingabe fehlt etwas, oder sie ist zu lang.' },
  'not-asked-here': {
    en: 'This trace gap is no longer open on this issue. The list has been read again.',
    de: 'Diese Lücke ist an diesem Vorgang nicht mehr offen. Die Liste wurde neu gelesen.',
  },
  'still-linked': {
    en: 'Jira still shows this link. Remove it in Jira, or bring back what it leads to.',
    de: 'Jira zeigt diese Verknüpfung noch. Entfernen Sie sie in Jira, oder stellen Sie ihr Ende wieder her.',
  },
  'no-class-here': {
    en: 'An issue of this kind takes its class from what it belongs to; it cannot have one of its own.',
    de: 'Ein Vorgang dieser Art übernimmt die Klasse dessen, wozu er gehört; eine eigene kann er nicht haben.',
  },
  'rationale-missing': { en: 'A reason is asked for this.', de: 'Dafür wird eine Begründung verlangt.' },
  'changed-meanwhile': {
    en: 'Somebody else changed these settings since you opened them. Load them again, and look at what is different before you save.',
    de: 'Jemand hat diese Einstellungen geändert, seit Sie sie geöffnet haben. Laden Sie sie neu, und sehen Sie die Unterschiede an, bevor Sie speichern.',
  },
  'changed-since-shown': {
    en: 'The content changed while you were reading. Look at it as it is now, then decide.',
    de: 'Der Inhalt hat sich geändert, während Sie gelesen haben. Sehen Sie ihn an, wie er jetzt ist, und entscheiden Sie dann.',
  },
  'no-attribute-here': {
    en: 'An issue of this kind has no such attribute. Its type may have changed meanwhile.',
    de: 'Ein Vorgang dieser Art hat dieses Attribut nicht. Vielleicht hat sich sein Typ inzwischen geändert.',
  },
  'kept-in-jira': {
    en: 'A field of this issue in Jira holds this attribute. Change it there.',
    de: 'Ein Feld dieses Vorgangs in Jira enthält dieses Attribut. Ändern Sie es dort.',
  },
  'rules-not-accepted': { en: '{detail}', de: '{detail}' },
  'first-read-runs': {
    en: 'That software product is being read for the first time. Try again when this is done.',
    de: 'Dieses Softwareprodukt wird gerade zum ersten Mal gelesen. Versuchen Sie es noch einmal, wenn das beendet ist.',
  },
};

const clock = (until: string, language: Language): string => {
  const time = `${until.slice(11, 16)} UTC`;
  return language === 'de' ? ` Wieder möglich ab ${time}.` : ` Possible again from ${time}.`;
};

export type Refuser = 'jira' | 'store' | 'queue';
const refusers: Readonly<Record<Refuser, Words>> = {
  jira: { en: 'Jira', de: 'Jira' },
  store: { en: 'The storage of this app', de: 'Der Speicher dieser App' },
  queue: { en: 'The job queue of this app', de: 'Die Auftragsschlange dieser App' },
};

/** What a passing refusal means for what was wanted: work in the background follows by itself, a person's own act does not. */
const thereafter = (call: string, language: Language): string => {
  const words: Words =
    call === 'read'
      ? { en: ' What waits is kept and follows by itself.', de: ' Was wartet, bleibt erhalten und folgt von selbst.' }
      : { en: ' Try again in a moment.', de: ' Versuchen Sie es gleich noch einmal.' };
  return words[language];
};
const passing: readonly RefusalCode[] = ['rate-limited', 'unavailable'];

export interface Said {
  /** Jira's own sentence where it refused the content. */
  readonly detail?: string | undefined;
  /** ISO instant from which another try is worth it. */
  readonly until?: string | undefined;
  readonly from?: Refuser | undefined;
}

/** `call` names what did not happen; `read` is the app's own work in the background. */
export const sayRefusal = (code: RefusalCode, call: string, language: Language, said: Said = {}): Refusal => {
  const { detail = '', until, from = 'jira' } = said;
  const sentence = why[code][language].replace('{detail}', () => detail).replace('{who}', () => refusers[from][language]);
  const then = (passing.includes(code) ? thereafter(call, language) : '') + (until === undefined ? '' : clock(until, language));
  return {
    code,
    title: (notDone[call] ?? { en: 'Not done', de: 'Nicht erledigt' })[language],
    sentence: sentence.trim() + then,
    ...(until === undefined ? {} : { until }),
  };
};
