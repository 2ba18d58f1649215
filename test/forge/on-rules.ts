/** Calls of the rules screen on a project's page. */
import type { RulesApi, RulesView, RuleView } from '../../src/contract/rules-api';
import type { RulePack } from '../../src/domain/rules/pack';
import type { World } from '../build/a-site';
import { onPage } from './on-page';

export const onRules = onPage<RulesApi>();

export const rulesOn = async (world: World): Promise<RulesView> => {
  const reply = await onRules(world, 'admin', 'openRules');
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`);
  return reply.value;
};

export const ruleIn = ({ families }: Pick<RulesView, 'families'>, id: string): RuleView => {
  const rule = families.flatMap(({ rules }) => rules).find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};

export const packWith = (change: Partial<RulePack>): RulePack => ({
  format: 'plumbline.rule-pack/1',
  name: 'Pump team',
  version: '1',
  vectors: [],
  ...change,
});

/** Saved by the admin of the pump; what follows is still to come. */
export const savePack = async (world: World, change: Partial<RulePack>): Promise<RulesView> => {
  const { version } = await rulesOn(world);
  const reply = await onRules(world, 'admin', 'saveRules', { version, pack: JSON.stringify(packWith(change)) });
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code} ${reply.refusal.sentence}`);
  return reply.value;
};
