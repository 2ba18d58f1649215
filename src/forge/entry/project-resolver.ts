/** The calls of the project page, of all its screens. */
import type { ProjectApi } from '../../contract/project-api';
import { projectSchemas } from '../../contract/project-schemas';
import type { RecordApi } from '../../contract/record-api';
import { recordSchemas } from '../../contract/record-schemas';
import type { ReleaseApi } from '../../contract/release-api';
import { releaseSchemas } from '../../contract/release-schemas';
import type { SettingsApi } from '../../contract/settings-api';
import { settingsSchemas } from '../../contract/settings-schemas';
import type { RulesApi } from '../../contract/rules-api';
import { rulesSchemas } from '../../contract/rules-schemas';
import type { SignersApi } from '../../contract/signing-api';
import type { InboxApi } from '../../contract/inbox-api';
import { inboxSchemas, signersSchemas } from '../../contract/signing-schemas';
import { answeringResolver } from './answering';
import { inboxCalls } from './inbox-calls';
import { projectCalls } from './project-calls';
import { recordCalls } from './record-calls';
import { releaseCalls } from './release-calls';
import { rulesCalls } from './rules-calls';
import { settingsCalls } from './settings-calls';
import { signersCalls } from './signers-calls';
import { whoAsksInProject, type ProjectViewer } from './who-asks-in-project';

export const resolveProject = answeringResolver<
  ProjectApi & SettingsApi & RulesApi & ReleaseApi & RecordApi & SignersApi & InboxApi,
  ProjectViewer
>({
  handlers: { ...projectCalls, ...settingsCalls, ...rulesCalls, ...releaseCalls, ...recordCalls, ...signersCalls, ...inboxCalls },
  schemas: {
    ...projectSchemas,
    ...settingsSchemas,
    ...rulesSchemas,
    ...releaseSchemas,
    ...recordSchemas,
    ...signersSchemas,
    ...inboxSchemas,
  },
  whoAsks: whoAsksInProject,
});
