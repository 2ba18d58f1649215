/**
 * What Forge's bridge hands to a page of the app as live objects: a history over the address the person sees, and the theme of the product.
 * Both live in the host; here stands what the page holds of them.
 */
export type Call = (command: string, data?: unknown) => Promise<unknown>;

interface Location {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
type Listener = (location: Location, action: string) => void;

/** In the manner of the `history` package, fourth version: the SDK sets `location` itself as it listens. */
export const historyOf = (call: Call, first: { readonly location: Location; readonly action: string }): object => {
  const listeners = new Set<Listener>();
  const change = (to: string): void => void call('__history', { go: to });
  const history = {
    ...first,
    push: (path: string) => void call('__history', { push: path }),
    replace: (path: string) => void call('__history', { replace: path }),
    goBack: () => change('back'),
    goForward: () => change('forward'),
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  void call('__listenHistory', {
    callback: (location: Location, action: string) => {
      Object.assign(history, { location, action });
      for (const listener of listeners) listener(location, action);
    },
  });
  return history;
};

/** The product's theme: what stands on its `html`, and the sheets its tokens come from. */
interface Theme {
  readonly attributes: Readonly<Record<string, string>>;
  readonly css: string;
}

/** Follows the host's theme from now on. The sheet is adopted, not written into the page, so that the page's own policy stays what it is. */
export const followTheme = async (call: Call): Promise<void> => {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const apply = ({ attributes, css }: Theme): void => {
    for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
    sheet.replaceSync(css);
  };
  await call('enableTheming', { apply });
};
