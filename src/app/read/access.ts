/**
 * Who may see what of a software product: asked live of Jira as that person, once for the projects, and one by one only for artifacts whose
 * project does not decide (an issue security level, or browse granted by reporter, assignee or a user field). Everything a screen, a list or a
 * document shows of an artifact goes through here first: rows, keys, summaries and counts.
 */
import { noTotals, type ByProject, type Sums, type Totals } from '../../domain/record/sums';
import type { Artifact, ArtifactId, Person } from '../../domain/trace/artifact';
import type { Ports, Product } from '../ports';

export interface Access {
  readonly person: Person;
  /** Projects whose artifacts the person may all see, but for those under an issue security level. */
  readonly projects: ReadonlySet<string>;
  /** Projects the person may browse, where each issue decides for itself. */
  readonly byIssue: ReadonlySet<string>;
  /** Issues Jira was asked for by id, and its answer. */
  readonly asked: ReadonlyMap<ArtifactId, boolean>;
}

type Asking = Pick<Ports, 'issues'>;

/**
 * Undefined: the person may browse none of the product's projects, and learns nothing of it, not even that it is there.
 * `ids`: issues asked for by id in the same call, whatever the record says of them.
 */
export const accessTo = async (
  { issues }: Asking,
  product: Product,
  person: Person,
  ids: readonly ArtifactId[] = [],
): Promise<Access | undefined> => {
  const { projects, issues: visible } = await issues.browsable(person, product.projects, ids);
  if (projects.size === 0) return undefined;
  const decides = (project: string): boolean => product.learned?.seenByIssue.includes(project) === false;
  return {
    person,
    projects: new Set([...projects].filter(decides)),
    byIssue: new Set([...projects].filter((project) => !decides(project))),
    asked: new Map(ids.map((id) => [id, visible.has(id)])),
  };
};

/**
 * Whether the person sees the issue of the screen, asked for by id, and may browse the project the screen says it is in: neither follows from
 * the other, where what the screen says is wrong.
 */
export const seesPlace = (
  access: Access | undefined,
  place: { readonly issue: ArtifactId; readonly projectId: string },
): access is Access =>
  access?.asked.get(place.issue) === true && (access.projects.has(place.projectId) || access.byIssue.has(place.projectId));

/** What is needed of an artifact to tell who may see it. */
export type Guarded = Pick<Artifact, 'id' | 'project' | 'restricted'>;

const isOpen = ({ projects }: Access, { project, restricted }: Guarded): boolean => !restricted && projects.has(project);

/** May be seen by some who browse the project; which, Jira has to be asked. */
const isDoubtful = ({ projects, byIssue }: Access, { project, restricted }: Guarded): boolean =>
  byIssue.has(project) || (restricted && projects.has(project));

/**
 * Of these, the ones the person may see. At most one more call, and only where a project does not decide. `unknown`: ids of which the record
 * knows too little to tell, each of which Jira is asked about.
 */
export const seenBy = async (
  { issues }: Asking,
  access: Access,
  artifacts: readonly Guarded[],
  unknown: readonly ArtifactId[] = [],
): Promise<ReadonlySet<ArtifactId>> => {
  const rest = artifacts.filter(({ id }) => !access.asked.has(id));
  const open = rest.filter((artifact) => isOpen(access, artifact)).map(({ id }) => id);
  const doubtful = rest.filter((artifact) => isDoubtful(access, artifact)).map(({ id }) => id);
  const ask = [...doubtful, ...unknown.filter((id) => !access.asked.has(id))];
  const granted = ask.length === 0 ? new Set<ArtifactId>() : await issues.permitted(access.person, 'BROWSE_PROJECTS', ask);
  const known = [...artifacts.map(({ id }) => id), ...unknown].filter((id) => access.asked.get(id) === true);
  return new Set([...known, ...open, ...granted]);
};

const added = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Readonly<Record<string, number>> => {
  const sum = { ...a };
  for (const [key, n] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + n;
  return sum;
};
export const plus = (a: Totals, b: Totals): Totals => ({ artifacts: added(a.artifacts, b.artifacts), gaps: added(a.gaps, b.gaps) });

const totalsIn = (byProject: ByProject, projects: ReadonlySet<string>): Totals =>
  [...projects].map((project) => byProject[project] ?? noTotals).reduce(plus, noTotals);

const isEmpty = ({ artifacts }: Totals): boolean => Object.keys(artifacts).length === 0;

export interface SeenTotals {
  /** Of everything the person may see because a project decides. */
  readonly totals: Totals;
  /**
   * There is, or may be, more in the person's projects that each issue decides about. Never says whether the person may see any of it, nor how
   * much it is.
   */
  readonly complete: boolean;
}

/** The product's running totals, as far as this person may learn them. No call. */
export const seenTotals = (access: Access, sums: Sums): SeenTotals => ({
  totals: totalsIn(sums.open, access.projects),
  complete: access.byIssue.size === 0 && isEmpty(totalsIn(sums.restricted, access.projects)),
});
