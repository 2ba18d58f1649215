/** Does what a technical writer does next: puts the app's live documents into the pages that are about them. */
import type { MacroConfig } from '../../../src/contract/macro-api';
import { latest } from '../../host/confluence/site-records';
import { people } from '../demo-product/people';
import type { OpenCloud } from './open-cloud';

const documents: Readonly<Record<string, MacroConfig['document']>> = {
  'Traceability matrix': 'trace-matrix',
  Requirements: 'software-requirements',
  'SOUP list': 'soup-list',
  'Release 2.1': 'gap-report',
};

/** The software product is named by the first of its Jira projects, as the app names it. */
export const putDocuments = ({ wiki, site, projects: [first = ''] }: Pick<OpenCloud, 'wiki' | 'site' | 'projects'>): void => {
  const product = site.state.findProject(first)?.id;
  if (product === undefined) throw new Error(`there is no project ${first}`);
  for (const page of [...wiki.state.pages.values()]) {
    const document = documents[latest(page).title];
    if (document === undefined) continue;
    const config: MacroConfig = { product, document, scope: 'now', rows: 25 };
    wiki.insertMacro(page.id, people.lena.accountId, 'document', { ...config });
  }
};
