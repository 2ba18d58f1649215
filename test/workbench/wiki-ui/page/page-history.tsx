/** The versions of a page, the newest first. */
import React, { type ReactNode } from 'react';
import Lozenge from '@atlaskit/lozenge';
import Spinner from '@atlaskit/spinner';
import { PersonAvatar } from '../../uikit/person-avatar';
import { follow } from '../../jira-ui/site/route';
import { dayAndTime } from '../../jira-ui/site/times';
import { useLoad } from '../../jira-ui/site/use-load';
import { NoAccess } from '../shell/no-access';
import { PageBar } from '../shell/page-bar';
import type { OpenSpace } from '../site/use-space';
import { useWiki } from '../site/wiki';
import { pathOf } from '../site/wiki-address';
import { page as pageShape, version, type Version } from '../site/wiki-shapes';
import { usePersonName } from './byline';

interface RowProps {
  readonly version: Version;
  readonly isCurrent: boolean;
  readonly path: string;
}

const Row = ({ version: { number, createdAt, authorId, message }, isCurrent, path }: RowProps): ReactNode => {
  const name = usePersonName()(authorId);
  return (
    <tr>
      <td>
        <a href={path} onClick={(event) => follow(event, path)}>
          Version {number}
        </a>
        {isCurrent && (
          <span className="history-mark">
            <Lozenge>Current</Lozenge>
          </span>
        )}
      </td>
      <td>{dayAndTime(createdAt)}</td>
      <td>
        <span className="key-cell">
          <PersonAvatar size="small" name={name} />
          {name}
        </span>
      </td>
      <td>{message}</td>
    </tr>
  );
};

export const PageHistory = ({ open, id }: { readonly open: OpenSpace; readonly id: string }): ReactNode => {
  const wiki = useWiki();
  const { value, error } = useLoad(`history ${wiki.person} ${id}`, async () => ({
    page: await wiki.get(`/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`, pageShape),
    versions: await wiki.list(`/wiki/api/v2/pages/${id}/versions?limit=250`, version),
  }));
  if (error) return <NoAccess what="page" />;
  if (!value || !open.space) return <Spinner label="Loading the history" />;
  const { key } = open.space;
  const { page, versions } = value;
  const path = pathOf.view(key, id, page.title);
  return (
    <>
      <PageBar open={open} id={id} under={{ title: page.title, path }} />
      <article className="wiki-page">
        <h1 className="wiki-title">Page history</h1>
        <table className="history">
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Published</th>
              <th scope="col">Changed by</th>
              <th scope="col">Comment</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((one, index) => (
              <Row key={one.number} version={one} isCurrent={index === 0} path={index === 0 ? path : pathOf.version(key, id, one.number)} />
            ))}
          </tbody>
        </table>
      </article>
    </>
  );
};
