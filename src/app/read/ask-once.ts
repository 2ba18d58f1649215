/** A permission once asked is known until the call ends: the acts of one call ask for the same issues again and again, and each costs points. */
import type { ArtifactId } from '../../domain/trace/artifact';
import type { Issues } from '../ports';

const held = <Id extends string>(known: ReadonlyMap<string, boolean>, ids: readonly Id[], name: (id: Id) => string): ReadonlySet<Id> =>
  new Set(ids.filter((id) => known.get(name(id)) === true));

/** For the length of one call only: the next call asks live again. */
export const askingOnce = (issues: Issues): Issues => {
  const known = new Map<string, boolean>();
  const unknown = <Id extends string>(ids: readonly Id[], name: (id: Id) => string): Id[] =>
    [...new Set(ids)].filter((id) => !known.has(name(id)));
  return {
    ...issues,
    permitted: async (person, permission, ids) => {
      const name = (id: ArtifactId): string => `${person} ${permission} ${id}`;
      const ask = unknown(ids, name);
      const granted = ask.length === 0 ? new Set<ArtifactId>() : await issues.permitted(person, permission, ask);
      for (const id of ask) known.set(name(id), granted.has(id));
      return held(known, ids, name);
    },
    browsable: async (person, projects, ids) => {
      const issue = (id: ArtifactId): string => `${person} BROWSE_PROJECTS ${id}`;
      const project = (id: string): string => `${person} BROWSE_PROJECTS in ${id}`;
      const [askProjects, askIssues] = [unknown(projects, project), unknown(ids, issue)];
      if (askProjects.length + askIssues.length > 0) {
        const granted = await issues.browsable(person, askProjects, askIssues);
        for (const id of askProjects) known.set(project(id), granted.projects.has(id));
        for (const id of askIssues) known.set(issue(id), granted.issues.has(id));
      }
      return { projects: held(known, projects, project), issues: held(known, ids, issue) };
    },
  };
};
