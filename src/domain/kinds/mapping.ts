/**
 * What a team's own issue types, links, statuses and fields mean (corrections 6 and 8). Keys are Jira's immutable ids; names may change.
 */
import type { Lifecycle } from '../trace/artifact';

export interface Meaning {
  readonly verb: string;
  /** Jira's outward end is the verb's `to`. */
  readonly reverse: boolean;
}

/** Issues of one type that bear a label, or belong to a component, count as something else than the rest of their type. */
export interface Refinement {
  readonly type: string;
  readonly by: 'label' | 'component';
  /** The label itself, or the component's id. */
  readonly value: string;
  readonly kinds: readonly string[];
}

/**
 * A link type between issues of two types. By types, since those are what either end of a link knows of the other: both must read the same.
 * `from` is where the outward words start. Null: means nothing between these two.
 */
export interface LinkBetween {
  readonly link: string;
  readonly from: string;
  readonly to: string;
  readonly means: Meaning | null;
}

/** Always from the child to its parent: the child alone tells of it. */
export interface ParentMeaning {
  readonly child: string;
  readonly parent: string;
  readonly verb: string;
}

export interface Lifecycles {
  /** Status id → lifecycle state. A status that is not named is `ready`: asked of, never hidden. */
  readonly statuses: Readonly<Record<string, Lifecycle>>;
  /** Resolution id → lifecycle state; wins over the status. */
  readonly resolutions: Readonly<Record<string, Lifecycle>>;
}

export interface Mapping extends Lifecycles {
  /** Issue type id → kinds; several where one issue is, say, requirement and risk control. Unmapped types are outside the trace. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  /** The first that fits an issue takes the place of what its type says. */
  readonly refined: readonly Refinement[];
  /** Link type id → meaning, wherever `between` says nothing else. */
  readonly links: Readonly<Record<string, Meaning>>;
  readonly between: readonly LinkBetween[];
  /** Any other parent means nothing. */
  readonly parents: readonly ParentMeaning[];
  /** Where a status or resolution says something else of one kind: a requirement that is done is implemented, a problem fixed. */
  readonly perKind: Readonly<Record<string, Lifecycles>>;
  /** The team's field id → our attribute name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Field id → the team's word, in small letters → our value. Words that are not named are taken as they are. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const emptyMapping: Mapping = {
  types: {},
  refined: [],
  links: {},
  between: [],
  parents: [],
  statuses: {},
  resolutions: {},
  perKind: {},
  fields: {},
  options: {},
};

/** The first kind that has a say of its own decides; a resolution wins over a status. */
export const lifecycleOf = (mapping: Mapping, kinds: readonly string[], status: string, resolution: string | undefined): Lifecycle => {
  const said = [...kinds.flatMap((kind) => mapping.perKind[kind] ?? []), mapping];
  const byResolution = resolution === undefined ? undefined : said.map((each) => each.resolutions[resolution]).find(isSaid);
  return byResolution ?? said.map((each) => each.statuses[status]).find(isSaid) ?? 'ready';
};

const isSaid = (state: Lifecycle | undefined): state is Lifecycle => state !== undefined;

/** `from` and `to` by type id, undefined where Jira does not tell the type. Undefined: the link means nothing. */
export const meaningOfLink = (
  { links, between }: Mapping,
  link: string,
  from: string | undefined,
  to: string | undefined,
): Meaning | undefined => {
  const special = between.find((each) => each.link === link && each.from === from && each.to === to);
  return special === undefined ? links[link] : (special.means ?? undefined);
};

/** Link types that say a verb, those that always say it first. */
export const linksSaying = ({ links, between }: Mapping, verb: string): readonly (Meaning & { readonly link: string })[] => [
  ...Object.entries(links).flatMap(([link, meaning]) => (meaning.verb === verb ? [{ link, ...meaning }] : [])),
  ...between.flatMap(({ link, means }) => (means?.verb === verb ? [{ link, ...means }] : [])),
];

/** Whether a field of the team's own holds an attribute: then it is kept there, and nowhere else. */
export const isKeptInJira = (mapping: Mapping, attribute: string): boolean => Object.values(mapping.fields).includes(attribute);
