/** A screen's one way to the back end. A call the platform itself refuses still ends in a sentence. */
import { invoke } from '@forge/bridge';
import type { IssueApi } from './issue-api';
import type { CallTable, Reply } from './calls';
import { sayRefusal } from './refusal';

/** How the screens of one contract ask. Never rejects. */
export const askBy =
  <A extends CallTable<A>>() =>
  async <C extends keyof A & string>(call: C, payload: A[C]['ask']): Promise<Reply<A[C]['answer']>> => {
    try {
      const answer = await invoke<unknown>(call, { ...payload });
      return answer as Reply<A[C]['answer']>;
    } catch {
      return { ok: false, refusal: sayRefusal('unavailable', call, payload.language) };
    }
  };

/** The calls of the issue's screens. */
export const ask = askBy<IssueApi>();
