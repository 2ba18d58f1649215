import type { Words } from '../words/language';

export const releaseWords = {
  title: { en: 'Baselines and releases', de: 'Baselines und Freigaben' },
  about: {
    en: 'A release is judged on the baseline it is made from, with its own issues as they are now. The main line goes on beside it.',
    de: 'Eine Freigabe wird auf der Baseline beurteilt, aus der sie entsteht, mit ihren eigenen Vorgängen von jetzt. Die Hauptlinie läuft daneben weiter.',
  },
  baselines: { en: 'Baselines', de: 'Baselines' },
  releases: { en: 'Releases', de: 'Freigaben' },
  name: { en: 'Name', de: 'Name' },
  named: { en: 'Named', de: 'Benannt' },
  planned: { en: 'Planned', de: 'Geplant' },
  base: { en: 'On baseline', de: 'Auf Baseline' },
  reason: { en: 'Reason', de: 'Begründung' },
  state: { en: 'State', de: 'Zustand' },
  kept: { en: 'Kept', de: 'Festgehalten' },
  keeping: { en: 'Being put by', de: 'Wird festgehalten' },
  keepAgain: { en: 'Put by again', de: 'Erneut festhalten' },
  noBaseline: {
    en: 'No baseline yet. A baseline keeps what everything says at one moment, so that it can be read and judged later.',
    de: 'Noch keine Baseline. Eine Baseline hält fest, was alles in einem Moment besagt, damit es später gelesen und beurteilt werden kann.',
  },
  noRelease: { en: 'No release planned yet.', de: 'Noch keine Freigabe geplant.' },
  nameBaseline: { en: 'Name a baseline', de: 'Baseline benennen' },
  nameAbout: {
    en: 'It is what the whole software product says now. It stays in the record; nobody can change it.',
    de: 'Sie ist, was das ganze Softwareprodukt jetzt besagt. Sie bleibt in der Aufzeichnung; niemand kann sie ändern.',
  },
  baselineName: { en: 'Name of the baseline', de: 'Name der Baseline' },
  baselineReason: { en: 'Why it is named', de: 'Warum sie benannt wird' },
  planRelease: { en: 'Plan a release', de: 'Freigabe planen' },
  planAbout: {
    en: 'The issues that make this release differ from its base. A release issue brings what it includes.',
    de: 'Die Vorgänge, durch die sich diese Freigabe von ihrer Grundlage unterscheidet. Ein Freigabe-Vorgang bringt mit, was er umfasst.',
  },
  releaseName: { en: 'Name of the release', de: 'Name der Freigabe' },
  releaseReason: { en: 'Why it is made', de: 'Warum sie gemacht wird' },
  issues: { en: 'Keys of its issues', de: 'Schlüssel ihrer Vorgänge' },

  blocked: { en: 'Release {name} is blocked by {n} trace gaps', de: '{n} Lücken sperren Freigabe {name}' },
  blockedByOne: { en: 'Release {name} is blocked by 1 trace gap', de: '1 Lücke sperrt Freigabe {name}' },
  notBlocked: {
    en: 'No trace gap blocks release {name} in what is checked so far',
    de: 'In dem, was bisher geprüft wird, sperrt keine Lücke Freigabe {name}',
  },
  notSeen: {
    en: 'No trace gap that you may see blocks release {name}',
    de: 'Keine Lücke, die Sie sehen dürfen, sperrt Freigabe {name}',
  },
  notKnown: {
    en: 'Not known yet whether a trace gap blocks release {name}',
    de: 'Noch nicht bekannt, ob eine Lücke Freigabe {name} sperrt',
  },
  hadMany: { en: 'At baseline {name}, {n} trace gaps blocked release', de: 'Bei Baseline {name} sperrten {n} Lücken die Freigabe' },
  hadOne: { en: 'At baseline {name}, 1 trace gap blocked release', de: 'Bei Baseline {name} sperrte 1 Lücke die Freigabe' },
  hadNone: {
    en: 'At baseline {name}, no trace gap blocked release in what was checked then',
    de: 'Bei Baseline {name} sperrte in dem, was damals geprüft wurde, keine Lücke die Freigabe',
  },
  hadNoneSeen: {
    en: 'At baseline {name}, no trace gap that you may see blocked release',
    de: 'Bei Baseline {name} sperrte keine Lücke, die Sie sehen dürfen, die Freigabe',
  },
  onBase: { en: 'On baseline {base} of {when}, with', de: 'Auf Baseline {base} vom {when}, mit' },
  onBaseAlone: {
    en: 'On baseline {base} of {when}, without an issue of its own.',
    de: 'Auf Baseline {base} vom {when}, ohne eigene Vorgänge.',
  },
  andUnseen: { en: 'an issue you cannot see', de: 'ein Vorgang, den Sie nicht sehen' },
  asOf: { en: 'As it was on {when}, by the rules of that time.', de: 'Wie es am {when} war, nach den Regeln von damals.' },
  beside: {
    en: 'The main line beside it: {blocking} block release, {open} trace gaps in all.',
    de: 'Die Hauptlinie daneben: {blocking} sperren die Freigabe, {open} Lücken insgesamt.',
  },
  toMain: { en: 'Trace gaps of the main line', de: 'Lücken der Hauptlinie' },
  toAll: { en: 'All baselines and releases', de: 'Alle Baselines und Freigaben' },
  what: { en: 'What is missing in it', de: 'Was darin fehlt' },
  nothing: { en: 'No trace gap in what is checked so far.', de: 'Keine Lücke in dem, was bisher geprüft wird.' },
  more: { en: 'The first {n} are shown.', de: 'Die ersten {n} sind gezeigt.' },
  beyond: { en: 'Linked, but not in this release', de: 'Verknüpft, aber nicht in dieser Freigabe' },
  beyondText: {
    en: 'Somebody has to look whether the release needs them. Here they prove nothing.',
    de: 'Jemand muss ansehen, ob die Freigabe sie braucht. Hier belegen sie nichts.',
  },
} as const satisfies Readonly<Record<string, Words>>;
