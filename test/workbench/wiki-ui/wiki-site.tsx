/** Confluence as far as the workbench plays it. */
import React, { useState, type ReactNode } from 'react';
import Spinner from '@atlaskit/spinner';
import { Search } from '../jira-ui/shell/search';
import { TopBar } from '../jira-ui/shell/top-bar';
import { useFlags } from '../jira-ui/site/flags';
import { goTo } from '../jira-ui/site/route';
import { useSession } from '../jira-ui/site/session';
import { Editor } from './edit/editor';
import { ExportPreview } from './export/export-preview';
import { PageHistory } from './page/page-history';
import { PageView } from './page/page-view';
import { NoAccess } from './shell/no-access';
import { WikiNav } from './shell/wiki-nav';
import { useSpace, type OpenSpace } from './site/use-space';
import { useTitle } from './site/use-title';
import { useWiki } from './site/wiki';
import { useWikiRoute } from './site/use-wiki-route';
import { pathOf, type WikiRoute } from './site/wiki-address';
import { created } from './site/wiki-shapes';

interface ContentProps {
  readonly route: WikiRoute;
  readonly open: OpenSpace;
  /** The tree may have changed. */
  readonly changed: () => void;
}

const Content = ({ route, open, changed }: ContentProps): ReactNode => {
  const { space } = open;
  if (!space) return <NoAccess what="space" />;
  switch (route.page) {
    case 'home':
    case 'space':
      return <PageView open={open} id={space.homepageId} />;
    case 'view':
      return <PageView open={open} id={route.id} />;
    case 'version':
      return <PageView open={open} id={route.id} number={route.number} />;
    case 'history':
      return <PageHistory open={open} id={route.id} />;
    case 'edit':
      return <Editor key={route.id} space={space} id={route.id} changed={changed} />;
    case 'export':
      return <ExportPreview open={open} id={route.id} kind={route.kind} asNobody={route.asNobody} />;
  }
};

/** The address of the first page whose title has these words; the space itself when there is none. */
const pageSearch = (open: OpenSpace) => (words: string) => {
  const { space, pages } = open;
  if (!space) return '/wiki';
  const found = pages.find(({ title }) => title.toLowerCase().includes(words.toLowerCase()));
  return found ? pathOf.view(space.key, found.id, found.title) : pathOf.space(space.key);
};

/** Confluence begins a page as a draft, under the one that is open. */
const useCreate = (open: OpenSpace | undefined, parentId: string | undefined): (() => void) => {
  const wiki = useWiki();
  const flags = useFlags();
  const create = async (): Promise<void> => {
    if (!open?.space) return;
    const body = { spaceId: open.space.id, status: 'draft', title: '', ...(parentId === undefined ? {} : { parentId }) };
    const { id } = created.parse(await wiki.act('Page created', 'POST', '/wiki/api/v2/pages', body));
    goTo(pathOf.edit(open.space.key, id));
  };
  return () => void create().catch(flags.refused);
};

export const WikiSite = (): ReactNode => {
  const route = useWikiRoute();
  const { visits } = useSession().person;
  const [nav, setNav] = useState(true);
  const { value: open, error, reload } = useSpace('key' in route ? route.key : undefined);
  const shown = 'id' in route ? route.id : open?.space?.homepageId;
  const create = useCreate(open, route.page === 'view' ? route.id : undefined);
  useTitle(open?.pages.find(({ id }) => id === shown)?.title);
  return (
    <>
      <TopBar
        product="Confluence"
        search={<Search find={open ? pageSearch(open) : () => '/wiki'} />}
        toggleNav={() => setNav(!nav)}
        create={visits === undefined && open?.space ? create : undefined}
      />
      <div className="body">
        {nav && open && <WikiNav open={open} shown={shown} />}
        <main className="content wiki-content">
          {error && <NoAccess what="space" />}
          {open ? <Content route={route} open={open} changed={reload} /> : !error && <Spinner label="Loading" />}
        </main>
      </div>
    </>
  );
};
