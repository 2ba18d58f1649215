/** What is typed into the Create dialog so far. */
import { useCallback, useState } from 'react';

export interface Draft {
  readonly project: string;
  /** Id of the issue type; empty for the first there is. */
  readonly type: string;
  readonly summary: string;
  readonly description: string;
  readonly saying: string;
  readonly other: string;
  /** What was typed into the site's own fields, by field id. */
  readonly custom: Readonly<Record<string, string>>;
}

export const useDraft = (project: string): { readonly draft: Draft; readonly set: (change: Partial<Draft>) => void } => {
  const [draft, setDraft] = useState<Draft>({ project, type: '', summary: '', description: '', saying: '', other: '', custom: {} });
  const set = useCallback((change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })), []);
  return { draft, set };
};
