/** One issue, at /browse/KEY. */
import React, { useEffect, useState, type ReactNode } from 'react';
import EmptyState from '@atlaskit/empty-state';
import Spinner from '@atlaskit/spinner';
import { ContextCards, Panels } from '../app/app-cards';
import { useSession } from '../site/session';
import { useIssue } from '../site/use-issue';
import { post } from '../site/workbench-client';
import { Activity } from './activity';
import { linkBody } from './add-link';
import { Description } from './description';
import { Details } from './details';
import { Actions, Breadcrumb, StatusButton } from './head';
import { Links } from './links';
import { Summary } from './summary';

/** Opening an issue is an act of its own on the cost meter. The issue is shown once the meter runs, so that the app's calls count. */
const useOpened = (issueKey: string): boolean => {
  const { person } = useSession();
  const [opened, setOpened] = useState<string>();
  const now = `${person.accountId} ${issueKey}`;
  useEffect(() => {
    void post('/api/act', { label: `Open ${issueKey}` }, person.accountId).then(() => setOpened(now));
  }, [now, issueKey, person.accountId]);
  return opened === now;
};

export const IssuePage = ({ issueKey }: { readonly issueKey: string }): ReactNode => {
  const opened = useOpened(issueKey);
  const { value, error, reload, act } = useIssue(issueKey);
  const [adding, setAdding] = useState(false);
  if (error && !value) return <EmptyState header="You can't view this issue" headingLevel={1} description={error.message} />;
  if (!value || !opened) return <Spinner label="Loading the issue" />;
  const { issue } = value;
  const path = `/rest/api/3/issue/${issue.key}`;
  const edit = (what: string, fields: unknown): Promise<boolean> => act(`Edit ${what} of ${issue.key}`, 'PUT', path, { fields });
  return (
    <div className="issue">
      <div className="issue-main">
        <Breadcrumb issue={issue} />
        <Summary key={issue.id} text={issue.fields.summary} save={(summary) => edit('summary', { summary })} />
        <Actions issue={issue} act={act} link={() => setAdding(true)} />
        <Description
          key={`${issue.id} description`}
          document={issue.fields.description}
          save={(description) => edit('description', { description })}
        />
        <Links
          issueKey={issue.key}
          links={issue.fields.issuelinks}
          adding={adding}
          setAdding={setAdding}
          add={(link) => act(`Link ${issue.key} ${link.says} ${link.other}`, 'POST', '/rest/api/3/issueLink', linkBody(issue.key, link))}
          remove={(id, key) => void act(`Unlink ${issue.key} from ${key}`, 'DELETE', `/rest/api/3/issueLink/${id}`)}
        />
        <Panels issue={issue} refresh={reload} />
        <Activity open={value} act={act} />
      </div>
      <aside className="issue-rail" aria-label="Issue details">
        <StatusButton issue={issue} act={act} />
        <Details issue={issue} act={act} />
        <ContextCards issue={issue} refresh={reload} />
      </aside>
    </div>
  );
};
