/** What the page asks of the workbench for its Confluence screens. Each call on a page is refused to whoever may not see that page. */
import type { ZodType } from 'zod';
import type { Cloud, Visitor } from './rooms';
import { consentCall, exportCall, newMacroCall, placeCall } from './requests';

interface Asked {
  readonly body: unknown;
  readonly visitor: Visitor;
}

type WikiRoute = (cloud: Cloud, asked: Asked) => unknown;

const parse = <T>(schema: ZodType<T>, body: unknown): T => schema.parse(body);

const requireSeen = ({ wiki }: Cloud, { accountId }: Visitor, pageId: string): void => {
  const path = `/wiki/api/v2/pages/${encodeURIComponent(pageId)}?status=current,archived,draft`;
  const who = accountId === undefined ? {} : { accountId };
  const { status } = wiki.site.handle({ as: 'user', from: 'product-ui', scopes: [], method: 'GET', path, ...who });
  if (status !== 200) throw new Error(`page ${pageId} is not there, or not for this person`);
};

export const wikiRoutes: Readonly<Record<string, WikiRoute>> = {
  'POST /api/wiki/extension': (cloud, { body, visitor }) => {
    const place = parse(placeCall, body);
    requireSeen(cloud, visitor, place.pageId);
    return cloud.wiki.extension(place);
  },
  'POST /api/wiki/new-macro': ({ wiki }, { body }) => wiki.newMacro(parse(newMacroCall, body).moduleKey),
  'POST /api/wiki/export': async (cloud, { body, visitor }) => {
    const { asNobody, ...wish } = parse(exportCall, body);
    requireSeen(cloud, visitor, wish.pageId);
    const who = asNobody || visitor.accountId === undefined ? {} : { accountId: visitor.accountId };
    return cloud.wiki.exportMacros({ ...wish, ...who });
  },
  'POST /api/wiki/consent': ({ wiki }, { body, visitor: { accountId, accountType } }) => {
    const { given } = parse(consentCall, body);
    if (accountId === undefined || accountType === 'unlicensed') throw new Error('only people with a licence can let the app act for them');
    wiki.setConsent(accountId, given);
  },
};
