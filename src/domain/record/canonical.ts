/** One way to bytes and one way to a hash: canonical JSON (RFC 8785), UTF-8, SHA-256. Portable: no Node, no clock, no random. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';
import type { Hash } from '../trace/artifact';

/** Canonical JSON of a plain value. Throws for what JSON cannot say (functions, circles, non-finite numbers). Lone surrogates are mended. */
export const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only plain JSON has a canonical form');
  return text;
};

export const hashText = (text: string): Hash => bytesToHex(sha256(utf8ToBytes(text))) as Hash;

export const hashOf = (value: unknown): Hash => hashText(canonical(value));
