/** A rule pack as the rules screen shows it: every rule by family, as it is set, said in the viewer's language. */
import type { Tried } from '../../app/decide/change-rules';
import type { RulesRead } from '../../app/read/read-rules';
import { sayDay } from '../../app/read/say-date';
import { sayTried } from '../../app/read/say-pack';
import type { Language } from '../../app/read/sentence';
import type { FamilyView, OwnChoices, PackView, RulesView, RuleView } from '../../contract/rules-api';
import { kinds } from '../../domain/kinds/find-kind';
import type { Kind } from '../../domain/kinds/kind';
import { verbs } from '../../domain/kinds/verbs';
import { families, familyOf } from '../../domain/rules/families';
import { inEdition } from '../../domain/rules/in-edition';
import { lacks } from '../../domain/rules/lacks';
import { findEdition, type RulePack } from '../../domain/rules/pack';
import type { AnyRule } from '../../domain/rules/rule';
import { everyRule } from '../../domain/rules/rule-book';
import { levelNames } from '../../domain/standard/edition';
import { inForce } from '../../domain/standard/editions';

export const emptyPack = (name: string): RulePack => ({ format: 'plumbline.rule-pack/1', name, version: '1', vectors: [] });

/** The file as it is saved, exported and imported. */
export const packText = (pack: RulePack): string => JSON.stringify(pack, undefined, 2);

type Said = Pick<RulesRead, 'names'> & { readonly product?: RulesRead['product'] };

const setByOf = ({ names, product }: Said, pack: RulePack, id: string, language: Language): Pick<RuleView, 'setBy'> => {
  const saved = product?.rules;
  const set = saved?.setBy[id];
  const isSaved = JSON.stringify(saved?.pack.adjust?.[id]) === JSON.stringify(pack.adjust?.[id]);
  if (!set || !isSaved) return {};
  const day = sayDay(set.at, language);
  const name = names.get(set.by);
  return { setBy: name === undefined ? day : `${name}, ${day}` };
};

const ruleView = (rule: AnyRule, pack: RulePack, said: Said, language: Language): RuleView => {
  const change = pack.adjust?.[rule.id] ?? {};
  const edition = findEdition(pack.edition) ?? inForce;
  return {
    id: rule.id,
    name: rule.name[language],
    asks: rule.asks[language],
    clauses: rule.clauses.join(', '),
    classes: levelNames(edition, rule.classes).join(' '),
    severity: change.severity ?? rule.severity,
    standard: rule.severity,
    ...(change.reason === undefined ? {} : { reason: change.reason }),
    ...setByOf(said, pack, rule.id, language),
    isOwn: familyOf(rule.id) === 'OWN',
  };
};

const familiesOf = (pack: RulePack, said: Said, language: Language): readonly FamilyView[] => {
  const edition = findEdition(pack.edition) ?? inForce;
  const all = [...everyRule.map((rule) => inEdition(rule, edition)), ...(pack.own ?? []).map(lacks)];
  return Object.entries(families).flatMap(([id, name]) => {
    const rules = all.filter((rule) => familyOf(rule.id) === id).sort((a, b) => (a.id < b.id ? -1 : 1));
    return rules.length === 0 ? [] : [{ id, name: name[language], rules: rules.map((rule) => ruleView(rule, pack, said, language)) }];
  });
};

export const packView = (pack: RulePack, tried: Tried, said: Said, language: Language): PackView => ({
  pack: packText(pack),
  families: familiesOf(pack, said, language),
  vectors: pack.vectors.length,
  problems: sayTried(tried, language),
});

const attributesOf = ({ fields }: Kind, language: Language): OwnChoices['kinds'][number]['attributes'] =>
  Object.entries(fields).map(([id, field]) => ({
    id,
    name: field.label[language],
    values: field.type === 'choice' ? Object.entries(field.of).map(([value, name]) => ({ id: value, name: name[language] })) : [],
  }));

const choicesIn = (language: Language): OwnChoices => ({
  kinds: kinds.map((kind) => ({ id: kind.id, name: kind.name[language], attributes: attributesOf(kind, language) })),
  relations: verbs.flatMap(({ id, label, inverse, from, to }) => [
    { verb: id, way: 'out' as const, label: label[language], near: from, far: to },
    { verb: id, way: 'in' as const, label: inverse[language], near: to, far: from },
  ]),
});

export const rulesView = (read: RulesRead, tried: Tried, language: Language): RulesView => {
  const { product, judging } = read;
  const pack = product.rules?.pack ?? emptyPack(product.name);
  return {
    ...packView(pack, tried, read, language),
    version: product.version,
    edition: (findEdition(pack.edition) ?? inForce).name[language],
    choices: choicesIn(language),
    ...(judging ? { judging } : {}),
  };
};
