/** Signing an issue in its panel: by the right person, with a secret of their own, over the words that were shown, or not at all. */
import { Secret, TOTP } from 'otpauth';
import type { SigningApi } from '../../src/contract/signing-api';
import type { Entry } from '../../src/domain/record/entry';
import { aRequirement } from '../build/a-requirement';
import { people, type Created, type PersonName, type World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { expectWhole } from './expect-whole';
import { recorded } from './recomputed';
import { admit, enrol, onSigners, pins, signaturesOf, signersOn } from './on-signers';

let world: World;
let product: string;
let issue: Created;
beforeEach(async () => {
  ({ world, product } = await switchedOn());
  issue = aRequirement(world, 'developer', 'Stop the motor within 150 ms of an occlusion alarm');
  await world.settle();
});
afterEach(() => {
  world.end();
});

/** The tester answers for quality here; the developer writes. */
const withSigners = async (): Promise<void> => {
  await enrol(world, 'tester', issue.key);
  await enrol(world, 'developer', issue.key);
  await admit(world, 'tester', ['quality']);
  await admit(world, 'developer', ['developer']);
};
type Sign = Partial<Omit<SigningApi['sign']['ask'], 'language'>>;
const sign = async (person: PersonName, ask: Sign = {}, of: Created = issue) => {
  const shown = ask.shown ?? (await signaturesOf(world, 'admin', of.key)).shown;
  return world.call(person, of.key, 'sign', { meaning: 'approved', secret: pins[person] ?? 'no-secret-1', ...ask, shown });
};
const edit = async (summary: string): Promise<void> => {
  world.jira('developer', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { summary } });
  await world.settle();
};
const entries = (act: string): readonly Entry[] => recorded(world, product).entries.filter((entry) => entry.act === act);
const states = async (person: PersonName = 'tester'): Promise<readonly string[]> =>
  (await signaturesOf(world, person, issue.key)).signatures.map(
    ({ name, meaning, role, word }) => `${meaning} by ${name}, ${role}: ${word}`,
  );
const refused = (code: string) => ({ ok: false, refusal: { code } });

test('a signature names who, in which role, when and where, by which two components, over which words; and stands at once', async () => {
  await withSigners();
  const { shown, meanings, roles, secret } = await signaturesOf(world, 'tester', issue.key);
  expect([roles, secret, meanings.map(({ value }) => value)]).toEqual([
    'Quality assurance',
    'active',
    ['author', 'reviewed', 'verified', 'approved', 'test-coverage'],
  ]);
  expect(meanings.find(({ value }) => value === 'verified')?.points).toHaveLength(6);
  expect(await sign('tester', { shown })).toMatchObject({ ok: true, value: { is: 'panel' } });
  expect(await states()).toEqual(['Approved by tester, Quality assurance: Valid']);
  const [entry] = entries('sign');
  expect(entry).toMatchObject({
    actor: people.tester,
    detail: {
      meaning: 'approved',
      signer: { account: people.tester, printedName: 'tester', zone: expect.any(String) as string },
      role: { name: 'quality' },
      components: ['atlassian-session', 'pin'],
      shown: [{ artifact: issue.id, recipe: 'plumbline.signed/1', fingerprint: shown }],
    },
  });
  const signed = entry?.changes.find(({ id }) => id === issue.id)?.state.artifact.approvals;
  expect(signed).toMatchObject([{ at: entry?.at, by: people.tester, fingerprint: shown, meaning: 'approved', role: 'quality' }]);
  expectWhole(world, product);
});

test('changed words make it stale, and the next signature is shown what differs, word by word', async () => {
  await withSigners();
  await sign('tester');
  await edit('Stop the motor within 120 ms of an occlusion alarm');
  expect(await states()).toEqual(['Approved by tester, Quality assurance: Stale']);
  const { difference } = await signaturesOf(world, 'tester', issue.key);
  expect(difference?.since).toBe('You signed as Approved on 22 Nov 2026.');
  expect(difference?.lines).toEqual([
    {
      what: 'Summary',
      parts: [
        { is: 'same', text: 'Stop the motor within ' },
        { is: 'removed', text: '150' },
        { is: 'added', text: '120' },
        { is: 'same', text: ' ms of an occlusion alarm' },
      ],
    },
  ]);
  await sign('tester');
  expect(await states()).toEqual(['Approved by tester, Quality assurance: Stale', 'Approved by tester, Quality assurance: Valid']);
});

test('adding a test makes nothing stale; another source does', async () => {
  await withSigners();
  await sign('tester');
  world.link('tester', world.create('tester', 'Test', 'Measure the stop').id, 'verifies', issue.id);
  await world.settle();
  expect(await states()).toEqual(['Approved by tester, Quality assurance: Valid']);
  const other = world.create('developer', 'System requirement', 'Air does not harm the patient');
  world.link('developer', issue.id, 'derives from', other.id);
  await world.settle();
  expect(await states()).toEqual(['Approved by tester, Quality assurance: Stale']);
  const { difference } = await signaturesOf(world, 'tester', issue.key);
  expect(difference?.lines?.map(({ what }) => what)).toEqual(['Link added']);
});

test('while a change waits no signature is called valid', async () => {
  await withSigners();
  await sign('tester');
  world.jira('developer', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { summary: 'Changed, and not read yet' } });
  await world.clock.advance(1_000);
  expect(await states()).toEqual(['Approved by tester, Quality assurance: Checking']);
});

test('words that changed since they were shown are not signed, even where no event has told of it yet; the difference is told', async () => {
  await withSigners();
  const { shown } = await signaturesOf(world, 'tester', issue.key);
  world.jira('developer', 'PUT', `/rest/api/3/issue/${issue.key}`, {
    fields: { summary: 'Stop the motor within 90 ms of an occlusion alarm' },
  });
  expect(await sign('tester', { shown })).toMatchObject(refused('changed-since-shown'));
  expect(await states()).toEqual([]);
  const { meanwhile, difference } = await signaturesOf(world, 'tester', issue.key, shown);
  expect(difference).toBeUndefined();
  expect(meanwhile?.lines?.[0]?.parts).toContainEqual({ is: 'added', text: '90' });
  expect(entries('sign')).toEqual([]);
});

test('nobody signs what links to an issue they may not see: that link is part of it', async () => {
  await withSigners();
  const hidden = world.create('admin', 'System requirement', 'Kept from most');
  world.link('admin', issue.id, 'derives from', hidden.id);
  const level = world.site.state.findProject('PUMP')?.securityLevels[0]?.id;
  world.jira('admin', 'PUT', `/rest/api/3/issue/${hidden.key}`, { fields: { security: { id: level } } });
  await world.settle();
  expect(await sign('tester')).toMatchObject(refused('signed-part-hidden'));
  expect(entries('sign')).toEqual([]);
});

describe('Nobody signs as quality who is not, and each attempt is an entry', () => {
  const attempts = () => entries('sign-refused').map(({ actor, detail }) => [actor, detail?.['refusal']]);

  test('a developer, an admin and an outsider', async () => {
    await withSigners();
    expect(await sign('developer')).toMatchObject(refused('role-missing'));
    expect(await sign('admin')).toMatchObject(refused('role-missing'));
    expect(await sign('outsider')).toMatchObject(refused('not-found'));
    expect(attempts()).toEqual([
      [people.developer, 'role-missing'],
      [people.admin, 'role-missing'],
      [people.outsider, 'not-found'],
    ]);
    expect(await states()).toEqual([]);
  });

  test('whoever left the project, though the role was never taken away', async () => {
    await withSigners();
    const { shown } = await signaturesOf(world, 'tester', issue.key);
    const permissions = world.site.state.findProject('PUMP')?.permissions;
    for (const holders of permissions?.values() ?? []) holders.delete(people.tester);
    expect(await sign('tester', { shown })).toMatchObject(refused('not-found'));
    expect(attempts()).toEqual([[people.tester, 'not-found']]);
  });

  test('whose role was taken away a moment ago', async () => {
    await withSigners();
    await admit(world, 'tester', []);
    expect(await sign('tester')).toMatchObject(refused('role-missing'));
  });

  test('its author, whatever other role that person holds', async () => {
    await withSigners();
    expect(await sign('tester', { meaning: 'author' })).toMatchObject({ ok: true });
    expect(await sign('tester')).toMatchObject(refused('author-may-not-sign'));
    expect(attempts()).toEqual([[people.tester, 'author-may-not-sign']]);
  });

  test('with another account, role or name in the payload: none of them is taken', async () => {
    await withSigners();
    const { shown } = await signaturesOf(world, 'tester', issue.key);
    const forged = { meaning: 'approved', shown, secret: pins.developer, accountId: people.tester, by: people.tester, role: 'quality' };
    const extension = { issue: { id: issue.id, key: issue.key, typeId: '1' }, project: { id: product, key: 'PUMP' } };
    const reply = await world.forge.invoke({
      moduleKey: 'issue-panel',
      functionKey: 'sign',
      payload: { language: 'en', ...forged },
      accountId: people.developer,
      extension,
    });
    expect(reply).toMatchObject(refused('bad-input'));
    expect(await states()).toEqual([]);
  });

  test('an issue of another project under the name of this one: it is not there, for an admin of both', async () => {
    await withSigners();
    await enrol(world, 'tester', issue.key);
    const project = world.site.state.findProject('OTHER');
    const far = world.jira('admin', 'POST', '/rest/api/3/issue', {
      fields: { project: { id: project?.id }, issuetype: { id: world.site.issue(issue.id).typeId }, summary: 'Elsewhere' },
    });
    project?.permissions.get('BROWSE_PROJECTS')?.add(people.tester);
    const { shown } = await signaturesOf(world, 'tester', issue.key);
    const reply = await world.forge.invoke({
      moduleKey: 'issue-panel',
      functionKey: 'sign',
      payload: { language: 'en', meaning: 'approved', shown, secret: pins.tester },
      accountId: people.tester,
      extension: { issue: { id: String(far['id']), key: String(far['key']), typeId: '1' }, project: { id: product, key: 'PUMP' } },
    });
    expect(reply).toMatchObject(refused('not-found'));
    expect(entries('sign')).toEqual([]);
  });
});

describe('The secret', () => {
  test('five wrong ones lock it and alert quality; the right one is then no longer compared', async () => {
    await withSigners();
    for (const left of [4, 3, 2, 1, 0]) {
      const reply = await sign('developer', { meaning: 'author', secret: 'not-the-pin' });
      expect(reply).toMatchObject({
        ok: false,
        refusal: { code: 'secret-wrong', sentence: expect.stringContaining(`: ${left}.`) as string },
      });
    }
    expect(await sign('developer', { meaning: 'author' })).toMatchObject(refused('secret-locked'));
    await world.clock.advance(10_000);
    expect(entries('sign-refused')).toHaveLength(6);
    expect(entries('signing-locked')).toMatchObject([{ actor: people.developer, detail: { of: people.developer } }]);
    const { alerts } = await signaturesOf(world, 'tester', issue.key);
    expect(alerts[0]).toMatch(/^22 Nov 2026, \d\d:\d\d UTC: signing of developer locked after wrong secrets\.$/);
    expect((await signaturesOf(world, 'developer', issue.key)).alerts).toEqual([]);
  });

  test('is set by its owner, counts only once an admin let it, and not by that admin for themselves', async () => {
    await enrol(world, 'tester', issue.key);
    await admit(world, 'tester', ['quality']);
    await enrol(world, 'tester', issue.key);
    expect(await sign('tester')).toMatchObject(refused('not-activated'));
    await world.call('admin', issue.key, 'enrolPin', { pin: 'blue-58-elm' });
    await world.clock.advance(10_000);
    const { version, people: all } = await signersOn(world);
    const own = all.find(({ account }) => account === people.admin);
    expect(own).toMatchObject({ secret: 'waiting', isOneself: true });
    const ask = { version, account: people.admin, roles: ['quality'] as const, identity: 'It is me.', enrolment: own?.enrolment ?? '' };
    expect(await onSigners(world, 'admin', 'admitSigner', ask)).toMatchObject(refused('not-oneself'));
    expect(await onSigners(world, 'developer', 'admitSigner', { ...ask, account: people.tester })).toMatchObject(refused('forbidden'));
  });

  test('as a one-time code serves once', async () => {
    const begun = await world.call('tester', issue.key, 'beginCodes');
    const seed = begun.ok ? begun.value.secret : '';
    const code = (): string => new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: Date.now() });
    expect(await world.call('tester', issue.key, 'enrolCodes', { code: code() })).toMatchObject({ ok: true, value: { secret: 'waiting' } });
    await world.clock.advance(40_000);
    await admit(world, 'tester', ['quality']);
    const said = code();
    expect(await sign('tester', { secret: said })).toMatchObject({ ok: true });
    expect(await sign('tester', { secret: said })).toMatchObject(refused('secret-used'));
    expect(await states()).toHaveLength(1);
    const everything = [JSON.stringify(recorded(world, product).entries), world.logs.join(' ')].join(' ');
    expect(everything).not.toContain(seed);
  });

  test('is reset with a note on identity, and the person enrols and is let in anew', async () => {
    await withSigners();
    const reset = { account: people.tester, identity: 'Showed the badge.' };
    expect(await onSigners(world, 'admin', 'resetSigner', reset)).toMatchObject({ ok: true });
    expect(await sign('tester')).toMatchObject(refused('not-enrolled'));
    expect(entries('reset-signing')).toMatchObject([{ actor: people.admin, reason: 'Showed the badge.', detail: { of: people.tester } }]);
    await enrol(world, 'tester', issue.key);
    await admit(world, 'tester', ['quality']);
    expect(await sign('tester')).toMatchObject({ ok: true });
  });

  test('and none of it stands in the record, the log, an answer or the open store', async () => {
    await withSigners();
    await sign('tester');
    await sign('tester', { secret: 'wrong-99-pin' });
    const said = [pins.tester, pins.developer, 'wrong-99-pin'];
    const answers = JSON.stringify([await signersOn(world), await signaturesOf(world, 'tester', issue.key)]);
    const open = JSON.stringify(world.forge.store.dump());
    for (const text of [answers, open, world.logs.join('\n'), JSON.stringify(recorded(world, product).entries)])
      for (const secret of said) expect(text).not.toContain(secret);
  });
});

test('said in German where the viewer reads German', async () => {
  await withSigners();
  await sign('tester');
  const reply = await world.call('tester', issue.key, 'openSignatures', { language: 'de' });
  expect(reply).toMatchObject({
    ok: true,
    value: { roles: 'Qualitätssicherung', signatures: [{ meaning: 'Genehmigt', word: 'Gültig' }] },
  });
});
