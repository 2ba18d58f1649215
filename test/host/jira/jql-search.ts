/** A JQL query run over the site for one viewer: parsed by Atlassian's own parser, tested, ordered, hidden issues left out. */

import { JastBuilder, type Clause, type OrderBy, type Query } from '@atlaskit/jql-ast';
import { clauseTest } from './jql-clause';
import { jqlField, type Asker } from './jql-fields';
import { maySee } from './permissions';
import { badRequest } from './refusal';
import type { Issue } from './site-records';

/** @throws Refusal 400 with the parser's words */
function parse(jql: string): Query {
  const jast = new JastBuilder().build(jql);
  const [error] = jast.errors;
  if (error !== undefined || jast.query === undefined) throw badRequest(`Error in the JQL Query: ${error?.message ?? 'empty'}`);
  return jast.query;
}

/** Issues that could match, narrowed by `project` and `key` where the query says so at its top. */
function candidates(asker: Asker, clause: Clause): Iterable<Issue> {
  const { state } = asker;
  const tops = clause.clauseType === 'compound' && clause.operator.value === 'and' ? clause.clauses : [clause];
  for (const top of tops) {
    if (top.clauseType !== 'terminal' || (top.operator?.value !== '=' && top.operator?.value !== 'in')) continue;
    const operands = top.operand?.operandType === 'list' ? top.operand.values : [top.operand];
    const texts = operands.map((operand) => (operand?.operandType === 'value' ? operand.value : undefined));
    if (texts.includes(undefined)) continue;
    const named = texts.map((text) => text ?? '');
    const name = top.field.value.toLowerCase();
    if (['key', 'id', 'issue', 'issuekey'].includes(name)) {
      return [...new Set(named.map((text) => state.findIssue(text)).filter((issue) => issue !== undefined))];
    }
    const projects = named.map((text) => state.findProject(text));
    if (name === 'project' && !projects.includes(undefined)) {
      return [...new Set(projects)].flatMap((project) => [...(project?.issueIds ?? [])].map((id) => state.issue(id)));
    }
  }
  return state.issues.values();
}

type SortKey = string | number | null;

const keyNumber = (issue: Issue): number => Number(issue.key.slice(issue.key.lastIndexOf('-') + 1));

function sortValue(asker: Asker, name: string): (issue: Issue) => SortKey[] {
  const { state } = asker;
  if (['key', 'issue', 'issuekey', 'id'].includes(name.toLowerCase())) {
    return (issue) => [state.project(issue.projectId).key, keyNumber(issue)];
  }
  const field = jqlField(asker, name);
  const label = (id: string): string => (state.people.get(id)?.displayName ?? id).toLowerCase();
  switch (field.kind) {
    case 'time':
    case 'number':
      return (issue) => [field.value(issue)];
    case 'words':
      return (issue) => [field.text(issue).toLowerCase()];
    case 'identity':
      return (issue) => [
        field
          .values(issue)
          .map((id) => (/^\d+$/.test(id) ? id.padStart(12, '0') : label(id)))
          .join(' ') || null,
      ];
  }
}

/** Empty values last, as Jira has them when ascending. */
function compareKeys(a: SortKey, b: SortKey): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

function order(asker: Asker, orderBy: OrderBy | undefined, found: Issue[]): Issue[] {
  const terms = (orderBy?.fields ?? []).map(({ field, direction }) => ({
    value: sortValue(asker, field.value),
    sign: direction?.value === 'DESC' ? -1 : 1,
  }));
  const keyed = found.map((issue) => ({
    issue,
    keys: terms.map((term) => term.value(issue)),
    id: Number(issue.id),
  }));
  keyed.sort((a, b) => {
    for (const [index, { sign }] of terms.entries()) {
      for (const [part, key] of (a.keys[index] ?? []).entries()) {
        const difference = compareKeys(key, b.keys[index]?.[part] ?? null);
        if (difference !== 0) return sign * difference;
      }
    }
    return b.id - a.id;
  });
  return keyed.map(({ issue }) => issue);
}

/**
 * All issues of the query that the viewer may see, in its order; newest first when it says none.
 * @throws Refusal 400 for JQL that Jira refuses, an unbounded query among it; Error by name for JQL that is not modelled
 */
export function runJql(asker: Asker, jql: string): Issue[] {
  const query = parse(jql);
  if (query.where === undefined) {
    throw badRequest('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  const test = clauseTest(asker, query.where);
  const found = [...candidates(asker, query.where)].filter((issue) => test(issue) && maySee(asker.state, asker.viewer, issue));
  return order(asker, query.orderBy ?? undefined, found);
}
