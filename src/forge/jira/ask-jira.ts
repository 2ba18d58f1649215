/** The one door to Jira: asks as the app or as the person at the screen, refuses with `HostTrouble`, parses with a schema. */
import api, { type Route } from '@forge/api';
import type { z } from 'zod';
import { HostTrouble } from '../../app/host-trouble';
import { jiraTrouble, refusedCall } from '../platform-error';

export type Asker = 'app' | 'person';
interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
}

const send = async (asker: Asker, path: Route, ask: Ask) => {
  const as = asker === 'app' ? api.asApp() : api.asUser();
  try {
    return await as.requestJira(path, {
      method: ask.method ?? 'GET',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
    });
  } catch (error) {
    throw refusedCall(error);
  }
};

/** Throws `HostTrouble` for every answer that is not 2xx. */
export const tellJira = async (asker: Asker, path: Route, ask: Ask = {}): Promise<unknown> => {
  const response = await send(asker, path, ask);
  if (!response.ok) throw await jiraTrouble(response, asker);
  const text = await response.text();
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    throw new HostTrouble('unavailable', 'jira', undefined, 'no JSON');
  }
};

/** Throws `HostTrouble` with `unavailable` where Jira answers in a shape we do not know. */
export const askJira = async <S extends z.ZodType>(asker: Asker, shape: S, path: Route, ask: Ask = {}): Promise<z.infer<S>> => {
  const answer = shape.safeParse(await tellJira(asker, path, ask));
  if (!answer.success) throw new HostTrouble('unavailable', 'jira', undefined, 'unknown shape of answer');
  return answer.data;
};
