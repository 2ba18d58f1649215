import type { Mapping } from './mapping';

/** `mapping`, and what `more` says of ids that `mapping` does not name. A meaning that stands is never replaced. */
export const mergeMapping = (mapping: Mapping, more: Mapping): Mapping => ({
  types: { ...more.types, ...mapping.types },
  links: { ...more.links, ...mapping.links },
  statuses: { ...more.statuses, ...mapping.statuses },
  resolutions: { ...more.resolutions, ...mapping.resolutions },
  fields: { ...more.fields, ...mapping.fields },
});
