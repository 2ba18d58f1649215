/** Artifacts for tests: say what matters, the rest is ordinary. `anArtifact('SWREQ', 'R1', { links: { allocated_to: ['I1'] } })`. */
import { type Artifact, type Lifecycle, type Link, type Stated, artifactId, hash, instant } from '../../src/domain/trace/artifact';

export interface Said {
  readonly key?: string;
  readonly project?: string;
  readonly kinds?: readonly string[];
  readonly lifecycle?: Lifecycle;
  readonly summary?: string;
  readonly description?: string;
  readonly stated?: Stated;
  /** Verb to the ids it leads to. */
  readonly links?: Readonly<Record<string, readonly string[]>>;
  readonly backlinks?: Readonly<Record<string, readonly string[]>>;
  /** Links Jira stopped showing, by verb, since 1 November 2026. */
  readonly lost?: Readonly<Record<string, readonly string[]>>;
  readonly gone?: boolean;
  readonly restricted?: boolean;
}

const pairs = (links: Readonly<Record<string, readonly string[]>> = {}): readonly (readonly [string, string])[] =>
  Object.entries(links).flatMap(([verb, ids]) => ids.map((id) => [verb, id] as const));

const link = ([verb, to]: readonly [string, string]): Link => ({ verb, to: artifactId(to), via: 'link' });
const lostLink = (pair: readonly [string, string]): Link => ({ ...link(pair), lost: instant('2026-11-01T08:00:00.000Z') });

export function anArtifact(kind: string, id: string, said: Said = {}): Artifact {
  const { summary = `${kind} ${id}`, stated = {} } = said;
  return {
    id: artifactId(id),
    key: said.key ?? id,
    project: said.project ?? '',
    kinds: said.kinds ?? [kind],
    lifecycle: said.lifecycle ?? 'ready',
    statement: { summary, description: said.description ?? '' },
    stated,
    fingerprint: hash(`${summary}|${JSON.stringify(stated)}`),
    links: [...pairs(said.links).map(link), ...pairs(said.lost).map(lostLink)],
    backlinks: pairs(said.backlinks).map(([verb, from]) => ({ verb, from: artifactId(from) })),
    restricted: said.restricted ?? false,
    gone: said.gone ?? false,
  };
}
