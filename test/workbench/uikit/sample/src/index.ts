import { asUser, route } from '@forge/api';
import Resolver from '@forge/resolver';
import { kvs } from '@forge/kvs';

const definitions = new Resolver();

/** Remembers how often it was asked, so that a second answer differs from the first. */
definitions.define('count', async ({ payload }: { payload: { step?: number } }) => {
  const before = await kvs.get<number>('count');
  const count = (before ?? 0) + (payload.step ?? 1);
  await kvs.set('count', count);
  return { count };
});

interface Seen {
  readonly accountId: string;
  readonly accountType?: string;
  readonly localId: string;
  readonly extension: { readonly content: { readonly id: string }; readonly config?: { readonly name?: string } };
}

/** Where a macro stands, read as whoever looks; a guest has nobody to read as. */
definitions.define('where', async ({ context }: { context: unknown }) => {
  const { accountType, extension } = context as Seen;
  if (accountType !== 'licensed') return { title: 'this page', accountType };
  const page = await asUser().requestConfluence(route`/wiki/api/v2/pages/${extension.content.id}`);
  const { title } = (await page.json()) as { title: string };
  return { title, accountType };
});

export const resolver = definitions.getDefinitions();

interface Exported {
  readonly exportType: string;
  readonly context: { readonly config?: { readonly name?: string } };
  readonly extensionPayload?: { readonly config?: { readonly name?: string } };
}

const cell = (type: 'tableHeader' | 'tableCell', text: string) => ({
  type,
  attrs: {},
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

export const exported = ({ exportType, context, extensionPayload }: Exported) => {
  const name = (extensionPayload ?? context).config?.name ?? 'nobody';
  // A name asked for in the walk: what is no document must show as an error.
  if (name === 'broken') return { type: 'doc', version: 1, content: [{ type: 'tableRow' }] };
  return {
    type: 'doc',
    version: 1,
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: `List of ${name}` }] },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'Exported to'), cell('tableHeader', 'State')] },
          {
            type: 'tableRow',
            content: [
              cell('tableCell', exportType),
              {
                type: 'tableCell',
                attrs: {},
                content: [{ type: 'paragraph', content: [{ type: 'status', attrs: { text: 'Live', color: 'yellow' } }] }],
              },
            ],
          },
        ],
      },
    ],
  };
};
