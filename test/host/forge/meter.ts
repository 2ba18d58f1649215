/** The cost meter: what an act of a user or of the world costs the installation, invocation by invocation. */
export type InvocationKind = 'resolver' | 'trigger' | 'consumer' | 'schedule' | 'lifecycle' | 'module';

export interface InvocationCost {
  /** Function key of the manifest; for resolvers followed by `/` and the resolver definition. */
  readonly functionKey: string;
  readonly kind: InvocationKind;
  readonly at: number;
  /** Virtual milliseconds it took. */
  ms: number;
  calls: number;
  /** Calls one after another; calls that overlap count as one. */
  roundTrips: number;
  outcome: 'running' | 'returned' | 'threw' | 'crashed';
}

export interface Totals {
  /** Rate-limit points of the products. */
  points: number;
  bytesRead: number;
  bytesWritten: number;
  readUnits: number;
  writeUnits: number;
  /** Push requests, and the async events in them. */
  pushes: number;
  pushedEvents: number;
  /** Product events some trigger of the app listens to. */
  events: number;
}

export interface ActReport extends Readonly<Totals> {
  readonly label: string;
  readonly from: number;
  readonly invocations: readonly Readonly<InvocationCost>[];
  /** The longest chain of round trips of one invocation, by kind. */
  readonly sequentialRoundTrips: Readonly<Partial<Record<InvocationKind, number>>>;
  /** `jira GET`, `kvs /api/v1/get` … and how often. */
  readonly calls: Readonly<Record<string, number>>;
}

const NOTHING: Totals = { points: 0, bytesRead: 0, bytesWritten: 0, readUnits: 0, writeUnits: 0, pushes: 0, pushedEvents: 0, events: 0 };

class Act {
  readonly totals: Totals = { ...NOTHING };
  readonly invocations: InvocationCost[] = [];
  readonly calls = new Map<string, number>();

  constructor(
    readonly label: string,
    readonly from: number,
  ) {}

  report(): ActReport {
    const sequentialRoundTrips: Partial<Record<InvocationKind, number>> = {};
    for (const { kind, roundTrips } of this.invocations) {
      sequentialRoundTrips[kind] = Math.max(sequentialRoundTrips[kind] ?? 0, roundTrips);
    }
    const invocations = this.invocations.map((invocation) => ({ ...invocation }));
    const { label, from } = this;
    return { ...this.totals, label, from, invocations, sequentialRoundTrips, calls: Object.fromEntries(this.calls) };
  }
}

/** Measures one invocation. The length of its longest chain of calls is found by giving each call one more than the longest ended before. */
export class InvocationMeter {
  readonly #act: Act;
  readonly #now: () => number;
  readonly #cost: InvocationCost;
  #ended = 0;

  constructor(act: Act, now: () => number, cost: InvocationCost) {
    this.#act = act;
    this.#now = now;
    this.#cost = cost;
  }

  /** Returns what `callEnds` wants back. */
  callStarts(name: string): number {
    this.#cost.calls += 1;
    this.#act.calls.set(name, (this.#act.calls.get(name) ?? 0) + 1);
    const place = this.#ended + 1;
    this.#cost.roundTrips = Math.max(this.#cost.roundTrips, place);
    return place;
  }

  callEnds(place: number): void {
    this.#ended = Math.max(this.#ended, place);
  }

  add(spent: Partial<Totals>): void {
    addTo(this.#act.totals, spent);
  }

  ends(outcome: 'returned' | 'threw' | 'crashed'): void {
    this.#cost.outcome = outcome;
    this.#cost.ms = this.#now() - this.#cost.at;
  }
}

export class Meter {
  readonly #now: () => number;
  readonly #acts: Act[];

  constructor(now: () => number) {
    this.#now = now;
    this.#acts = [new Act('', now())];
  }

  /** Everything that happens from now on belongs to this act, whatever caused it. */
  begin(label: string): void {
    this.#acts.push(new Act(label, this.#now()));
  }

  /** The act begun last. */
  act(): ActReport {
    return this.#current().report();
  }

  acts(): ActReport[] {
    return this.#acts.map((act) => act.report());
  }

  invocation(functionKey: string, kind: InvocationKind): InvocationMeter {
    const act = this.#current();
    const cost: InvocationCost = { functionKey, kind, at: this.#now(), ms: 0, calls: 0, roundTrips: 0, outcome: 'running' };
    act.invocations.push(cost);
    return new InvocationMeter(act, this.#now, cost);
  }

  add(spent: Partial<Totals>): void {
    addTo(this.#current().totals, spent);
  }

  #current(): Act {
    const act = this.#acts[this.#acts.length - 1];
    if (act === undefined) throw new Error('no act has begun');
    return act;
  }
}

const NAMES = ['points', 'bytesRead', 'bytesWritten', 'readUnits', 'writeUnits', 'pushes', 'pushedEvents', 'events'] as const;

function addTo(totals: Totals, spent: Partial<Totals>): void {
  for (const name of NAMES) totals[name] += spent[name] ?? 0;
}
