import type { Lifecycles, Mapping } from './mapping';

/** Those of `more` whose name `own` does not have. */
const added = <T>(own: readonly T[], more: readonly T[], nameOf: (each: T) => string): readonly T[] => {
  const names = new Set(own.map(nameOf));
  return [...own, ...more.filter((each) => !names.has(nameOf(each)))];
};

const mergeLifecycles = (own: Lifecycles | undefined, more: Lifecycles | undefined): Lifecycles => ({
  statuses: { ...more?.statuses, ...own?.statuses },
  resolutions: { ...more?.resolutions, ...own?.resolutions },
});

/**
 * `mapping`, and what `more` says of ids that `mapping` does not name. A meaning that stands is never replaced, nor is an id that it names
 * given a finer meaning.
 */
export const mergeMapping = (mapping: Mapping, more: Mapping): Mapping => {
  const kinds = new Set([...Object.keys(more.perKind), ...Object.keys(mapping.perKind)]);
  const isNew = (type: string): boolean => mapping.types[type] === undefined;
  return {
    types: { ...more.types, ...mapping.types },
    refined: [...mapping.refined, ...more.refined.filter(({ type }) => isNew(type))],
    links: { ...more.links, ...mapping.links },
    between: added(mapping.between, more.between, ({ link, from, to }) => `${link} ${from} ${to}`),
    parents: added(mapping.parents, more.parents, ({ child, parent }) => `${child} ${parent}`),
    ...mergeLifecycles(mapping, more),
    perKind: Object.fromEntries([...kinds].map((kind) => [kind, mergeLifecycles(mapping.perKind[kind], more.perKind[kind])])),
    fields: { ...more.fields, ...mapping.fields },
    options: { ...more.options, ...mapping.options },
  };
};
