/** A screen's one way to the back end. A call the platform itself refuses still ends in a sentence. */
import { invoke } from '@forge/bridge';
import type { Api, Call, Reply } from './api';
import { sayRefusal } from './refusal';

/** Never rejects. */
export const ask = async <C extends Call>(call: C, payload: Api[C]['ask']): Promise<Reply<Api[C]['answer']>> => {
  try {
    const answer = await invoke<unknown>(call, { ...payload });
    return answer as Reply<Api[C]['answer']>;
  } catch {
    return { ok: false, refusal: sayRefusal('unavailable', call, payload.language) };
  }
};
