/** Comments and history. */
import React, { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import TextArea from '@atlaskit/textarea';
import { PersonAvatar } from '../../uikit/person-avatar';
import { documentOf, paragraphsOf } from '../site/adf-text';
import { useSession } from '../site/session';
import type { Change } from '../site/shapes';
import { dayAndTime } from '../site/times';
import type { Act, OpenIssue } from '../site/use-issue';

const AddComment = ({ issueKey, act }: { readonly issueKey: string; readonly act: Act }): ReactNode => {
  const { person } = useSession();
  const [draft, setDraft] = useState('');
  const [open, setOpen] = useState(false);
  const send = async (): Promise<void> => {
    const sent = await act(`Comment on ${issueKey}`, 'POST', `/rest/api/3/issue/${issueKey}/comment`, { body: documentOf(draft) });
    if (sent) {
      setDraft('');
      setOpen(false);
    }
  };
  return (
    <div className="comment">
      <PersonAvatar size="medium" name={person.name} />
      <div className="comment-body">
        <TextArea
          aria-label="Add a comment"
          placeholder="Add a comment…"
          minimumRows={1}
          resize="smart"
          value={draft}
          onFocus={() => setOpen(true)}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
        {open && (
          <div className="actions">
            <Button appearance="primary" isDisabled={draft.trim() === ''} onClick={() => void send()}>
              Save
            </Button>
            <Button appearance="subtle" onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </div>
        )}
      </div>
    </div>
  );
};

const Comments = ({ open: { issue, comments }, act }: { readonly open: OpenIssue; readonly act: Act }): ReactNode => (
  <div className="activity">
    <AddComment issueKey={issue.key} act={act} />
    {[...comments].reverse().map(({ id, author, body, created }) => (
      <article key={id} className="comment">
        <PersonAvatar size="medium" name={author?.displayName ?? 'Unknown'} />
        <div className="comment-body">
          <p className="byline">
            <strong>{author?.displayName ?? 'Unknown'}</strong> <time dateTime={created}>{dayAndTime(created)}</time>
          </p>
          {paragraphsOf(body).map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </div>
      </article>
    ))}
  </div>
);

const ChangeRow = ({ change }: { readonly change: Change }): ReactNode => (
  <article className="comment">
    <PersonAvatar size="medium" name={change.author?.displayName ?? 'Unknown'} />
    <div className="comment-body">
      {change.items.map((item, index) => (
        <React.Fragment key={index}>
          <p className="byline">
            <strong>{change.author?.displayName ?? 'Unknown'}</strong> changed the <strong>{item.field}</strong>{' '}
            <time dateTime={change.created}>{dayAndTime(change.created)}</time>
          </p>
          <p className="change">
            <span>{Object.hasOwn(item, 'fromString') && item.fromString ? item.fromString : 'None'}</span> →{' '}
            <span>
              {Object.hasOwn(item, 'toString') && typeof item.toString === 'string' && item.toString !== '' ? item.toString : 'None'}
            </span>
          </p>
        </React.Fragment>
      ))}
    </div>
  </article>
);

const History = ({ changes }: { readonly changes: readonly Change[] }): ReactNode => (
  <div className="activity">
    {changes.length === 0 && <p className="subtle">Nothing was changed yet.</p>}
    {[...changes]
      .sort((one, other) => Date.parse(other.created) - Date.parse(one.created))
      .map((change) => (
        <ChangeRow key={change.id} change={change} />
      ))}
  </div>
);

export const Activity = ({ open, act }: { readonly open: OpenIssue; readonly act: Act }): ReactNode => (
  <section className="section" aria-labelledby="activity">
    <h2 id="activity" className="section-title">
      Activity
    </h2>
    <Tabs id="activity-tabs">
      <TabList>
        <Tab>Comments</Tab>
        <Tab>History</Tab>
      </TabList>
      <TabPanel>
        <Comments open={open} act={act} />
      </TabPanel>
      <TabPanel>
        <History changes={open.issue.changelog?.histories ?? []} />
      </TabPanel>
    </Tabs>
  </section>
);
