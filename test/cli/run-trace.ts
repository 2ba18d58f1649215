/** Runs the command on files that exist only in the test. */
import { main } from '../../src/cli/trace';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
export interface Told {
  readonly items: number;
  readonly links: number;
  readonly gaps: readonly {
    readonly rule: string;
    readonly key: string;
    readonly clauses: readonly string[];
    readonly class: string;
    readonly severity: string;
    readonly message: string;
    readonly facts: Readonly<Record<string, string>>;
  }[];
}

/** A file is bytes, text, or anything else as its JSON. */
export function runTrace(argv: readonly string[], files: Readonly<Record<string, unknown>>): Ran {
  const said = { out: '', err: '' };
  const code = main(argv, {
    read: (path) => {
      const content = files[path];
      if (content === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
      if (content instanceof Uint8Array) return content;
      return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    },
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

export const told = (ran: Ran): Told => JSON.parse(ran.out) as Told;

/** Key and rule of the gaps of some rules: what a test speaks of, whatever else is asked. */
export const gapsOf = (ran: Ran, ...rules: readonly string[]): readonly (readonly [key: string, rule: string])[] =>
  told(ran).gaps.flatMap(({ key, rule }) => (rules.includes(rule) ? [[key, rule] as const] : []));
