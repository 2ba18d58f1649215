/** A product export written in parts: their texts, one after the other, are the file. */
import type { GapCounts } from '../domain/record/gap-counts';
import type { Artifact, Instant } from '../domain/trace/artifact';
import type { RulePack } from '../domain/rules/pack';
import { productExportFormat } from './product-export';

export interface ProductHead {
  readonly name: string;
  readonly at: Instant;
  /** Hash of the record's last entry. */
  readonly head: string;
  /** As the screens said at that time; absent where whoever exported it could not have all counted. */
  readonly gaps?: GapCounts;
  /** The rules it is judged by, where the product has a pack of its own. */
  readonly pack?: RulePack;
}

/** `before`: how many artifacts the parts before this one hold. */
export const productPart = (
  { name, at, head, gaps, pack }: ProductHead,
  artifacts: readonly Artifact[],
  { before, isLast }: { readonly before: number; readonly isLast: boolean },
): string => {
  const opening = JSON.stringify({
    format: productExportFormat,
    name,
    at,
    head,
    ...(gaps ? { gaps } : {}),
    ...(pack ? { pack } : {}),
    artifacts: [],
  }).slice(0, -2);
  const lines = artifacts.map((artifact, n) => `${before + n === 0 ? '\n' : ',\n'}${JSON.stringify(artifact)}`);
  return `${before === 0 ? opening : ''}${lines.join('')}${isLast ? '\n]}\n' : ''}`;
};
