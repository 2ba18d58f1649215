/**
 * A table of calls as a resolver: parse, learn from the platform who asks, do it, or refuse in words. One of the three places where trouble
 * becomes a sentence; nothing else leaves this file.
 */
import Resolver from '@forge/resolver';
import type { CallTable, Reply, Schemas } from '../../contract/calls';
import { sayRefusal, type Refusal } from '../../contract/refusal';
import { HostTrouble } from '../../app/host-trouble';
import type { Ports } from '../../app/ports';
import { askingOnce } from '../../app/read/ask-once';
import type { Language } from '../../app/read/sentence';
import { ports } from '../assemble';
import { Refused } from './refused';
import { logTrouble } from './write-log';

/** What each call does, for whoever the platform says is asking; with ports that ask for one permission once a call. */
export type Handlers<A extends CallTable<A>, Who> = {
  readonly [C in keyof A]: (ports: Ports, who: Who, ask: A[C]['ask']) => Promise<A[C]['answer']>;
};

export interface Answering<A extends CallTable<A>, Who> {
  readonly handlers: Handlers<A, Who>;
  readonly schemas: Schemas<A>;
  /** From the platform's context alone. Throws `HostTrouble` where it names nobody. */
  readonly whoAsks: (context: unknown, language: Language) => Who;
  /** What is let through in its place, where the platform itself has something to ask the person. */
  readonly passOn?: (error: unknown) => Error | undefined;
}

const untilOf = (error: HostTrouble): string | undefined =>
  error.retryAfter === undefined ? undefined : new Date(Date.now() + error.retryAfter * 1000).toISOString();

const refusalOf = (error: unknown, call: string, language: Language): Refusal => {
  if (error instanceof Refused) return sayRefusal(error.code, call, language, { detail: error.detail });
  if (error instanceof HostTrouble) {
    logTrouble('call-refused', error, { call });
    return sayRefusal(error.trouble, call, language, { detail: error.detail, until: untilOf(error), from: error.from });
  }
  logTrouble('call-failed', error, { call });
  return sayRefusal('unavailable', call, language);
};

const languageOf = (payload: unknown): Language =>
  typeof payload === 'object' && payload !== null && 'language' in payload && payload.language === 'de' ? 'de' : 'en';

const answer = async <A extends CallTable<A>, Who, C extends keyof A & string>(
  { handlers, schemas, whoAsks, passOn }: Answering<A, Who>,
  call: C,
  payload: unknown,
  context: unknown,
): Promise<Reply<A[C]['answer']>> => {
  const language = languageOf(payload);
  try {
    const ask = schemas[call].safeParse(payload);
    if (!ask.success) return { ok: false, refusal: sayRefusal('bad-input', call, language) };
    const asking = { ...ports, issues: askingOnce(ports.issues) };
    return { ok: true, value: await handlers[call](asking, whoAsks(context, language), ask.data) };
  } catch (error) {
    const passed = passOn?.(error);
    if (passed) throw passed;
    return { ok: false, refusal: refusalOf(error, call, language) };
  }
};

/** The definitions a function key of the manifest stands for. */
export const answeringResolver = <A extends CallTable<A>, Who>(answering: Answering<A, Who>) => {
  const resolver = new Resolver();
  for (const call of Object.keys(answering.handlers) as (keyof A & string)[])
    resolver.define(call, ({ payload, context }: { payload: unknown; context: unknown }) => answer(answering, call, payload, context));
  return resolver.getDefinitions();
};
