/** What each call of a document in a page does. The configuration says what to show; whether it may be shown is asked of Jira each time. */
import type { Choices, MacroApi, MacroConfig, OpenedDocument } from '../../contract/macro-api';
import type { Ports } from '../../app/ports';
import { composeDocument, type DocumentAsk } from '../../app/read/compose-document';
import { offeredProducts } from '../../app/read/macro-choices';
import type { Language } from '../../app/read/sentence';
import type { DocumentDefinition } from '../../domain/documents/definition';
import { everyDocument } from '../../domain/documents/every-document';
import { severityWords } from '../../domain/documents/marks';
import { sayDocument, sayTitle } from '../../domain/documents/say-document';
import type { Handlers } from './answering';
import { readCursor, writeCursor } from './list-cursor';
import { accepted } from './refused';
import { sayFreshness } from './say-freshness';
import type { Reader } from './who-reads';
import { severities } from '../../domain/trace/severities';

/** What of the configuration a document is made from. */
export const asked = ({ product, document, severities, classes, projects, words = '' }: MacroConfig): Omit<DocumentAsk, 'rows'> => ({
  product,
  document,
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
  products: (await offeredProducts(ports, person)).map(({ id, name, projects }) => ({ value: id, label: name, projects })),
  documents: Object.values(everyDocument).map((of: DocumentDefinition) => optionOf(of, language)),
  severities: severities.map((value) => ({ value, label: severityWords[value][language] })),
});

const optionOf = (definition: DocumentDefinition, language: Language): Choices['documents'][number] => ({
  value: definition.id,
  label: sayTitle(definition, language),
  about: definition.about[language],
});

export const macroCalls: Handlers<MacroApi, Reader> = {
  openDocument: open,
  openChoices: (ports, reader) => choices(ports, reader),
};
