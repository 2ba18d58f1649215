/** What happened on the workbench, in order: kept for the drawer, and told at once to whoever listens. */
export type EntryKind =
  'act' | 'event' | 'delivered' | 'lost' | 'invoked' | 'queue' | 'app' | 'console' | 'unmodelled' | 'fault' | 'failed' | 'clock';

export interface Entry {
  readonly id: number;
  /** Virtual time, milliseconds since the epoch. */
  readonly at: number;
  readonly kind: EntryKind;
  readonly text: string;
}

const KEPT = 400;

export class EventLog {
  readonly #listeners = new Set<(entry: Entry) => void>();
  #entries: Entry[] = [];
  #next = 1;

  constructor(private readonly now: () => number) {}

  readonly add = (kind: EntryKind, text: string): void => {
    const entry = { id: this.#next++, at: this.now(), kind, text };
    this.#entries = [...this.#entries.slice(1 - KEPT), entry];
    for (const listener of this.#listeners) listener(entry);
  };

  entries(): readonly Entry[] {
    return this.#entries;
  }

  listen(listener: (entry: Entry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
