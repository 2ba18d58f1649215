/**
 * An event is only a hint that something changed: mark the issues and see that a drain is on its way. Three round trips at most; a storm
 * of events pushes one drain. docs/decisions/0003 says why the register is written on every event.
 */
import type { ArtifactId, Instant } from '../../domain/trace/artifact';
import type { Armed, Marker, Ports } from '../ports';
import { markerOf } from './markers';

/** A drain not seen this long after its push is taken for lost. */
const lostAfterMs = 10_000;
const drainDelaySeconds = 1;

const isOnItsWay = (armed: Armed, now: Instant): boolean =>
  !armed.settled && armed.pushed !== undefined && Date.parse(now) - Date.parse(armed.pushed) < lostAfterMs;

const pushDrain = async (ports: Ports, product: string, markers: readonly Marker[], last: Marker, now: Instant): Promise<void> => {
  try {
    await Promise.all([
      ports.waiting.push({ is: 'drain', product, markers }, drainDelaySeconds),
      ports.waiting.arm(product, { marker: last.key, pushed: now, settled: false }),
    ]);
  } catch (error) {
    // Nobody comes: the next event, or this one delivered again, must push anew.
    await ports.waiting.arm(product, { marker: last.key, pushed: undefined, settled: false });
    throw error;
  }
};

const tries = 5;

/** `at` is the event's own time. Throws `HostTrouble`: then the platform is asked to deliver the event again. */
export const noteChange = async (ports: Ports, product: string, issues: readonly ArtifactId[], at: Instant): Promise<void> => {
  const markers = [...new Set(issues)].map((issue) => markerOf(product, issue, at));
  const last = markers.at(-1);
  if (!last) return;
  let [, armed] = await Promise.all([ports.waiting.mark(product, markers), ports.waiting.armed(product)]);
  for (let n = 0; n < tries; n++) {
    const now = ports.clock.now();
    if (!isOnItsWay(armed, now) || armed.marker === undefined) break;
    const noted = await ports.waiting.arm(product, { ...armed, marker: last.key }, armed.marker);
    if (noted.ok) return;
    armed = await ports.waiting.armed(product);
  }
  await pushDrain(ports, product, markers, last, ports.clock.now());
};
