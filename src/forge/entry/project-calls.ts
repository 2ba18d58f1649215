/** What each call of the project page does. Every one looks anew at what the viewer may see. */
import type { GapCounts, ListOrder, MatrixName, OpenedProject, ProjectApi, SuspectView } from '../../contract/project-api';
import type { LineView } from '../../contract/table-view';
import { confirmOfIssues } from '../../app/decide/confirm-links';
import { switchOn } from '../../app/decide/switch-on';
import type { Ports } from '../../app/ports';
import { exportProduct } from '../../app/read/export-product';
import { openProject, type ProductRead } from '../../app/read/open-project';
import { countArtifactLines, countGapLines } from '../../app/read/list/count-lines';
import { countSeen, type SeenCounts } from '../../app/read/list/count-seen';
import { listGaps, type GapRow } from '../../app/read/list/list-gaps';
import { listTable, type TableDefinition } from '../../app/read/list/list-table';
import type { ListAsk, ListFilter } from '../../app/read/list/list-filter';
import type { ListCursor } from '../../app/read/list/list-shape';
import { narrowed } from '../../app/read/list/narrowed';
import type { ProductLook } from '../../app/read/list/look-at-product';
import type { Language } from '../../app/read/sentence';
import type { Line } from '../../domain/documents/document';
import { riskChain } from '../../domain/documents/risk-chain';
import { sayColumns, sayLine } from '../../domain/documents/say-table';
import { traceMatrix } from '../../domain/documents/trace-matrix';
import { uncounted } from '../../domain/documents/uncounted';
import { artifactId, hash } from '../../domain/trace/artifact';
import { gapsIn } from '../../domain/record/gap-counts';
import { productPart } from '../../formats/product-export-parts';
import type { Handlers } from './answering';
import { dataOf, lookForLists } from './look-for-lists';
import { readCursor, readExportCursor, writeCursor, writeExportCursor, type Continued } from './list-cursor';
import { fileName, gapsPart, linesAPart, tablePart } from './project-files';
import { accepted, Refused } from './refused';
import { sayFreshness } from './say-freshness';
import type { ProjectViewer } from './who-asks-in-project';

const gapsView = ({ open, bySeverity }: Continued['gaps'], complete: boolean, language: Language): GapCounts => ({
  open,
  bySeverity,
  ...(complete ? {} : { uncounted: uncounted[language] }),
});

const productView = ({ look, gaps, complete, ...rest }: ProductRead, language: Language): OpenedProject => ({
  ...rest,
  gaps: gapsView(gaps, complete, language),
  data: dataOf(look, language),
});

const open = async (ports: Ports, viewer: ProjectViewer): Promise<OpenedProject> => {
  const answer = await openProject(ports, viewer);
  if (!answer) throw new Refused('project-not-found');
  if (answer.is === 'product') return productView(answer, viewer.language);
  if (answer.is === 'switched-off') return answer;
  const { is, name, progress } = answer;
  return { is, name, freshness: sayFreshness(answer, viewer.language), ...(progress ? { progress } : {}) };
};

interface Asked {
  readonly filter: ListFilter & { readonly words?: string };
  readonly order: ListOrder;
  readonly cursor?: string;
}

const listAskOf = (ports: Ports, look: ProductLook, { filter, order }: Asked): Promise<ListAsk> => {
  const { words = '', ...rest } = filter;
  return narrowed(ports, look, { filter: rest, order, words });
};

type Counts = Pick<Continued, 'gaps' | 'complete' | 'total'>;

/** Counted when the list is opened; its further pages keep the numbers. */
const countsOf = async (
  ports: Ports,
  look: ProductLook,
  continued: Continued | undefined,
  totalOf: (counts: SeenCounts) => number | undefined,
): Promise<Counts> => {
  if (continued) return continued;
  const counts = await countSeen(ports, look);
  return { gaps: gapsIn(counts.totals), complete: counts.complete, total: totalOf(counts) };
};

interface Listed<L> {
  readonly look: ProductLook;
  readonly counts: Counts;
  readonly lines: readonly L[];
  readonly next: ListCursor | undefined;
  readonly opens: boolean;
}

interface ListedTable extends Listed<Line> {
  readonly suspects: readonly SuspectView[];
}

const nextOf = async ({ look, counts: { gaps, complete, total }, next }: Listed<unknown>): Promise<{ readonly next?: string }> =>
  next === undefined ? {} : { next: await writeCursor(look, { list: next, gaps, complete, total }) };

const pageView = async (listed: Listed<unknown>, language: Language) => ({
  gaps: gapsView(listed.counts.gaps, listed.counts.complete, language),
  data: dataOf(listed.look, language),
  ...(listed.counts.total === undefined ? {} : { total: listed.counts.total }),
  ...(await nextOf(listed)),
});

const tables: Readonly<Record<MatrixName, TableDefinition>> = { 'requirement-to-test': traceMatrix, 'risk-chain': riskChain };

const gapsOf = async (ports: Ports, viewer: ProjectViewer, ask: Asked, rows: number): Promise<Listed<GapRow>> => {
  const { language } = viewer;
  const look = await lookForLists(ports, viewer);
  const continued = await readCursor(look, ask.cursor);
  const list = await listAskOf(ports, look, ask);
  const [page, counts] = await Promise.all([
    accepted(listGaps(ports, look, { ...list, language, rows, cursor: continued?.list })),
    countsOf(ports, look, continued, (seen) => countGapLines(seen, list)),
  ]);
  return { look, counts, lines: page.rows, next: page.next, opens: continued === undefined };
};

const tableOf = async (ports: Ports, viewer: ProjectViewer, name: MatrixName, ask: Asked, rows: number): Promise<ListedTable> => {
  const table = tables[name];
  const look = await lookForLists(ports, viewer);
  const continued = await readCursor(look, ask.cursor);
  const list = await listAskOf(ports, look, ask);
  const [page, counts] = await Promise.all([
    accepted(listTable(ports, look, table, { ...list, rows, cursor: continued?.list })),
    countsOf(ports, look, continued, (seen) => countArtifactLines(seen, table.subjects, list)),
  ]);
  const { lines, suspects, next } = page;
  return { look, counts, lines, suspects, next, opens: continued === undefined };
};

/** What was changed and is not read yet says nothing old of its gaps. */
const lineView = (line: Line, { freshness }: ProductLook, language: Language): LineView => {
  const said = sayLine(line, language);
  return freshness.unread.has(line.subject) ? { ...said, worst: 'checking' } : said;
};

const packOf = ({ product: { rules } }: ProductLook) => (rules ? { pack: rules.pack } : {});

export const projectCalls: Handlers<ProjectApi, ProjectViewer> = {
  openProject: (ports, viewer) => open(ports, viewer),
  checkProject: async (ports, viewer) => {
    const look = await lookForLists(ports, viewer);
    if (look.freshness.hold === undefined) await ports.waiting.push({ is: 'drain', product: look.product.id, markers: [] }, 0);
    return open(ports, viewer);
  },
  switchProjectOn: async (ports, viewer, { join }) => {
    await accepted(switchOn(ports, { person: viewer.person, projectId: viewer.projectId, join }));
    return open(ports, viewer);
  },
  listGaps: async (ports, viewer, ask) => {
    const listed = await gapsOf(ports, viewer, ask, ask.rows);
    return { is: 'gaps', lines: listed.lines, ...(await pageView(listed, ask.language)) };
  },
  listMatrix: async (ports, viewer, ask) => {
    const { language, view, rows } = ask;
    const listed = await tableOf(ports, viewer, view, ask, rows);
    return {
      is: 'matrix',
      columns: sayColumns(tables[view].columns, language),
      lines: listed.lines.map((line) => lineView(line, listed.look, language)),
      ...(ask.filter.suspect === true ? { suspects: listed.suspects } : {}),
      ...(await pageView(listed, language)),
    };
  },
  confirmSuspects: async (ports, viewer, { reason, issues }) => {
    const { product } = await lookForLists(ports, viewer);
    const shown = issues.map((issue) => ({ id: artifactId(issue.id), shown: hash(issue.shown) }));
    await accepted(confirmOfIssues(ports, { product, person: viewer.person }, { reason, issues: shown }));
    return open(ports, viewer);
  },
  exportCsv: async (ports, viewer, ask) => {
    const { list, language } = ask;
    if (list === 'gaps') {
      const listed = await gapsOf(ports, viewer, ask, linesAPart);
      return { ...gapsPart(listed.look, listed.lines, listed.opens, language), ...(await nextOf(listed)) };
    }
    const listed = await tableOf(ports, viewer, list, ask, linesAPart);
    const table = { columns: tables[list].columns, lines: listed.lines };
    return { ...tablePart(listed.look, list, table, listed.opens, language), ...(await nextOf(listed)) };
  },
  exportProduct: async (ports, viewer, { cursor }) => {
    const look = await lookForLists(ports, viewer);
    const asked = await readExportCursor(look, cursor);
    const { artifacts, before, next, gaps } = await accepted(exportProduct(ports, look, asked));
    const head = { name: look.product.name, at: look.at, head: look.head.hash ?? '', ...(gaps ? { gaps } : {}), ...packOf(look) };
    return {
      fileName: fileName(look, 'product', 'json'),
      text: productPart(head, artifacts, { before, isLast: next === undefined }),
      rows: artifacts.length,
      ...(next === undefined ? {} : { next: await writeExportCursor(look, next) }),
    };
  },
};
