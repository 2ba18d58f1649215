/** What becomes of a text that was put before a person: handed back with a reason, or a signature on it taken back. */
import { aRequirement } from '../build/a-requirement';
import type { Created, PersonName, World } from '../build/a-site';
import { switchedOn } from '../build/switched-on';
import { expectWhole } from './expect-whole';
import { admit, enrol, pins, signaturesOf } from './on-signers';
import type { SigningApi } from '../../src/contract/signing-api';

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
const states = async (person: PersonName = 'tester'): Promise<readonly string[]> =>
  (await signaturesOf(world, person, issue.key)).signatures.map(
    ({ name, meaning, role, word }) => `${meaning} by ${name}, ${role}: ${word}`,
  );
const refused = (code: string) => ({ ok: false, refusal: { code } });

test('returned with a reason: it stands on the issue until somebody judges it, and the history tells', async () => {
  await withSigners();
  const { shown } = await signaturesOf(world, 'tester', issue.key);
  expect(await world.call('developer', issue.key, 'returnForChange', { shown, reason: 'Which alarm?' })).toMatchObject({ ok: true });
  expect(await signaturesOf(world, 'developer', issue.key)).toMatchObject({ returned: { reason: 'Which alarm?', changedSince: false } });
  await edit('Stop the motor within 150 ms of the upstream occlusion alarm');
  expect(await signaturesOf(world, 'developer', issue.key)).toMatchObject({ returned: { changedSince: true } });
  await sign('tester');
  expect((await signaturesOf(world, 'developer', issue.key)).returned).toBeUndefined();
  const history = await world.call('tester', issue.key, 'readHistory');
  const told = history.ok ? history.value.items.map(({ act, reason }) => [act, reason]) : [];
  expect(told).toContainEqual(['Returned', 'Which alarm?']);
  expect(told).toContainEqual(['Signed', undefined]);
});

test('a signature is revoked by its signer or by quality, with a reason; it stays, and counts no more', async () => {
  await withSigners();
  await sign('developer', { meaning: 'author' });
  await sign('tester');
  const { shown, signatures } = await signaturesOf(world, 'developer', issue.key);
  const [authored, approved] = signatures;
  const revoke = (person: PersonName, signature: string) =>
    world.call(person, issue.key, 'revokeSignature', { shown, signature, reason: 'Signed the wrong one.', secret: pins[person] ?? '' });
  expect(await revoke('developer', approved?.id ?? '')).toMatchObject(refused('role-missing'));
  expect(await revoke('tester', authored?.id ?? '')).toMatchObject({ ok: true });
  expect(await revoke('tester', authored?.id ?? '')).toMatchObject(refused('signature-not-there'));
  expect(await states()).toEqual(['Author by developer, Developer: Revoked', 'Approved by tester, Quality assurance: Valid']);
  expectWhole(world, product);
});
