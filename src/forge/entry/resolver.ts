/** The calls of the issue's screens: its card and its panel. */
import type { IssueApi } from '../../contract/issue-api';
import { panelSchemas } from '../../contract/panel-schemas';
import { signingSchemas } from '../../contract/signing-schemas';
import { schemas } from '../../contract/schemas';
import type { Viewer } from '../../app/read/answer-issue';
import { answeringResolver } from './answering';
import { issueCalls } from './issue-calls';
import { panelCalls } from './panel-calls';
import { signingCalls } from './signing-calls';
import { whoAsks } from './who-asks';

export const resolve = answeringResolver<IssueApi, Viewer>({
  handlers: { ...issueCalls, ...panelCalls, ...signingCalls },
  schemas: { ...schemas, ...panelSchemas, ...signingSchemas },
  whoAsks,
});
