export interface Drained {
  readonly handled: number;
  /** Ask the platform to come again in so many seconds, with the same job. */
  readonly again?: number;
}
