import { VirtualClock } from './clock';

describe('the virtual clock', () => {
  test('runs work at its own instant, in order of time and then of planning, and work planned meanwhile', async () => {
    const clock = new VirtualClock(1_000);
    const ran: [string, number][] = [];
    const note = (label: string) => () => {
      ran.push([label, clock.now()]);
    };
    clock.plan(1_300, 'late', note('late'));
    clock.plan(1_100, 'first', () => {
      note('first')();
      clock.plan(1_200, 'meanwhile', note('meanwhile'));
    });
    clock.plan(1_100, 'second', note('second'));
    clock.plan(900, 'overdue', note('overdue'));
    await clock.advance(250);
    expect(ran).toEqual([
      ['overdue', 1_000],
      ['first', 1_100],
      ['second', 1_100],
      ['meanwhile', 1_200],
    ]);
    expect([clock.now(), clock.planned()]).toEqual([1_250, [{ at: 1_300, label: 'late' }]]);
  });

  test('waits for each work before the next', async () => {
    const clock = new VirtualClock(0);
    const ran: string[] = [];
    clock.plan(1, 'slow', async () => {
      await new Promise((resolve) => setImmediate(resolve));
      ran.push('slow');
    });
    clock.plan(1, 'fast', () => {
      ran.push('fast');
    });
    await clock.advanceTo(1);
    expect(ran).toEqual(['slow', 'fast']);
  });

  test('rethrows what work threw, after all of it ran', async () => {
    const clock = new VirtualClock(0);
    let after = 0;
    const fail = (what: string) => () => {
      throw new Error(what);
    };
    clock.plan(1, 'a', fail('a'));
    clock.plan(2, 'after', () => {
      after = clock.now();
    });
    await expect(clock.advance(5)).rejects.toThrow('a');
    expect([after, clock.now()]).toEqual([2, 5]);
    clock.plan(6, 'a', fail('a'));
    clock.plan(6, 'b', fail('b'));
    await expect(clock.advance(5)).rejects.toThrow('2 planned works failed');
  });

  test('settles when nothing is planned soon, and says how far it moved', async () => {
    const clock = new VirtualClock(0);
    const chain = (left: number) => (): void => {
      if (left > 0) clock.plan(clock.now() + 100, 'chain', chain(left - 1));
    };
    chain(3)();
    clock.plan(10_000, 'far', () => undefined);
    expect(await clock.settle(500)).toBe(300);
    expect(clock.planned()).toEqual([{ at: 10_000, label: 'far' }]);
  });

  test('refuses to go back, to be moved twice at once, and to plan at no time', async () => {
    const clock = new VirtualClock(10);
    await expect(clock.advanceTo(9)).rejects.toThrow('cannot go back');
    clock.plan(11, 'nested', () => clock.advance(1));
    await expect(clock.advance(1)).rejects.toThrow('already being moved');
    expect(() => clock.plan(Number.NaN, 'x', () => undefined)).toThrow('cannot plan');
  });
});
