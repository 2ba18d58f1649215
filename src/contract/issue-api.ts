/** All calls of an issue's screens. */
import type { Api } from './api';
import type { PanelApi } from './panel-api';
import type { SigningApi } from './signing-api';

export type IssueApi = Api & PanelApi & SigningApi;
