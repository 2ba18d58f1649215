/** One rule's case: where it speaks, and what comes close and is in order. `X` is the artifact asked. */
import { anArtifact, type Said } from '../../build/an-artifact';
import type { Artifact } from '../../../src/domain/trace/artifact';

export interface RuleCase {
  readonly rule: string;
  readonly fires: readonly Artifact[];
  readonly facts: Readonly<Record<string, string>>;
  /** What the sentence says in English, in part. */
  readonly says: string;
  readonly silent: Readonly<Record<string, readonly Artifact[]>>;
}

export const a = anArtifact;
export const x = (kind: string, said: Said = {}): Artifact => a(kind, 'X', { key: 'PUMP-1', ...said });
export const rejected = { lifecycle: 'rejected' } as const;
export const draft = { lifecycle: 'draft' } as const;

export const serious = { severity: 'serious', riskAfterExternalControls: 'unacceptable' };
export const situation = (stated: Record<string, string> = serious, said: Said = {}): Artifact => a('HAZSIT', 'H', { stated, ...said });
export const item = (safetyClass: string, said: Said = {}): Artifact =>
  a('ITEM', 'I', { key: 'PUMP-2', stated: { class: safetyClass, classRationale: 'Kept apart.' }, links: { part_of: ['S'] }, ...said });
export const control = (links: NonNullable<Said['links']>, stated: Record<string, string> = { location: 'software' }): Artifact =>
  x('RCM', { links, stated });
