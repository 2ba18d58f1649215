/** A software requirement as a team writes it: derived from a system requirement, so that only its verification is missing. */
import type { Created, PersonName, World } from './a-site';

export const giveSource = (world: World, person: PersonName, requirement: Created): Created => {
  const source = world.create(person, 'System requirement', 'An occlusion does not harm the patient');
  world.link(person, requirement.id, 'derives from', source.id);
  return source;
};

export const aRequirement = (world: World, person: PersonName, summary: string): Created => {
  const requirement = world.create(person, 'Software requirement', summary);
  giveSource(world, person, requirement);
  return requirement;
};
