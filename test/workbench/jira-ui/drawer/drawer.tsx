/** The workbench's own drawer, set apart from Jira: time, what happened, what it cost, and failures to plant. */
import React, { useCallback, useEffect, useState, type ReactNode } from 'react';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronUpIcon from '@atlaskit/icon/core/chevron-up';
import { entry, moveClock, readBench, type BenchState } from '../site/bench-state';
import { useFlags } from '../site/flags';
import { clockOf, dayOf } from '../site/times';
import { Consent } from './consent';
import { CostMeter } from './cost-meter';
import { EventList } from './event-list';
import { Faults } from './faults';

/** The state is read again when something happened, at most four times a second, and each second for the clock's sake. */
const useBench = (): { readonly state: BenchState | undefined; readonly setState: (state: BenchState) => void } => {
  const [state, setState] = useState<BenchState>();
  useEffect(() => {
    let due: number | undefined;
    const read = (): void => {
      due = undefined;
      readBench()
        .then(setState)
        .catch(() => undefined);
    };
    const soon = (): void => {
      due ??= window.setTimeout(read, 250);
    };
    const events = new EventSource('/api/events');
    events.onmessage = (message: MessageEvent<string>) => {
      if (entry.safeParse(JSON.parse(message.data)).success) soon();
    };
    const timer = window.setInterval(soon, 1000);
    read();
    return () => {
      events.close();
      window.clearInterval(timer);
      window.clearTimeout(due);
    };
  }, []);
  return { state, setState };
};

const steps = [
  { label: '+3 s', ms: 3_000 },
  { label: '+1 min', ms: 60_000 },
  { label: '+1 h', ms: 3_600_000 },
] as const;

const Clock = ({
  state,
  move,
}: {
  readonly state: BenchState;
  readonly move: (change: { advance?: number; running?: boolean }) => void;
}): ReactNode => (
  <div className="bench-clock">
    <time className="bench-time" dateTime={new Date(state.now).toISOString()}>
      {dayOf(state.now)} {clockOf(state.now)} UTC
    </time>
    <button type="button" aria-pressed={!state.running} onClick={() => move({ running: !state.running })}>
      {state.running ? 'Pause' : 'Run'}
    </button>
    {steps.map(({ label, ms }) => (
      <button key={label} type="button" onClick={() => move({ advance: ms })}>
        {label}
      </button>
    ))}
  </div>
);

const Pending = ({ state }: { readonly state: BenchState }): ReactNode => {
  const next = [...state.planned].sort((one, other) => one.at - other.at).slice(0, 6);
  return (
    <section aria-labelledby="bench-pending">
      <h3 id="bench-pending">Due ({state.planned.length})</h3>
      {next.length === 0 && <p className="bench-quiet">Nothing is under way.</p>}
      <ul>
        {next.map(({ at, label }, index) => (
          <li key={index}>
            <time>in {Math.max(0, Math.round((at - state.now) / 1000))} s</time> {label}
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Drawer = (): ReactNode => {
  const { state, setState } = useBench();
  const flags = useFlags();
  const [open, setOpen] = useState(window.sessionStorage.getItem('drawer') === 'open');
  const toggle = (): void => {
    window.sessionStorage.setItem('drawer', open ? 'closed' : 'open');
    setOpen(!open);
  };
  const move = useCallback(
    (change: { advance?: number; running?: boolean }) => void moveClock(change).then(setState).catch(flags.refused),
    [setState, flags],
  );
  if (!state) return null;
  const { cost } = state.act;
  return (
    <section className="bench" aria-label="Workbench">
      <header className="bench-bar">
        <button type="button" className="bench-toggle" aria-expanded={open} onClick={toggle}>
          {open ? <ChevronDownIcon label="" size="small" /> : <ChevronUpIcon label="" size="small" />}
          Workbench
        </button>
        <Clock state={state} move={move} />
        <p className="bench-act">
          {state.act.label}: {cost.points} points, {cost.invocations.length} invocations, {state.planned.length} due
        </p>
      </header>
      {open && (
        <div className="bench-body">
          <CostMeter label={state.act.label} cost={cost} />
          <Pending state={state} />
          <EventList entries={state.entries} />
          <div>
            <Faults />
            <Consent />
          </div>
        </div>
      )}
    </section>
  );
};
