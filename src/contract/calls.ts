/** What every table of calls has in common: each call is asked with something that names the viewer's language, and answers something. */
import type { z } from 'zod';
import type { Refusal } from './refusal';

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export interface Spoken {
  readonly language: 'en' | 'de';
}
export interface Called {
  readonly ask: Spoken;
  readonly answer: unknown;
}
/** A contract between one kind of screen and the back end. */
export type CallTable<A> = { readonly [C in keyof A]: Called };
export type Schemas<A extends CallTable<A>> = { readonly [C in keyof A]: z.ZodType<A[C]['ask']> };
