/** One line of "what was understood": the source's word, what it means here, how often. */
export interface Understood {
  readonly word: string;
  readonly meaning: string;
  readonly count: number;
}

/** Counts words by what they mean; '' for those that mean nothing here. */
export class Tally {
  readonly #counts = new Map<string, { word: string; meaning: string; count: number }>();

  add(word: string, meaning: string): void {
    const name = `${word}\u0000${meaning}`;
    const known = this.#counts.get(name);
    if (known) known.count += 1;
    else this.#counts.set(name, { word, meaning, count: 1 });
  }

  understood(): readonly Understood[] {
    return [...this.#counts.values()].filter(({ meaning }) => meaning !== '');
  }

  leftOut(): ReadonlyMap<string, number> {
    return new Map([...this.#counts.values()].filter(({ meaning }) => meaning === '').map(({ word, count }) => [word, count]));
  }
}
