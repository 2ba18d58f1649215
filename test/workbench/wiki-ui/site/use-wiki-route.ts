/** Where one is in Confluence. */
import { useAddress } from '../../jira-ui/site/route';
import { wikiRouteOf, type WikiRoute } from './wiki-address';

export const useWikiRoute = (): WikiRoute => wikiRouteOf(useAddress());
