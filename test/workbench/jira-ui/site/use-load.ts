/** Loads something and keeps it: while it loads anew the old answer stays, and what one has refused is said. */
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly error: Error | undefined;
  readonly reload: () => void;
}

/** @param key loads again when it changes, and forgets what it had */
export const useLoad = <T>(key: string, load: () => Promise<T>): Loaded<T> => {
  const [state, setState] = useState<{ key: string; value?: T; error?: Error }>({ key });
  const latest = useRef(load);
  latest.current = load;
  const turn = useRef(0);
  const reload = useCallback(() => {
    const mine = ++turn.current;
    latest
      .current()
      .then((value) => ({ key, value }))
      .catch((error: unknown) => ({ key, error: error instanceof Error ? error : new Error(String(error)) }))
      .then((next) => {
        if (turn.current === mine) setState(next);
      })
      .catch(() => undefined);
  }, [key]);
  useEffect(reload, [reload]);
  const current = state.key === key ? state : { key };
  return { value: current.value, error: current.error, reload };
};
