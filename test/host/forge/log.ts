/** What happened behind the app's back: the things a real cloud does silently, kept for tests to ask about. */
export interface LogEntry {
  readonly at: number;
  /**
   * `lost`: never delivered. `ignored`: a filter kept it away. `failed`: the function threw. `crashed`: it never came back.
   * `retry`: it will be delivered again. `waiting`: a concurrency limit holds it back. `dropped`: given up for good.
   */
  readonly what: 'lost' | 'ignored' | 'failed' | 'crashed' | 'retry' | 'waiting' | 'dropped';
  /** The module, queue or event concerned. */
  readonly where: string;
  readonly why: string;
  readonly error?: unknown;
}

export class Log {
  readonly #now: () => number;
  readonly #entries: LogEntry[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  add(what: LogEntry['what'], where: string, why: string, error?: unknown): void {
    this.#entries.push({ at: this.#now(), what, where, why, ...(error === undefined ? {} : { error }) });
  }

  entries(what?: LogEntry['what']): readonly LogEntry[] {
    return what === undefined ? [...this.#entries] : this.#entries.filter((entry) => entry.what === what);
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
