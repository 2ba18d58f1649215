/** The calls of a document in a page. From Confluence, Jira answers as a person only once that person has let it: the platform asks. */
import { macroSchemas } from '../../contract/macro-schemas';
import { consentAsked } from '../platform-error';
import { answeringResolver } from './answering';
import { macroCalls } from './macro-calls';
import { whoReads } from './who-reads';

export const resolveMacro = answeringResolver({ handlers: macroCalls, schemas: macroSchemas, whoAsks: whoReads, passOn: consentAsked });
