/** What is suggested and what nobody has answered yet, counted over a draft. */
import type { SettingsView } from '../../../src/contract/settings-api';
import { meaningBetween, setBetween, setParent, setType, type Mapping } from './edit-mapping';

/** Types and links between types that only a person can tell, and nobody has told. */
export const openTypes = ({ types }: SettingsView, draft: Mapping): number =>
  types.filter(({ id, advice }) => advice.verdict === 'needs-you' && draft.types[id] === undefined).length;
export const openLinks = ({ links }: SettingsView, draft: Mapping): number =>
  links.filter((row) => row.advice.verdict === 'needs-you' && meaningBetween(draft, row) === undefined).length;

interface Offer {
  readonly apply: (draft: Mapping) => Mapping;
}

/** What is suggested and not said yet; an answer of a person is never replaced. */
export const offers = (view: SettingsView, draft: Mapping): readonly Offer[] => {
  const { suggested } = view;
  const types = view.types.flatMap(({ id }): Offer[] => {
    const kinds = suggested.types[id] ?? [];
    return kinds.length > 0 && draft.types[id] === undefined ? [{ apply: (mapping) => setType(mapping, id, kinds) }] : [];
  });
  const links = view.links.flatMap((row): Offer[] => {
    const means = meaningBetween(suggested, row) ?? null;
    const isOpen = means !== null && meaningBetween(draft, row) === undefined;
    return isOpen ? [{ apply: (mapping) => setBetween(mapping, row, means) }] : [];
  });
  const parents = suggested.parents.flatMap(({ child, parent, verb }): Offer[] =>
    draft.parents.some((each) => each.child === child && each.parent === parent)
      ? []
      : [{ apply: (mapping) => setParent(mapping, child, parent, verb) }],
  );
  return [...types, ...links, ...parents];
};
