/** The Details card: assignee, fix versions, and the fields of the site and of the app. */
import React, { type ReactNode } from 'react';
import { PersonAvatar } from '../../uikit/person-avatar';
import { Menu } from '../shell/menu';
import { useSession } from '../site/session';
import { field, versionsOf, type Field, type IssueInView } from '../site/shapes';
import { useLoad } from '../site/use-load';
import { z } from 'zod';
import type { Act } from '../site/use-issue';
import { Card } from './card';
import { CustomValue } from './custom-value';

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode => (
  <div className="detail">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Assignee = ({ issue, act }: { readonly issue: IssueInView; readonly act: Act }): ReactNode => {
  const { people } = useSession();
  const { assignee } = issue.fields;
  const set = (accountId: string | null, name: string): void =>
    void act(`Assign ${issue.key} to ${name}`, 'PUT', `/rest/api/3/issue/${issue.key}`, {
      fields: { assignee: accountId === null ? null : { accountId } },
    });
  const items = [
    ...people.map((one) => ({
      label: one.name,
      before: <PersonAvatar size="small" name={one.name} />,
      chosen: one.accountId === assignee?.accountId,
      act: () => set(one.accountId, one.name),
    })),
    { label: 'Unassigned', chosen: !assignee, act: () => set(null, 'nobody') },
  ];
  return (
    <Menu name={`Change assignee, ${assignee?.displayName ?? 'Unassigned'}`} items={items} className="field-button">
      {assignee ? (
        <>
          <PersonAvatar size="small" name={assignee.displayName} />
          {assignee.displayName}
        </>
      ) : (
        'Unassigned'
      )}
    </Menu>
  );
};

const FixVersions = ({ issue, act }: { readonly issue: IssueInView; readonly act: Act }): ReactNode => {
  const { jira } = useSession();
  const { key } = issue.fields.project;
  const known = useLoad(`versions ${key} ${jira.person}`, () => jira.get(`/rest/api/3/project/${key}`, versionsOf));
  const mine = issue.fields.fixVersions;
  const toggle = (id: string, name: string): void => {
    const next = mine.some((one) => one.id === id) ? mine.filter((one) => one.id !== id) : [...mine, { id, name }];
    void act(`Set fix versions of ${issue.key}`, 'PUT', `/rest/api/3/issue/${issue.key}`, {
      fields: { fixVersions: next.map((one) => ({ id: one.id })) },
    });
  };
  const items = (known.value?.versions ?? []).map(({ id, name }) => ({
    label: name,
    chosen: mine.some((one) => one.id === id),
    act: () => toggle(id, name),
  }));
  return (
    <Menu name={`Change fix versions, ${mine.map(({ name }) => name).join(', ') || 'None'}`} items={items} className="field-button">
      {mine.length === 0 ? 'None' : mine.map(({ name }) => name).join(', ')}
    </Menu>
  );
};

/** The custom fields Jira gives for this issue, in the order Jira names them. */
const customFields = (issue: IssueInView, fields: readonly Field[]): readonly Field[] =>
  fields.filter(({ id, custom }) => custom && id in issue.fields);

const holds = (issue: IssueInView, { id }: Field): boolean => issue.fields[id] !== null && issue.fields[id] !== undefined;

/** As in Jira, fields that hold nothing stand apart, folded away. */
export const Details = ({ issue, act }: { readonly issue: IssueInView; readonly act: Act }): ReactNode => {
  const { jira } = useSession();
  const fields = useLoad(`fields ${jira.person}`, () => jira.get('/rest/api/3/field', z.array(field)));
  const save = (one: Field, value: unknown): Promise<boolean> =>
    act(`Set ${one.name} of ${issue.key}`, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { [one.id]: value } });
  const customs = customFields(issue, fields.value ?? []);
  const row = (one: Field): ReactNode => (
    <Row key={one.id} name={one.name}>
      <CustomValue field={one} value={issue.fields[one.id]} save={(value) => save(one, value)} />
    </Row>
  );
  const details = (
    <Card title="Details">
      <dl className="details">
        <Row name="Assignee">
          <Assignee issue={issue} act={act} />
        </Row>
        <Row name="Fix versions">
          <FixVersions issue={issue} act={act} />
        </Row>
        {customs.filter((one) => holds(issue, one)).map(row)}
      </dl>
    </Card>
  );
  const empty = customs.filter((one) => !holds(issue, one));
  return (
    <>
      {details}
      {empty.length > 0 && (
        <Card title="More fields" folded>
          <dl className="details">{empty.map(row)}</dl>
        </Card>
      )}
    </>
  );
};
