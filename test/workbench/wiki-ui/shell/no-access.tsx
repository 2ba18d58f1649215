/** What stands in the place of a page or space one may not see: Confluence does not tell missing from hidden. */
import React, { type ReactNode } from 'react';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import { useSession } from '../../jira-ui/site/session';

export const NoAccess = ({ what }: { readonly what: 'page' | 'space' }): ReactNode => {
  const { visits } = useSession().person;
  const next =
    visits === 'anonymously' ? 'Log in, and try again.' : 'Ask whoever sent you here, or an admin of the space, to share it with you.';
  return (
    <div className="no-access">
      <LockIcon label="" color="var(--ds-icon-subtle)" />
      <h1>You can’t open this {what}</h1>
      <p>It is not there, or it is not shared with you. {next}</p>
    </div>
  );
};
