/** Stamps links in a run of the engine: those found for the first time, and those a person confirms. Notes when what is approved was changed. */
import { isHeld } from '../evidence/control';
import { findVerb } from '../kinds/verbs';
import type { Artifact, ArtifactId, Instant, Link, Person } from '../trace/artifact';
import { isActive } from '../trace/facts';
import { type Stamp, isRead, isSuspectLink, pairOf, stamped } from '../trace/stamp';
import type { WorkingGraph } from '../trace/trace-graph';

export interface Stamping {
  readonly at: Instant;
  readonly confirm?: Confirming;
}

/** A person says that what is suspect about some links is right nevertheless, all for one reason. */
export interface Confirming {
  readonly by: Person;
  readonly reason: string;
  readonly links: readonly Confirmed[];
}
/** One link, as it was shown at the artifact; without it all that a change of the artifact made suspect. */
export interface Confirmed {
  readonly of: ArtifactId;
  readonly link?: ShownLink;
}

/** One link as a person was shown it; confirmed alone, from whichever end, and only while it still joins the texts that were shown. */
export interface ShownLink {
  readonly verb: string;
  /** From the artifact that is looked at to the other, or back. */
  readonly way: 'out' | 'in';
  readonly other: ArtifactId;
  readonly shown: string;
}

interface End {
  readonly owner: Artifact;
  readonly link: Link;
  readonly target: Artifact;
}

/** Both ends of every link that touches an artifact and takes a stamp. While rows are missing, only what is known. */
function stampable(graph: WorkingGraph, id: ArtifactId): readonly End[] {
  const own = graph.find(id)?.artifact;
  if (!own || own.gone) return [];
  const takes = ({ verb }: { readonly verb: string }): boolean => findVerb(verb)?.stamped ?? false;
  const out = own.links.filter(takes).flatMap((link) => {
    const target = graph.find(link.to)?.artifact;
    return target ? [{ owner: own, link, target }] : [];
  });
  const back = own.backlinks.filter(takes).flatMap(({ verb, from }) => {
    const owner = graph.find(from)?.artifact;
    return owner ? owner.links.filter((link) => link.verb === verb && link.to === id).map((link) => ({ owner, link, target: own })) : [];
  });
  return [...out, ...back];
}

function put(graph: WorkingGraph, { owner, link, target }: End, said: Pick<Stamp, 'by' | 'at' | 'reason'>): void {
  // Taken anew: another link of the same owner may have been stamped a moment ago.
  const now = graph.find(owner.id)?.artifact ?? owner;
  graph.put(stamped(now, link.verb, link.to, { from: owner.fingerprint, to: target.fingerprint, ...said }));
}

/** Links touching what was read, as soon as both ends are. */
function stampFound(graph: WorkingGraph, read: readonly ArtifactId[], at: Instant): void {
  for (const id of read) {
    for (const end of stampable(graph, id)) {
      if (end.link.stamp === undefined && isRead(end.owner) && isRead(end.target)) put(graph, end, { by: 'app', at });
    }
  }
}

/** True where the artifact itself changed since the link was stamped, and what stands at the other end is asked for. */
const isSuspectBy = (id: ArtifactId, { owner, link, target }: End): boolean => {
  if (!link.stamp || !isActive(owner) || !isActive(target)) return false;
  return owner.id === id ? link.stamp.from !== owner.fingerprint : link.stamp.to !== target.fingerprint;
};

const isShown = (id: ArtifactId, { owner, link, target }: End, { verb, way, other, shown }: ShownLink): boolean => {
  const far = way === 'out' ? owner.id === id && target.id === other : owner.id === other && target.id === id;
  return far && link.verb === verb && isSuspectLink(link, [owner, target]) && pairOf(owner, target) === shown;
};

/** A change before anybody approved it is nobody's concern. */
function noteChanges(graph: WorkingGraph, at: Instant): void {
  for (const id of graph.touched()) {
    const before = graph.before(id)?.artifact;
    const now = graph.find(id)?.artifact;
    if (!before || !now || before.gone || now.gone || !isHeld(before) || graph.worth.text(before) === graph.worth.text(now)) continue;
    graph.put({ ...now, changed: at });
  }
}

export function stampLinks(graph: WorkingGraph, read: readonly ArtifactId[], { at, confirm }: Stamping): void {
  noteChanges(graph, at);
  stampFound(graph, read, at);
  if (!confirm) return;
  const { by, reason, links } = confirm;
  for (const { of, link } of links) {
    const isMeant = (end: End): boolean => (link ? isShown(of, end, link) : isSuspectBy(of, end));
    for (const end of stampable(graph, of)) if (isMeant(end)) put(graph, end, { by, at, reason });
  }
}
