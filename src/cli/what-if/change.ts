/** A change somebody thinks of, in words: "SYS-1 class C", "REQ-2 status draft", "T-3 remove verifies REQ-2", "T-3 add verifies REQ-2". */
import { fingerprint } from '../../domain/evidence/fingerprint';
import { findVerb } from '../../domain/kinds/verbs';
import type { Artifact, Lifecycle, Link } from '../../domain/trace/artifact';
import { CLASSED_KINDS } from '../../domain/trace/class-sources';
import { PRODUCT } from '../../domain/trace/product-node';
import type { WorkingGraph } from '../../domain/trace/trace-graph';
import type { Parsed } from '../../formats/item-set';

const lifecycles: readonly Lifecycle[] = [
  'draft',
  'ready',
  'in-review',
  'implemented',
  'investigated',
  'closed-fixed',
  'closed-not-a-fault',
  'closed-duplicate',
  'rejected',
  'obsolete',
];

/** The artifact as it would be. */
export function changed(graph: WorkingGraph, words: string): Parsed<Artifact> {
  const [, key = '', act = '', rest = ''] = /^(.+?)\s+(class|status|add|remove)\s+(.+)$/.exec(words.trim()) ?? [];
  if (act === '')
    return refuse(`the change ${JSON.stringify(words)} is not understood: say "KEY class C", "KEY status draft" or "KEY remove VERB KEY"`);
  const artifact = called(graph, key);
  if (!artifact) return refuse(`the change names ${JSON.stringify(key)}, which is not there`);
  if (act === 'class') return withClass(artifact, rest.toUpperCase());
  if (act === 'status') return withStatus(artifact, rest);
  return withLink(graph, artifact, act === 'add', rest);
}

const refuse = (problem: string): Parsed<never> => ({ ok: false, problem });

function called(graph: WorkingGraph, key: string): Artifact | undefined {
  for (const id of graph.ids()) {
    const artifact = graph.find(id)?.artifact;
    if (id !== PRODUCT && artifact?.key === key && !artifact.gone) return artifact;
  }
  return undefined;
}

function withClass(artifact: Artifact, stated: string): Parsed<Artifact> {
  if (!['A', 'B', 'C'].includes(stated)) return refuse(`the class ${stated} is none: say A, B or C`);
  if (!artifact.kinds.some((kind) => CLASSED_KINDS.includes(kind)))
    return refuse(`${artifact.key} states no class of its own: only software systems, software items, units and SOUP do`);
  const all = { ...artifact.stated, class: stated };
  return { ok: true, value: { ...artifact, stated: all, fingerprint: fingerprint(artifact.statement, all) } };
}

function withStatus(artifact: Artifact, words: string): Parsed<Artifact> {
  const wanted = words.trim().toLowerCase().replace(/\s+/g, '-');
  const lifecycle = lifecycles.find((each) => each === wanted);
  if (!lifecycle) return refuse(`the status ${JSON.stringify(words)} is none: say one of ${lifecycles.join(', ')}`);
  return { ok: true, value: { ...artifact, lifecycle } };
}

function withLink(graph: WorkingGraph, artifact: Artifact, add: boolean, rest: string): Parsed<Artifact> {
  const [, word = '', key = ''] = /^(\S+)\s+(.+)$/.exec(rest) ?? [];
  const verb = findVerb(word, artifact.kinds)?.id;
  if (verb === undefined) return refuse(`the relation ${JSON.stringify(word || rest)} is none that is known here`);
  const other = called(graph, key);
  if (!other) return refuse(`the change names ${JSON.stringify(key)}, which is not there`);
  const isThis = (link: Link): boolean => link.verb === verb && link.to === other.id;
  if (artifact.links.some(isThis) === add)
    return refuse(`${artifact.key} ${verb} ${key} is ${add ? 'there already' : 'no link that is there'}`);
  const links: readonly Link[] = add
    ? [...artifact.links, { verb, to: other.id, via: 'link' }]
    : artifact.links.filter((link) => !isThis(link));
  return { ok: true, value: { ...artifact, links } };
}
