/** One row of the demo product's tables. Everything that is not said is empty, as in a team's own Jira. */
import type { AdfDocument } from '../../host/jira/adf-document';
import type { PersonName } from './people';
import type { FieldName, StatusName, TypeName, VerbName } from './site-words';

/** Written out in every row, so that a link reads by itself; the seeding refuses a row that would get another key. */
export type DemoKey = `${'PUMP' | 'PTEST' | 'OTHER'}-${number}`;

export interface DemoIssue {
  readonly key: DemoKey;
  readonly type: TypeName;
  readonly summary: string;
  readonly text: string | AdfDocument;
  readonly status: StatusName;
  readonly resolution?: 'Done' | "Won't Do" | 'Duplicate';
  /** Nobody when absent: work without an owner exists. */
  readonly assignee?: PersonName;
  readonly component?: 'Motor control' | 'Alarm manager' | 'User interface' | 'Drug library' | 'Service tool';
  readonly versions?: readonly ('2.0' | '2.1')[];
  readonly labels?: readonly string[];
  readonly fields?: Readonly<Partial<Record<FieldName, string>>>;
  /** In the direction of the trace model's verb, whichever way the team's link type reads. */
  readonly links?: Readonly<Partial<Record<VerbName, readonly DemoKey[]>>>;
  /** Under the issue security level of the product team. */
  readonly restricted?: true;
}

export const projectOf = (key: DemoKey): string => key.slice(0, key.indexOf('-'));
export const numberOf = (key: DemoKey): number => Number(key.slice(key.indexOf('-') + 1));
