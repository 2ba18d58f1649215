/**
 * A field's value lives in the host and follows the app's `value` only when the app says something new. Every keystroke crosses the
 * border and comes back as an echo a little later; taking an old echo for a command would swallow the letters typed since.
 */
import { useRef, useState } from 'react';

/** Values compare by their JSON, as the app's objects arrive as fresh copies each time. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Values on their way; an app that never echoes them must not fill the memory. */
const MOST = 200;

export const useSemiControlled = <T>(fromApp: T | undefined, initial: T): readonly [T, (next: T) => void] => {
  const [value, setValue] = useState<T>(fromApp ?? initial);
  const lastFromApp = useRef(fromApp);
  const sent = useRef<T[]>([]);
  if (fromApp !== undefined && !same(fromApp, lastFromApp.current)) {
    lastFromApp.current = fromApp;
    const echo = sent.current.findIndex((one) => same(one, fromApp));
    if (echo >= 0) sent.current.splice(0, echo + 1);
    else {
      sent.current = [];
      if (!same(value, fromApp)) setValue(fromApp);
    }
  }
  const change = (next: T): void => {
    sent.current = [...sent.current.slice(-MOST), next];
    setValue(next);
  };
  return [value, change];
};
