/**
 * Trouble of the host, planted: it ends in a sentence a person can act on, in both languages, without codes and without content; and once
 * it is over nothing is lost.
 */
import type { FreshnessView, OpenedIssue } from '../../src/contract/api';
import type { Refusal } from '../../src/contract/refusal';
import type { Fault } from '../host/contract';
import { aRequirement } from '../build/a-requirement';
import { aSite, readManifest, type Created, type World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { expectWhole } from './expect-whole';

type Words = Pick<Refusal, 'title' | 'sentence'>;
const summary = 'Stop the motor within 150 ms of an occlusion alarm';
const statuses = [401, 403, 404, 409, 413, 429, 500] as const;
type Status = (typeof statuses)[number];

const headersOf = (status: Status): Fault['headers'] =>
  status === 429 ? { 'Retry-After': '40', 'RateLimit-Reason': 'jira-quota-tenant-based' } : {};
const fault = (on: string, matching: RegExp, status: Status): Fault => ({
  on,
  matching,
  times: 100_000,
  status,
  headers: headersOf(status) ?? {},
  body: { code: 'PLANTED_CODE', message: 'planted words', errorMessages: ['planted words'] },
});

const inside = async (work: (world: World, product: string, issue: Created) => Promise<void>): Promise<void> => {
  let issue: Created | undefined;
  const { world, product } = await switchedOn({}, (site) => (issue = aRequirement(site, 'developer', summary)));
  try {
    if (issue) await work(world, product, issue);
  } finally {
    world.end();
  }
};

/** A whole sentence for a person: no status, no code, no word of the host or of an issue. */
const expectSaid = (words: Words | undefined): void => {
  expect(words?.title).toMatch(/^\p{Lu}[\p{L} ]+$/u);
  expect(words?.sentence).toMatch(/^\p{Lu}.{20,}\.$/u);
  expect(JSON.stringify([words?.title, words?.sentence])).not.toMatch(
    /\b[45]\d\d\b|_|PLANTED|planted|kvs|quota|status|undefined|Error|occlusion|PUMP|[{}]/,
  );
};

const freshnessOf = (opened: OpenedIssue): FreshnessView | undefined => ('freshness' in opened ? opened.freshness : undefined);
const openedIn = async (world: World, issue: Created, language: 'en' | 'de'): Promise<FreshnessView | Refusal | undefined> => {
  const reply = await world.call('developer', issue.key, 'openIssue', { language });
  return reply.ok ? freshnessOf(reply.value) : reply.refusal;
};

/** What the screen says of trouble behind it, the same in both languages. */
const expectTroubleShown = async (world: World, issue: Created): Promise<void> => {
  const said: Words[] = [];
  for (const language of ['en', 'de'] as const) {
    const shown = await openedIn(world, issue, language);
    const words = shown && 'code' in shown ? shown : shown?.trouble;
    expectSaid(words);
    if (words) said.push(words);
  }
  expect(said[0]?.sentence).not.toBe(said[1]?.sentence);
};

const edit = (world: World, issue: Created): void => {
  world.jira('developer', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { summary: `${summary}, at once` } });
};

const expectNothingLost = async (world: World, product: string, issue: Created): Promise<void> => {
  world.forge.clearFaults();
  await world.runNet(150);
  await world.settle();
  expectWhole(world, product);
  expect(await world.open('developer', issue.key)).toMatchObject({ is: 'issue', freshness: { current: true, waiting: 0 } });
  expect(freshnessOf(await world.open('developer', issue.key))?.trouble).toBeUndefined();
};

describe.each(statuses)('Jira answers %i', (status) => {
  test('to the drain that reads an issue: the screen says so, and the change is read later', () =>
    inside(async (world, product, issue) => {
      world.forge.plant(fault('jira', /bulkfetch/, status));
      edit(world, issue);
      await world.clock.advance(5000);
      expect(freshnessOf(await world.open('developer', issue.key))).toMatchObject({ current: false });
      await world.runNet(16);
      await expectTroubleShown(world, issue);
      await expectNothingLost(world, product, issue);
    }));

  test('to the write of our fields: the verdict stands, the screen says that the fields are behind', () =>
    inside(async (world, product, issue) => {
      world.forge.plant(fault('jira', /app.field.value/, status));
      await world.call('developer', issue.key, 'createAndLink', { rule: 'REQ-03', kind: 'TEST', summary: 'Measure the stop' });
      expect(await world.open('developer', issue.key)).toMatchObject({
        is: 'issue',
        gaps: [{ rule: 'VER-03', severity: 'note' }],
        verification: { state: 'needs a person' },
      });
      await world.clock.advance(5000);
      await expectTroubleShown(world, issue);
      await expectNothingLost(world, product, issue);
    }));

  test.each([
    ['the permission check', /permissions.check/],
    ['the creation of an issue', /POST .rest.api.3.issue$/],
    ['the link', /issueLink$/],
    ['the reading after it', /bulkfetch/],
  ])('to a person who creates and links, at %s: refused in words, and done at the second try', (_, matching) =>
    inside(async (world, product, issue) => {
      world.forge.plant(fault('jira', matching, status));
      for (const language of ['en', 'de'] as const) {
        const reply = await world.call('developer', issue.key, 'createAndLink', {
          language,
          rule: 'REQ-03',
          kind: 'TEST',
          summary: 'Measure',
        });
        expect(reply.ok).toBe(false);
        if (!reply.ok) expectSaid(reply.refusal);
      }
      world.forge.clearFaults();
      await world.runNet(60);
      const again = await world.call('developer', issue.key, 'createAndLink', { rule: 'REQ-03', kind: 'TEST', summary: 'Measure' });
      // Where Jira took the link already, the drain has found it and nothing is asked any more.
      expect(again.ok ? 'ok' : again.refusal.code).toMatch(/^(ok|not-asked-here)$/);
      expect(await world.open('developer', issue.key)).toMatchObject({ is: 'issue', gaps: [{ rule: 'VER-03', severity: 'note' }] });
      await expectNothingLost(world, product, issue);
    }),
  );

  test('to the search pages of the first read: it stands still, and goes on by itself', async () => {
    const world = await aSite();
    const system = world.create('admin', 'Software system', 'Infusion pump software');
    world.forge.plant(fault('jira', /search.jql/, status));
    await world.call('admin', system.key, 'switchOn');
    await world.clock.advance(60_000);
    expect(await world.open('admin', system.key)).toMatchObject({ is: 'first-read' });
    await expectNothingLost(world, world.site.state.findProject('PUMP')?.id ?? '', system);
    world.end();
  });
});

test('until when Jira takes no more requests is said in the sentence', () =>
  inside(async (world, _product, issue) => {
    world.forge.plant(fault('jira', /bulkfetch/, 429));
    edit(world, issue);
    await world.clock.advance(5000);
    const shown = freshnessOf(await world.open('developer', issue.key));
    expect(shown?.trouble?.sentence).toMatch(/^Jira allows no more requests for now\. .* Possible again from 09:\d\d UTC\.$/);
    world.forge.meter.begin('waiting');
    await world.clock.advance(30_000);
    expect(world.forge.meter.act().calls['jira POST'] ?? 0).toBe(0);
  }));

describe.each(statuses)('The store answers %i', (status) => {
  test.each([
    ['reads', /api.v1.(get|entity.get|entity.query|batch.get)/],
    ['writes', /api.v1.(set|entity.set|batch.set|batch.delete|transaction|delete)/],
  ])('to %s: every screen says so, and nothing is lost', (what, matching) =>
    inside(async (world, product, issue) => {
      world.forge.plant(fault('kvs', matching, status));
      edit(world, issue);
      await world.clock.advance(5000);
      const replies = [
        await world.call('developer', issue.key, what === 'reads' ? 'openIssue' : 'checkNow', { language: 'en' }),
        await world.call('developer', issue.key, what === 'reads' ? 'openIssue' : 'checkNow', { language: 'de' }),
      ];
      for (const reply of replies) {
        expect(reply.ok).toBe(false);
        if (!reply.ok) expectSaid(reply.refusal);
      }
      await expectNothingLost(world, product, issue);
    }),
  );
});

describe.each(statuses)('The queue answers %i', (status) => {
  test('to the push of a drain: the event comes again, and nothing is lost', () =>
    inside(async (world, product, issue) => {
      world.forge.plant(fault('queue', /./, status));
      edit(world, issue);
      await world.clock.advance(5000);
      expect(freshnessOf(await world.open('developer', issue.key))).toMatchObject({ current: false });
      await expectNothingLost(world, product, issue);
    }));

  test('to a class that ripples: the decision stands and every row follows', () =>
    inside(async (world, product, issue) => {
      const system = [...world.site.state.issues.values()][0]?.key ?? '';
      world.forge.plant(fault('queue', /./, status));
      const reply = await world.call('developer', system, 'setClass', { class: 'A', rationale: 'No injury is possible.' });
      if (!reply.ok) expectSaid(reply.refusal);
      expect(freshnessOf(await world.open('developer', issue.key))).toMatchObject({ current: false });
      await expectNothingLost(world, product, issue);
      expect(await world.open('developer', issue.key)).toMatchObject({ safetyClass: { class: 'A' } });
    }));
});

describe('A site that lacks an access right', () => {
  const { scopes } = readManifest().permissions;
  const lacking: Readonly<Record<string, readonly string[]>> = {
    'read:jira-work': ['switchOn', 'openIssue'],
    'write:jira-work': ['createAndLink'],
    'storage:app': ['switchOn', 'openIssue'],
    'manage:jira-project': [],
    'manage:jira-configuration': [],
    'read:jira-user': [],
    'read:app-data:jira': [],
    'write:app-data:jira': ['fields'],
  };

  test.each(scopes.filter((scope) => scope.includes('jira') || scope === 'storage:app'))(
    '%s: what needs it is refused in words',
    async (scope) => {
      const world = await aSite({
        change: ({ permissions }) => {
          permissions.scopes = permissions.scopes.filter((each) => each !== scope);
        },
      });
      const issue = world.create('admin', 'Software requirement', summary);
      const refused: string[] = [];
      const note = (call: string, reply: { readonly ok: boolean; readonly refusal?: Refusal }): void => {
        if (reply.ok) return;
        refused.push(call);
        expectSaid(reply.refusal);
        expect(reply.refusal?.code).toBe('scope-missing');
      };
      note('switchOn', await world.call('admin', issue.key, 'switchOn'));
      await world.clock.advance(10_000);
      const opened = await world.call('admin', issue.key, 'openIssue');
      note('openIssue', opened);
      if (opened.ok && freshnessOf(opened.value)?.trouble) {
        refused.push('fields');
        await expectTroubleShown(world, issue);
      }
      if (opened.ok)
        note('createAndLink', await world.call('admin', issue.key, 'createAndLink', { rule: 'REQ-03', kind: 'TEST', summary: 'Measure' }));
      expect(refused).toEqual(lacking[scope] ?? []);
      world.end();
    },
  );
});
