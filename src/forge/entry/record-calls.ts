/** What each call about the record does, for a viewer of the project page. */
import type { ActView, RecordApi, RecordView } from '../../contract/record-api';
import type { Ports } from '../../app/ports';
import { packagePart } from '../../app/prove/package-part';
import type { ProductLook } from '../../app/read/list/look-at-product';
import { listRecord, productActs, type ActRow, type RecordFilter, type ToldIssue } from '../../app/read/record/list-record';
import type { Language } from '../../app/read/sentence';
import { acts } from '../../app/read/tell-step';
import { instant, person, type Person } from '../../domain/trace/artifact';
import { hashText } from '../../domain/record/canonical';
import type { Handlers } from './answering';
import { readPackageCursor, readRecordCursor, writePackageCursor, writeRecordCursor } from './list-cursor';
import { dataOf, lookForLists } from './look-for-lists';
import { fileName } from './project-files';
import { accepted } from './refused';
import type { ProjectViewer } from './who-asks-in-project';

/** A set of sixty is one act: its first issues say enough on a list. */
const mostIssues = 8;

/** Nobody waits for names: where Jira tells none, the account is shown. */
const namesOf = async (ports: Ports, rows: readonly ActRow[]): Promise<ReadonlyMap<Person, string>> => {
  const people = [...new Set(rows.flatMap(({ who }) => (who === 'app' ? [] : [who])))];
  try {
    return people.length === 0 ? new Map() : await ports.desk.names(people);
  } catch {
    return new Map();
  }
};

const issueView = ({ key, summary, items }: ToldIssue): ActView['issues'][number] => ({
  key,
  summary,
  changes: items.map(({ id, act, lines }) => ({ id, act, lines })),
});

const actView = ({ seq, who, issues, ...row }: ActRow, n: number, names: ReadonlyMap<Person, string>): ActView => ({
  ...row,
  // Unlike any other, and telling nothing of how much else the record holds.
  id: hashText(`${row.at} ${seq} ${n} ${issues[0]?.id ?? ''}`),
  ...(who === 'app' ? {} : { who: { account: who, name: names.get(who) ?? who } }),
  issues: issues.slice(0, mostIssues).map(issueView),
  more: issues.length > mostIssues,
});

const filterOf = ({ actor, from, to, ...rest }: { readonly [N in keyof RecordFilter]?: string }): RecordFilter => ({
  ...rest,
  ...(actor === undefined ? {} : { actor: actor === 'app' ? actor : person(actor) }),
  ...(from === undefined ? {} : { from: instant(from) }),
  ...(to === undefined ? {} : { to: instant(to) }),
});

const actsToAsk = (language: Language): RecordView['acts'] =>
  Object.entries({ ...acts, ...productActs }).map(([act, name]) => ({ act, name: name[language] }));

const listed = async (ports: Ports, look: ProductLook, ask: RecordApi['listRecord']['ask']): Promise<RecordView> => {
  const { language, filter } = ask;
  const cursor = await readRecordCursor(look, ask.cursor);
  const { rows, next } = await accepted(listRecord(ports, look, { filter: filterOf(filter), language, cursor }));
  const names = await namesOf(ports, rows);
  return {
    lines: rows.map((row, n) => actView(row, n, names)),
    acts: actsToAsk(language),
    ...(next === undefined ? {} : { next: await writeRecordCursor(look, next) }),
    data: dataOf(look, language),
  };
};

export const recordCalls: Handlers<RecordApi, ProjectViewer> = {
  listRecord: async (ports, viewer, ask) => listed(ports, await lookForLists(ports, viewer), ask),
  packagePart: async (ports, viewer, { cursor }) => {
    const look = await lookForLists(ports, viewer);
    const asked = await readPackageCursor(look, cursor);
    const { next, ...part } = await accepted(packagePart(ports, viewer, look, asked));
    return {
      ...part,
      fileName: fileName(look, 'evidence', 'jsonl'),
      ...(next === undefined ? {} : { next: await writePackageCursor(look, next) }),
    };
  },
};
