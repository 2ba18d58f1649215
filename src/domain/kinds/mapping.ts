/**
 * What a team's own issue types, links, statuses and fields mean (corrections 6 and 8). Keys are Jira's immutable ids; names may change.
 */
import type { Lifecycle } from '../trace/artifact';

export interface Mapping {
  /** Issue type id → kinds; several where one issue is, say, requirement and risk control. Unmapped types are outside the trace. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  /** Link type id → verb; `reverse` where Jira's outward end is the verb's `to`. */
  readonly links: Readonly<Record<string, { readonly verb: string; readonly reverse: boolean }>>;
  /** Status id → lifecycle state. A status that is not named is `ready`: asked of, never hidden. */
  readonly statuses: Readonly<Record<string, Lifecycle>>;
  /** Resolution id → lifecycle state; wins over the status. */
  readonly resolutions: Readonly<Record<string, Lifecycle>>;
  /** The team's field id → our attribute name. */
  readonly fields: Readonly<Record<string, string>>;
}

export const lifecycleOf = (mapping: Mapping, statusId: string, resolutionId: string | undefined): Lifecycle =>
  (resolutionId === undefined ? undefined : mapping.resolutions[resolutionId]) ?? mapping.statuses[statusId] ?? 'ready';
