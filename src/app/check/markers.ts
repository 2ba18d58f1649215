/** Markers: "something changed at this issue", and "its fields are behind". A key holds its time, so that no two marks are ever one. */
import { artifactId, type ArtifactId, type Instant } from '../../domain/trace/artifact';
import type { Marker } from '../ports';
import { later } from './hold';

/** Set aside after three tries, with its reason on the screen; the net tries again after an hour. */
export const triesBeforeSetAside = 3;
const restSeconds = 3600;

export const isSetAside = (marker: Pick<Marker, 'tries'>): boolean => marker.tries >= triesBeforeSetAside;

/** What is set aside waits behind everything newer: a hundred hopeless issues never hide one that is not. */
const dueAt = (now: Instant, tries: number): Instant => (tries >= triesBeforeSetAside ? later(now, restSeconds) : now);

export const markerOf = (product: string, issue: ArtifactId, at: Instant): Marker => ({
  key: `${product}:${issue}:${at}`,
  issue,
  at,
  what: 'read',
  tries: 0,
});

/** The issue a marker of that name speaks of. */
export const issueOfMarker = (key: string): ArtifactId => artifactId(key.split(':')[1] ?? '');

/** As much of a marker as its name tells. */
export const markerNamed = (key: string, at: Instant): Marker => ({ key, issue: issueOfMarker(key), at, what: 'read', tries: 0 });

export const projectMarker = (product: string, id: ArtifactId, now: Instant, tries: number, reason: string): Marker => ({
  key: `${product}:${id}:f:${now}`,
  issue: id,
  at: dueAt(now, tries),
  what: 'project',
  tries,
  reason,
});

export const triedOnceMore = (marker: Marker, now: Instant, reason: string): Marker => {
  const tries = marker.tries + 1;
  return { ...marker, tries, reason, at: dueAt(now, tries) };
};
