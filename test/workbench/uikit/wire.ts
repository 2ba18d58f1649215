/**
 * What crosses the border between the app's sandboxed frame and the host page. Both sides keep a registry of functions: a function
 * travels as `{ __fn: id }`, a call on it as a message. Everything else is plain JSON, as in production, where an app's frame lives on
 * another origin.
 */
export type FrameMessage =
  | { readonly plumb: 'call'; readonly id: number; readonly command: string; readonly data: unknown }
  | { readonly plumb: 'returned'; readonly id: number; readonly ok: boolean; readonly value: unknown };

export type HostMessage =
  | { readonly plumb: 'answer'; readonly id: number; readonly ok: boolean; readonly value: unknown }
  | { readonly plumb: 'run'; readonly id: number; readonly fn: string; readonly args: readonly unknown[] };

/** Marks a function that stayed on the frame's side. */
export const FUNCTION_MARK = '__fn';
/** Marks a React element given as a prop (`primaryAction={<Button/>}`): its type and props cross, never the element itself. */
export const ELEMENT_MARK = '__element';
