/** The row over a page: where it stands, and what one may do with it. */
import React, { type ReactNode } from 'react';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import { follow } from '../../jira-ui/site/route';
import { pagesAbove, type OpenSpace } from '../site/use-space';
import { pathOf } from '../site/wiki-address';

const Crumb = ({ path, children }: { readonly path: string; readonly children: ReactNode }): ReactNode => (
  <li>
    <a href={path} onClick={(event) => follow(event, path)}>
      {children}
    </a>
  </li>
);

interface PageBarProps {
  readonly open: OpenSpace;
  /** Id of the page. */
  readonly id: string;
  /** A last crumb: the page itself, seen from one of its by-pages. */
  readonly under?: { readonly title: string; readonly path: string };
  readonly isRestricted?: boolean;
  readonly children?: ReactNode;
}

export const PageBar = ({ open: { space, pages }, id, under, isRestricted = false, children }: PageBarProps): ReactNode => (
  <div className="page-bar">
    <nav aria-label="Breadcrumbs">
      <ol className="crumbs">
        {space && <Crumb path={pathOf.space(space.key)}>{space.name}</Crumb>}
        {space &&
          pagesAbove(pages, id)
            .filter((page) => page.id !== space.homepageId)
            .map((page) => (
              <Crumb key={page.id} path={pathOf.view(space.key, page.id, page.title)}>
                {page.title}
              </Crumb>
            ))}
        {under && <Crumb path={under.path}>{under.title}</Crumb>}
        {isRestricted && (
          <li className="crumb-lock">
            <LockIcon label="Restricted: not everybody in the space may see or change this page" size="small" />
          </li>
        )}
      </ol>
    </nav>
    <div className="page-acts">{children}</div>
  </div>
);
