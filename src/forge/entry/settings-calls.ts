/** What each call of the settings screen does. Who administers is asked live, of every project of the product, in each of them. */
import type { SettingsApi, PreviewView, SavedView } from '../../contract/settings-api';
import { changeMapping } from '../../app/decide/change-mapping';
import { pauseReading, readingOf, resumeReading } from '../../app/decide/hold-reading';
import { switchOn } from '../../app/decide/switch-on';
import type { Product } from '../../app/ports';
import { previewMapping, type Previewed } from '../../app/read/preview-mapping';
import { readSettings } from '../../app/read/read-settings';
import type { Language } from '../../app/read/sentence';
import { findKind, kinds } from '../../domain/kinds/find-kind';
import { findVerb } from '../../domain/kinds/verbs';
import type { Handlers } from './answering';
import { accepted } from './refused';
import { readingView, settingsView } from './settings-view';
import type { ProjectViewer } from './who-asks-in-project';

const counted = (counts: Readonly<Record<string, number>>, nameOf: (id: string) => string): { name: string; count: number }[] =>
  Object.entries(counts).map(([id, count]) => ({ name: nameOf(id), count }));
const mostFirst = (a: { readonly count: number }, b: { readonly count: number }): number => b.count - a.count;

const kindOrder = new Map(kinds.map(({ id }, n) => [id, n]));

const previewView = (preview: Previewed, language: Language): PreviewView => {
  const { gaps, sampled, of, isShare, book } = preview;
  const inOrder = Object.entries(preview.kinds).sort(([a], [b]) => (kindOrder.get(a) ?? 0) - (kindOrder.get(b) ?? 0));
  return {
    sampled,
    issues: of,
    kinds: counted(Object.fromEntries(inOrder), (id) => findKind(id)?.name[language] ?? id),
    about: isShare,
    links: counted(preview.links, (id) => findVerb(id)?.label[language] ?? id).sort(mostFirst),
    gaps: { blocksRelease: gaps['blocks-release'], toResolve: gaps['to-resolve'], note: gaps.note },
    rules: counted(preview.rules, (id) => book.describe(id)?.name[language] ?? id).sort(mostFirst),
  };
};

const savedView = ({ version, firstRead }: Product, language: Language): SavedView => ({
  version,
  reading: readingView(firstRead, language),
});

export const settingsCalls: Handlers<SettingsApi, ProjectViewer> = {
  openSettings: async (ports, viewer, { anew = false }) => settingsView(await accepted(readSettings(ports, viewer, anew)), viewer.language),
  previewMapping: async (ports, viewer, { mapping }) =>
    previewView(await accepted(previewMapping(ports, viewer, mapping)), viewer.language),
  saveMapping: async (ports, viewer, { version, mapping }) =>
    savedView(await accepted(changeMapping(ports, { ...viewer, version, mapping })), viewer.language),
  enableProject: async (ports, viewer, { mapping, join }) =>
    savedView(await accepted(switchOn(ports, { ...viewer, join, mapping })), viewer.language),
  readingNow: async (ports, viewer) => readingView(await accepted(readingOf(ports, viewer)), viewer.language),
  pauseReading: async (ports, viewer) => readingView(await accepted(pauseReading(ports, viewer)), viewer.language),
  resumeReading: async (ports, viewer) => readingView(await accepted(resumeReading(ports, viewer)), viewer.language),
};
