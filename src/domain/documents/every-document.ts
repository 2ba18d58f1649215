import type { DocumentDefinition } from './definition';
import type { DocumentId } from './document';
import { gapReport } from './gap-report';
import { softwareRequirements } from './software-requirements';
import { soupList } from './soup-list';
import { traceMatrix } from './trace-matrix';

/** Every live document, in the order a writer chooses from. */
export const everyDocument: Readonly<Record<DocumentId, DocumentDefinition>> = {
  'trace-matrix': traceMatrix,
  'software-requirements': softwareRequirements,
  'soup-list': soupList,
  'gap-report': gapReport,
};
