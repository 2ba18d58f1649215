/** The calls of the issue's screens. */
import { schemas } from '../../contract/schemas';
import { answeringResolver } from './answering';
import { issueCalls } from './issue-calls';
import { whoAsks } from './who-asks';

export const resolve = answeringResolver({ handlers: issueCalls, schemas, whoAsks });
