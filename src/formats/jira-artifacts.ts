/** Jira issues of a file as artifacts, read through a mapping exactly as the app reads them; tombstones where a link leads out of the file. */
import { type Mapping, meaningOfLink } from '../domain/kinds/mapping';
import type { SiteWords } from '../domain/kinds/site-words';
import type { TeamLink } from '../domain/kinds/team-issue';
import { type Artifact, type ArtifactId, instant } from '../domain/trace/artifact';
import { compose, outsider } from '../domain/trace/compose';
import type { SourceIssue } from '../domain/trace/source-issue';
import { readIssue } from './jira-json';
import type { JiraIssue } from './jira-lines';
import type { SetArtifacts } from './set-artifacts';
import { Tally } from './tally';

export function jiraArtifacts(issues: readonly JiraIssue[], words: SiteWords, mapping: Mapping): SetArtifacts {
  const sources = issues.map(({ json }) => readIssue(json, mapping));
  const there = new Set<string>(sources.map(({ id }) => id));
  const artifacts = sources.map((source) =>
    compose(
      source,
      undefined,
      () => false,
      () => undefined,
      instant('1970-01-01T00:00:00.000Z'),
    ),
  );
  return {
    artifacts: [...artifacts, ...outsiders(sources, there)],
    ...understood(issues, sources, { words, mapping, there }),
    oddClasses: artifacts.filter(({ stated: { class: own } }) => own !== undefined && !['A', 'B', 'C'].includes(own)).map(({ key }) => key),
  };
}

function outsiders(sources: readonly SourceIssue[], there: ReadonlySet<string>): readonly Artifact[] {
  const ends = new Map<ArtifactId, string>();
  for (const { links, backlinks, endKeys } of sources) {
    for (const id of [...links.map(({ to }) => to), ...backlinks.map(({ from }) => from)])
      if (!there.has(id)) ends.set(id, endKeys[id] ?? '');
  }
  return [...ends].map(([id, key]) => outsider(id, key));
}

interface By {
  readonly words: SiteWords;
  readonly mapping: Mapping;
  readonly there: ReadonlySet<string>;
}

function understood(issues: readonly JiraIssue[], sources: readonly SourceIssue[], by: By): Omit<SetArtifacts, 'artifacts' | 'oddClasses'> {
  const types = new Tally();
  for (const [i, { words }] of issues.entries()) types.add(words.fields.issuetype.name, sources[i]?.kinds.join(' + ') ?? '');
  const links = new Tally();
  const leadingNowhere = tallyLinks(issues, by, links);
  for (const { links: out } of sources) for (const { via, verb } of out) if (via === 'parent') links.add('parent', verb);
  return {
    types: types.understood(),
    links: links.understood(),
    leftOut: { types: types.leftOut(), links: links.leftOut() },
    leadingNowhere,
  };
}

/** Each link once, whichever of its ends tell it. Returns how many without a meaning lead out of the file. */
function tallyLinks(issues: readonly JiraIssue[], { words, mapping, there }: By, links: Tally): number {
  const outward = new Map(words.links.map(({ id, outward: said }) => [id, said]));
  const seen = new Set<string>();
  let nowhere = 0;
  for (const { team } of issues) {
    for (const link of team.links) {
      if (seen.has(link.id)) continue;
      seen.add(link.id);
      const meaning = meaningOf(mapping, team.type, link);
      links.add(outward.get(link.link) ?? link.link, meaning);
      if (meaning === '' && !there.has(link.other.id)) nowhere += 1;
    }
  }
  return nowhere;
}

function meaningOf(mapping: Mapping, own: string, { link, outward, other }: TeamLink): string {
  const [from, to] = outward ? [own, other.type] : [other.type, own];
  const meaning = meaningOfLink(mapping, link, from, to);
  return meaning === undefined ? '' : `${meaning.verb}${meaning.reverse ? ' (reversed)' : ''}`;
}
