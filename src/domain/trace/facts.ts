import { type JudgedApproval, judgedApprovals } from '../evidence/approval';
import { type JudgedBaseline, isControlled, judgedBaseline } from '../evidence/control';
import type { TestResult } from '../evidence/test-result';
import type { Artifact, ArtifactId, Backlink, Hash, Instant, Lifecycle, Link, SafetyClass, Stated } from './artifact';

/** Facts derived by us from the graph, kept beside the artifact. */
export interface Derived {
  readonly effectiveClass: SafetyClass;
  /**
   * Where the effective class comes from: itself where it states one, the neighbour it takes the class from (4.3.d), `product` where nothing
   * else gives one, undefined where the default of 4.3.g or a ring decides. One step only; `classRationale` walks the rest.
   */
  readonly classFrom: ArtifactId | undefined;
  /** On, or below, a ring of class-giving links: judged as class C until the ring is opened. */
  readonly onRing: boolean;
  /** On a ring of links to sources or parents: the least id on it. */
  readonly ring?: ArtifactId;
  /** Of a test: what its last formal run says. */
  readonly result?: TestResult;
  /** Of a requirement: every rule that could deny that it is verified was asked of it, and has nothing to tell. */
  readonly verified?: true;
}

/** What a rule may read of an artifact: stated by Jira, decided by people, or derived; rules see no difference. */
export interface Facts extends Omit<Derived, 'ring' | 'result' | 'verified'> {
  readonly ring: ArtifactId | undefined;
  readonly result: TestResult | undefined;
  readonly id: ArtifactId;
  readonly key: string;
  readonly kinds: readonly string[];
  readonly lifecycle: Lifecycle;
  /** Not rejected, not obsolete, not closed as duplicate, not gone. */
  readonly active: boolean;
  /** Active and past draft: a draft test or control satisfies nothing (corrections 7). */
  readonly counts: boolean;
  readonly gone: boolean;
  readonly stated: Stated;
  readonly summary: string;
  readonly description: string;
  readonly fingerprint: Hash;
  readonly ownClass: SafetyClass | undefined;
  /** Each with what it is worth now. */
  readonly approvals: readonly JudgedApproval[];
  readonly baseline: JudgedBaseline | undefined;
  /** Signed, or in a baseline; no status makes it so (corrections 6). */
  readonly controlled: boolean;
  /** Since it was approved or in a baseline; see `Artifact`. */
  readonly changed: Instant | undefined;
  /** The artifact's own links with their marks, for rules that judge a link itself. */
  readonly links: readonly Link[];
  readonly backlinks: readonly Backlink[];
  readonly now: Instant;
}
export type Fact = keyof Facts;

export const isActive = (a: Pick<Artifact, 'gone' | 'lifecycle'>): boolean =>
  !a.gone && a.lifecycle !== 'rejected' && a.lifecycle !== 'obsolete' && a.lifecycle !== 'closed-duplicate';

/** The class an artifact states of itself; anything but A, B or C states none. */
export function ownClass(stated: Stated): SafetyClass | undefined {
  const text = stated['class'];
  return text === 'A' || text === 'B' || text === 'C' ? text : undefined;
}

/** What the signatures and the baseline of an artifact are worth. */
export interface Worth {
  readonly approvals: (artifact: Artifact) => readonly JudgedApproval[];
  readonly baseline: (artifact: Artifact) => JudgedBaseline | undefined;
}
const judgedAnew: Worth = { approvals: judgedApprovals, baseline: judgedBaseline };

/** All a rule may read of one artifact, at one instant. A view over the row, since a full check makes a million of them. */
export const factsOf = (artifact: Artifact, derived: Derived, now: Instant, worth: Worth = judgedAnew): Facts =>
  new FactsView(artifact, derived, now, worth);

class FactsView implements Facts {
  readonly #artifact: Artifact;
  readonly #derived: Derived;
  readonly #worth: Worth;
  readonly now: Instant;

  constructor(artifact: Artifact, derived: Derived, now: Instant, worth: Worth) {
    this.#artifact = artifact;
    this.#derived = derived;
    this.now = now;
    this.#worth = worth;
  }
  get id() {
    return this.#artifact.id;
  }
  get key() {
    return this.#artifact.key;
  }
  get kinds() {
    return this.#artifact.kinds;
  }
  get lifecycle() {
    return this.#artifact.lifecycle;
  }
  get active() {
    return isActive(this.#artifact);
  }
  get counts() {
    return this.active && this.#artifact.lifecycle !== 'draft';
  }
  get gone() {
    return this.#artifact.gone;
  }
  get stated() {
    return this.#artifact.stated;
  }
  get summary() {
    return this.#artifact.statement.summary;
  }
  get description() {
    return this.#artifact.statement.description;
  }
  get fingerprint() {
    return this.#artifact.fingerprint;
  }
  get ownClass() {
    return ownClass(this.#artifact.stated);
  }
  get approvals() {
    return this.#worth.approvals(this.#artifact);
  }
  get baseline() {
    return this.#worth.baseline(this.#artifact);
  }
  get controlled() {
    return isControlled(this.#artifact);
  }
  get changed() {
    return this.#artifact.changed;
  }
  get links() {
    return this.#artifact.links;
  }
  get backlinks() {
    return this.#artifact.backlinks;
  }
  get effectiveClass() {
    return this.#derived.effectiveClass;
  }
  get classFrom() {
    return this.#derived.classFrom;
  }
  get onRing() {
    return this.#derived.onRing;
  }
  get ring() {
    return this.#derived.ring;
  }
  get result() {
    return this.#derived.result;
  }
}

export type { Artifact };
