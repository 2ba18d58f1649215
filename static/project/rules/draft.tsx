/** The pack on the screen, saved or not, for every part of it. */
import { createContext, useContext } from 'react';
import type { PackView, RulePack, RulesView } from '../../../src/contract/rules-api';
import { askBy } from '../../../src/contract/client';
import type { RulesApi } from '../../../src/contract/rules-api';

export const askRules = askBy<RulesApi>();

export interface Draft {
  readonly view: RulesView;
  /** The rules of the draft, as the server saw them last. */
  readonly families: PackView['families'];
  readonly pack: RulePack;
  readonly change: (to: (pack: RulePack) => RulePack) => void;
  /** What the server made of a pack takes the draft's place. */
  readonly take: (tried: PackView) => void;
}

export const DraftContext = createContext<Draft | undefined>(undefined);

export const useDraft = (): Draft => {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('a part of the rules outside of them');
  return draft;
};

export const packIn = ({ pack }: PackView): RulePack => JSON.parse(pack) as RulePack;
export const textOf = (pack: RulePack): string => JSON.stringify(pack, undefined, 2);
