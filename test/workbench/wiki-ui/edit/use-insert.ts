/** The app's macros, as the editor offers them, and how one gets into the page. */
import { adfNode, type AdfNode } from '../adf/adf-node';
import type { AppModule } from '../../jira-ui/site/bench-state';
import { useSession } from '../../jira-ui/site/session';
import { post } from '../../jira-ui/site/workbench-client';

export const useMacros = (): readonly AppModule[] =>
  useSession().modules.filter(({ type, definition }) => type === 'macro' && definition['hidden'] !== true);

export const newMacro = async (module: AppModule): Promise<AdfNode> =>
  adfNode.parse(await post('/api/wiki/new-macro', { moduleKey: module.key }));

export const descriptionOf = ({ definition }: AppModule): string =>
  typeof definition['description'] === 'string' ? definition['description'] : '';
