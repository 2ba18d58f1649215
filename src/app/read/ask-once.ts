/** A permission once asked is known until the call ends: the acts of one call ask for the same issues again and again, and each costs points. */
import type { ArtifactId } from '../../domain/trace/artifact';
import type { Issues } from '../ports';

/** For the length of one call only: the next call asks live again. */
export const askingOnce = (issues: Issues): Issues => {
  const known = new Map<string, boolean>();
  return {
    ...issues,
    browsable: async (person, projects, ids) => {
      const asked = await issues.browsable(person, projects, ids);
      for (const id of ids) known.set(`${person} BROWSE_PROJECTS ${id}`, asked.issues.has(id));
      return asked;
    },
    permitted: async (person, permission, ids) => {
      const name = (id: ArtifactId): string => `${person} ${permission} ${id}`;
      const unknown = [...new Set(ids)].filter((id) => !known.has(name(id)));
      const granted = unknown.length === 0 ? new Set<ArtifactId>() : await issues.permitted(person, permission, unknown);
      for (const id of unknown) known.set(name(id), granted.has(id));
      return new Set(ids.filter((id) => known.get(name(id)) === true));
    },
  };
};
