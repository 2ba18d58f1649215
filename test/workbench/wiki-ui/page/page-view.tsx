/** A published page, as it is or as it was, with the app's macros alive in it. */
import React, { type ReactNode } from 'react';
import Button, { LinkButton } from '@atlaskit/button/new';
import EditIcon from '@atlaskit/icon/core/edit';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import ShareIcon from '@atlaskit/icon/core/share';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { Menu } from '../../jira-ui/shell/menu';
import { follow, goTo } from '../../jira-ui/site/route';
import { dayAndTime } from '../../jira-ui/site/times';
import { useLoad } from '../../jira-ui/site/use-load';
import { DrawAdf } from '../adf/draw-adf';
import { MacroView } from '../macro/macro-view';
import { NoAccess } from '../shell/no-access';
import { PageBar } from '../shell/page-bar';
import type { OpenSpace } from '../site/use-space';
import { useWiki, type Wiki } from '../site/wiki';
import { pathOf } from '../site/wiki-address';
import { page as pageShape, permission, restrictions, type WikiPage } from '../site/wiki-shapes';
import { Byline } from './byline';

interface Seen {
  readonly page: WikiPage;
  readonly mayEdit: boolean;
  readonly isRestricted: boolean;
}

const mayEdit = async (wiki: Wiki, id: string): Promise<boolean> => {
  if (wiki.person === '') return false;
  const question = { subject: { type: 'user', identifier: wiki.person }, operation: 'update' };
  const { hasPermission } = await wiki.ask(`/wiki/rest/api/content/${id}/permission/check`, question, permission);
  return hasPermission;
};

const see = async (wiki: Wiki, id: string, number: number | undefined): Promise<Seen> => {
  const version = number === undefined ? '' : `&version=${number}`;
  const page = await wiki.get(`/wiki/api/v2/pages/${id}?body-format=atlas_doc_format${version}`, pageShape);
  return {
    page,
    mayEdit: await mayEdit(wiki, id),
    isRestricted: await wiki.get(`/wiki/rest/api/content/${id}/restriction`, restrictions),
  };
};

const OldVersion = ({ page, spaceKey }: { readonly page: WikiPage; readonly spaceKey: string }): ReactNode => {
  const path = pathOf.view(spaceKey, page.id);
  return (
    <SectionMessage appearance="information" title={`You are looking at an old version (v${page.version.number})`}>
      <p className="old-version">
        Saved {dayAndTime(page.version.createdAt)}.{' '}
        <a href={path} onClick={(event) => follow(event, path)}>
          Show the current version
        </a>
      </p>
    </SectionMessage>
  );
};

const Acts = ({ seen: { page, mayEdit: may }, spaceKey }: { readonly seen: Seen; readonly spaceKey: string }): ReactNode => {
  const edit = pathOf.edit(spaceKey, page.id);
  const items = [
    { label: 'Page history', act: () => goTo(pathOf.history(spaceKey, page.id)) },
    { label: 'Export to PDF', act: () => goTo(pathOf.export(spaceKey, page.id, 'pdf')) },
    { label: 'Export to Word', act: () => goTo(pathOf.export(spaceKey, page.id, 'word')) },
  ];
  return (
    <>
      {may && (
        <LinkButton appearance="subtle" iconBefore={EditIcon} href={edit} onClick={(event) => follow(event, edit)}>
          Edit
        </LinkButton>
      )}
      <Button iconBefore={ShareIcon} isDisabled>
        Share
      </Button>
      <Menu name="More actions" placement="bottom-end" items={items}>
        <MoreIcon label="" />
      </Menu>
    </>
  );
};

interface PageViewProps {
  readonly open: OpenSpace;
  readonly id: string;
  /** An old version; the current one when left out. */
  readonly number?: number;
}

export const PageView = ({ open, id, number }: PageViewProps): ReactNode => {
  const wiki = useWiki();
  const { value, error } = useLoad(`page ${wiki.person} ${id} ${number ?? ''}`, () => see(wiki, id, number));
  if (error) return <NoAccess what="page" />;
  if (!value || !open.space) return <Spinner label="Loading the page" />;
  const { page, isRestricted } = value;
  const { key } = open.space;
  const under = number === undefined ? {} : { under: { title: page.title, path: pathOf.view(key, id, page.title) } };
  return (
    <>
      <PageBar open={open} id={id} isRestricted={isRestricted} {...under}>
        {number === undefined && <Acts seen={value} spaceKey={key} />}
      </PageBar>
      <article className="wiki-page">
        {number !== undefined && <OldVersion page={page} spaceKey={key} />}
        <h1 className="wiki-title">{page.title}</h1>
        <Byline page={page} />
        <div className="wiki-body">
          <DrawAdf
            nodes={page.body.content}
            extension={(node) => <MacroView node={node} at={{ pageId: id, ...(number === undefined ? {} : { version: number }) }} />}
          />
        </div>
      </article>
    </>
  );
};
