/** The infusion pump's project, switched on by its admin and read once. */
import { aSite, type Created, type World, type WorldOptions } from './a-site';

export interface SwitchedOn {
  readonly world: World;
  readonly product: string;
  readonly system: Created;
}

/** `before`: what is there when the project is switched on. */
export const switchedOn = async (options: WorldOptions = {}, before: (world: World) => void = () => undefined): Promise<SwitchedOn> => {
  const world = await aSite(options);
  const system = world.create('admin', 'Software system', 'Infusion pump software');
  before(world);
  const reply = await world.call('admin', system.key, 'switchOn');
  if (!reply.ok) throw new Error(`not switched on: ${reply.refusal.sentence}`);
  await world.settle();
  return { world, product: world.site.state.findProject('PUMP')?.id ?? '', system };
};
