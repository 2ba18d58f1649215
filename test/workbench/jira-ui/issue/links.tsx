/** The linked issues, grouped by what the link says, with adding and removing. */
import React, { useState, type ReactNode } from 'react';
import { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import CrossIcon from '@atlaskit/icon/core/cross';
import { follow } from '../site/route';
import { StatusLozenge } from '../shell/status-lozenge';
import { TypeIcon } from '../shell/type-icon';
import type { IssueLink, IssueStub } from '../site/shapes';
import { AddLink, type NewLink } from './add-link';

interface Row {
  readonly id: string;
  readonly says: string;
  readonly issue: IssueStub;
}

/** `inwardIssue` present means that this issue stands on the outward side's other end: Jira then shows the inward description. */
const rowOf = ({ id, type, inwardIssue, outwardIssue }: IssueLink): Row[] => {
  const issue = inwardIssue ?? outwardIssue;
  return issue ? [{ id, says: inwardIssue ? type.inward : type.outward, issue }] : [];
};

const grouped = (links: readonly IssueLink[]): readonly (readonly [string, readonly Row[]])[] => {
  const groups = new Map<string, Row[]>();
  for (const row of links.flatMap(rowOf)) groups.set(row.says, [...(groups.get(row.says) ?? []), row]);
  return [...groups].sort(([one], [other]) => one.localeCompare(other));
};

const LinkRow = ({ row, remove }: { readonly row: Row; readonly remove: () => void }): ReactNode => {
  const { key, fields } = row.issue;
  return (
    <li className="link-row">
      <TypeIcon name={fields.issuetype.name} />
      <a href={`/browse/${key}`} onClick={(event) => follow(event, `/browse/${key}`)}>
        {key}
      </a>
      <span className="link-summary">{fields.summary}</span>
      <StatusLozenge status={fields.status} />
      <IconButton icon={CrossIcon} label={`Unlink ${key}`} appearance="subtle" spacing="compact" onClick={remove} />
    </li>
  );
};

interface LinksProps {
  readonly issueKey: string;
  readonly links: readonly IssueLink[];
  readonly adding: boolean;
  readonly setAdding: (adding: boolean) => void;
  readonly add: (link: NewLink) => Promise<boolean>;
  readonly remove: (id: string, key: string) => void;
}

export const Links = ({ issueKey, links, adding, setAdding, add, remove }: LinksProps): ReactNode => {
  const [turn, setTurn] = useState(0);
  if (links.length === 0 && !adding) return null;
  const submit = async (link: NewLink): Promise<boolean> => {
    const taken = await add(link);
    if (taken) setTurn(turn + 1);
    if (taken) setAdding(false);
    return taken;
  };
  return (
    <section className="section" aria-labelledby="links">
      <div className="section-head">
        <h2 id="links" className="section-title">
          Linked issues
        </h2>
        <IconButton icon={AddIcon} label="Add a link" appearance="subtle" spacing="compact" onClick={() => setAdding(true)} />
      </div>
      {adding && <AddLink key={turn} issueKey={issueKey} add={submit} cancel={() => setAdding(false)} />}
      {grouped(links).map(([says, rows]) => (
        <div key={says} className="link-group">
          <h3 className="link-says">{says}</h3>
          <ul className="link-list">
            {rows.map((row) => (
              <LinkRow key={row.id} row={row} remove={() => remove(row.id, row.issue.key)} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};
