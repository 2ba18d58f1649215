/**
 * The software product itself as a node: it carries the class of everything that has no other class source (4.3.f: the highest of its
 * software systems) and knows its software systems by backlinks, so that its class needs no search.
 */
import { type Artifact, type Backlink, type SafetyClass, artifactId, hash } from './artifact';
import type { Derived } from './facts';

export const PRODUCT = artifactId('product');
export const SYSTEM_OF = 'system_of';

export const productArtifact = (backlinks: readonly Backlink[]): Artifact => ({
  id: PRODUCT,
  key: '',
  project: '',
  kinds: ['PRODUCT'],
  lifecycle: 'ready',
  statement: { summary: '', description: '' },
  stated: {},
  fingerprint: hash(''),
  links: [],
  backlinks,
  restricted: false,
  gone: false,
});

/** A deleted software system is none any more; a rejected one stays on the list and gives no class. */
export const isSystemOf = (artifact: Artifact | undefined): boolean =>
  artifact !== undefined && !artifact.gone && artifact.kinds.includes('SYSTEM');

export const productByDefault = (unrated: SafetyClass): Derived => ({ effectiveClass: unrated, classFrom: undefined, onRing: false });
