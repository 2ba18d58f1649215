/** Planting a failure: the next calls that match are answered with it. */
import React, { useState, type ReactNode } from 'react';
import { useFlags } from '../site/flags';
import { post } from '../site/workbench-client';

const statuses = [401, 403, 404, 409, 413, 429, 500] as const;
const rooms = ['jira', 'confluence', 'kvs', 'queue'] as const;

export const Faults = (): ReactNode => {
  const flags = useFlags();
  const [on, setOn] = useState<string>('jira');
  const [answer, setAnswer] = useState('429');
  const [times, setTimes] = useState(1);
  const [matching, setMatching] = useState('');
  const plant = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    const missingScope = answer === 'scope';
    try {
      await post('/api/faults', { on, status: missingScope ? 401 : Number(answer), times, matching, missingScope });
    } catch (error) {
      flags.refused(error);
    }
  };
  return (
    <section aria-labelledby="bench-faults">
      <h3 id="bench-faults">Plant a failure</h3>
      <form className="bench-faults" onSubmit={(event) => void plant(event)}>
        <label>
          On
          <select aria-label="Failure on" value={on} onChange={(event) => setOn(event.target.value)}>
            {rooms.map((room) => (
              <option key={room}>{room}</option>
            ))}
          </select>
        </label>
        <label>
          Answer
          <select aria-label="Failure answer" value={answer} onChange={(event) => setAnswer(event.target.value)}>
            {statuses.map((status) => (
              <option key={status}>{status}</option>
            ))}
            <option value="scope">missing scope</option>
          </select>
        </label>
        <label>
          Times
          <input type="number" min={1} max={1000} value={times} onChange={(event) => setTimes(Number(event.target.value))} />
        </label>
        <label>
          Path contains
          <input value={matching} placeholder="any" onChange={(event) => setMatching(event.target.value)} />
        </label>
        <button type="submit">Plant</button>
      </form>
    </section>
  );
};
