/** Runs bundled functions in child processes: their own globals, environment and time, killed when they overrun or are given up. */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Clock } from '../contract';
import type { FromChild, ToChild } from './child-messages';
import type { ForgeFunction, FunctionLoader } from './invocations';
import { running, type Running } from './running';

export interface ChildSettings {
  /** Where the bundler left `<file>.cjs` for each handler `<file>.<name>`. */
  readonly bundleDir: string;
  readonly clock: Clock;
  /** The app's variables; nothing else of this process' environment is seen. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Hears every line the app's code logs; without it they go to this process' own output. */
  readonly said?: (line: string) => void;
  /** Real milliseconds after which a hanging child is killed. */
  readonly hangMs?: number;
}

export interface ChildRunner {
  /** For `createForge`. */
  readonly functions: FunctionLoader;
  /** Ends all children. */
  readonly close: () => void;
}

export function createChildRunner(settings: ChildSettings): ChildRunner {
  const pool = new Pool(settings);
  const functions: FunctionLoader = (handler): ForgeFunction => {
    const dot = handler.indexOf('.');
    const file = join(settings.bundleDir, `${handler.slice(0, dot)}.cjs`);
    return (payload, context) => pool.run(file, handler.slice(dot + 1), payload, context);
  };
  return { functions, close: () => pool.close() };
}

/** Warm children are used again, as the cloud does; each runs one invocation at a time. */
class Pool {
  readonly #settings: ChildSettings;
  readonly #all = new Set<ChildProcess>();
  #idle: ChildProcess[] = [];

  constructor(settings: ChildSettings) {
    this.#settings = settings;
  }

  async run(file: string, name: string, payload: unknown, context: unknown): Promise<unknown> {
    const live = running.getStore();
    if (live === undefined) throw new Error(`${name} runs inside an invocation only`);
    const child = this.#idle.pop() ?? this.#start();
    try {
      return await this.#converse(child, live, { file, name, payload, context });
    } finally {
      if (child.connected && !child.killed) this.#idle.push(child);
    }
  }

  close(): void {
    for (const child of this.#all) child.kill('SIGKILL');
    this.#idle = [];
  }

  #start(): ChildProcess {
    const child = fork(join(__dirname, 'in-child.ts'), [], {
      execArgv: ['--import', require.resolve('tsx')],
      env: { ...this.#settings.variables },
      serialization: 'advanced',
      silent: this.#settings.said !== undefined,
    });
    this.#all.add(child);
    const { said } = this.#settings;
    if (said) for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', said);
    child.once('exit', () => {
      this.#all.delete(child);
      this.#idle = this.#idle.filter((other) => other !== child);
    });
    return child;
  }

  /** One invocation, from the order to the result; a child that hangs is killed. */
  async #converse(child: ChildProcess, live: Running, order: Pick<Run, 'file' | 'name' | 'payload' | 'context'>): Promise<unknown> {
    const { clock, hangMs = 30_000 } = this.#settings;
    const kill = (): void => void child.kill('SIGKILL');
    live.abandoned.signal.addEventListener('abort', kill);
    const hanging = setTimeout(kill, hangMs);
    let onMessage: (message: FromChild) => void = () => undefined;
    let onExit: () => void = () => undefined;
    try {
      return await new Promise<unknown>((resolve, reject) => {
        onExit = () => {
          reject(new Error(`the process of ${order.name} ended without a result`));
        };
        const asked = together((message: Call) => void answer(child, live, clock, message));
        onMessage = (message) => {
          if (message.type === 'call') asked(message);
          else if (message.type === 'returned') resolve(message.value);
          else reject(errorOf(message));
        };
        child.on('message', onMessage).once('exit', onExit);
        child.send({ type: 'run', ...order, facts: live.facts, deadline: live.deadline, now: clock.now() } satisfies ToChild);
      });
    } finally {
      clearTimeout(hanging);
      live.abandoned.signal.removeEventListener('abort', kill);
      child.off('message', onMessage).off('exit', onExit);
    }
  }
}

type Run = Extract<ToChild, { type: 'run' }>;
type Call = Extract<FromChild, { type: 'call' }>;

/** What the child asked at once arrives one by one; handled one by one it would be counted as asked in turn. */
function together<T>(handle: (one: T) => void): (one: T) => void {
  let gathered: T[] = [];
  return (one) => {
    gathered.push(one);
    if (gathered.length > 1) return;
    setTimeout(() => {
      const all = gathered;
      gathered = [];
      all.forEach(handle);
    }, 2);
  };
}

async function answer(child: ChildProcess, live: Running, clock: Clock, { call, meta, path, init }: Call) {
  const back = (message: ToChild): void => {
    if (child.connected) child.send(message);
  };
  try {
    const response = await live.fetch(meta, path, init);
    const text = await response.text();
    const { status, headers } = response;
    back({ type: 'answer', call, now: clock.now(), status, headers: [...headers], ...(text === '' ? {} : { text }) });
  } catch (error) {
    back({ type: 'failure', call, now: clock.now(), message: error instanceof Error ? error.message : String(error) });
  }
}

function errorOf({ name, message, stack }: Extract<FromChild, { type: 'threw' }>): Error {
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
