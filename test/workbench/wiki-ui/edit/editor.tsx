/** The editor, as far as a writer needs it to put the app's macros into a page: lines of text, macros, publish. */
import React, { useReducer, useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import Spinner from '@atlaskit/spinner';
import { ModuleIcon } from '../../jira-ui/app/module-icon';
import { Menu } from '../../jira-ui/shell/menu';
import type { AppModule } from '../../jira-ui/site/bench-state';
import { useFlags } from '../../jira-ui/site/flags';
import { goTo } from '../../jira-ui/site/route';
import { useLoad } from '../../jira-ui/site/use-load';
import { NoAccess } from '../shell/no-access';
import { useWiki } from '../site/wiki';
import { pathOf } from '../site/wiki-address';
import { page as pageShape, type Space, type WikiPage } from '../site/wiki-shapes';
import { Blocks } from './blocks';
import { changed as change, draftOf, nodesOf, type Draft } from './draft';
import { newMacro, useMacros } from './use-insert';

interface EditorProps {
  readonly space: Space;
  readonly id: string;
  /** The tree may have changed. */
  readonly changed: () => void;
}

const usePublish = (page: WikiPage, spaceKey: string, changed: () => void): ((draft: Draft, message: string) => void) => {
  const wiki = useWiki();
  const flags = useFlags();
  const publish = async (draft: Draft, message: string): Promise<void> => {
    const isDraft = page.status === 'draft';
    const value = JSON.stringify({ type: 'doc', version: 1, content: nodesOf(draft) });
    const body = {
      id: page.id,
      status: 'current',
      title: draft.title,
      body: { representation: 'atlas_doc_format', value },
      version: { number: isDraft ? 1 : page.version.number + 1, ...(message === '' ? {} : { message }) },
    };
    await wiki.act('Page published', 'PUT', `/wiki/api/v2/pages/${page.id}`, body);
    changed();
    goTo(pathOf.view(spaceKey, page.id, draft.title));
  };
  return (draft, message) => void publish(draft, message).catch(flags.refused);
};

interface BarProps {
  readonly insert: (module: AppModule) => void;
  readonly publish: (message: string) => void;
  readonly close: () => void;
  readonly isDraft: boolean;
}

const EditBar = ({ insert, publish, close, isDraft }: BarProps): ReactNode => {
  const [message, setMessage] = useState('');
  const items = useMacros().map((module) => ({
    label: module.title,
    before: <ModuleIcon module={module} />,
    act: () => insert(module),
  }));
  return (
    <div className="page-bar edit-bar">
      <Menu name="Insert elements" items={items} className="insert-button">
        <AddIcon label="" size="small" />
        Insert
      </Menu>
      <div className="page-acts">
        {!isDraft && (
          <input
            className="edit-comment"
            aria-label="What did you change?"
            placeholder="What did you change? (optional)"
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
        )}
        <Button appearance="primary" onClick={() => publish(message)}>
          {isDraft ? 'Publish' : 'Update'}
        </Button>
        <Button appearance="subtle" onClick={close}>
          Close
        </Button>
      </div>
    </div>
  );
};

const Open = ({ page, space, changed }: { readonly page: WikiPage; readonly space: Space; readonly changed: () => void }): ReactNode => {
  const [draft, act] = useReducer(change, page, ({ title, body }) => draftOf(title, body.content));
  const [cursor, setCursor] = useState<string>();
  const flags = useFlags();
  const publish = usePublish(page, space.key, changed);
  const insert = async (module: AppModule, at: string, inItsPlace: boolean): Promise<void> => {
    act({ what: 'insert', node: await newMacro(module), at, inItsPlace });
  };
  const insertAt = (module: AppModule, at: string, inItsPlace: boolean): void => void insert(module, at, inItsPlace).catch(flags.refused);
  const where = draft.blocks.find(({ id }) => id === cursor) ?? draft.blocks.at(-2) ?? draft.blocks.at(-1);
  return (
    <>
      <EditBar
        insert={(module) => insertAt(module, where?.id ?? '', false)}
        publish={(message) => publish(draft, message)}
        close={() => goTo(page.status === 'draft' ? pathOf.space(space.key) : pathOf.view(space.key, page.id, page.title))}
        isDraft={page.status === 'draft'}
      />
      <article className="wiki-page">
        <textarea
          className="wiki-title title-field"
          rows={1}
          aria-label="Title"
          placeholder="Give this page a title"
          value={draft.title}
          onChange={(event) => act({ what: 'title', title: event.target.value.replace(/\n/g, ' ') })}
        />
        <Blocks draft={draft} pageId={page.id} change={act} insert={insertAt} cursor={cursor} setCursor={setCursor} />
      </article>
    </>
  );
};

export const Editor = ({ space, id, changed }: EditorProps): ReactNode => {
  const wiki = useWiki();
  const path = `/wiki/api/v2/pages/${id}?body-format=atlas_doc_format&status=current,draft`;
  const { value, error } = useLoad(`edit ${wiki.person} ${id}`, () => wiki.get(path, pageShape));
  if (error) return <NoAccess what="page" />;
  return value ? <Open page={value} space={space} changed={changed} /> : <Spinner label="Loading the editor" />;
};
