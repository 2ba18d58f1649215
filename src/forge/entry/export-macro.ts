/**
 * A document for PDF, Word and page history: the same document as on the screen, for the account the platform names, and for nobody where it
 * names none. One of the three places where trouble becomes a sentence: an export always gets a document, never an error.
 */
import { z } from 'zod';
import { readConfig } from '../../contract/macro-config';
import type { MacroConfig } from '../../contract/macro-api';
import { sayRefusal, type Refusal } from '../../contract/refusal';
import { HostTrouble } from '../../app/host-trouble';
import { composeWhole, mostExported } from '../../app/read/compose-document';
import type { ComposedDocument } from '../../app/read/composed';
import type { Language } from '../../app/read/sentence';
import { everyDocument } from '../../domain/documents/every-document';
import { sayDocument, sayTitle } from '../../domain/documents/say-document';
import { person, type Person } from '../../domain/trace/artifact';
import { documentAdf, refusalAdf, type Adf, type IssueAddress } from '../../formats/adf';
import { ports } from '../assemble';
import { asked } from './macro-calls';
import { accepted, Refused } from './refused';
import { sayFreshness } from './say-freshness';
import { logTrouble } from './write-log';

/** Word puts the configuration under `context`, PDF beside it. */
const exported = z.looseObject({
  context: z.looseObject({ siteUrl: z.string().optional(), locale: z.string().optional(), config: z.unknown().optional() }).optional(),
  extensionPayload: z.looseObject({ config: z.unknown().optional() }).optional(),
});
const principal = z.looseObject({ principal: z.looseObject({ accountId: z.string().min(1) }) });

interface Wish {
  readonly config: MacroConfig | undefined;
  readonly address: IssueAddress;
  readonly language: Language;
}

const site = /^https:\/\/[a-z0-9.-]+$/i;

const wishOf = (payload: unknown): Wish => {
  const { context, extensionPayload } = exported.safeParse(payload).data ?? {};
  const config = extensionPayload?.config ?? context?.config;
  const siteUrl = (context?.siteUrl ?? '').replace(/\/+$/, '');
  return {
    config: readConfig(config),
    address: (key) => (site.test(siteUrl) ? `${siteUrl}/browse/${encodeURIComponent(key)}` : undefined),
    language: context?.locale?.toLowerCase().startsWith('de') === true ? 'de' : 'en',
  };
};

/** Undefined: nobody is named, and nobody may see anything. */
const whoExports = (context: unknown): Person | undefined => {
  const { principal: who } = principal.safeParse(context).data ?? {};
  return who === undefined || who.accountId === 'unidentified' ? undefined : person(who.accountId);
};

const words = {
  title: { en: 'Plumbline document', de: 'Plumbline-Dokument' },
  notConfigured: { en: 'No document is chosen for this macro yet.', de: 'Für dieses Makro ist noch kein Dokument gewählt.' },
  nobody: {
    en: 'Nothing is shown, since the export does not say who asked for it. Open the page, or export the list from the project page in Jira.',
    de: 'Nichts wird gezeigt, da der Export nicht sagt, wer ihn verlangt hat. Öffnen Sie die Seite, oder exportieren Sie die Liste auf der Projektseite in Jira.',
  },
  noAccess: {
    en: 'Nothing is shown: this document lists issues that the account behind this export cannot see in Jira.',
    de: 'Nichts wird gezeigt: Dieses Dokument führt Vorgänge auf, die das Konto hinter diesem Export in Jira nicht sieht.',
  },
  consent: {
    en: 'Nothing is shown, since the account behind this export has not let Plumbline read Jira yet. Open the page once and allow it.',
    de: 'Nichts wird gezeigt, da das Konto hinter diesem Export Plumbline das Lesen in Jira noch nicht erlaubt hat. Öffnen Sie die Seite einmal und erlauben Sie es.',
  },
  firstRead: {
    en: 'Nothing is shown yet: Jira is being read for the first time.',
    de: 'Noch wird nichts gezeigt: Jira wird zum ersten Mal eingelesen.',
  },
  cut: {
    en: 'The export holds lines 1 to {n}. Export the rest from the project page in Jira.',
    de: 'Der Export enthält die Zeilen 1 bis {n}. Exportieren Sie den Rest auf der Projektseite in Jira.',
  },
} as const;

const nothing = ({ config, language }: Wish, why: string): Adf =>
  refusalAdf(config ? sayTitle(everyDocument[config.document], language) : words.title[language], why);

/** What is held, and what is left out, in words of the document itself. */
const printed = ({ live, next, look }: ComposedDocument, { address, language }: Wish): Adf => {
  const said = sayDocument(live, language);
  const { trouble } = sayFreshness(look, language);
  const notes = [
    ...(trouble ? [`${trouble.title}. ${trouble.sentence}`] : []),
    ...said.notes,
    ...(next === undefined ? [] : [words.cut[language].replace('{n}', String(mostExported))]),
  ];
  return documentAdf({ ...said, notes }, address);
};

const printDocument = async (wish: Wish, config: MacroConfig, who: Person): Promise<Adf> => {
  const answer = await accepted(composeWhole(ports, who, asked(config)));
  if (!answer) return nothing(wish, words.noAccess[wish.language]);
  return answer.is === 'first-read' ? nothing(wish, words.firstRead[wish.language]) : printed(answer, wish);
};

const refusalOf = (error: unknown, language: Language): Refusal => {
  logTrouble('export-refused', error);
  if (error instanceof Refused) return sayRefusal(error.code, 'exportDocument', language);
  if (!(error instanceof HostTrouble)) return sayRefusal('unavailable', 'exportDocument', language);
  return sayRefusal(error.trouble, 'exportDocument', language, { detail: error.detail, from: error.from });
};

export const exportMacro = async (payload: unknown, context: unknown): Promise<Adf> => {
  const wish = wishOf(payload);
  const { config, language } = wish;
  if (!config) return nothing(wish, words.notConfigured[language]);
  const who = whoExports(context);
  if (!who) return nothing(wish, words.nobody[language]);
  try {
    return await printDocument(wish, config, who);
  } catch (error) {
    if (error instanceof HostTrouble && error.trouble === 'not-signed-in') return nothing(wish, words.consent[language]);
    return nothing(wish, refusalOf(error, language).sentence);
  }
};
