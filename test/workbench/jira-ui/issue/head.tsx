/** The head of the issue: where it is, its summary, and what one may do with it. */
import React, { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import LinkIcon from '@atlaskit/icon/core/link';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import ModalDialog, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { Menu } from '../shell/menu';
import { TypeIcon } from '../shell/type-icon';
import { follow, goTo } from '../site/route';
import type { IssueInView } from '../site/shapes';
import type { Act } from '../site/use-issue';

export const Breadcrumb = ({ issue }: { readonly issue: IssueInView }): ReactNode => {
  const { project, issuetype } = issue.fields;
  const list = `/jira/projects/${project.key}/issues`;
  return (
    <nav className="breadcrumb" aria-label="Breadcrumbs">
      <a href={list} onClick={(event) => follow(event, list)}>
        {project.name}
      </a>
      <span aria-hidden="true">/</span>
      <TypeIcon name={issuetype.name} />
      <a href={`/browse/${issue.key}`} aria-current="page">
        {issue.key}
      </a>
    </nav>
  );
};

const DeleteDialog = ({
  issueKey,
  close,
  act,
}: {
  readonly issueKey: string;
  readonly close: () => void;
  readonly act: () => void;
}): ReactNode => (
  <ModalDialog onClose={close} width="small">
    <ModalHeader hasCloseButton>
      <ModalTitle appearance="danger">Delete {issueKey}?</ModalTitle>
    </ModalHeader>
    <ModalBody>You are about to delete this issue, its comments and its links. This cannot be undone.</ModalBody>
    <ModalFooter>
      <Button appearance="subtle" onClick={close}>
        Cancel
      </Button>
      <Button appearance="danger" onClick={act}>
        Delete
      </Button>
    </ModalFooter>
  </ModalDialog>
);

interface ActionsProps {
  readonly issue: IssueInView;
  readonly act: Act;
  readonly link: () => void;
}

export const Actions = ({ issue, act, link }: ActionsProps): ReactNode => {
  const [deleting, setDeleting] = useState(false);
  const remove = async (): Promise<void> => {
    setDeleting(false);
    const gone = await act(`Delete ${issue.key}`, 'DELETE', `/rest/api/3/issue/${issue.key}?deleteSubtasks=true`);
    if (gone) goTo(`/jira/projects/${issue.fields.project.key}/issues`);
  };
  return (
    <div className="issue-actions">
      <Button iconBefore={AddIcon} onClick={link}>
        Add
      </Button>
      <Button iconBefore={LinkIcon} onClick={link}>
        Link issue
      </Button>
      <Menu name="More actions" className="icon-button bordered" items={[{ label: 'Delete', act: () => setDeleting(true) }]}>
        <MoreIcon label="More actions" />
      </Menu>
      <ModalTransition>
        {deleting && <DeleteDialog issueKey={issue.key} close={() => setDeleting(false)} act={() => void remove()} />}
      </ModalTransition>
    </div>
  );
};

export const StatusButton = ({ issue, act }: { readonly issue: IssueInView; readonly act: Act }): ReactNode => {
  const { status } = issue.fields;
  const items = issue.transitions.map(({ id, name, to }) => ({
    label: to.name,
    ...(name === to.name ? {} : { note: name }),
    act: () => void act(`Move ${issue.key} to ${to.name}`, 'POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id } }),
  }));
  return (
    <Menu name={`${status.name} - Change status`} items={items} className={`status-button status-${status.statusCategory.key}`}>
      {status.name}
      <ChevronDownIcon label="" size="small" />
    </Menu>
  );
};
