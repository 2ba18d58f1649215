/** What each call of a document in a page does. The configuration says what to show; whether it may be shown is asked of Jira each time. */
import type { Choices, MacroApi, MacroConfig, MacroScope, OpenedDocument } from '../../contract/macro-api';
import type { Ports } from '../../app/ports';
import { composeDocument } from '../../app/read/compose-document';
import type { DocumentAsk } from '../../app/read/composed';
import { offeredProducts } from '../../app/read/macro-choices';
import type { Language } from '../../app/read/sentence';
import { sayDay } from '../../app/read/say-date';
import type { DocumentDefinition } from '../../domain/documents/definition';
import type { DocumentScope } from '../../domain/documents/document';
import { everyDocument } from '../../domain/documents/every-document';
import { severityWords } from '../../domain/documents/marks';
import { sayDocument, sayTitle } from '../../domain/documents/say-document';
import type { Handlers } from './answering';
import { readCursor, writeCursor } from './list-cursor';
import { accepted } from './refused';
import { sayFreshness } from './say-freshness';
import type { Reader } from './who-reads';
import { severities } from '../../domain/trace/severities';

const scopeNamed = (scope: MacroScope): Pick<DocumentAsk, 'scope'> => {
  if (scope === 'now') return {};
  const is = scope.startsWith('release:') ? 'release' : 'baseline';
  return { scope: { is, name: scope.slice(is.length + 1) } };
};

/** What of the configuration a document is made from. */
export const asked = ({ product, document, scope, severities, classes, projects, words = '' }: MacroConfig): Omit<DocumentAsk, 'rows'> => ({
  product,
  document,
  ...scopeNamed(scope),
  filter: {
    ...(severities === undefined ? {} : { severities }),
    ...(classes === undefined ? {} : { classes }),
    ...(projects === undefined ? {} : { projects }),
  },
  words,
});

const open = async (ports: Ports, { person, language }: Reader, ask: MacroApi['openDocument']['ask']): Promise<OpenedDocument> => {
  const { config, cursor, before = 0 } = ask;
  const wanted = { ...asked(config), rows: config.rows, before };
  const answer = await accepted(composeDocument(ports, person, wanted, (look) => readCursor(look, cursor)));
  if (!answer) return { is: 'no-access' };
  const freshness = sayFreshness(answer.look, language);
  if (answer.is === 'first-read') return { is: 'first-read', product: answer.look.product.name, freshness };
  const {
    live,
    next,
    counted: { gaps, complete, total },
  } = answer;
  return {
    is: 'document',
    document: sayDocument(live, language),
    ...(next === undefined ? {} : { next: await writeCursor(answer.look, { list: next, gaps, complete, total }) }),
    freshness,
  };
};

const choices = async (ports: Ports, { person, language }: Reader): Promise<Choices> => ({
  products: (await offeredProducts(ports, person)).map(({ id, name, projects, scopes }) => ({
    value: id,
    label: name,
    projects,
    scopes: [{ value: 'now' as const, label: scopeWords.now[language] }, ...scopes.map((scope) => scopeOption(scope, language))],
  })),
  documents: Object.values(everyDocument).map((of: DocumentDefinition) => optionOf(of, language)),
  severities: severities.map((value) => ({ value, label: severityWords[value][language] })),
});

const scopeWords = {
  now: { en: 'As of now, live', de: 'Stand jetzt, live' },
  baseline: { en: 'Baseline {name}, {time}', de: 'Baseline {name}, {time}' },
  release: { en: 'Release {name}, on baseline {base}', de: 'Freigabe {name}, auf Baseline {base}' },
} as const;

const scopeOption = (scope: DocumentScope, language: Language): Choices['products'][number]['scopes'][number] => {
  const facts: Readonly<Record<string, string>> = { ...scope, time: sayDay(scope.at, language) };
  return {
    value: `${scope.is}:${scope.name}`,
    label: scopeWords[scope.is][language].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? ''),
  };
};

const optionOf = (definition: DocumentDefinition, language: Language): Choices['documents'][number] => ({
  value: definition.id,
  label: sayTitle(definition, language),
  about: definition.about[language],
});

export const macroCalls: Handlers<MacroApi, Reader> = {
  openDocument: open,
  openChoices: (ports, reader) => choices(ports, reader),
};
