/**
 * Every call of a screen: parse, learn from the platform who asks, do it, or refuse in words. One of the three places where trouble
 * becomes a sentence; nothing else leaves this file.
 */
import Resolver from '@forge/resolver';
import type { Api, Call, Reply } from '../../contract/api';
import { sayRefusal, type Refusal } from '../../contract/refusal';
import { schemas } from '../../contract/schemas';
import { HostTrouble } from '../../app/host-trouble';
import { askingOnce } from '../../app/read/ask-once';
import type { Language } from '../../app/read/sentence';
import { ports } from '../assemble';
import { issueCalls, Refused } from './issue-calls';
import { whoAsks } from './who-asks';
import { logTrouble } from './write-log';

const untilOf = (error: HostTrouble): string | undefined =>
  error.retryAfter === undefined ? undefined : new Date(Date.now() + error.retryAfter * 1000).toISOString();

const refusalOf = (error: unknown, call: Call, language: Language): Refusal => {
  if (error instanceof Refused) return sayRefusal(error.code, call, language);
  if (error instanceof HostTrouble) {
    logTrouble('call-refused', error, { call });
    return sayRefusal(error.trouble, call, language, { detail: error.detail, until: untilOf(error), from: error.from });
  }
  logTrouble('call-failed', error, { call });
  return sayRefusal('unavailable', call, language);
};

const languageOf = (payload: unknown): Language =>
  typeof payload === 'object' && payload !== null && 'language' in payload && payload.language === 'de' ? 'de' : 'en';

const answer = async <C extends Call>(call: C, payload: unknown, context: unknown): Promise<Reply<Api[C]['answer']>> => {
  const language = languageOf(payload);
  try {
    const ask = schemas[call].safeParse(payload);
    if (!ask.success) return { ok: false, refusal: sayRefusal('bad-input', call, language) };
    const asking = { ...ports, issues: askingOnce(ports.issues) };
    return { ok: true, value: await issueCalls[call](asking, whoAsks(context, language), ask.data) };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error, call, language) };
  }
};

const resolver = new Resolver();
const calls = Object.keys(issueCalls) as Call[];
for (const call of calls)
  resolver.define(call, ({ payload, context }: { payload: unknown; context: unknown }) => answer(call, payload, context));

export const resolve = resolver.getDefinitions();
