/**
 * Every call of every resolver, as everybody, with ids of things they may not know. Nobody learns a key, a summary, an id, a name or a number
 * of what they may not see, and nothing is written when a call is refused. The table is made from the manifest and the app's own resolvers:
 * a new call without a row fails here. And it can fail: see the last part.
 */
import type { Ports } from '../../src/app/ports';
import { aCrowd, crowd, everybody, unseeing, type Crowd, type Hidden, type Somebody } from './people/crowd';
import { opensToNobody, questions, guardedByJira, guardedTwice } from './people/questions';
import { screensOf, type Screen } from './people/screens';
import { askEverything, plain, rowOf, type Asked } from './people/table';

const few: Hidden = { restricted: 3, inTests: 2, byReporter: 2, linked: 1 };
const many: Hidden = { restricted: 14, inTests: 9, byReporter: 7, linked: 3 };

const screensIn = async ({ world }: Crowd): Promise<readonly Screen[]> => screensOf(world.forge, await import('../../src/index'));

interface Table {
  readonly screens: readonly Screen[];
  readonly asked: readonly Asked[];
}
const tableOf = async (hidden: Hidden, people = everybody): Promise<Table> => {
  const all = await aCrowd(hidden);
  try {
    const screens = await screensIn(all);
    return { screens, asked: await askEverything(all, screens, people) };
  } finally {
    all.world.end();
  }
};

const leaking = ({ asked }: Table): readonly string[] =>
  asked.filter(({ leaks }) => leaks.length > 0).map((row) => `${rowOf(row)}: ${row.leaks.join(', ')}`);
const writing = ({ asked }: Table): readonly string[] =>
  asked.filter(({ wrote }) => wrote.length > 0).map((row) => `${rowOf(row)}: ${row.wrote.join(', ')}`);
/** Where two answers part, with a little around it. */
const difference = (one: string, other: string): string => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `…${one.slice(Math.max(0, at - 60), at + 60)}… or …${other.slice(Math.max(0, at - 60), at + 60)}…`;
};
/** A table may be long: the first rows say enough. */
const first = (rows: readonly string[]): readonly string[] => rows.slice(0, 20);

describe('The table of people and calls', () => {
  let table: Table;
  let withMore: Table;
  beforeAll(async () => {
    table = await tableOf(few);
    withMore = await tableOf(many);
  });

  test('has a row for every call of every resolver, and for no other', () => {
    const calls = new Set(table.screens.flatMap((screen) => screen.calls));
    expect([...calls].sort()).toEqual(Object.keys(questions).sort());
  });

  test('asks each call as somebody who is answered: a row in which everybody is refused proves nothing', () => {
    const answered = new Set(table.asked.filter(({ refused }) => !refused).map(({ call }) => call));
    expect(Object.keys(questions).filter((call) => !answered.has(call))).toEqual([...opensToNobody]);
    const troubled = table.asked.filter(({ reply }) => /"code":"(rate-limited|unavailable|bad-input|scope-missing|conflict)"/.test(reply));
    expect(first(troubled.map((row) => `${rowOf(row)}: ${row.reply}`))).toEqual([]);
  });

  test('nobody learns of what they may not see', () => {
    expect(first([...leaking(table), ...leaking(withMore)])).toEqual([]);
  });

  test('nobody can count what they may not see: however much is hidden, the answer is the same', () => {
    const others = new Map(withMore.asked.map((row) => [rowOf(row), row]));
    const telling = table.asked.filter(
      (row) => unseeing.includes(row.somebody) && plain(row.reply) !== plain(others.get(rowOf(row))?.reply ?? ''),
    );
    expect(
      first(telling.map((row) => `${rowOf(row)}: ${difference(plain(row.reply), plain(others.get(rowOf(row))?.reply ?? ''))}`)),
    ).toEqual([]);
  });

  test('a refusal says the same of a thing that is hidden and of a thing that is not there', () => {
    const nowhere = new Map(
      table.asked.flatMap((row) => (/ not there/.test(row.place) ? [[`${row.call} ${row.somebody} ${row.payload}`, row.reply]] : [])),
    );
    // Whom Jira does not know at all is told to sign in, where Jira is asked.
    const known = table.asked.filter(({ somebody }) => somebody !== 'guest' && somebody !== 'anonymous');
    const telling = known.filter((row) => /"code":"not-found"/.test(row.reply) && row.payload === '{}');
    const different = telling.filter((row) => row.reply !== nowhere.get(`${row.call} ${row.somebody} ${row.payload}`));
    expect(first(different.map((row) => `${rowOf(row)}: ${row.reply}`))).toEqual([]);
  });

  test('nothing is written when a call is refused, by a call that only asks, or by somebody without the right', () => {
    expect(first([...writing(table), ...writing(withMore)])).toEqual([]);
  });

  test('visitors without an account, and guests of Confluence, are answered nothing', () => {
    const visitors = table.asked.filter(({ somebody }) => somebody === 'anonymous' || somebody === 'guest');
    expect(first(visitors.filter(({ refused }) => !refused).map(rowOf))).toEqual([]);
  });
});

/** The app's own door to Jira, with one check that grants what it should ask for. */
const careless: Readonly<Record<string, (ports: Ports) => void>> = {
  'the check of single issues': ({ issues }) => {
    jest.spyOn(issues, 'permitted').mockImplementation((_person, _permission, ids) => Promise.resolve(new Set(ids)));
  },
  'the check of projects': ({ issues }) => {
    jest
      .spyOn(issues, 'browsable')
      .mockImplementation((_person, projects, ids) => Promise.resolve({ projects: new Set(projects), issues: new Set(ids) }));
  },
  'the question who administers': ({ desk }) => {
    jest.spyOn(desk, 'mayAdminister').mockResolvedValue(true);
  },
};
const strangers: readonly Somebody[] = ['outsider', 'barred'];

describe('The table notices when', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });
  const withFault = async (...faults: readonly ((ports: Ports) => void)[]): Promise<Table> => {
    const { ports } = await import('../../src/forge/assemble');
    for (const plant of faults) plant(ports);
    return tableOf(few, strangers);
  };

  test.each(Object.entries(careless))('%s is missing', async (_, plant) => {
    const table = await withFault(plant);
    expect([...leaking(table), ...writing(table)]).not.toEqual([]);
  });

  test('all of them are missing: every call but those that Jira itself refuses tells or does what it should not', async () => {
    const table = await withFault(...Object.values(careless));
    const noticed = new Set(table.asked.filter(({ leaks, wrote }) => leaks.length + wrote.length > 0).map(({ call }) => call));
    expect(Object.keys(questions).filter((call) => !noticed.has(call))).toEqual([...guardedByJira, ...guardedTwice]);
  });
});

test('everybody of the table is somebody', () => {
  expect(Object.keys(crowd)).toHaveLength(10);
});
