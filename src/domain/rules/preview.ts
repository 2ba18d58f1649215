/**
 * What a mapping would yield, tried on a few issues: the very same reading and the very same rules, in memory. Other ends of links that were
 * not looked at stand for what their type and status say, and are asked for nothing.
 */
import type { Mapping } from '../kinds/mapping';
import type { Sample } from '../kinds/sample';
import type { OtherEnd, TeamIssue } from '../kinds/team-issue';
import { kindsOf, understand } from '../kinds/understand';
import type { ArtifactId, Instant, Severity } from '../trace/artifact';
import { compose } from '../trace/compose';
import { WorkingGraph } from '../trace/trace-graph';
import { checkAll } from './engine';
import type { RuleBook } from './rule-book';

type Counts = Readonly<Record<string, number>>;

export interface Preview {
  /** Of all issues by their types' counts; by the share seen in the sample where labels or components refine a type. */
  readonly kinds: Counts;
  /** Some of `kinds` is such a share. */
  readonly isShare: boolean;
  /** Verb → links seen in the sample, each once. */
  readonly links: Counts;
  /** Gaps of the issues looked at. */
  readonly gaps: Readonly<Record<Severity, number>>;
  readonly rules: Counts;
  readonly sampled: number;
}

const asFarEnd = ({ id, key, type = '', status = '' }: OtherEnd, projectId: string): TeamIssue => ({
  id,
  key,
  projectId,
  type,
  status,
  labels: [],
  components: [],
  statement: { summary: key, description: '' },
  fields: {},
  links: [],
  restricted: false,
});

const farEnds = (sample: Sample): readonly TeamIssue[] => {
  const own = new Set(sample.map(({ issue }) => issue.id));
  const ends = sample.flatMap(({ issue }) =>
    [...issue.links.map(({ other }) => other), ...(issue.parent ? [issue.parent] : [])].map((end) => asFarEnd(end, issue.projectId)),
  );
  return ends.filter(({ id }) => !own.has(id));
};

const graphOf = (issues: readonly TeamIssue[], mapping: Mapping, now: Instant): WorkingGraph => {
  const graph = new WorkingGraph({ whole: true });
  for (const issue of issues) {
    const source = understand(issue, mapping);
    const isInTrace = source.kinds.length > 0 || source.links.length > 0 || source.backlinks.length > 0;
    if (isInTrace)
      graph.load(
        compose(
          source,
          undefined,
          () => false,
          () => undefined,
          now,
        ),
      );
  }
  return graph;
};

const tally = (names: Iterable<string>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const kindsIn = (sample: Sample, counts: Counts, mapping: Mapping): Pick<Preview, 'kinds' | 'isShare'> => {
  const kinds: Record<string, number> = {};
  const add = (kind: string, n: number): unknown => (kinds[kind] = (kinds[kind] ?? 0) + n);
  const refined = new Set(mapping.refined.map(({ type }) => type));
  for (const [type, n] of Object.entries(counts)) {
    if (!refined.has(type)) for (const kind of mapping.types[type] ?? []) add(kind, n);
    const own = refined.has(type) ? sample.filter(({ issue }) => issue.type === type) : [];
    for (const [kind, seen] of Object.entries(tally(own.flatMap(({ issue }) => kindsOf(mapping, issue)))))
      add(kind, Math.round((seen / own.length) * n));
  }
  return { kinds, isShare: refined.size > 0 };
};

const linksIn = (sample: Sample, mapping: Mapping): Counts => {
  const links = new Set<string>();
  for (const { issue } of sample) {
    const { id, links: out, backlinks } = understand(issue, mapping);
    for (const { verb, to } of out) links.add(`${verb} ${id} ${to}`);
    for (const { verb, from } of backlinks) links.add(`${verb} ${from} ${id}`);
  }
  return tally([...links].map((link) => link.slice(0, link.indexOf(' '))));
};

export const preview = (sample: Sample, counts: Counts, mapping: Mapping, book: RuleBook, now: Instant): Preview => {
  const own = sample.map(({ issue }) => issue);
  const graph = graphOf([...farEnds(sample), ...own], mapping, now);
  checkAll(graph, book, now);
  const gaps = own.flatMap(({ id }: { readonly id: ArtifactId }) => graph.find(id)?.gaps ?? []).filter(({ state }) => state.is === 'open');
  const bySeverity = tally(gaps.map(({ severity }) => severity));
  return {
    ...kindsIn(sample, counts, mapping),
    links: linksIn(sample, mapping),
    gaps: { 'blocks-release': 0, 'to-resolve': 0, note: 0, ...bySeverity },
    rules: tally(gaps.map(({ rule }) => rule)),
    sampled: own.length,
  };
};
