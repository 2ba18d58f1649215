/** Scheduled triggers: the first run some minutes after the start, then at each interval; a run that throws is not repeated. */
import type { Clock } from '../contract';
import type { Installation } from './installation';
import type { Order, Outcome } from './invocations';
import { messageOf, type Log } from './log';
import type { Manifest, ScheduledTriggerModule } from './manifest';

const FIRST_RUN_MS = 5 * 60_000;
const INTERVAL_MS = { fiveMinute: 5 * 60_000, hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000 } as const;

interface Parts {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly clock: Clock;
  readonly log: Log;
  readonly licensed: () => boolean;
  readonly invoke: (order: Order) => Promise<Outcome>;
}

export class Schedules {
  readonly #parts: Parts;
  #round = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    this.#round += 1;
    for (const module of this.#parts.manifest.modules.scheduledTrigger) this.#plan(module, FIRST_RUN_MS, this.#round);
  }

  stop(): void {
    this.#round += 1;
  }

  /** Runs one scheduled trigger now, whatever its interval. */
  async run(module: ScheduledTriggerModule): Promise<void> {
    const { installation, log, licensed, invoke } = this.#parts;
    if (module.filter?.appIsLicensed === true && !licensed()) {
      log.add('ignored', module.key, 'the app is not licensed');
      return;
    }
    const payload = { context: { cloudId: installation.cloudId, moduleKey: module.key } };
    const outcome = await invoke({
      kind: 'schedule',
      functionKey: module.function,
      module: { type: 'scheduledTrigger', key: module.key },
      payload,
    });
    if (outcome.how === 'threw') log.add('failed', module.key, messageOf(outcome.error), outcome.error);
    if (outcome.how === 'crashed') log.add('crashed', module.key, outcome.why);
  }

  #plan(module: ScheduledTriggerModule, delayMs: number, round: number): void {
    const { clock } = this.#parts;
    clock.plan(clock.now() + delayMs, `schedule ${module.key}`, async () => {
      if (round !== this.#round) return;
      this.#plan(module, INTERVAL_MS[module.interval], round);
      await this.run(module);
    });
  }
}
