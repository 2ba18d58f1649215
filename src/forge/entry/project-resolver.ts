/** The calls of the project page, of all its screens. */
import { projectSchemas } from '../../contract/project-schemas';
import { settingsSchemas } from '../../contract/settings-schemas';
import { answeringResolver } from './answering';
import { projectCalls } from './project-calls';
import { settingsCalls } from './settings-calls';
import { whoAsksInProject } from './who-asks-in-project';

export const resolveProject = answeringResolver({
  handlers: { ...projectCalls, ...settingsCalls },
  schemas: { ...projectSchemas, ...settingsSchemas },
  whoAsks: whoAsksInProject,
});
