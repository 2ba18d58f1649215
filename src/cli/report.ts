/** A verdict as JSON for machines, or as text for people: a gap always in the same order, and never a bare "fine". */
import type { Severity } from '../domain/trace/artifact';
import type { ItemSet } from '../formats/item-set';
import type { SetArtifacts, Understood } from '../formats/set-artifacts';
import type { ToldGap, Verdict } from './verdict';

export function jsonReport(set: ItemSet, { gaps }: Verdict): string {
  const told = gaps.map(({ rule, key, gap, message }) => ({
    rule: rule.id,
    key,
    clauses: rule.clauses,
    class: gap.class,
    severity: gap.severity,
    message,
    facts: gap.facts,
  }));
  return `${JSON.stringify({ items: set.items.length, links: set.links.length, gaps: told }, undefined, 2)}\n`;
}

export interface Heard {
  readonly set: ItemSet;
  readonly read: SetArtifacts;
  /** Where the meanings come from: the map's file, or undefined for our suggestion. */
  readonly map: string | undefined;
}

export function textReport({ set, read, map }: Heard, verdict: Verdict): string {
  const parts = [
    [`${set.name || 'Unnamed set'}: ${count(set.items.length, 'item')}, ${count(set.links.length, 'link')}`],
    [
      `Read by ${map === undefined ? 'the built-in suggestion (give your own with --map)' : map}:`,
      ...read.types.map(meaning),
      ...read.links.map(meaning),
    ],
    leftOut(read),
    ...verdict.gaps.map(gapLines),
    summary(verdict, understood(set, read)),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(harmless).join('\n'))
    .join('\n\n')}\n`;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
const meaning = ({ word, meaning: ours, count: n }: Understood): string => `  ${word} -> ${ours} (${n})`;

function leftOut({ leftOut: { types, links }, leadingNowhere, oddClasses }: SetArtifacts): readonly string[] {
  const rows = (name: string, counts: ReadonlyMap<string, number>): readonly string[] =>
    counts.size === 0 ? [] : [`Left out, ${name} without a meaning here: ${[...counts].map(([word, n]) => `${word} (${n})`).join(', ')}`];
  const odd = oddClasses.length === 0 ? [] : [`Not understood, a class that is not A, B or C: ${oddClasses.join(', ')}`];
  const nowhere = leadingNowhere === 0 ? [] : [`Among them ${count(leadingNowhere, 'link')} to or from what is not in the set`];
  return [...rows('items', types), ...rows('links', links), ...nowhere, ...odd];
}

const severityWords: Readonly<Record<Severity, string>> = { 'blocks-release': 'Blocks release', 'to-resolve': 'To resolve', note: 'Note' };

function gapLines({ rule, key, gap, message }: ToldGap): readonly string[] {
  return [
    `${severityWords[gap.severity]}    ${rule.id}, clause ${rule.clauses.join(', ')}, class ${rule.classes.join(' ')}`,
    `${key}: ${rule.name.en}`,
    `  ${message}`,
    `  ${rule.resolve.en}`,
  ];
}

const sum = (rows: readonly Understood[]): number => rows.reduce((total, row) => total + row.count, 0);
const understood = (set: ItemSet, { types, links }: SetArtifacts): string =>
  `${sum(types)} of ${count(set.items.length, 'item')} and ${sum(links)} of ${count(set.links.length, 'link')}`;

function summary({ gaps, asked, productClass }: Verdict, heard: string): readonly string[] {
  const bySeverity = (['blocks-release', 'to-resolve', 'note'] as const).flatMap((severity) => {
    const n = gaps.filter(({ gap }) => gap.severity === severity).length;
    return n === 0 ? [] : [`${severityWords[severity].toLowerCase()} ${n}`];
  });
  const head =
    gaps.length === 0
      ? `No trace gap among what was understood (${heard})`
      : `${count(gaps.length, 'trace gap')} (${bySeverity.join(', ')})`;
  const rules = asked.map(
    ({ rule, of }) =>
      `  ${rule.id} ${rule.name.en}: ${of === 0 ? 'asked of nothing, the set has no such item' : `asked of ${count(of, 'item')}`}`,
  );
  return [`${head}. What was checked, with class ${productClass} for what states no other class:`, ...rules];
}

/** Keys and titles come from outside: no escape sequence or direction override of theirs reaches the terminal. */
const harmless = (line: string): string =>
  line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
