/** The record as people read it, and as a file that proves itself without us. */
import type { ActView, PackagePartView, RecordApi, RecordView } from '../../src/contract/record-api';
import { PackageEnd } from '../../src/domain/record/evidence-package';
import { PackageCheck } from '../../src/domain/record/package-check';
import { people, type PersonName, type World } from '../build/a-site';
import { switchedOn, type SwitchedOn } from '../build/switched-on';
import { answered, onPage, type Asked } from './on-page';
import { aBaseline, refusalOf } from './on-releases';
import { recorded } from './recomputed';

const worlds: World[] = [];
afterEach(() => {
  worlds.splice(0).forEach((world) => {
    world.end();
  });
});

const onRecord = onPage<RecordApi>();
type Filter = Asked<RecordApi, 'listRecord'>['filter'];

const page = async (world: World, filter: Filter = {}, person: PersonName = 'admin'): Promise<RecordView> =>
  answered(await onRecord(world, person, 'listRecord', { filter }));

const allPages = async (world: World, filter: Filter = {}, person: PersonName = 'admin'): Promise<readonly ActView[]> => {
  const lines: ActView[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const next: RecordView = answered(await onRecord(world, person, 'listRecord', { filter, ...(cursor === '' ? {} : { cursor }) }));
    lines.push(...next.lines);
    cursor = next.next;
  }
  return lines;
};

/** `Dana Dev: Set the class PUMP-1`, one a line. */
const said = ({ who, act, about, issues }: ActView): string =>
  [`${who?.name ?? 'app'}: ${act}`, ...(about === undefined ? [] : [about]), ...issues.map(({ key }) => key)].join(' ');

interface Pump extends SwitchedOn {
  readonly requirement: string;
}
const aPump = async (more: (world: World) => void = () => undefined): Promise<Pump> => {
  let requirement = '';
  const on = await switchedOn({}, (world) => {
    requirement = world.create('admin', 'Software requirement', 'The pump stops').key;
    more(world);
  });
  worlds.push(on.world);
  return { ...on, requirement };
};
const edit = async (world: World, key: string, summary: string, by: PersonName = 'developer'): Promise<void> => {
  world.jira(by, 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary } });
  await world.settle();
};

/** Under a security level that the admin alone is in. */
const hide = (world: World, key: string): void => {
  const level = world.site.state.findProject('PUMP')?.securityLevels[0]?.id;
  world.jira('admin', 'PUT', `/rest/api/3/issue/${key}`, { fields: { security: { id: level } } });
};

const packageOf = async (world: World, person: PersonName = 'admin'): Promise<string> => {
  const end = new PackageEnd();
  const texts: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const part: PackagePartView = answered(await onRecord(world, person, 'packagePart', cursor === '' ? {} : { cursor }));
    end.add(part.text);
    texts.push(part.text);
    cursor = part.next;
  }
  return texts.join('') + end.line();
};

const checked = (text: string): ReturnType<PackageCheck['end']> => {
  const check = new PackageCheck();
  for (const line of text.split('\n').slice(0, -1)) check.take(line);
  return check.end();
};

describe('The record page', () => {
  it('tells what was done, by whom and why, the latest first, with what changed at each issue', async () => {
    const { world, system, requirement } = await aPump();
    await world.call('admin', system.key, 'setClass', { class: 'B', rationale: 'By the risk file.' });
    await world.settle();
    await edit(world, requirement, 'The pump stops within 150 ms');
    const { lines } = await page(world);
    expect(lines.slice(0, 3).map(said)).toEqual([
      `app: Changed in Jira ${requirement}`,
      `app: Followed from another change ${requirement}`,
      `admin: Set the class ${system.key}`,
    ]);
    const [inJira, , set] = lines;
    expect(JSON.stringify(inJira?.issues[0]?.changes[0]?.lines[0])).toContain('within 150 ms');
    expect(set?.issues[0]?.changes[0]?.lines.map(({ what, to }) => `${what} ${to ?? ''}`)).toContain('Safety class B');
  });

  it('has every entry that tells something once, whatever the pages', async () => {
    const { world, product, requirement } = await aPump((site) => {
      for (let n = 0; n < 70; n += 1) site.create('admin', 'Software requirement', `The pump does ${n}`);
    });
    for (let n = 0; n < 30; n += 1) await edit(world, requirement, `The pump stops within ${n} ms`);
    const lines = await allPages(world);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    const { entries } = recorded(world, product);
    const subjects = entries.flatMap(({ actor, changes }) => (actor === 'app' ? changes.map(({ state }) => state.artifact.key) : []));
    const told = lines.flatMap(({ who, issues }) => (who === undefined ? issues.map(({ key }) => key) : []));
    const ofIssues = subjects.filter((key) => key.startsWith('PUMP-'));
    expect([...told].sort()).toEqual([...ofIssues].sort());
    expect([...lines].sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ at }) => at)).toEqual(lines.map(({ at }) => at));
  });

  it('is narrowed by issue, by person, by act and by time', async () => {
    const { world, system, requirement } = await aPump();
    const before = new Date(world.clock.now()).toISOString();
    await world.call('admin', system.key, 'setClass', { class: 'B', rationale: 'By the risk file.' });
    await world.settle();
    await edit(world, requirement, 'The pump stops at once');
    await aBaseline(world, '1.0');
    const whole = await allPages(world);
    const of = async (filter: Filter): Promise<readonly string[]> => (await allPages(world, filter)).map(said);
    expect(await of({ act: 'name-baseline' })).toEqual(['admin: Named a baseline 1.0']);
    expect(await of({ actor: people.admin })).toEqual(whole.filter(({ who }) => who?.account === people.admin).map(said));
    expect(await of({ actor: 'app' })).toEqual(whole.filter(({ who }) => who === undefined).map(said));
    expect(await of({ issue: requirement.toLowerCase() })).toEqual(
      whole
        .filter(({ issues }) => issues.some(({ key }) => key === requirement))
        .map((line) => said({ ...line, issues: line.issues.filter(({ key }) => key === requirement) })),
    );
    expect(await of({ to: before })).toEqual(whole.filter(({ at }) => at <= before).map(said));
    expect(await of({ from: before, actor: people.admin, act: 'set-class' })).toEqual([`admin: Set the class ${system.key}`]);
    expect(refusalOf(await onRecord(world, 'admin', 'listRecord', { filter: { issue: 'PUMP-9999' } }))).toBe('issues-not-found');
  });

  it('costs a page about as much as any list, whatever else is linked and recorded', async () => {
    const { world } = await aPump((site) => {
      const source = site.create('admin', 'System requirement', 'No harm').key;
      for (let n = 0; n < 120; n += 1)
        site.link('admin', site.create('admin', 'Software requirement', `The pump does ${n}`).key, 'derives from', source);
    });
    await world.clock.advance(60_000);
    world.forge.meter.begin('act');
    await page(world);
    const { points, sequentialRoundTrips, readUnits } = world.forge.meter.act();
    expect([points <= 10, (sequentialRoundTrips.resolver ?? 0) <= 10, readUnits <= 120]).toEqual([true, true, true]);
  });

  it('leads from the last of more than a hundred changes of an issue back to the first', async () => {
    const { world, requirement } = await aPump();
    for (let n = 0; n < 110; n += 1) await edit(world, requirement, `The pump stops within ${n} ms`);
    const lines = await allPages(world, { issue: requirement });
    expect(new Set(lines.map(({ id }) => id)).size).toBe(111);
    expect(lines.at(-1)?.act).toBe('Read for the first time');
  });

  it('tells who may not see an issue nothing of it', async () => {
    const { world, requirement } = await aPump();
    hide(world, requirement);
    await edit(world, requirement, 'The pump hides', 'admin');
    expect((await allPages(world, {}, 'developer')).some(({ issues }) => issues.some(({ key }) => key === requirement))).toBe(false);
    expect(refusalOf(await onRecord(world, 'developer', 'listRecord', { filter: { issue: requirement } }))).toBe('issues-not-found');
  });
});

describe('The evidence package of the page', () => {
  it('proves itself, and ends where the record ends', async () => {
    const { world, product, requirement } = await aPump((site) => {
      for (let n = 0; n < 70; n += 1) site.create('admin', 'Software requirement', `The pump does ${n}`);
    });
    await edit(world, requirement, 'The pump stops at once');
    const found = checked(await packageOf(world));
    const { entries } = recorded(world, product);
    expect(found).toMatchObject({ ok: true, head: { seq: entries.length } });
  });

  it('is for whoever administers the project and sees all of it', async () => {
    const { world, requirement } = await aPump();
    expect(refusalOf(await onRecord(world, 'developer', 'packagePart', {}))).toBe('record-not-all-visible');
    expect(refusalOf(await onRecord(world, 'admin', 'packagePart', {}))).toBe('done');
    hide(world, requirement);
    await edit(world, requirement, 'The pump hides', 'admin');
    expect(refusalOf(await onRecord(world, 'admin', 'packagePart', {}))).toBe('done');
  });
});
