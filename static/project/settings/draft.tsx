/** What is on the screen and not saved yet, for every part of it. */
import { createContext, useContext } from 'react';
import type { SettingsView } from '../../../src/contract/settings-api';
import type { Mapping } from './edit-mapping';

export interface Draft {
  readonly view: SettingsView;
  readonly mapping: Mapping;
  readonly change: (to: (mapping: Mapping) => Mapping) => void;
}

export const DraftContext = createContext<Draft | undefined>(undefined);

export const useDraft = (): Draft => {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('a part of the settings outside of them');
  return draft;
};
