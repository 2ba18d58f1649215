/** Events as the app sees them: plain copies, read off the DOM before anything is deferred, so that no keystroke is lost. */
import type { FocusEvent, SyntheticEvent } from 'react';
import type { RemoteFunction } from './forge-doc';

const fieldOf = (target: EventTarget | null): Readonly<Record<string, unknown>> => {
  if (target instanceof HTMLInputElement) {
    const { value, checked, name, id, tagName, type } = target;
    return { value, checked, name, id, tagName, type };
  }
  if (target instanceof HTMLTextAreaElement) {
    const { value, name, id, tagName, type } = target;
    return { value, name, id, tagName, type };
  }
  return target instanceof HTMLElement ? { id: target.id, tagName: target.tagName } : {};
};

export const plainEvent = (event: SyntheticEvent): Readonly<Record<string, unknown>> => ({
  bubbles: event.bubbles,
  cancelable: event.cancelable,
  defaultPrevented: event.defaultPrevented,
  eventPhase: event.eventPhase,
  isTrusted: event.isTrusted,
  timeStamp: event.timeStamp,
  type: event.type,
  target: fieldOf(event.target),
});

/** Tells the app, later: a handler never runs inside the host's own event. A handler that throws is reported by its frame. */
export const tell = (fn: RemoteFunction | undefined, ...args: readonly unknown[]): void => {
  if (fn) void fn(...args).catch(() => undefined);
};

type Events = 'onBlur' | 'onFocus';

/** Focus and blur for a field, only those the app asked for. */
export const focusEvents = (props: { readonly [K in Events]?: RemoteFunction | undefined }): {
  readonly [K in Events]: (event: FocusEvent<HTMLElement>) => void;
} => ({
  onBlur: (event) => tell(props.onBlur, plainEvent(event)),
  onFocus: (event) => tell(props.onFocus, plainEvent(event)),
});
