/** Kinds are data: one definition gives form, validation, fingerprint, columns. */
import type { Text } from '../trace/artifact';

export type Field = {
  readonly label: Text;
  /** Part of the artifact's own fingerprint: a change makes signatures and links to be looked at again. */
  readonly traced: boolean;
  readonly column?: true;
} & ({ readonly type: 'text' | 'prose' | 'date' | 'flag' } | { readonly type: 'choice'; readonly of: Readonly<Record<string, Text>> });

export interface Kind {
  readonly id: string;
  readonly name: Text;
  readonly fields: Readonly<Record<string, Field>>;
  /** Fields that no two active artifacts of the kind share; `summary` is the issue's own. */
  readonly unique?: readonly string[];
}

export const text = (en: string, de: string): Text => ({ en, de });
export const choice = (label: Text, of: Readonly<Record<string, Text>>): Field => ({
  label,
  traced: true,
  type: 'choice',
  of,
  column: true,
});
export const traced = (type: 'text' | 'prose' | 'date' | 'flag', label: Text): Field => ({ label, traced: true, type });
