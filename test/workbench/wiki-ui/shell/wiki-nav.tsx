/** Confluence's side navigation: the spaces one may see, and the page tree of the open one. */
import React, { type ReactNode } from 'react';
import PageIcon from '@atlaskit/icon/core/page';
import { follow } from '../../jira-ui/site/route';
import { childrenOf, type OpenSpace } from '../site/use-space';
import { pathOf } from '../site/wiki-address';
import type { Space } from '../site/wiki-shapes';

interface NavProps {
  readonly open: OpenSpace;
  /** Id of the page that is shown. */
  readonly shown: string | undefined;
}

const Branch = ({ open, shown, parentId, depth }: NavProps & { readonly parentId: string; readonly depth: number }): ReactNode => {
  const { space, pages } = open;
  const children = childrenOf(pages, parentId);
  if (!space || children.length === 0) return null;
  return (
    <ul className="tree-branch">
      {children.map(({ id, title }) => {
        const path = pathOf.view(space.key, id, title);
        return (
          <li key={id}>
            <a
              className="nav-item tree-page"
              style={{ paddingLeft: 8 + depth * 16 }}
              {...(id === shown ? { 'aria-current': 'page' } : {})}
              href={path}
              onClick={(event) => follow(event, path)}
            >
              <PageIcon label="" size="small" />
              <span className="tree-title">{title}</span>
            </a>
            <Branch open={open} shown={shown} parentId={id} depth={depth + 1} />
          </li>
        );
      })}
    </ul>
  );
};

const SpaceLink = ({ space }: { readonly space: Space }): ReactNode => {
  const path = pathOf.space(space.key);
  return (
    <a className="nav-item nav-project" href={path} onClick={(event) => follow(event, path)}>
      <span className="project-mark space-mark" aria-hidden="true">
        {space.name.charAt(0)}
      </span>
      {space.name}
    </a>
  );
};

export const WikiNav = ({ open, shown }: NavProps): ReactNode => {
  const { space, spaces } = open;
  const others = spaces.filter(({ id }) => id !== space?.id);
  return (
    <nav className="side-nav" aria-label="Side navigation">
      {space && (
        <>
          <SpaceLink space={space} />
          <h2 className="nav-heading">Content</h2>
          <Branch open={open} shown={shown} parentId={space.homepageId} depth={0} />
        </>
      )}
      {others.length > 0 && (
        <>
          {space && <hr />}
          <h2 className="nav-heading">{space ? 'Other spaces' : 'Spaces'}</h2>
          <ul>
            {others.map((one) => (
              <li key={one.id}>
                <SpaceLink space={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
};
