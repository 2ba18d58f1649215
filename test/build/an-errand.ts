/** Lets a test do something of its own behind the platform, in an invocation that takes the place of the lifecycle function. */
import type { ForgeFunction } from '../host/forge/invocations';
import { loadInProcess } from '../host/forge/load-in-process';
import type { World } from './a-site';

export class Errand {
  #work: () => Promise<void> = () => Promise.resolve();

  /** For `aSite({ functions })`. */
  readonly functions = async (handler: string): Promise<ForgeFunction> => {
    const app = (await import('../../src/index')) as unknown as Readonly<Record<string, ForgeFunction>>;
    return handler === 'index.onLifecycle' ? () => this.#work() : loadInProcess(app)(handler);
  };

  /** Rejects with what `work` throws. */
  async run<T>(world: World, work: () => Promise<T>): Promise<T> {
    const done: { value?: T; error?: unknown } = {};
    this.#work = async () => {
      try {
        done.value = await work();
      } catch (error) {
        done.error = error;
      }
    };
    world.forge.install();
    await world.clock.advance(850);
    if ('error' in done) throw done.error;
    return done.value as T;
  }
}
