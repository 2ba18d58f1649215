/** The workbench itself: the cloud it plays, the clock, the log, and the act whose cost is being counted. */
import { ClockDriver } from './clock-driver';
import { EventLog } from './event-log';
import type { Cloud, Cost } from './rooms';

export interface BenchState {
  readonly now: number;
  readonly running: boolean;
  readonly planned: readonly { readonly at: number; readonly label: string }[];
  readonly act: { readonly label: string; readonly at: number; readonly cost: Cost };
  readonly people: Cloud['people'];
  readonly modules: Cloud['app']['modules'];
  readonly appAddress: string;
  readonly entries: EventLog['entries'] extends () => infer T ? T : never;
}

export class Bench {
  readonly log: EventLog;
  readonly #driver: ClockDriver;
  #act: { label: string; at: number };

  constructor(readonly cloud: Cloud) {
    this.log = new EventLog(cloud.clock.now);
    this.#driver = new ClockDriver(cloud.clock, this.log, () => this.tellNews());
    this.#act = { label: 'Start', at: cloud.clock.now() };
    for (const product of [cloud.site, cloud.wiki.site]) product.onEvent(({ eventType }) => this.log.add('event', eventType));
  }

  /** A change by a person: the meter starts anew, and counts until the next act. */
  beginAct(label: string): void {
    this.#act = { label, at: this.cloud.clock.now() };
    this.tellNews();
    this.cloud.app.beginAct(label);
    this.log.add('act', label);
  }

  setRunning(running: boolean): void {
    if (running) this.#driver.run();
    else this.#driver.pause();
  }

  advance(ms: number): Promise<void> {
    return this.#driver.advance(ms);
  }

  /** Takes over into the log what the app's room has seen. */
  tellNews(): void {
    for (const { kind, text } of this.cloud.app.news()) this.log.add(kind, text);
  }

  state(): BenchState {
    const { clock, app, people } = this.cloud;
    return {
      now: clock.now(),
      running: this.#driver.running,
      planned: clock.planned(),
      act: { ...this.#act, cost: app.cost() },
      people,
      modules: app.modules,
      appAddress: app.address,
      entries: this.log.entries(),
    };
  }
}
