/** The editions a software product can be judged by. The one in force comes first. */
import { clauses } from './clauses';
import type { Edition } from './edition';

/** Our rules are written for this one. */
export const inForce: Edition = {
  id: 'iec-62304-2006-a1-2015',
  name: { en: 'IEC 62304:2006 with Amendment 1:2015', de: 'IEC 62304:2006 mit Amendment 1:2015' },
  levels: [
    { id: 'A', classes: ['A'] },
    { id: 'B', classes: ['B'] },
    { id: 'C', classes: ['C'] },
  ],
  clauses,
};

export const editions: readonly Edition[] = [inForce];
