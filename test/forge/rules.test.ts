/** An admin says which rules ask and how loudly: refused without a reason, recorded, and then every row is judged again before anything is said. */
import { aSite, people, type PersonName, type World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import type { RulePack } from '../../src/domain/rules/pack';
import type { OwnRuleForm } from '../../src/domain/rules/own-rule';
import { everyRule } from '../../src/domain/rules/rule-book';
import { expectWhole, unfinished } from './expect-whole';
import { gapPages, productOn, type ProjectScreen } from './on-project';
import { onRules, packWith, ruleIn, rulesOn, savePack } from './on-rules';
import { asIssue } from './on-screen';
import { savedSettings, onSettings } from './on-settings';
import { recorded, settingsOf } from './recomputed';

const off = { 'REQ-03': { severity: 'off' as const, reason: 'Tests live in the bench tool until March.' } };
const twoTests: OwnRuleForm = {
  name: 'Two tests of a requirement',
  kind: 'SWREQ',
  verb: 'verifies',
  way: 'in',
  endKind: 'TEST',
  minimum: 2,
  severity: 'blocks-release',
  classes: ['A', 'B', 'C'],
};

const aPump = async (requirements = 1) => {
  const { world, product, system } = await switchedOn();
  const all = Array.from({ length: requirements }, (_, n) =>
    world.create('developer', 'Software requirement', `The motor shall stop within ${n} ms`),
  );
  await world.settle();
  const [requirement] = all;
  if (!requirement) throw new Error('no requirement');
  const screen: ProjectScreen = { world, person: 'admin', project: 'PUMP' };
  return { world, product, system, requirement, screen };
};
const gapsOn = async (world: World, key: string): Promise<readonly string[]> =>
  asIssue(await world.open('developer', key)).gaps.map(({ rule }) => rule);

describe('The rules of a product', () => {
  test('are shown by family, each as it comes, with clauses and classes', async () => {
    const { world } = await aPump();
    const view = await rulesOn(world);
    expect(view.families.flatMap(({ rules }) => rules.map(({ id }) => id)).sort()).toEqual(everyRule.map(({ id }) => id).sort());
    expect(ruleIn(view, 'REQ-03')).toMatchObject({
      severity: 'to-resolve',
      standard: 'to-resolve',
      clauses: '5.7.1, 5.7.4.a, 5.7.4.b',
      classes: 'A B C',
    });
    expect(view).toMatchObject({ vectors: 0, problems: [], edition: 'IEC 62304:2006 with Amendment 1:2015' });
    expect(view.judging).toBeUndefined();
    const german = await onRules(world, 'admin', 'openRules', { language: 'de' });
    expect(JSON.stringify(german)).toContain('Anforderungen');
    world.end();
  });

  test('are shown, tried and changed by nobody but who administers every project of the product', async () => {
    const { world } = await aPump();
    const { version } = await rulesOn(world);
    const stored = world.forge.store.snapshot();
    const pack = JSON.stringify(packWith({ adjust: off }));
    for (const person of ['developer', 'tester', 'outsider'] as const satisfies readonly PersonName[])
      for (const [call, ask] of Object.entries({ openRules: {}, tryRules: { pack: 'no JSON' }, saveRules: { version, pack } })) {
        const reply = await onRules(world, person, call as 'openRules', ask);
        expect({ call, reply }).toMatchObject({
          call,
          reply: { ok: false, refusal: { code: person === 'outsider' ? 'not-found' : 'forbidden' } },
        });
      }
    expect(world.forge.store.snapshot()).toEqual(stored);
    world.end();
  });

  test('of a project that is off are not there', async () => {
    const world = await aSite();
    expect(await onRules(world, 'admin', 'openRules')).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    world.end();
  });
});

describe('Switching a rule off', () => {
  test('takes its gaps away everywhere, is one entry, and is said wherever it is said what was checked', async () => {
    const { world, product, requirement, screen } = await aPump();
    expect(await gapsOn(world, requirement.key)).toContain('REQ-03');
    const before = await productOn(screen);
    expect(before.notAsked).toEqual([]);
    const saved = await savePack(world, { adjust: off });
    expect(saved.judging).toMatchObject({ rows: 0 });
    await world.settle();
    expect(await gapsOn(world, requirement.key)).not.toContain('REQ-03');
    const issue = asIssue(await world.open('developer', requirement.key));
    expect(issue.checks.map(({ name }) => name)).not.toContain('a test or other verification is linked');
    expect(issue.off).toMatchObject([{ rule: 'REQ-03', reason: off['REQ-03'].reason }]);
    const after = await productOn(screen);
    expect(after.notAsked).toEqual([expect.stringMatching(/^Rule REQ-03 .* is switched off: Tests live in the bench tool until March\.$/)]);
    expect(after.rules.map(({ rule }) => rule)).not.toContain('REQ-03');
    const entries = recorded(world, product).entries.filter(({ act }) => act === 'change-rules');
    expect(entries).toMatchObject([{ actor: people.admin, changes: [], detail: { before: null, after: { pack: { adjust: off } } } }]);
    const view = await rulesOn(world);
    expect(ruleIn(view, 'REQ-03')).toMatchObject({ severity: 'off', standard: 'to-resolve', reason: off['REQ-03'].reason });
    expect(ruleIn(view, 'REQ-03').setBy).toMatch(/^admin, \d/);
    expect(ruleIn(view, 'REQ-01').setBy).toBeUndefined();
    expect(view.judging).toBeUndefined();
    expectWhole(world, product);
    expect(unfinished(world)).toEqual([]);
    world.end();
  });

  test('says on no screen that nothing is missing before every row is judged again', async () => {
    const { world, product, requirement, screen } = await aPump();
    await savePack(world, { adjust: off });
    expect(asIssue(await world.open('developer', requirement.key)).freshness.current).toBe(false);
    expect((await productOn(screen)).data.freshness).toMatchObject({ current: false });
    await world.settle();
    expect((await productOn(screen)).data.freshness).toMatchObject({ current: true });
    expectWhole(world, product);
    world.end();
  });

  test('without a written reason is refused, and the rule is named', async () => {
    const { world, product } = await aPump();
    const { version } = await rulesOn(world);
    for (const severity of ['off', 'note'] as const) {
      const pack = JSON.stringify(packWith({ adjust: { 'REQ-03': { severity, reason: ' ' } } }));
      expect(await onRules(world, 'admin', 'saveRules', { version, pack })).toMatchObject({
        ok: false,
        refusal: {
          code: 'rules-not-accepted',
          title: 'Rules not saved',
          sentence: 'REQ-03 is made quieter or switched off: write the reason.',
        },
      });
      expect(await onRules(world, 'admin', 'tryRules', { pack })).toMatchObject({
        ok: true,
        value: { problems: [expect.stringContaining('REQ-03')] },
      });
    }
    expect(settingsOf(world, product).rules).toBeUndefined();
    world.end();
  });

  test('and on again has it asked of everything again', async () => {
    const { world, product, requirement } = await aPump();
    await savePack(world, { adjust: off });
    await world.settle();
    await savePack(world, {});
    await world.settle();
    expect(await gapsOn(world, requirement.key)).toContain('REQ-03');
    expectWhole(world, product);
    world.end();
  });

  test('keeps who set a rule first, when somebody changes another one', async () => {
    const { world } = await aPump();
    await savePack(world, { adjust: off });
    await world.settle();
    const { setBy } = ruleIn(await rulesOn(world), 'REQ-03');
    await world.clock.advance(3 * 24 * 3600_000);
    await savePack(world, { adjust: { ...off, 'REQ-01': { severity: 'blocks-release' } } });
    await world.settle();
    const view = await rulesOn(world);
    expect(ruleIn(view, 'REQ-03').setBy).toBe(setBy);
    expect(ruleIn(view, 'REQ-01').setBy).not.toBe(setBy);
    world.end();
  });
});

describe('A severity that is set otherwise', () => {
  test('is what card, list and counts say, after every row is judged by it', async () => {
    const { world, product, requirement, screen } = await aPump(3);
    await savePack(world, { adjust: { 'REQ-03': { severity: 'blocks-release' } } });
    await world.settle();
    const [gap] = asIssue(await world.open('developer', requirement.key)).gaps;
    expect(gap).toMatchObject({ rule: 'REQ-03', severity: 'blocks-release' });
    const [page] = await gapPages(screen, { filter: { severities: ['blocks-release'] } });
    expect(page?.lines.filter(({ rule }) => rule === 'REQ-03')).toHaveLength(3);
    expect((await productOn(screen)).gaps.bySeverity['blocks-release']).toBe(3);
    expectWhole(world, product);
    world.end();
  });
});

describe("A rule of a team's own", () => {
  const withOwn = async (world: World): Promise<RulePack> => {
    const tried = await onRules(world, 'admin', 'tryRules', { pack: JSON.stringify(packWith({})), add: twoTests });
    if (!tried.ok) throw new Error(tried.refusal.sentence);
    expect(tried.value).toMatchObject({ vectors: 2, problems: [] });
    return JSON.parse(tried.value.pack) as RulePack;
  };

  test('is written from a form, proves itself, and speaks on card, list and in the file', async () => {
    const { world, product, requirement, screen } = await aPump();
    await savePack(world, await withOwn(world));
    await world.settle();
    const gap = asIssue(await world.open('developer', requirement.key)).gaps.find(({ rule }) => rule === 'OWN-01');
    expect(gap).toMatchObject({ severity: 'blocks-release', name: 'Two tests of a requirement' });
    expect(JSON.stringify(gap?.why)).toContain('has 0 of 2');
    const [page] = await gapPages(screen, { filter: { rules: ['OWN-01'] } });
    expect(page?.lines).toMatchObject([{ rule: 'OWN-01' }]);
    expect((await productOn(screen)).rules).toContainEqual({ rule: 'OWN-01', name: 'Two tests of a requirement', count: 1 });
    for (const n of [1, 2]) {
      const test = world.create('tester', 'Test', `Block the line ${n}`);
      world.link('tester', test.id, 'verifies', requirement.id);
    }
    await world.settle();
    expect(await gapsOn(world, requirement.key)).not.toContain('OWN-01');
    expectWhole(world, product);
    world.end();
  });

  test("whose vector does not come out as it says is refused by the vector's name", async () => {
    const { world } = await aPump();
    const pack = await withOwn(world);
    const wrong = { ...pack, vectors: pack.vectors.map((vector) => ({ ...vector, gaps: ['OWN-01 ITEM-1'] })) };
    const { version } = await rulesOn(world);
    expect(await onRules(world, 'admin', 'saveRules', { version, pack: JSON.stringify(wrong) })).toMatchObject({
      ok: false,
      refusal: {
        sentence:
          'The test vector “OWN-01 Two tests of a requirement: is silent” does not come out as it says. Did not come: OWN-01 ITEM-1.',
      },
    });
    world.end();
  });
});

describe('Saving rules', () => {
  test('by two admins at once is done once, and an older version is refused', async () => {
    const { world, product } = await aPump();
    const { version } = await rulesOn(world);
    const packs = ['note', 'blocks-release'].map((severity) =>
      JSON.stringify(packWith({ adjust: { 'REQ-01': { severity: severity as 'note', reason: 'Agreed.' } } })),
    );
    const replies = await Promise.all(packs.map((pack) => onRules(world, 'admin', 'saveRules', { version, pack })));
    expect(replies.map((reply) => (reply.ok ? 'saved' : reply.refusal.code)).sort()).toEqual(['changed-meanwhile', 'saved']);
    await world.settle();
    expect(recorded(world, product).entries.filter(({ act }) => act === 'change-rules')).toHaveLength(1);
    expectWhole(world, product);
    world.end();
  });

  test('does not undo a mapping that was saved meanwhile, and the other way round', async () => {
    const { world, product } = await aPump();
    const { version } = await rulesOn(world);
    const { mapping } = await savedSettings(world);
    await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version, mapping: { ...mapping, statuses: {} } });
    const pack = JSON.stringify(packWith({ adjust: off }));
    expect(await onRules(world, 'admin', 'saveRules', { version, pack })).toMatchObject({
      ok: false,
      refusal: { code: 'first-read-runs' },
    });
    await world.settle();
    expect(await onRules(world, 'admin', 'saveRules', { version, pack })).toMatchObject({
      ok: false,
      refusal: { code: 'changed-meanwhile' },
    });
    await savePack(world, { adjust: off });
    await world.settle();
    const now = await savedSettings(world);
    await onSettings(world, 'admin', 'PUMP', 'saveMapping', { version: now.version, mapping });
    await world.settle();
    expect(settingsOf(world, product)).toMatchObject({ mapping: { statuses: mapping.statuses }, rules: { pack: { adjust: off } } });
    expectWhole(world, product);
    world.end();
  });

  const saveLosing = async (n: number, afterEffect: boolean): Promise<boolean> => {
    const { world, product, requirement } = await aPump();
    try {
      const { version } = await rulesOn(world);
      world.forge.dropNth(n, { afterEffect });
      await onRules(world, 'admin', 'saveRules', { version, pack: JSON.stringify(packWith({ adjust: off })) }).catch(() => undefined);
      const dropped = !world.forge.pendingDrop;
      world.forge.clearFaults();
      await world.runNet(60);
      await world.settle();
      const wasRecorded = recorded(world, product).entries.some(({ act }) => act === 'change-rules');
      expect((await gapsOn(world, requirement.key)).includes('REQ-03')).toBe(!wasRecorded);
      expect(asIssue(await world.open('developer', requirement.key)).freshness.current).toBe(true);
      expectWhole(world, product);
      return dropped;
    } catch (error) {
      throw new Error(`after call ${n} ${afterEffect ? 'after' : 'before'} its effect`, { cause: error });
    } finally {
      world.end();
    }
  };

  test('comes out whole when any of its calls is lost: what the record says is what is judged by', async () => {
    let n = 1;
    while ((await saveLosing(n, false)) && (await saveLosing(n, true))) n += 1;
    expect(n).toBeGreaterThan(10);
  }, 600_000);

  test('of more than one page says how far it is, and is whole in the end', async () => {
    const { world, product } = await aPump(119);
    const { judging } = await savePack(world, { adjust: off });
    expect(judging).toEqual({ rows: 0, of: 120 });
    await world.settle();
    expectWhole(world, product);
    world.end();
  });
});
