/**
 * A rule of a team's own, from the few things a form asks: its sentences follow from kinds and verb in both languages, and it comes with two
 * test vectors, one in which it speaks and one in which it is silent.
 */
import { findKind, kinds } from '../kinds/find-kind';
import { findVerb } from '../kinds/verbs';
import type { SafetyClass, Severity, Text } from '../trace/artifact';
import type { Filter, Lacks } from './lacks';
import type { RulePack, Vector, VectorArtifact } from './pack';

export interface OwnRuleForm {
  /** In the team's own language; shown in both. */
  readonly name: string;
  readonly kind: string;
  readonly filter?: Filter;
  readonly verb: string;
  readonly way: 'out' | 'in';
  /** Nothing: of any kind the verb allows. */
  readonly endKind?: string;
  readonly endFilter?: Filter;
  readonly minimum: number;
  readonly severity: Severity;
  readonly classes: readonly SafetyClass[];
}

const nameOf = (kind: string | undefined): Text => findKind(kind ?? '')?.name ?? { en: 'any issue', de: 'irgendein Vorgang' };

const relationOf = ({ verb: id, way }: OwnRuleForm): Text => {
  const verb = findVerb(id);
  return (way === 'out' ? verb?.label : verb?.inverse) ?? { en: id, de: id };
};

/** OWN-01, or the next that is free. */
const freeId = ({ own = [] }: RulePack): string => {
  const taken = new Set(own.map(({ id }) => id));
  const n = Array.from({ length: 99 }, (_, i) => i + 1).find((each) => !taken.has(`OWN-${String(each).padStart(2, '0')}`)) ?? 0;
  return `OWN-${String(n).padStart(2, '0')}`;
};

/** What a person typed may hold the signs that sentences are made with. */
const plainly = (text: string): string => text.replace(/[{}[\]]/g, '').trim();

const ruleFrom = (id: string, form: OwnRuleForm): Lacks => {
  const { kind, filter, verb, way, endKind, endFilter, minimum, severity, classes } = form;
  const [relation, end] = [relationOf(form), nameOf(endKind)];
  const name = plainly(form.name);
  return {
    id,
    name: { en: name, de: name },
    asks: {
      en: `“${relation.en}” ${end.en}, at least ${minimum}`,
      de: `„${relation.de}“ ${end.de}, mindestens ${minimum}`,
    },
    why: {
      en: `{item} has {n} of {minimum}: “${relation.en}” ${end.en}.[ Linked, but not counting: {others}.]`,
      de: `{item} hat {n} von {minimum}: „${relation.de}“ ${end.de}.[ Verknüpft, zählt aber nicht: {others}.]`,
    },
    resolve: {
      en: `Link what is missing: “${relation.en}” ${end.en}.`,
      de: `Das Fehlende verknüpfen: „${relation.de}“ ${end.de}.`,
    },
    ...{ clauses: [], classes, severity, kind, verb, way, minimum },
    ...(filter ? { filter } : {}),
    end: { counts: true, ...(endKind === undefined ? {} : { kinds: [endKind] }), ...(endFilter ? { filter: endFilter } : {}) },
  };
};

const stating = (filter: Filter | undefined): { readonly stated?: Readonly<Record<string, string>> } =>
  filter ? { stated: { [filter.attribute]: filter.is?.[0] ?? 'x' } } : {};

/** Of another kind than the subject, where the verb leads to one. */
const someEnd = ({ verb: id, way, endKind, kind }: OwnRuleForm): string => {
  const verb = findVerb(id);
  const named = (way === 'out' ? verb?.to : verb?.from) ?? [];
  const far = named.includes('*') ? kinds.map((each) => each.id) : named;
  return endKind ?? far.find((each) => each !== kind) ?? kind;
};

/** An end of the subject's own kind is asked as well. */
const isAskedItself = (form: OwnRuleForm): boolean => {
  const { filter, endFilter, kind } = form;
  if (someEnd(form) !== kind || !filter) return someEnd(form) === kind;
  const value = stating(endFilter).stated?.[filter.attribute];
  return value !== undefined && filter.is?.includes(value) !== false;
};

const subject = 'ITEM-1';
const endsOf = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `END-${i + 1}`);

const linked = (form: OwnRuleForm, n: number): readonly VectorArtifact[] => {
  const { verb, way } = form;
  const classed = { class: form.classes.at(-1) ?? 'C' };
  const ends = endsOf(n);
  const own = { key: subject, kind: form.kind, ...classed, ...stating(form.filter) };
  const kind = someEnd(form);
  return [
    // Whatever states no class of its own takes it from a software system.
    ...(form.kind === 'SYSTEM' ? [] : [{ key: 'SYSTEM-1', kind: 'SYSTEM', ...classed }]),
    way === 'out' && n > 0 ? { ...own, links: { [verb]: ends } } : own,
    ...ends.map((key) => ({
      key,
      kind,
      ...classed,
      ...stating(form.endFilter),
      ...(way === 'in' ? { links: { [verb]: [subject] } } : {}),
    })),
  ];
};

const vectorsFor = ({ id, name }: Lacks, form: OwnRuleForm): readonly Vector[] => {
  const vector = (what: string, n: number, asked: readonly string[]): Vector => ({
    name: `${id} ${name.en}: ${what}`,
    artifacts: linked(form, n),
    rules: [id],
    gaps: [...asked, ...(isAskedItself(form) ? endsOf(n) : [])].map((key) => `${id} ${key}`),
  });
  return [vector('speaks', form.minimum - 1, [subject]), vector('is silent', form.minimum, [])];
};

export const withOwnRule = (pack: RulePack, form: OwnRuleForm): RulePack => {
  const rule = ruleFrom(freeId(pack), form);
  return { ...pack, own: [...(pack.own ?? []), rule], vectors: [...pack.vectors, ...vectorsFor(rule, form)] };
};
