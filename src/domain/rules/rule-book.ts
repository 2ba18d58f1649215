/**
 * A set of rules, made ready: causes before what they explain, and the declared reads turned round, so that a change finds its subjects
 * without any stored dependency.
 */
import type { Fact } from '../trace/facts';
import { X_03, X_09, X_12 } from './after-release';
import { ARC_01 } from './architecture';
import { CLS_04, CLS_05, CLS_06 } from './class-and-risk';
import { CLS_01, CLS_03 } from './classification';
import { GRF_01, GRF_02 } from './graph';
import { CHG_02, PRB_01, PRB_02 } from './problems-and-changes';
import { REQ_02, REQ_04, REQ_06, REQ_07 } from './requirement-content';
import { REQ_01, REQ_03 } from './requirements';
import { CHG_03, PRB_03, VER_03, VER_06 } from './results';
import { RSK_04, RSK_05 } from './risk';
import { RSK_01, RSK_02, RSK_03, RSK_06, RSK_07, X_08 } from './risk-chain';
import type { AnyRule, Reads, Step } from './rule';
import { SUP_01, SUP_02, SUP_03 } from './soup';
import { VER_05 } from './suspect';
import { VER_01, VER_02, VER_04 } from './test-records';

/** Walked from what changed to the subjects that read it. Ways alike are one object, and so are their paths: each is walked once. */
export interface WayBack {
  readonly rule: AnyRule;
  readonly path: readonly Step[];
}
export interface RuleBook {
  /** A rule stands after every rule it yields to. */
  readonly rules: readonly AnyRule[];
  readonly readersOf: ReadonlyMap<Fact, readonly WayBack[]>;
  /** By the verb of a link, `*` for every verb: the ways back from its two ends. */
  readonly linkReaders: ReadonlyMap<string, { readonly from: readonly WayBack[]; readonly to: readonly WayBack[] }>;
  /** Who yields to a rule, and the way back to them. */
  readonly yielding: ReadonlyMap<string, readonly WayBack[]>;
  readonly find: (id: string) => AnyRule | undefined;
  /** What each rule reads, by its own name for it; paths that lead the same way share a number, counted from 0. */
  readonly readPaths: ReadonlyMap<Reads, readonly ReadPath[]>;
  /** Rules nobody is asked by any more, each with the reason that was given for it. Said wherever it is said what was checked. */
  readonly off: readonly SwitchedOff[];
  /** Ids of a team's own rules that cannot work any more. Said there, too. */
  readonly broken: readonly string[];
  /** For words: a rule of the book, or one that is switched off and has gaps in the record still. */
  readonly describe: (id: string) => AnyRule | undefined;
}
export interface ReadPath {
  readonly name: string;
  readonly path: readonly Step[];
  readonly no: number;
}
export interface SwitchedOff {
  readonly rule: AnyRule;
  readonly reason: string;
}

/** The engine itself reads these of every subject: they decide whether and how loudly a rule speaks. */
const alwaysRead: readonly Fact[] = ['kinds', 'active', 'gone', 'lifecycle', 'controlled', 'effectiveClass'];

const turned = ({ verb, way }: Step): Step => ({ verb, way: way === 'out' ? 'in' : 'out' });
export const turnRound = (path: readonly Step[]): readonly Step[] => path.map(turned).reverse();

const nothingOff = { off: [], broken: [] };

/** Throws, naming them, on rules that yield in a ring, yield to a rule that is not there, or share an id. */
export function ruleBook(rules: readonly AnyRule[], { off, broken }: Pick<RuleBook, 'off' | 'broken'> = nothingOff): RuleBook {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  if (byId.size < rules.length) throw new Error(`Two rules share an id: ${repeated(rules).join(', ')}`);
  const wayOf = ways();
  return {
    rules: causesFirst(byId),
    readersOf: factReaders(rules, wayOf),
    linkReaders: linkReaders(rules, wayOf),
    yielding: yieldingTo(rules, wayOf),
    find: (id) => byId.get(id),
    readPaths: readPaths(rules),
    off,
    broken,
    describe: (id) => byId.get(id) ?? off.find(({ rule }) => rule.id === id)?.rule,
  };
}

const repeated = (rules: readonly AnyRule[]): readonly string[] => [
  ...new Set(rules.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i)),
];

function causesFirst(byId: ReadonlyMap<string, AnyRule>): readonly AnyRule[] {
  const done = new Set<AnyRule>();
  const visit = (rule: AnyRule, trail: readonly string[]): void => {
    if (trail.includes(rule.id))
      throw new Error(`Rules yield in a ring: ${[...trail.slice(trail.indexOf(rule.id)), rule.id].join(' to ')}`);
    if (done.has(rule)) return;
    for (const { rule: name } of rule.yieldsTo) {
      const cause = byId.get(name);
      if (!cause) throw new Error(`${rule.id} yields to ${name}, which is not in the rule book`);
      visit(cause, [...trail, rule.id]);
    }
    done.add(rule);
  };
  for (const rule of byId.values()) visit(rule, []);
  return [...done];
}

const pathsOf = (rule: AnyRule): readonly (readonly Step[])[] => [
  ...Object.values(rule.reads).map(({ path }) => path),
  ...rule.yieldsTo.map(({ at }) => at),
];

type WayOf = (rule: AnyRule, path: readonly Step[]) => WayBack;

/** The way back over a path, one object for all that are alike. */
function ways(): WayOf {
  const paths = new Map<string, readonly Step[]>();
  const known = new Map<string, WayBack>();
  return (rule, path) => {
    const back = turnRound(path);
    const name = back.map(({ verb, way }) => `${way} ${verb}`).join(', ');
    const same = paths.get(name) ?? back;
    paths.set(name, same);
    const way = known.get(`${rule.id}: ${name}`) ?? { rule, path: same };
    known.set(`${rule.id}: ${name}`, way);
    return way;
  };
}

function readPaths(rules: readonly AnyRule[]): RuleBook['readPaths'] {
  const numbers = new Map<string, number>();
  const noOf = (path: readonly Step[]): number => {
    const name = JSON.stringify(path.map(({ verb, way, active }) => [verb, way, active === true]));
    const no = numbers.get(name) ?? numbers.size;
    numbers.set(name, no);
    return no;
  };
  return new Map(rules.map(({ reads }) => [reads, Object.entries(reads).map(([name, { path }]) => ({ name, path, no: noOf(path) }))]));
}

function addTo<K, V>(lists: Map<K, V[]>, name: K, value: V): void {
  const list = lists.get(name);
  if (!list) lists.set(name, [value]);
  else if (!list.includes(value)) list.push(value);
}

function factReaders(rules: readonly AnyRule[], wayOf: WayOf): ReadonlyMap<Fact, readonly WayBack[]> {
  const readers = new Map<Fact, WayBack[]>();
  for (const rule of rules) {
    for (const fact of alwaysRead) addTo(readers, fact, wayOf(rule, []));
    for (const { path, facts } of Object.values(rule.reads)) for (const fact of facts) addTo(readers, fact, wayOf(rule, path));
    // Whether a step leads on depends on what it leads to.
    for (const path of pathsOf(rule)) path.forEach((step, i) => step.active && addTo(readers, 'active', wayOf(rule, path.slice(0, i + 1))));
  }
  return readers;
}

/** By the verb of a link, `*` for every verb: who reads over such links, from which of their ends. */
function linkReaders(rules: readonly AnyRule[], wayOf: WayOf): RuleBook['linkReaders'] {
  const readers = new Map<string, { readonly from: WayBack[]; readonly to: WayBack[] }>();
  for (const rule of rules) {
    for (const path of pathsOf(rule)) {
      for (const [i, { verb, way }] of path.entries()) {
        const ends = readers.get(verb) ?? { from: [], to: [] };
        readers.set(verb, ends);
        const end = way === 'out' ? ends.from : ends.to;
        const back = wayOf(rule, path.slice(0, i));
        if (!end.includes(back)) end.push(back);
      }
    }
  }
  return readers;
}

function yieldingTo(rules: readonly AnyRule[], wayOf: WayOf): ReadonlyMap<string, readonly WayBack[]> {
  const yielding = new Map<string, WayBack[]>();
  for (const rule of rules) for (const { rule: cause, at } of rule.yieldsTo) addTo(yielding, cause, wayOf(rule, at));
  return yielding;
}

/** Every rule that is written and tested. */
export const everyRule: readonly AnyRule[] = [
  ...[CLS_01, CLS_03, CLS_04, CLS_05, CLS_06],
  ...[REQ_01, REQ_02, REQ_03, REQ_04, REQ_06, REQ_07],
  ARC_01,
  ...[SUP_01, SUP_02, SUP_03],
  ...[RSK_01, RSK_02, RSK_03, RSK_04, RSK_05, RSK_06, RSK_07, X_08],
  ...[VER_01, VER_02, VER_03, VER_04, VER_05, VER_06],
  ...[PRB_01, PRB_02, PRB_03, CHG_02, CHG_03],
  ...[X_03, X_09, X_12],
  ...[GRF_01, GRF_02],
];

/** The rules that are switched on. */
export const standardBook: RuleBook = ruleBook(everyRule);
