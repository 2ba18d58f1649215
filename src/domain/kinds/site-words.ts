/** What a site calls things: issue types, link types, statuses, resolutions and fields. */
interface Word {
  readonly id: string;
  readonly name: string;
}

export interface TypeWord extends Word {
  readonly subtask?: boolean;
  readonly icon?: string;
}
export interface LinkWord extends Word {
  readonly inward: string;
  readonly outward: string;
}
/** `category`: Jira's own `new`, `indeterminate` or `done`. */
export interface StatusWord extends Word {
  readonly category?: string;
}
export interface FieldWord extends Word {
  readonly key: string;
}

export interface SiteWords {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly types: readonly TypeWord[];
  readonly links: readonly LinkWord[];
  readonly statuses: readonly StatusWord[];
  readonly resolutions: readonly Word[];
  readonly fields: readonly FieldWord[];
}
