/** The rows of the table of all rules. */
import { casesOfApproval } from './rule-cases-of-approval';
import { casesOfContent } from './rule-cases-of-content';
import { casesOfEnds } from './rule-cases-of-ends';
import { casesOfEvidence } from './rule-cases-of-evidence';
import { casesOfResults } from './rule-cases-of-results';
import { casesOfStructure } from './rule-cases-of-structure';

export const everyCase = [
  ...casesOfContent,
  ...casesOfEvidence,
  ...casesOfResults,
  ...casesOfApproval,
  ...casesOfStructure,
  ...casesOfEnds,
];
