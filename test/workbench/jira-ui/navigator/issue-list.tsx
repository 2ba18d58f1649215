/** The issue navigator: a JQL box over a table of key, summary, type, status, assignee and the site's custom fields. */
import React, { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import DynamicTable from '@atlaskit/dynamic-table';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { PersonAvatar } from '../../uikit/person-avatar';
import { z } from 'zod';
import { CustomValue } from '../issue/custom-value';
import { StatusLozenge } from '../shell/status-lozenge';
import { TypeIcon } from '../shell/type-icon';
import { follow, goTo } from '../site/route';
import { useSession } from '../site/session';
import { searchAll } from '../site/search-all';
import { field, type Field, type Found } from '../site/shapes';
import { useLoad } from '../site/use-load';

const KeyLink = ({ issue }: { readonly issue: Found }): ReactNode => (
  <span className="key-cell">
    <TypeIcon name={issue.fields.issuetype.name} />
    <a href={`/browse/${issue.key}`} onClick={(event) => follow(event, `/browse/${issue.key}`)}>
      {issue.key}
    </a>
  </span>
);

const Assignee = ({ issue }: { readonly issue: Found }): ReactNode => {
  const name = issue.fields.assignee?.displayName;
  return name === undefined ? (
    <span className="subtle">Unassigned</span>
  ) : (
    <span className="key-cell">
      <PersonAvatar size="small" name={name} />
      {name}
    </span>
  );
};

/** Fields of apps. The site's own stay out, as in Jira until somebody adds a column. */
const isColumn = ({ custom, schema }: Field): boolean => custom && schema?.custom?.startsWith('com.atlassian.jira.') !== true;

const head = (customs: readonly Field[]) => ({
  cells: [
    { key: 'key', content: 'Key', isSortable: true, width: 12 },
    { key: 'summary', content: 'Summary', isSortable: true },
    { key: 'type', content: 'Type', isSortable: true, width: 16 },
    { key: 'status', content: 'Status', isSortable: true, width: 12 },
    { key: 'assignee', content: 'Assignee', isSortable: true, width: 15 },
    ...customs.map(({ id, name }) => ({ key: id, content: name, isSortable: false })),
  ],
});

const nothing = (): Promise<boolean> => Promise.resolve(false);
const numberOf = (key: string): number => Number(key.split('-').pop());

const row = (issue: Found, customs: readonly Field[]) => ({
  key: issue.id,
  cells: [
    { key: numberOf(issue.key), content: <KeyLink issue={issue} /> },
    { key: issue.fields.summary, content: issue.fields.summary },
    { key: issue.fields.issuetype.name, content: issue.fields.issuetype.name },
    { key: issue.fields.status.name, content: <StatusLozenge status={issue.fields.status} /> },
    { key: issue.fields.assignee?.displayName ?? '', content: <Assignee issue={issue} /> },
    ...customs.map((one) => ({
      key: one.id,
      content: <CustomValue field={{ ...one, schema: { type: 'shown' } }} value={issue.fields[one.id]} save={nothing} />,
    })),
  ],
});

const JqlBox = ({ project, jql }: { readonly project: string; readonly jql: string }): ReactNode => {
  const [text, setText] = useState(jql);
  const search = (event: React.FormEvent): void => {
    event.preventDefault();
    goTo(`/jira/projects/${project}/issues?jql=${encodeURIComponent(text)}`);
  };
  return (
    <form className="jql" onSubmit={search}>
      <Textfield aria-label="JQL" isMonospaced isCompact value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Button type="submit" appearance="primary" spacing="compact">
        Search
      </Button>
    </form>
  );
};

export const IssueList = ({ project, jql }: { readonly project: string; readonly jql: string }): ReactNode => {
  const { jira } = useSession();
  const fields = useLoad(`fields ${jira.person}`, () => jira.get('/rest/api/3/field', z.array(field)));
  const customs = (fields.value ?? []).filter(isColumn);
  const asked = ['summary', 'status', 'issuetype', 'assignee', ...customs.map(({ id }) => id)];
  const { value, error } = useLoad(`${jira.person} ${JSON.stringify([jql, asked])}`, () => searchAll(jira, jql, asked));
  return (
    <div className="navigator">
      <h1 className="page-title">Issues</h1>
      <JqlBox key={jql} project={project} jql={jql} />
      {error && (
        <SectionMessage appearance="error" title="Jira cannot answer this">
          {error.message}
        </SectionMessage>
      )}
      <DynamicTable
        label="Issues"
        head={head(customs)}
        rows={(value ?? []).map((issue) => row(issue, customs))}
        isLoading={!value && !error}
        defaultSortKey="key"
        defaultSortOrder="ASC"
        emptyView={<p className="subtle">No issues match this search.</p>}
      />
    </div>
  );
};
