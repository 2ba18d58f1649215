/** Signing secrets over the platform's store: guarded against guessing, replay and undoing; told to nobody. */
import { kvs } from '@forge/kvs';
import { Secret, TOTP } from 'otpauth';
import { instant, person } from '../../src/domain/trace/artifact';
import { secretStore } from '../../src/forge/store/secret-store';
import { aSite, type World } from '../build/a-site';
import { Errand } from '../build/an-errand';

let world: World;
const errand = new Errand();
beforeEach(async () => {
  world = await aSite({ functions: errand.functions });
});
afterEach(() => {
  world.end();
});
const run = <T>(work: () => Promise<T>): Promise<T> => errand.run(world, work);

const quinn = person('712020:quinn');
const admin = person('712020:admin');
const at = (seconds: number) => instant(new Date(Date.UTC(2026, 10, 27) + seconds * 1000).toISOString());
const now = at(0);
const pin = 'green-42-tea';
const refused = (refusal: string) => ({ ok: false, refusal });

const activate = async (): Promise<void> => {
  const state = await secretStore.state(quinn);
  expect(await secretStore.activate(quinn, state?.id ?? '', admin, now)).toMatchObject({ ok: true });
};
const withPin = async (): Promise<void> => {
  await secretStore.enrolPin(quinn, pin, now);
  await activate();
};
const codeAt = (seed: string, seconds: number): string =>
  new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: Date.parse(at(seconds)) });
const withCodes = async (): Promise<string> => {
  const { secret } = await secretStore.beginCodes(quinn, 'Quinn');
  expect(await secretStore.enrolCodes(quinn, codeAt(secret, 0), now)).toMatchObject({ ok: true });
  await activate();
  return secret;
};

describe('A signing PIN', () => {
  test('is in force once somebody else activated it, and tells what it is, never its value', async () => {
    await run(async () => {
      expect(await secretStore.check(quinn, pin, now)).toEqual(refused('not-enrolled'));
      await secretStore.enrolPin(quinn, pin, now);
      expect(await secretStore.check(quinn, pin, now)).toEqual(refused('not-activated'));
      await activate();
      expect(await secretStore.check(quinn, pin, now)).toMatchObject({ ok: true, value: { method: 'pin', locked: false } });
      expect(await secretStore.state(quinn)).toEqual({
        id: expect.any(String) as string,
        method: 'pin',
        since: now,
        activated: { by: admin, at: now },
        locked: false,
        triesLeft: 5,
      });
    });
  });

  test('is locked by five wrong tries in a row, for the right one too, until the person enrols anew', async () => {
    await run(async () => {
      await withPin();
      for (let i = 0; i < 4; i += 1) expect(await secretStore.check(quinn, 'wrong', now)).toEqual(refused('wrong'));
      expect(await secretStore.check(quinn, pin, now)).toMatchObject({ ok: true });
      for (let i = 0; i < 5; i += 1) expect(await secretStore.check(quinn, 'wrong', now)).toEqual(refused('wrong'));
      expect(await secretStore.check(quinn, pin, now)).toEqual(refused('locked'));
      expect(await secretStore.state(quinn)).toMatchObject({ locked: true });
      await secretStore.enrolPin(quinn, 'other-77-cup', now);
      expect(await secretStore.check(quinn, 'other-77-cup', now)).toEqual(refused('not-activated'));
    });
  });

  test('is tried no more often by guesses sent at once than by guesses sent in turn', async () => {
    await run(async () => {
      await withPin();
      const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => secretStore.check(quinn, `guess-${i}`, now)));
      const compared = answers.filter((answer) => !answer.ok && answer.refusal === 'wrong');
      expect(compared.length).toBeLessThanOrEqual(5);
      expect(await secretStore.check(quinn, pin, now)).toEqual(refused('locked'));
    });
  });

  test('of one enrolment is not activated by what was said of an earlier one', async () => {
    await run(async () => {
      await secretStore.enrolPin(quinn, pin, now);
      const before = await secretStore.state(quinn);
      await secretStore.enrolPin(quinn, 'other-77-cup', now);
      expect(await secretStore.activate(quinn, before?.id ?? '', admin, now)).toEqual(refused('changed-meanwhile'));
      expect(await secretStore.check(quinn, 'other-77-cup', now)).toEqual(refused('not-activated'));
    });
  });

  test('is gone once it is removed', async () => {
    await run(async () => {
      await withPin();
      await secretStore.remove(quinn);
      expect(await secretStore.state(quinn)).toBeUndefined();
      expect(await secretStore.check(quinn, pin, now)).toEqual(refused('not-enrolled'));
    });
  });

  test('stands in no value outside the secret space, and there only hashed', async () => {
    await run(async () => {
      await withPin();
      await secretStore.check(quinn, 'wrong', now);
    });
    // Queries lag behind writes.
    await world.clock.advance(60_000);
    await run(async () => {
      const all = await kvs.query().limit(100).getMany();
      expect(all.results.length).toBeGreaterThan(1);
      expect(JSON.stringify(all.results)).not.toContain(pin);
      expect(JSON.stringify(await kvs.getSecret(`sign:${quinn}`))).not.toContain(pin);
    });
  });
});

describe('One-time codes', () => {
  test('serve once each, a little early or late, and not beyond', async () => {
    await run(async () => {
      const seed = await withCodes();
      expect(await secretStore.check(quinn, codeAt(seed, 300), at(300))).toMatchObject({ ok: true, value: { method: 'code' } });
      expect(await secretStore.check(quinn, codeAt(seed, 300), at(301))).toEqual(refused('used'));
      expect(await secretStore.check(quinn, codeAt(seed, 330), at(301))).toMatchObject({ ok: true });
      expect(await secretStore.check(quinn, codeAt(seed, 400), at(500))).toEqual(refused('wrong'));
    });
  });

  test('sent twice at once sign once', async () => {
    await run(async () => {
      const seed = await withCodes();
      const code = codeAt(seed, 600);
      const answers = await Promise.all([1, 2, 3].map(() => secretStore.check(quinn, code, at(600))));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    });
  });

  test('are enrolled only by whoever holds the device', async () => {
    await run(async () => {
      expect(await secretStore.enrolCodes(quinn, '123456', now)).toEqual(refused('not-begun'));
      const { uri, secret } = await secretStore.beginCodes(quinn, 'Quinn');
      expect(uri).toContain(`secret=${secret}`);
      expect(await secretStore.enrolCodes(quinn, codeAt(secret, 9000), now)).toEqual(refused('wrong'));
      expect(await secretStore.state(quinn)).toBeUndefined();
    });
  });
});
