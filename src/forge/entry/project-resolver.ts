/** The calls of the project page, of all its screens. */
import { settingsSchemas } from '../../contract/settings-schemas';
import { answeringResolver } from './answering';
import { settingsCalls } from './settings-calls';
import { whoAsksInProject } from './who-asks-in-project';

export const resolveProject = answeringResolver({
  handlers: settingsCalls,
  schemas: settingsSchemas,
  whoAsks: whoAsksInProject,
});
