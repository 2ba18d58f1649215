/** What a site calls things: issue types, link types, statuses, resolutions and fields, for the suggestion of a mapping. */
import { route } from '@forge/api';
import { z } from 'zod';
import type { ProjectedField } from '../../app/ports';
import type { SiteWords } from '../../domain/kinds/site-words';
import { askJira } from './ask-jira';

const named = z.looseObject({ id: z.string(), name: z.string() });
const project = z.looseObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  issueTypes: z.array(named.extend({ subtask: z.boolean().optional(), iconUrl: z.string().optional() })),
});
const linkTypes = z.looseObject({ issueLinkTypes: z.array(named.extend({ inward: z.string(), outward: z.string() })) });
const statuses = z.array(
  z.looseObject({ statuses: z.array(named.extend({ statusCategory: z.looseObject({ key: z.string() }).optional() })) }),
);
const field = named.extend({
  key: z.string().optional(),
  custom: z.boolean().optional(),
  schema: z.looseObject({ custom: z.string().optional() }).optional(),
});

/** Each type of the project lists its statuses anew. */
const eachOnce = <T extends { readonly id: string }>(list: readonly T[]): T[] => [...new Map(list.map((each) => [each.id, each])).values()];

/** All as the app; four reads at once. */
export const readSiteWords = async (projectId: string): Promise<SiteWords> => {
  const [ours, links, perType, resolutions, fields] = await Promise.all([
    askJira('app', project, route`/rest/api/3/project/${projectId}`),
    askJira('app', linkTypes, route`/rest/api/3/issueLinkType`),
    askJira('app', statuses, route`/rest/api/3/project/${projectId}/statuses`),
    askJira('app', z.array(named), route`/rest/api/3/resolution`),
    askJira('app', z.array(field), route`/rest/api/3/field`),
  ]);
  return {
    project: { id: ours.id, key: ours.key, name: ours.name },
    types: ours.issueTypes.map(({ id, name, subtask = false, iconUrl }) => ({
      id,
      name,
      subtask,
      ...(iconUrl === undefined ? {} : { icon: iconUrl }),
    })),
    links: links.issueLinkTypes,
    statuses: eachOnce(perType.flatMap((t) => t.statuses)).map(({ id, name, statusCategory }) => ({
      id,
      name,
      ...(statusCategory ? { category: statusCategory.key } : {}),
    })),
    resolutions,
    fields: fields
      .filter((f) => f.custom === true)
      .map(({ id, name, key, schema }) => ({ id, name, key: `${key ?? ''} ${schema?.custom ?? ''}` })),
  };
};

const ours: readonly ProjectedField[] = ['safety-class', 'verification-status', 'open-trace-gaps'];

/** Our own fields on this site, told by the module key at the end of the field's key. */
export const findOurFields = (words: SiteWords): Partial<Record<ProjectedField, string>> =>
  Object.fromEntries(
    ours.flatMap((name) => {
      const found = words.fields.find((f) => f.key.split(' ').some((key) => key.endsWith(`/static/${name}`) || key.endsWith(`__${name}`)));
      return found ? [[name, found.id]] : [];
    }),
  );
