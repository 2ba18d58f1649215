/** Calls of the settings screen on a project's page. */
import type { Reply } from '../../src/contract/calls';
import type { SettingsApi, SettingsView } from '../../src/contract/settings-api';
import type { Mapping } from '../../src/domain/kinds/mapping';
import { people, type PersonName, type World } from '../build/a-site';

type Asked<C extends keyof SettingsApi> = Omit<SettingsApi[C]['ask'], 'language'> & { readonly language?: 'en' | 'de' };

export const onSettings = async <C extends keyof SettingsApi>(
  world: World,
  person: PersonName,
  project: string,
  call: C,
  ask?: Asked<C>,
): Promise<Reply<SettingsApi[C]['answer']>> => {
  const found = world.site.state.findProject(project);
  return (await world.forge.invoke({
    moduleKey: 'project-page',
    functionKey: call,
    payload: { language: 'en', ...ask },
    accountId: people[person],
    extension: { type: 'jira:projectPage', project: { id: found?.id, key: project, type: 'software' } },
  })) as Reply<SettingsApi[C]['answer']>;
};

export const settingsOn = async (world: World, person: PersonName, project: string): Promise<SettingsView> => {
  const reply = await onSettings(world, person, project, 'openSettings');
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`);
  return reply.value;
};

/** What is saved for the pump. */
export const savedSettings = async (world: World): Promise<{ readonly version: number; readonly mapping: Mapping }> => {
  const { version, saved } = await settingsOn(world, 'admin', 'PUMP');
  if (!saved) throw new Error('nothing saved');
  return { version, mapping: saved };
};

export const typeNamed = (world: World, name: string): string =>
  [...world.site.state.issueTypes.values()].find((type) => type.name === name)?.id ?? '';
