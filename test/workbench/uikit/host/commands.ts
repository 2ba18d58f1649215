/** Forge's bridge as the app's frame sees it: each command by name. A command that is not here is refused by name, loudly. */
import { isRecord, parseForgeNode, type ForgeNode, type RemoteFunction } from '../forge-doc';
import { flagFrom } from './flag-options';
import { locationPath } from './locations';
import type { Answerer } from './frame-link';
import { THEME_APPLIED, type ModulePlace, type Page, type PageHistory } from './page';

export interface ModuleShell {
  readonly place: ModulePlace;
  /** True once after each handler of the app that ran for something a person did. */
  readonly takeGesture: () => boolean;
  /** Set for a page of the app's own, which reports what a person does in it. */
  readonly gesture?: () => void;
  readonly draw: (doc: ForgeNode) => void;
  /** Set where a macro may be configured: takes the form it draws for that. */
  readonly drawConfig?: (doc: ForgeNode) => void;
  readonly failed: (message: string) => void;
  /** Set for a module shown in a dialog: closes it with a payload. */
  readonly close?: (payload: unknown) => void;
  /** Set for a module that fills in a form of its host: takes what it gives. Throws on what the host does not take. */
  readonly submit?: (payload: unknown) => void;
  readonly rerender: () => void;
}

type Command = (data: Readonly<Record<string, unknown>>, page: Page, shell: ModuleShell, raw: unknown) => unknown;

const string = (value: unknown, name: string): string => {
  if (typeof value !== 'string') throw new Error(`the bridge expects ${name}`);
  return value;
};
const isRemote = (value: unknown): value is RemoteFunction => typeof value === 'function';

/** The first call after a press or a choice in the app begins a new act; a screen that asks again by itself does not. */
const invoke: Command = async (data, page, shell) => {
  if (data['invokeType'] !== undefined) throw new Error(`unmodelled: invoke ${JSON.stringify(data['invokeType'])}`);
  if (data['metadata'] !== undefined) throw new Error('unmodelled: invoke with metadata');
  const functionKey = string(data['functionKey'], 'functionKey');
  if (shell.takeGesture()) await page.act(`App: ${functionKey}`);
  return page.invoke(shell.place, functionKey, data['payload']);
};

const fetchProduct: Command = async (data, page) => {
  const init = isRecord(data['fetchRequestInit']) ? data['fetchRequestInit'] : {};
  if (data['isMultipartFormData'] === true) throw new Error('unmodelled: fetchProduct with form data');
  const body = typeof init['body'] === 'string' && init['body'] !== '' ? { body: JSON.parse(init['body']) as unknown } : {};
  const method = typeof init['method'] === 'string' ? init['method'].toUpperCase() : 'GET';
  const answer = await page.fetchProduct({
    product: string(data['product'], 'product'),
    path: string(data['restPath'], 'restPath'),
    method,
    ...body,
  });
  const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
  return { body: text, headers: answer.headers, status: answer.status, statusText: String(answer.status), isAttachment: false };
};

/** Where `{ target: 'issue', issueKey }` and its like lead; a plain URL is taken as it is. */
const destination = (data: Readonly<Record<string, unknown>>, page: Page): string =>
  typeof data['url'] === 'string' ? data['url'] : locationPath(data, page);

const openModal: Command = (data, page, shell) => {
  const onClose = data['onClose'];
  const context = isRecord(data['context']) ? data['context'] : {};
  const resourceKey = typeof data['resource'] === 'string' ? data['resource'] : shell.place.resourceKey;
  page.openModal({
    place: { ...shell.place, resourceKey, extension: { ...shell.place.extension, modal: context } },
    title: typeof data['title'] === 'string' ? data['title'] : '',
    size: typeof data['size'] === 'string' ? data['size'] : 'medium',
    onClose: isRemote(onClose) ? onClose : undefined,
  });
  return true;
};

const listen: Command = (data, page) => {
  const callback = remote(data['callback']);
  const id = page.events.on(string(data['event'], 'event'), (payload) => void callback(payload).catch(() => undefined));
  return { __subscription: id };
};

const remote = (value: unknown): RemoteFunction => {
  if (!isRemote(value)) throw new Error('the bridge expects a callback');
  return value;
};

/** The page of the app takes the product's theme over, now and whenever it changes. */
const enableTheming: Command = async (data, page) => {
  const apply = remote(data['apply']);
  page.events.on(THEME_APPLIED, () => void apply(page.theme()).catch(() => undefined));
  await apply(page.theme());
};

const historyOn = ({ history }: Page): PageHistory => {
  if (!history) throw new Error('unmodelled: createHistory on a module that has no address of its own');
  return history;
};

const close: Command = (_data, _page, shell, payload) => {
  if (!shell.close) return false;
  shell.close(payload);
  return true;
};

const submit: Command = (data, page, shell, payload) => {
  if (!shell.submit) return close(data, page, shell, payload);
  shell.submit(payload);
  return true;
};

const commands: Readonly<Record<string, Command>> = {
  reconcile: (data, _page, shell) => {
    const doc = parseForgeNode(data['forgeDoc']);
    if (doc.type === 'MacroConfig') shell.drawConfig?.(doc);
    else shell.draw(doc);
  },
  onError: (data, page, shell) => {
    const message = isRecord(data['error']) ? String(data['error']['message']) : String(data['error']);
    page.note('error', message);
    shell.failed(message);
  },
  getContext: (_data, page, { place }) => page.context(place),
  invoke,
  fetchProduct,
  showFlag: (data, page) => {
    page.showFlag(flagFrom(data));
    return true;
  },
  closeFlag: (data, page) => {
    page.closeFlag(string(data['id'], 'id'));
    return true;
  },
  navigate: (data, page) => page.follow(destination(data, page), data['type'] === 'new-tab'),
  getUrl: (data, page) => new URL(locationPath(data, page), window.location.origin).href,
  reload: (_data, page) => page.reload(),
  refresh: (_data, _page, shell) => {
    shell.rerender();
    return true;
  },
  refreshIssueView: (_data, page) => {
    page.refreshIssueView();
    return true;
  },
  openModal,
  close,
  submit,
  open: () => true,
  on: listen,
  onPublic: listen,
  emit: (data, page) => page.events.emit(string(data['event'], 'event'), data['payload']),
  emitPublic: (data, page) => page.events.emit(string(data['event'], 'event'), data['payload']),
  enableTheming,
  createHistory: (_data, page) => ({ __history: historyOn(page).current() }),
  changeWindowTitle: (_data, page, _shell, title) => page.setTitle(string(title, 'a title')),
  emitReadyEvent: () => undefined,
  __gesture: (_data, _page, shell) => shell.gesture?.(),
  __history: (data, page) => historyOn(page).move(data),
  __listenHistory: (data, page) => {
    const callback = remote(data['callback']);
    historyOn(page).listen((location, action) => void callback(location, action).catch(() => undefined));
  },
  __unsubscribe: (data, page) => page.events.off(string(data['id'], 'id')),
  __console: (data, page) => page.note('console', `${String(data['level'])}: ${String(data['text'])}`),
};

/** Forge lets one module invoke 500 times in 25 seconds; the SDK counts too, but a second copy of it would not share its count. */
const INVOCATIONS = 500;
const WINDOW_MS = 25_000;

/** The answers to one frame's bridge calls. */
export const answerFor = (page: Page, shell: ModuleShell): Answerer => {
  let invoked: number[] = [];
  return async (command, data) => {
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (!run) {
      page.note('unmodelled', `bridge command ${command}`);
      throw new Error(`unmodelled: bridge command ${command}`);
    }
    if (command === 'invoke') {
      const now = performance.now();
      invoked = [...invoked.filter((at) => now - at < WINDOW_MS), now];
      if (invoked.length > INVOCATIONS) throw new Error('Resolver calls are rate limited at 500req/25s');
    }
    const answer: unknown = await run(isRecord(data) ? data : {}, page, shell, data);
    return answer;
  };
};
