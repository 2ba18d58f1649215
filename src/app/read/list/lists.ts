/** The lists there are: one line a trace gap, or one line an artifact of a kind. */
import type { Face } from '../../../domain/record/face';
import { gapsIn } from '../../../domain/record/gap-counts';
import { noTotals, worstOf, type Totals } from '../../../domain/record/sums';
import type { Severity } from '../../../domain/trace/artifact';
import { gapsAsked, isListed, type ListAsk, type ListFilter } from './list-filter';
import type { ListShape, Part, Segment } from './list-shape';
import type { ProductLook } from './look-at-product';
import { severities } from '../../../domain/trace/severities';

/** Jira projects of the product that the viewer may browse, by key. */
export const projectsOf = ({ product, access }: Pick<ProductLook, 'product' | 'access'>): readonly string[] => {
  const keyOf = (id: string): string => product.learned?.called[id]?.key ?? id;
  return product.projects.filter((id) => access.projects.has(id) || access.byIssue.has(id)).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};

const asked = (look: ProductLook, { projects }: ListFilter): readonly string[] =>
  projectsOf(look).filter((id) => projects === undefined || projects.length === 0 || projects.includes(id));

/** Open and restricted together: only to know how far to look, never told to anybody. */
const totalsIn = ({ head: { sums } }: ProductLook, project: string): readonly Totals[] => [
  sums.open[project] ?? noTotals,
  sums.restricted[project] ?? noTotals,
];

const isOf = (project: string, { artifact }: Face): boolean => artifact.project === project;

const withGap = (look: ProductLook, project: string, severity: Severity): Part => ({
  stretch: { is: 'with', severity, project },
  most: totalsIn(look, project).reduce((sum, totals) => sum + gapsIn(totals).bySeverity[severity], 0),
});

const searched = ({ only }: ListAsk): Pick<ListShape, 'only'> => (only === undefined ? {} : { only });

/** A line is named by its rule. */
export const gapList = (look: ProductLook, ask: ListAsk): ListShape => {
  const { filter, order } = ask;
  const projects = asked(look, filter);
  const lines = (face: Face, ...of: readonly Severity[]): readonly string[] =>
    gapsAsked(filter, face)
      .filter(({ severity }) => of.includes(severity))
      .map(({ rule }) => rule);
  if (order === 'key' || order === 'key-down') {
    const byKey = projects.map((project) => ({
      name: project,
      parts: severities.map((severity) => withGap(look, project, severity)),
      lines: (face: Face) => (isOf(project, face) ? lines(face, ...severities) : []),
    }));
    return { segments: order === 'key' ? byKey : byKey.reverse(), down: order === 'key-down', ...searched(ask) };
  }
  const worstFirst = order === 'gaps' ? severities : [...severities].reverse();
  const segments = worstFirst.flatMap((severity) =>
    projects.map((project) => ({
      name: `${severity}@${project}`,
      parts: [withGap(look, project, severity)],
      lines: (face: Face) => (isOf(project, face) ? lines(face, severity) : []),
    })),
  );
  return { segments, down: false, checkingAfter: order === 'gaps' ? (segments.at(-1)?.name ?? '') : '', ...searched(ask) };
};

type Worst = Severity | 'none';

interface Counted {
  readonly kinds: string;
  readonly worst: Worst;
  readonly n: number;
}

/** What the record's sums hold of a kind in a project, by kinds word and worst gap. */
const countedOf = (look: ProductLook, project: string, kind: string): readonly Counted[] =>
  totalsIn(look, project).flatMap(({ artifacts }) =>
    Object.entries(artifacts).flatMap(([key, n]) => {
      const [kinds = '', , worst = 'none'] = key.split('|');
      return kind === '*' || kinds.split('+').includes(kind) ? [{ kinds, worst: worst as Worst, n }] : [];
    }),
  );

const partsOf = (look: ProductLook, project: string, kind: string, worsts: readonly Worst[]): readonly Part[] => {
  const counted = countedOf(look, project, kind).filter(({ worst }) => worsts.includes(worst));
  const words = [...new Set(counted.map(({ kinds }) => kinds))].sort();
  return words.flatMap((kinds) =>
    worsts.map((worst) => ({
      stretch: { is: 'kinds' as const, kinds, worst, project },
      most: counted.filter((each) => each.kinds === kinds && each.worst === worst).reduce((sum, { n }) => sum + n, 0),
    })),
  );
};

const worstOrder: readonly Worst[] = [...severities, 'none'];
const theArtifact: readonly string[] = [''];

/** One line an artifact. `kind`: a kind, or `*` for every artifact of any kind. */
export const artifactList = (look: ProductLook, kind: string, ask: ListAsk): ListShape => {
  const { filter, order } = ask;
  const projects = asked(look, filter);
  const isOfKind = ({ artifact: { kinds } }: Face): boolean => (kind === '*' ? kinds.length > 0 : kinds.includes(kind));
  const segmentOf = (name: string, project: string, worsts: readonly Worst[]): Segment => ({
    name,
    parts: partsOf(look, project, kind, worsts),
    lines: (face) => (isOf(project, face) && isOfKind(face) && worsts.includes(worstOf(face)) && isListed(filter, face) ? theArtifact : []),
  });
  if (order === 'key' || order === 'key-down') {
    const byKey = projects.map((project) => segmentOf(project, project, worstOrder));
    return { segments: order === 'key' ? byKey : byKey.reverse(), down: order === 'key-down', ...searched(ask) };
  }
  const worsts = order === 'gaps' ? worstOrder : [...worstOrder].reverse();
  const segments = worsts.flatMap((worst) => projects.map((project) => segmentOf(`${worst}@${project}`, project, [worst])));
  const lastProject = projects.at(-1) ?? '';
  return { segments, down: false, checkingAfter: `${order === 'gaps' ? 'note' : 'none'}@${lastProject}`, ...searched(ask) };
};
