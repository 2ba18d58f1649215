/**
 * Fifty people sign overlapping sets of issues at once, while one of the issues is edited: every signature that was accepted stands in the
 * chain, none twice, every refusal is explained, and nobody runs the store out of its units.
 */
import type { Reply } from '../../src/contract/calls';
import type { OpenedPanel } from '../../src/contract/panel-api';
import type { SignaturesView } from '../../src/contract/signing-api';
import { aRequirement } from '../build/a-requirement';
import type { Created, World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { seededRandom } from '../host/forge/random';
import { expectWhole } from './expect-whole';
import { onSigners, signersOn } from './on-signers';
import { recorded } from './recomputed';

const crowd = Array.from({ length: 50 }, (_, n) => `signer-${n}`);
const issues = 10;
const each = 4;
const pinOf = (account: string): string => `own-secret-of-${account}`;

const ask = async <T>(world: World, account: string, issue: Created, functionKey: string, payload: object): Promise<Reply<T>> =>
  (await world.forge.invoke({
    moduleKey: 'issue-context',
    functionKey,
    payload: { language: 'en', ...payload },
    accountId: account,
    extension: {
      type: 'jira:issueContext',
      issue: { id: issue.id, key: issue.key, typeId: world.site.issue(issue.key).typeId },
      project: { id: world.site.issue(issue.key).projectId, key: 'PUMP' },
    },
  })) as Reply<T>;

const lettingIn = async (world: World, account: string, issue: Created): Promise<void> => {
  const enrolled = await ask(world, account, issue, 'enrolPin', { pin: pinOf(account) });
  if (!enrolled.ok) throw new Error(`not enrolled: ${enrolled.refusal.code}`);
  await world.clock.advance(10_000);
  const { version, people } = await signersOn(world);
  const enrolment = people.find((each) => each.account === account)?.enrolment;
  if (enrolment === undefined) throw new Error('no enrolment waits');
  const admitted = await onSigners(world, 'admin', 'admitSigner', {
    version,
    account,
    roles: ['quality'],
    identity: 'Known in person.',
    enrolment,
  });
  if (!admitted.ok) throw new Error(`not admitted: ${admitted.refusal.code}`);
};

interface Attempt {
  readonly account: string;
  readonly issue: string;
  readonly reply: Reply<OpenedPanel>;
}

test('fifty people sign overlapping sets at once, and the record holds exactly what was accepted', async () => {
  const wishes: Created[] = [];
  const { world, product } = await switchedOn({}, (site) => {
    for (let n = 0; n < issues; n += 1) wishes.push(aRequirement(site, 'developer', `Stop the motor within ${150 + n} ms`));
    for (const accountId of crowd) site.site.seed.user({ accountId, displayName: `Signer ${accountId}` });
    for (const permission of ['BROWSE_PROJECTS', 'EDIT_ISSUES']) site.site.grant('PUMP', permission, crowd);
  });
  try {
    const [first] = wishes;
    if (!first) throw new Error('nothing to sign');
    for (const account of crowd) await lettingIn(world, account, first);
    await world.settle();
    world.forge.meter.begin('open the signers');
    await signersOn(world);
    expect(world.forge.meter.act().readUnits).toBeLessThanOrEqual(100);
    const random = seededRandom(5);
    const attempts: Attempt[] = [];
    // Everybody signs one issue of their own set within a minute, ten in the very same moment; then the next.
    for (let round = 0; round < each; round += 1) {
      const edited = wishes[round] ?? first;
      world.jira('developer', 'PUT', `/rest/api/3/issue/${edited.key}`, { fields: { summary: `Stop the motor in round ${round}` } });
      for (const at of [0, 10, 20, 30, 40]) {
        const signed = crowd.slice(at, at + 10).map(async (account, n): Promise<Attempt> => {
          const issue = wishes[(at + n + round * 3 + Math.floor(random() * 3)) % issues] ?? first;
          const opened = await ask<SignaturesView>(world, account, issue, 'openSignatures', {});
          if (!opened.ok) return { account, issue: issue.id, reply: opened };
          const sign = { meaning: 'approved', shown: opened.value.shown, secret: pinOf(account) };
          return { account, issue: issue.id, reply: await ask<OpenedPanel>(world, account, issue, 'sign', sign) };
        });
        attempts.push(...(await Promise.all(signed)));
        await world.clock.advance(12_000);
      }
    }
    await world.settle();
    const { entries } = recorded(world, product);
    const accepted = attempts.filter(({ reply }) => reply.ok).map(({ account, issue }) => `${account} ${issue}`);
    const inRecord = entries
      .filter(({ act }) => act === 'sign')
      .map(({ actor, detail }) => `${actor} ${(detail?.['shown'] as readonly { readonly artifact: string }[])[0]?.artifact ?? ''}`);
    expect([...inRecord].sort()).toEqual([...accepted].sort());
    expect(new Set(entries.map(({ seq }) => seq)).size).toBe(entries.length);
    const refusals = attempts.flatMap(({ reply }) => (reply.ok ? [] : [reply.refusal]));
    expect(accepted.length).toBeGreaterThan(150);
    expect(refusals.length).toBeGreaterThan(0);
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['changed-since-shown']));
    for (const { sentence } of refusals) expect(sentence).toMatch(/^\p{Lu}.{20,}\.$/u);
    expectWhole(world, product);
  } finally {
    world.end();
  }
});
