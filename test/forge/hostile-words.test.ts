/**
 * Every text of every call, one by one, in the place of what a person would send: markup, formulas, control characters, names of an object,
 * and far too much. It is taken as the text it is or refused in a sentence; no call breaks, and the record stays whole.
 */
import { aCrowd, crowd, type Crowd } from './people/crowd';
import { opensToNobody, questions } from './people/questions';
import { screensOf, type Screen } from './people/screens';
import { expectWhole } from './expect-whole';

const hostile: Readonly<Record<string, string>> = {
  'markup and a formula': `=HYPERLINK("https://evil.example","x") <img src=x onerror=alert(1)> {item} $& '); DROP TABLE entry;--`,
  'control characters, right to left, a lone surrogate': 'a\u0000b\u0007c\u202Ed\uD800e 🫀\r\n\t',
  'names of an object': '__proto__',
  'far too much': 'x'.repeat(60_000),
};

type Path = readonly (string | number)[];
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Where the texts of a payload stand. */
const textsIn = (value: unknown, at: Path = []): readonly Path[] => {
  if (typeof value === 'string') return [at];
  if (Array.isArray(value)) return value.slice(0, 2).flatMap((each: unknown, n) => textsIn(each, [...at, n]));
  return isObject(value) ? Object.entries(value).flatMap(([name, each]) => textsIn(each, [...at, name])) : [];
};

const withText = (value: unknown, [first, ...rest]: Path, text: string): unknown => {
  if (first === undefined) return text;
  if (Array.isArray(value)) return value.map((each: unknown, n) => (n === first ? withText(each, rest, text) : each));
  return isObject(value) ? { ...value, [first]: withText(value[first], rest, text) } : value;
};

interface Told {
  readonly where: string;
  readonly reply: unknown;
}

const askWith = async (all: Crowd, screen: Screen, call: string, words: string): Promise<readonly Told[]> => {
  const told: Told[] = [];
  const [place] = screen.places(all);
  const [payload] = questions[call]?.(all) ?? [];
  if (!place || !payload) return told;
  // A mapping has a text for every field of the team's: a few stand for all.
  for (const path of textsIn(payload).slice(0, 12)) {
    const order = {
      moduleKey: screen.module,
      functionKey: call,
      payload: { language: 'en', ...(withText(payload, path, words) as object) },
      extension: place.extension,
      accountId: crowd.admin,
      accountType: 'licensed' as const,
    };
    const reply = await all.world.forge.invoke(order).catch((error: unknown) => ({ thrown: String(error) }));
    told.push({ where: `${call} with ${path.join('.')}`, reply });
  }
  return told;
};

const isAnswer = (reply: unknown): boolean => {
  if (!isObject(reply)) return false;
  if (reply['ok'] === true) return true;
  const { refusal } = reply;
  return (
    isObject(refusal) &&
    /^\p{Lu}.{10,}\.$/su.test(String(refusal['sentence'])) &&
    !/undefined|\[object|Error\b/.test(String(refusal['sentence']))
  );
};

test.each(Object.entries(hostile))('%s is text, or refused in a sentence, wherever a call takes words', async (_, words) => {
  const all = await aCrowd({ restricted: 1, inTests: 1, byReporter: 1, linked: 1 });
  try {
    const screens = screensOf(all.world.forge, await import('../../src/index'));
    const told: Told[] = [];
    for (const screen of screens.filter(({ at }) => at === undefined))
      for (const call of screen.calls.filter((name) => !opensToNobody.includes(name)))
        told.push(...(await askWith(all, screen, call, words)));
    expect(told.length).toBeGreaterThan(60);
    expect(
      told.filter(({ reply }) => !isAnswer(reply)).map(({ where, reply }) => `${where}: ${JSON.stringify(reply).slice(0, 200)}`),
    ).toEqual([]);
    await all.world.settle();
    expectWhole(all.world, all.product);
  } finally {
    all.world.end();
  }
});
