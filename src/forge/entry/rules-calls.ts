/** What each call of the rules screen does. Who administers is asked live, of every project of the product, in each of them. */
import { changeRules, tryPack, type RulesRefusal } from '../../app/decide/change-rules';
import type { Ports } from '../../app/ports';
import { readRules, type RulesRead } from '../../app/read/read-rules';
import { sayTried, sayUnreadable } from '../../app/read/say-pack';
import type { Language } from '../../app/read/sentence';
import type { RulesApi, RulesView } from '../../contract/rules-api';
import { withOwnRule } from '../../domain/rules/own-rule';
import type { RulePack } from '../../domain/rules/pack';
import { parseRulePack } from '../../formats/rule-pack';
import type { Handlers } from './answering';
import { accepted, Refused } from './refused';
import { emptyPack, packView, rulesView } from './rules-view';
import type { ProjectViewer } from './who-asks-in-project';

/** Only after it is known that the person may be answered: what is wrong with a file is told nobody else. */
const packIn = (text: string, language: Language): RulePack => {
  const parsed = parseRulePack(text);
  if (!parsed.ok) throw new Refused('rules-not-accepted', sayUnreadable(parsed.problem, language));
  return parsed.value;
};

const refusedFor = (refusal: RulesRefusal, language: Language): Refused =>
  typeof refusal === 'string' ? new Refused(refusal) : new Refused('rules-not-accepted', sayTried(refusal.tried, language)[0]);

const viewOf = (rules: RulesRead, now: ReturnType<Ports['clock']['now']>, language: Language): RulesView =>
  rulesView(rules, tryPack(rules.product.rules?.pack ?? emptyPack(rules.product.name), now), language);

export const rulesCalls: Handlers<RulesApi, ProjectViewer> = {
  openRules: async (ports, viewer, { language }) => viewOf(await accepted(readRules(ports, viewer)), ports.clock.now(), language),
  tryRules: async (ports, viewer, { language, pack: text, add }) => {
    const rules = await accepted(readRules(ports, viewer));
    const read = packIn(text, language);
    const pack = add ? withOwnRule(read, add) : read;
    return packView(pack, tryPack(pack, ports.clock.now()), rules, language);
  },
  saveRules: async (ports, viewer, { language, version, pack: text }) => {
    await accepted(readRules(ports, viewer));
    const decided = await changeRules(ports, { ...viewer, version, pack: packIn(text, language) });
    if (!decided.ok) throw refusedFor(decided.refusal, language);
    return viewOf(await accepted(readRules(ports, viewer)), ports.clock.now(), language);
  },
};
