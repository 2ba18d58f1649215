/** The audit walk: where an item comes from, what proves it, what was asked and what is missing. */
import { pump } from './a-pump';
import { type Ran, runTrace } from './run-trace';

const why = (key: string, ...more: readonly string[]): Ran => runTrace(['pump', '--why', key, ...more], { pump });
interface ToldLink {
  readonly verb: string;
  readonly key: string;
  readonly again?: boolean;
  readonly gone?: boolean;
  readonly suspect?: boolean;
  readonly links?: readonly ToldLink[];
  readonly more?: number;
}
interface ToldWhy {
  readonly class: string;
  readonly classRationale: readonly { readonly key: string; readonly because: string }[];
  readonly up: { readonly links: readonly ToldLink[]; readonly more?: number };
  readonly down: { readonly links: readonly ToldLink[]; readonly more?: number };
  readonly gaps: readonly { readonly rule: string }[];
  readonly asked: readonly { readonly rule: string; readonly answer: string }[];
}
const told = (ran: Ran): ToldWhy => JSON.parse(ran.out) as ToldWhy;
const keys = (links: readonly ToldLink[] = []): readonly string[] => links.map(({ key }) => key);

describe('Why', () => {
  it('tells the whole way up and down of a requirement, each artifact once', () => {
    const { up, down } = told(why('R-1', '--json'));
    expect(keys(up.links)).toEqual(['SR-1', 'SR-99', 'RC-1', 'IT-1']);
    expect(keys(up.links[0]?.links)).toEqual(['UN-1']);
    expect(up.links[1]?.gone).toBe(true);
    const cause = up.links[2]?.links?.[0];
    expect([cause?.key, keys(cause?.links), cause?.links?.[1]?.again]).toEqual(['C-1', ['H-1', 'IT-1'], true]);
    expect(keys(down.links)).toEqual(['T-1']);
  });

  it('tells where the class comes from, step by step', () => {
    const { class: its, classRationale } = told(why('T-1', '--json'));
    expect([its, classRationale.map(({ key, because }) => `${key} ${because}`)]).toEqual([
      'B',
      ['T-1 verifies', 'R-1 allocated_to', 'IT-1 part_of', 'SYS-1 own'],
    ]);
    expect(why('T-1').out).toContain('B  R-1 is allocated to IT-1');
  });

  it('tells what was asked, with its clause, and what is missing', () => {
    const asked = told(why('R-1', '--json')).asked.map(({ rule, answer }) => `${rule} ${answer}`);
    expect(asked).toEqual(expect.arrayContaining(['REQ-01 nothing-missing', 'REQ-03 nothing-missing', 'GRF-01 missing']));
    const ran = why('R-1');
    expect(ran.out).toContain('REQ-03 a test that counts is linked (clause 5.7.1, 5.7.4.a, 5.7.4.b): nothing missing');
    expect(ran.out).toContain('R-1 is linked to SR-99, which cannot be found');
    expect(ran.code).toBe(1);
  });

  it('marks the weak places on the way', () => {
    expect(why('R-1').out).toMatch(/implements RC-1 Title of RC-1 \(Risk control measure, ready, class B, \d trace gaps?\)/);
    expect(why('R-1').out).toContain('derives from SR-99 (not there)');
  });

  it('of an item without links says so, and of one of no known kind that nothing is asked of it but its links', () => {
    const { out, code } = why('DOC 1');
    expect(out).toContain('Of no kind that is known here, ready, class B');
    expect(out.match(/nothing is linked/g)).toHaveLength(2);
    expect([
      code,
      told(why('DOC 1', '--json'))
        .asked.map(({ rule }) => rule)
        .includes('REQ-03'),
    ]).toEqual([0, false]);
  });

  it('is told in German, and refused where nothing is called so', () => {
    expect(why('R-1', '--language=de').out).toMatch(/Woher es kommt\n {2}leitet sich ab von SR-1/);
    const missing = why('SR-99');
    expect([missing.code, missing.out, missing.err]).toEqual([2, '', 'trace: pump holds nothing called "SR-99"\n']);
    expect(why('R-1', '--output', 'csv').err).toContain('--why is told as text or json only');
  });

  it('tells neighbours, releases and changes where they touch the item, and does not follow them', () => {
    const more = [
      { key: 'IT-2', type: 'component' },
      { key: 'REL-1', type: 'release' },
      { key: 'R-9', type: 'requirement' },
    ];
    const links = [
      { from: 'IT-1', type: 'interfaces_with', to: 'IT-2' },
      { from: 'REL-1', type: 'includes', to: 'IT-1' },
      { from: 'REL-1', type: 'includes', to: 'R-9' },
      { from: 'R-9', type: 'allocated_to', to: 'IT-2' },
    ];
    const f = { ...pump, items: [...pump.items, ...more], links: [...pump.links, ...links] };
    const item = told(runTrace(['f', '--why', 'IT-1', '--json'], { f })).up.links;
    expect(item.map(({ key, links: on }) => [key, keys(on)])).toEqual([
      ['SYS-1', []],
      ['REL-1', []],
      ['IT-2', []],
    ]);
    expect(runTrace(['f', '--why', 'R-1'], { f }).out).not.toMatch(/\b(IT-2|REL-1|R-9)\b/);
  });

  it('stays short on a hub of 2,000 links, and on a ring', () => {
    const tests = Array.from({ length: 2000 }, (_, i) => ({ key: `T-${i}`, type: 'test' }));
    const hub = {
      name: '',
      items: [{ key: 'R', type: 'requirement' }, { key: 'IT-A', type: 'component' }, { key: 'IT-B', type: 'component' }, ...tests],
      links: [
        ...tests.map(({ key }) => ({ from: key, to: 'R', type: 'verifies' })),
        { from: 'R', to: 'IT-A', type: 'allocated_to' },
        { from: 'IT-A', to: 'IT-B', type: 'part_of' },
        { from: 'IT-B', to: 'IT-A', type: 'part_of' },
        { from: 'IT-A', to: 'IT-A', type: 'part_of' },
      ],
    };
    const { out } = runTrace(['hub', '--why', 'R'], { hub });
    expect(out).toContain('… and 1988 more');
    expect(out).toContain('its class-giving links form a ring');
    expect(out.split('\n').length).toBeLessThan(60);
  });

  it('shows in an export which link is suspect', () => {
    const artifact = (id: string, kind: string, links: readonly object[] = []) => ({
      id,
      key: `P-${id}`,
      kinds: [kind],
      lifecycle: 'ready',
      statement: { summary: '', description: '' },
      stated: {},
      fingerprint: `f${id}`,
      links,
    });
    const stamp = { from: 'f2', to: 'older', by: 'app', at: '2026-11-01T00:00:00.000Z' };
    const artifacts = [artifact('1', 'SWREQ'), artifact('2', 'TEST', [{ verb: 'verifies', to: '1', via: 'link', stamp }])];
    const f = { format: 'plumbline.product-export/1', at: '2026-11-27T00:00:00.000Z', artifacts };
    expect(told(runTrace(['f', '--why', 'P-1', '--json'], { f })).down.links).toMatchObject([{ key: 'P-2', suspect: true }]);
  });
});
