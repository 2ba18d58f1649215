/** The workbench's clock under several hands at once. */
import { VirtualClock } from '../../host/clock';
import { ClockDriver } from './clock-driver';
import { EventLog } from './event-log';

const START = Date.UTC(2026, 0, 5, 8);

describe('the clock of the workbench', () => {
  test('moves one step after the other when asked for two at once', async () => {
    const clock = new VirtualClock(START);
    const driver = new ClockDriver(
      { now: clock.now, advance: (ms) => clock.advance(ms), planned: () => clock.planned() },
      new EventLog(clock.now),
      () => undefined,
    );
    await Promise.all([driver.advance(3_000), driver.advance(60_000)]);
    expect(clock.now()).toBe(START + 63_000);
  });

  test('logs what planned work throws, and goes on', async () => {
    const clock = new VirtualClock(START);
    const log = new EventLog(clock.now);
    const driver = new ClockDriver(
      { now: clock.now, advance: (ms) => clock.advance(ms), planned: () => clock.planned() },
      log,
      () => undefined,
    );
    clock.plan(START + 1_000, 'trouble', () => {
      throw new Error('the drain broke');
    });
    await driver.advance(2_000);
    expect(log.entries()).toMatchObject([{ kind: 'failed', text: 'the drain broke' }]);
    await driver.advance(1_000);
    expect(clock.now()).toBe(START + 3_000);
  });
});
