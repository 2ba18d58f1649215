/**
 * One reader for each kind of prop: it takes what came over the border and answers it typed, or throws. A component lists its props with
 * their readers; that list is its allow-list.
 */
import tokenNames from '@atlaskit/tokens/token-names';
import type { RemoteFunction } from './forge-doc';
import { isRecord, parseForgeNode, type ForgeNode } from './forge-doc';
import { ELEMENT_MARK } from './wire';

export type Reader<T> = (value: unknown) => T;
export type Schema = Readonly<Record<string, Reader<unknown>>>;
/** The props a schema admits. All are optional: what the app left out stays out. */
export type Read<S extends Schema> = { readonly [K in keyof S]?: ReturnType<S[K]> };

const refuse = (value: unknown): never => {
  throw new Error(typeof value === 'function' ? 'a function' : JSON.stringify(value));
};

export const text: Reader<string> = (value) => (typeof value === 'string' ? value : refuse(value));
export const number: Reader<number> = (value) => (typeof value === 'number' ? value : refuse(value));
export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : refuse(value));
export const record: Reader<Readonly<Record<string, unknown>>> = (value) => (isRecord(value) ? value : refuse(value));
/** Any JSON: for values the host only hands back to the app. */

export const oneOf =
  <const T extends string | number>(...allowed: readonly T[]): Reader<T> =>
  (value) =>
    allowed.find((one) => one === value) ?? refuse(value);

export const either =
  <A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> =>
  (value) => {
    try {
      return first(value);
    } catch {
      return second(value);
    }
  };

export const listOf =
  <T>(item: Reader<T>): Reader<T[]> =>
  (value) =>
    Array.isArray(value) ? value.map(item) : refuse(value);

const isRemote = (value: unknown): value is RemoteFunction => typeof value === 'function';
/** A function of the app. */
export const handler: Reader<RemoteFunction> = (value) => (isRemote(value) ? value : refuse(value));

/** A design token whose name starts with one of the prefixes, typed as the Atlaskit prop that takes it. */
export const token =
  <T extends string>(...prefixes: readonly string[]): Reader<T> =>
  (value) => {
    const name = text(value);
    const known = name in tokenNames && prefixes.some((prefix) => name === prefix || name.startsWith(`${prefix}.`));
    return known ? (name as T) : refuse(value);
  };

/** A UI Kit element given as a prop. */
export const element: Reader<ForgeNode> = (value) =>
  isRecord(value) && ELEMENT_MARK in value ? parseForgeNode(value[ELEMENT_MARK]) : refuse(value);
