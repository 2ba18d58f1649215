/** A software requirement as a team writes it: it says how it is tested, has its place and its source, so that only its verification is missing. */
import { adfFromText, type AdfDocument } from '../host/jira/adf-document';
import { requirementFields, type Created, type PersonName, type World } from './a-site';

type Body = Readonly<Record<string, unknown>>;
interface Said {
  readonly description: AdfDocument;
  /** The team's own fields, by id. */
  readonly custom: Readonly<Record<string, string>>;
}

const typed = (world: World, type: string) => [...world.site.state.issues.values()].find(({ typeId }) => typeNamed(world, typeId) === type);
const typeNamed = (world: World, id: string): string | undefined => world.site.state.issueTypes.get(id)?.name;

/** The one item of these small products, part of their software system. */
const theItem = (world: World): Created => {
  const there = typed(world, 'Software item');
  if (there) return there;
  const item = world.create('admin', 'Software item', 'Motor control');
  const system = typed(world, 'Software system');
  if (system) world.link('admin', item.id, 'is part of', system.id);
  return item;
};

/** All a requirement says of itself. */
export const saidOfRequirement = ({ site }: Pick<World, 'site'>): Said => {
  const fields = [...site.state.fields.values()].filter(({ name }) => requirementFields.some((each) => each === name));
  const description = adfFromText('Measured from the alarm to the last step.');
  return { description, custom: Object.fromEntries(fields.map(({ id }) => [id, 'Agreed'])) };
};

/** Text, criteria and a place in the architecture; no source. */
export const aPlacedRequirement = (world: World, person: PersonName, summary: string, more: Body = {}): Created => {
  const { description, custom } = saidOfRequirement(world);
  const requirement = world.create(person, 'Software requirement', summary, { description, ...custom, ...more });
  world.link(person, requirement.id, 'is allocated to', theItem(world).id);
  return requirement;
};

export const giveSource = (world: World, person: PersonName, requirement: Created): Created => {
  const source = world.create(person, 'System requirement', 'An occlusion does not harm the patient');
  world.link(person, requirement.id, 'derives from', source.id);
  return source;
};

export const aRequirement = (world: World, person: PersonName, summary: string): Created => {
  const requirement = aPlacedRequirement(world, person, summary);
  giveSource(world, person, requirement);
  return requirement;
};
