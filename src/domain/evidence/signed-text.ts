/**
 * What a signature or a baseline holds of an artifact: its own words and its defining links. Evidence downstream (its tests, its
 * allocation, its results) is not in it, so adding a test makes no approval stale (corrections 10).
 */
import { findVerb } from '../kinds/verbs';
import { hashOf } from '../record/canonical';
import type { Artifact, ArtifactId, Hash } from '../trace/artifact';
import { fingerprint } from './fingerprint';

/** Stored with every signature and baseline: each is judged by its own recipe, so that a new one makes nothing stale. */
export const signedRecipe = 'plumbline.signed/1';

export type Signable = Pick<Artifact, 'statement' | 'stated' | 'links'>;

/** Links that are part of what is signed. */
export const definingLinksOf = ({ links }: Pick<Artifact, 'links'>): Artifact['links'] =>
  links.filter(({ verb }) => findVerb(verb)?.defining);

export const definingEnds = (artifact: Pick<Artifact, 'links'>): readonly ArtifactId[] => [
  ...new Set(definingLinksOf(artifact).map(({ to }) => to)),
];

const definingLinks = (artifact: Signable): readonly string[] =>
  [...new Set(definingLinksOf(artifact).map(({ verb, to }) => `${verb} ${to}`))].sort();

export const signedText = (artifact: Signable): Hash =>
  hashOf({ recipe: signedRecipe, text: fingerprint(artifact.statement, artifact.stated), links: definingLinks(artifact) });

/** Undefined for a recipe this version does not know: then nobody can tell whether the text is still the same. */
export type TextBy = (recipe: string, artifact: Signable) => Hash | undefined;
export const textBy: TextBy = (recipe, artifact) => (recipe === signedRecipe ? signedText(artifact) : undefined);
