/**
 * A software product of any size, in order but for planted defects that are known beside it: one system, a tree of items down to units, and
 * for every unit its requirements, tests, and a share of the risk chain. Deterministic for a seed.
 */
import { type Artifact, artifactId } from '../../src/domain/trace/artifact';
import { fingerprint } from '../../src/domain/evidence/fingerprint';
import { signed } from './an-approval';

export interface Product {
  readonly artifacts: readonly Artifact[];
  /** `REQ-03 R12`: every open gap there has to be, and no other. */
  readonly gaps: ReadonlySet<string>;
}

type Links = Readonly<Record<string, readonly string[]>>;

const artifact = (id: string, kind: string, stated: Readonly<Record<string, string>>, links: Links, description: string): Artifact => {
  const statement = { summary: `${kind} ${id}`, description };
  return {
    id: artifactId(id),
    key: id,
    project: '10',
    kinds: [kind],
    lifecycle: 'ready',
    statement,
    stated,
    fingerprint: fingerprint(statement, stated),
    links: Object.entries(links).flatMap(([verb, to]) => to.map((end) => ({ verb, to: artifactId(end), via: 'link' as const }))),
    backlinks: [],
    restricted: false,
    gone: false,
  };
};

/** One in so many of its sort is left with a defect; the rest is complete. */
const every = 97;
const requirementsAUnit = 6;
const children = 8;

class Builder {
  readonly artifacts: Artifact[] = [];
  readonly gaps = new Set<string>();
  #n = 0;

  add(sort: string, kind: string, stated: Readonly<Record<string, string>>, links: Links = {}, description = 'As agreed.'): string {
    const id = `${sort}${this.#n++}`;
    this.artifacts.push(artifact(id, kind, stated, links, description));
    return id;
  }

  /** Signs what was added last as verified, in its present wording. */
  sign(): void {
    const last = this.artifacts.pop();
    if (last) this.artifacts.push(signed(last, { meaning: 'verified' }));
  }

  get size(): number {
    return this.artifacts.length;
  }

  /** Plants one in so many, counted by its own sort. */
  plants(rule: string, count: number): boolean {
    return count % every === rule.charCodeAt(rule.length - 1) % every;
  }
}

const inRepeatableDetail = {
  procedureVersion: '3',
  configuration: 'Pump with rig 2',
  tools: 'Runner 4.1',
  date: '2026-11-20',
  tester: 'Priya Nair',
};
/** One formal run of these tests, all passed on the present build. */
const runOf = (b: Builder, level: string, tests: readonly string[]): void => {
  if (tests.length === 0) return;
  b.add('E', 'RUN', { purpose: 'formal', level, result: 'passed', version: '2.1-b418', ...inRepeatableDetail }, { executes: tests });
};

/** With its signed design and its own test, but for what is planted by its number. */
const aUnit = (b: Builder, sort: string, n: number, links: Links): string => {
  const noDesign = b.plants('ARC-02', n);
  const design = noDesign ? undefined : b.add('D', 'DESIGN', { interfaces: 'CAN frames 0x10 to 0x1f.' });
  if (design !== undefined) b.sign();
  const designed = design === undefined ? {} : { designed_in: [design] };
  const unit = b.add(sort, 'UNIT', { verificationCriteria: 'No unreached branch.' }, { ...links, ...designed });
  if (noDesign) b.gaps.add(`ARC-02 ${unit}`);
  if (b.plants('VER-06', n)) b.gaps.add(`VER-06 ${unit}`);
  else runOf(b, 'unit', [b.add('T', 'TEST', { level: 'unit' }, { verifies: [unit] })]);
  return unit;
};

const unitOf = (b: Builder, n: number, item: string): void => {
  const unit = aUnit(b, 'U', n, { part_of: [item] });
  const source = b.add('N', 'SYSREQ', { allocation: 'software' });
  const tests: string[] = [];
  for (let i = 0; i < requirementsAUnit; i += 1) tests.push(...requirementOf(b, n * requirementsAUnit + i, unit, source));
  runOf(b, 'system', tests);
  if (n % 4 === 0) riskOf(b, n, unit);
};

/** The tests to be run for it. */
const requirementOf = (b: Builder, n: number, unit: string, source: string): readonly string[] => {
  const noSource = n % requirementsAUnit !== 0 && b.plants('REQ-01', n);
  const noItem = b.plants('REQ-07', n);
  const vague = b.plants('REQ-04', n);
  const unsigned = b.plants('REQ-05', n);
  const requirement = b.add(
    'R',
    'SWREQ',
    { category: 'functional', acceptanceCriteria: vague ? 'As appropriate.' : 'Within 150 ms.' },
    { ...(noSource ? {} : { derives_from: [source] }), ...(noItem ? {} : { allocated_to: [unit] }) },
  );
  if (noSource) b.gaps.add(`REQ-01 ${requirement}`);
  if (noItem) b.gaps.add(`REQ-07 ${requirement}`);
  if (vague) b.gaps.add(`REQ-04 ${requirement}`);
  if (unsigned) b.gaps.add(`REQ-05 ${requirement}`);
  else b.sign();
  if (b.plants('REQ-03', n)) {
    b.gaps.add(`REQ-03 ${requirement}`);
    return [];
  }
  const test = b.add('T', 'TEST', { level: 'system' }, { verifies: [requirement] });
  // Another one than that without a test.
  if (!b.plants('VER-03', n + 20)) return [test];
  b.gaps.add(`VER-03 ${requirement}`);
  return [];
};

const riskOf = (b: Builder, n: number, unit: string): void => {
  const rated = {
    severity: 'serious',
    softwareContribution: 'yes',
    riskAfterExternalControls: 'unacceptable',
    riskAfterControls: 'acceptable',
  };
  const situation = b.add('H', 'HAZSIT', rated);
  b.add('Z', 'HAZARD', {}, { leads_to: [situation] });
  // Contribution and cause name the unit that realises the control.
  const cause = b.add('K', 'CAUSE', { category: 'defect' }, { arises_in: [unit], may_lead_to: [situation] });
  const part = aUnit(b, 'P', 0, { part_of: [unit], contributes_to: [situation] });
  b.add('K', 'CAUSE', { category: 'defect', acceptedWithoutControl: '' }, { arises_in: [part], may_lead_to: [situation] });
  const uncontrolled = b.artifacts.at(-1)?.id ?? '';
  const carrier = b.add('C', 'SWREQ', { category: 'safety', acceptanceCriteria: 'Within 150 ms.' }, { allocated_to: [part] });
  b.sign();
  const test = b.add('T', 'TEST', { level: 'system' }, { verifies: [carrier] });
  runOf(b, 'system', [test]);
  const controls = b.plants('RSK-04', n) ? [cause] : [cause, uncontrolled];
  if (controls.length === 1) b.gaps.add(`RSK-04 ${uncontrolled}`);
  const noTest = b.plants('RSK-05', n);
  const control = b.add(
    'M',
    'RCM',
    { location: 'software', newHazardReview: 'none' },
    {
      controls,
      implemented_by: [carrier],
      ...(noTest ? {} : { verified_by_implementation: [test] }),
      verified_by_effectiveness: [test],
    },
  );
  if (noTest) b.gaps.add(`RSK-05 ${control}`);
};

/** At least `size` artifacts, at most some tens more. Throws for less than twenty. */
export const aProduct = (size: number): Product => {
  if (size < 20) throw new Error('A product of less than twenty artifacts is no product');
  const b = new Builder();
  const system = b.add('S', 'SYSTEM', { class: 'C', classRationale: 'Worst harm.', trendAnalysis: '2026-06-01' });
  // Said as a note, with the day by which trends are to be analysed again.
  b.gaps.add(`X-02 ${system}`);
  const level = [b.add('I', 'ITEM', {}, { part_of: [system] })];
  // The tree's items come first, breadth first, so that every parent is there before its parts.
  const wanted = Math.max(2, Math.ceil(size / 130));
  const items = [...level];
  for (let at = 0; items.length < wanted; at += 1) {
    const parent = items[Math.floor(at / children)] ?? system;
    items.push(b.add('I', 'ITEM', {}, { part_of: [parent] }));
  }
  for (let n = 0; b.size < size; n += 1) unitOf(b, n, items[n % items.length] ?? system);
  const childless = new Set(items);
  for (const { links } of b.artifacts) for (const { verb, to } of links) if (verb === 'part_of') childless.delete(to);
  for (const item of childless) b.gaps.add(`ARC-01 ${item}`);
  // Where parts come together, that is tested, too.
  for (const item of items) runOf(b, 'integration', [b.add('T', 'TEST', { level: 'integration' }, { verifies: [item] })]);
  return { artifacts: b.artifacts, gaps: b.gaps };
};
