/** Who wrote what is shown, and when. */
import React, { type ReactNode } from 'react';
import { PersonAvatar } from '../../uikit/person-avatar';
import { dayOf } from '../../jira-ui/site/times';
import { useSession } from '../../jira-ui/site/session';
import type { WikiPage } from '../site/wiki-shapes';

export const usePersonName = (): ((accountId: string) => string) => {
  const { people } = useSession();
  return (accountId) => people.find((one) => one.accountId === accountId)?.name ?? 'Plumbline';
};

export const Byline = ({ page: { version, authorId } }: { readonly page: WikiPage }): ReactNode => {
  const nameOf = usePersonName();
  const written = version.number === 1 ? 'Created' : 'Updated';
  return (
    <p className="byline">
      <PersonAvatar size="small" name={nameOf(authorId)} />
      <span>By {nameOf(authorId)}</span>
      <span aria-hidden="true">·</span>
      <span>
        {written} {dayOf(Date.parse(version.createdAt))}
        {version.authorId === authorId ? '' : ` by ${nameOf(version.authorId)}`}
      </span>
    </p>
  );
};
