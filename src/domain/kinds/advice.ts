/** What is suggested for one of a team's words, and the facts that speak for it. Facts, never sentences: those are said per viewer. */
export type Reason =
  | { readonly is: 'name' | 'both-ends' | 'work' | 'category' | 'unknown-name' | 'ends-do-not-fit' | 'says-too-little' }
  /** So many of the issues looked at say "shall". */
  | { readonly is: 'shall'; readonly said: number; readonly of: number }
  /** So many of them have such a link to issues of that type. */
  | { readonly is: 'linked'; readonly words: string; readonly to: string; readonly said: number; readonly of: number }
  /** Issues of that type count as nothing. */
  | { readonly is: 'end-not-used'; readonly type: string };

/** `needs-you`: nobody but a person can tell, so it means nothing until a person says so. */
export interface Advice {
  readonly verdict: 'suggested' | 'left-out' | 'needs-you';
  readonly because: readonly Reason[];
}

export const suggested = (...because: readonly Reason[]): Advice => ({ verdict: 'suggested', because });
export const leftOut = (...because: readonly Reason[]): Advice => ({ verdict: 'left-out', because });
export const needsYou = (...because: readonly Reason[]): Advice => ({ verdict: 'needs-you', because });
