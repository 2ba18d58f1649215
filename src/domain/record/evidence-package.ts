/**
 * The evidence package: the whole record and documents made from it in one file that proves itself offline, with nothing but SHA-256. One line
 * is one canonical JSON value, so that a package of any size is written, and checked, a line at a time. The last line holds the digest
 * of all bytes before it.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Hash, Instant } from '../trace/artifact';
import { canonical, hashText } from './canonical';
import { sealed, type Entry, type Head } from './entry';

export const packageFormat = 'plumbline.evidence-package/1';

export interface PackageHeader {
  readonly is: 'package';
  readonly format: typeof packageFormat;
  readonly product: { readonly id: string; readonly name: string };
  readonly made: Instant;
  /** Where the record ended when the package was made. */
  readonly head: Pick<Head, 'seq' | 'hash'>;
}
export interface EntryLine {
  readonly is: 'entry';
  readonly hash: Hash;
  readonly entry: Entry;
}
/** A document as it was printed from the record when that ended at `seq`. */
export interface DocumentLine {
  readonly is: 'document';
  readonly name: string;
  readonly seq: number;
  readonly hash: Hash;
  readonly text: string;
}
export interface EndLine {
  readonly is: 'end';
  /** Lines before this one. */
  readonly lines: number;
  readonly digest: Hash;
}
export type PackageLine = PackageHeader | EntryLine | DocumentLine | EndLine;

/** Hash of bytes that come a piece at a time. */
export class RunningHash {
  readonly #sha = sha256.create();

  add(text: string): void {
    this.#sha.update(utf8ToBytes(text));
  }

  /** Of all so far; nothing may be added after it. */
  end(): Hash {
    return bytesToHex(this.#sha.digest()) as Hash;
  }
}

/** Makes the last line of a package from all the lines before it, whoever wrote them. */
export class PackageEnd {
  readonly #digest = new RunningHash();
  #lines = 0;

  /** Whole lines, each with its line end. */
  add(text: string): void {
    this.#digest.add(text);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#lines += 1;
  }

  line(): string {
    return `${canonical({ is: 'end', lines: this.#lines, digest: this.#digest.end() } satisfies EndLine)}\n`;
  }
}

/** Gives the package's text a line at a time, each with its line end: the header first, `end` last. */
export class PackageWriter {
  readonly #end = new PackageEnd();

  header(product: PackageHeader['product'], made: Instant, { seq, hash }: Pick<Head, 'seq' | 'hash'>): string {
    return this.#line({ is: 'package', format: packageFormat, product, made, head: { seq, hash } });
  }

  entry(entry: Entry): string {
    return this.#line({ is: 'entry', hash: sealed(entry).hash, entry });
  }

  document(name: string, seq: number, text: string): string {
    return this.#line({ is: 'document', name, seq, hash: hashText(text), text });
  }

  end(): string {
    return this.#end.line();
  }

  #line(line: PackageLine): string {
    const text = `${canonical(line)}\n`;
    this.#end.add(text);
    return text;
  }
}
