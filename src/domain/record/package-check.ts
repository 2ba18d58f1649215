/** Checks an evidence package a line at a time: the first break with its place, or where the record it holds ends. */
import type { ArtifactId, Hash } from '../trace/artifact';
import { canonical, hashText } from './canonical';
import { ChainCheck, type Break } from './chain-check';
import type { Head } from './entry';
import { type DocumentLine, type EndLine, type EntryLine, type PackageHeader, packageFormat, RunningHash } from './evidence-package';

export type PackageBreak =
  | Break
  | 'is-no-package'
  | 'format-not-known'
  | 'line-is-not-canonical'
  | 'line-not-known'
  | 'document-does-not-match-its-hash'
  | 'document-of-no-entry'
  | 'digest-does-not-match'
  | 'lines-are-missing'
  | 'goes-on-after-its-end'
  | 'is-cut-short'
  | 'does-not-end-where-it-says'
  | 'is-older-than-expected'
  | 'is-another-record-than-expected';

export interface Found {
  readonly break: PackageBreak;
  /** Of the file, from 1. */
  readonly line: number;
  readonly seq?: number;
  readonly artifact?: ArtifactId;
  readonly document?: string;
}

/** A head known from elsewhere: a printed document, an earlier package, a page that witnessed it. */
export interface ExpectedHead {
  readonly seq: number;
  readonly hash: Hash;
}

export type Checked =
  | {
      readonly ok: true;
      readonly product: PackageHeader['product'];
      readonly made: PackageHeader['made'];
      readonly head: Pick<Head, 'seq' | 'hash'>;
      readonly artifacts: number;
      readonly documents: number;
      /** The package holds the entry that was expected, so nothing up to it was rewritten or left out. */
      readonly headSeen: boolean;
    }
  | ({ readonly ok: false } & Found);

type Line = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Line => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands around the entry in its line's canonical text; the keys are in the order of the alphabet. */
const entryStart = '{"entry":';
const entryEnd = `,"hash":"${'0'.repeat(64)}","is":"entry"}`.length;

export class PackageCheck {
  readonly #chain = new ChainCheck();
  readonly #digest = new RunningHash();
  readonly #expected: ExpectedHead | undefined;
  #header: PackageHeader | undefined;
  #lines = 0;
  #documents = 0;
  #ended = false;
  #headSeen = false;
  #found: Found | undefined;

  constructor(expected?: ExpectedHead) {
    this.#expected = expected;
  }

  /** One line without its line end. False: broken, nothing behind it matters. */
  take(text: string): boolean {
    if (this.#found) return false;
    this.#lines += 1;
    this.#found = this.#breakIn(text);
    return this.#found === undefined;
  }

  /** After the last line. */
  end(): Checked {
    const found = this.#found ?? this.#breakAtEnd();
    if (found) return { ok: false, ...found };
    if (!this.#header) return { ok: false, ...this.#at('is-no-package') };
    const { product, made } = this.#header;
    const { seq, hash } = this.#chain.head;
    const artifacts = this.#chain.states().size;
    return { ok: true, product, made, head: { seq, hash }, artifacts, documents: this.#documents, headSeen: this.#headSeen };
  }

  #at(why: PackageBreak, more: Partial<Found> = {}): Found {
    return { break: why, line: Math.max(1, this.#lines), ...more };
  }

  #breakIn(text: string): Found | undefined {
    if (this.#ended) return this.#at('goes-on-after-its-end');
    const line = parsed(text);
    if (!line) return this.#at(this.#lines === 1 ? 'is-no-package' : 'line-not-known');
    if (!isCanonical(line, text)) return this.#at('line-is-not-canonical');
    if (this.#lines === 1) return this.#takeHeader(line, text);
    if (line['is'] === 'end') return this.#takeEnd(line as unknown as EndLine);
    this.#digest.add(`${text}\n`);
    if (line['is'] === 'entry') return this.#takeEntry(line as unknown as EntryLine, text);
    if (line['is'] === 'document') return this.#takeDocument(line as unknown as DocumentLine);
    return this.#at('line-not-known');
  }

  #takeHeader(line: Line, text: string): Found | undefined {
    if (line['is'] !== 'package') return this.#at('is-no-package');
    if (line['format'] !== packageFormat) return this.#at('format-not-known');
    this.#header = line as unknown as PackageHeader;
    this.#digest.add(`${text}\n`);
    return undefined;
  }

  #takeEntry({ entry, hash }: EntryLine, text: string): Found | undefined {
    if (!isEntry(entry) || typeof hash !== 'string') return this.#at('line-not-known');
    // The line is canonical, so the entry's own canonical text stands in it as it is.
    const own = (): Hash => hashText(text.slice(entryStart.length, -entryEnd));
    const broken = this.#chain.take(entry, hash, own);
    if (broken) return this.#at(broken.break, broken);
    const expected = this.#expected;
    if (entry.seq !== expected?.seq) return undefined;
    if (this.#chain.head.hash !== expected.hash) return this.#at('is-another-record-than-expected', { seq: entry.seq });
    this.#headSeen = true;
    return undefined;
  }

  #takeDocument({ name, seq, hash, text }: DocumentLine): Found | undefined {
    if (typeof name !== 'string' || typeof text !== 'string') return this.#at('line-not-known');
    if (hashText(text) !== hash) return this.#at('document-does-not-match-its-hash', { document: name });
    // Written behind the entries it was made from.
    if (!Number.isInteger(seq) || seq < 1 || seq > this.#chain.head.seq) return this.#at('document-of-no-entry', { document: name });
    this.#documents += 1;
    return undefined;
  }

  #takeEnd({ lines, digest }: EndLine): Found | undefined {
    this.#ended = true;
    if (lines !== this.#lines - 1) return this.#at('lines-are-missing');
    return this.#digest.end() === digest ? undefined : this.#at('digest-does-not-match');
  }

  #breakAtEnd(): Found | undefined {
    if (this.#lines === 0) return this.#at('is-no-package');
    if (!this.#ended) return this.#at('is-cut-short');
    const { seq, hash } = this.#chain.head;
    const said = this.#header?.head;
    if (said?.seq !== seq || said.hash !== hash) return this.#at('does-not-end-where-it-says', { seq });
    return this.#expected && !this.#headSeen ? this.#at('is-older-than-expected', { seq }) : undefined;
  }
}

function parsed(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** False also for what is nested deeper than anybody's record is. */
function isCanonical(line: Line, text: string): boolean {
  try {
    return canonical(line) === text;
  } catch {
    return false;
  }
}

/** So much of an entry's shape as the check of the chain leans on; what else it says is held by its hash. */
const isEntry = (value: unknown): value is EntryLine['entry'] =>
  isObject(value) && Array.isArray(value['changes']) && isObject(value['sums']) && value['changes'].every(isChange);

const isChange = (value: unknown): boolean => isObject(value) && isObject(value['state']) && isState(value['state']);

const isState = ({ artifact, derived, gaps }: Line): boolean =>
  isObject(artifact) && Array.isArray(artifact['kinds']) && isObject(derived) && Array.isArray(gaps) && gaps.every(isGap);

const isGap = (gap: unknown): boolean => isObject(gap) && isObject(gap['state']);
