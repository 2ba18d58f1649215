/** Jira's top bar: product, search, Create, and the avatar, where one chooses who one is. */
import React, { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import AppSwitcherIcon from '@atlaskit/icon/core/app-switcher';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import NotificationIcon from '@atlaskit/icon/core/notification';
import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import SearchIcon from '@atlaskit/icon/core/search';
import SettingsIcon from '@atlaskit/icon/core/settings';
import SidebarIcon from '@atlaskit/icon/core/sidebar-collapse';
import ThemeIcon from '@atlaskit/icon/core/theme';
import { PersonAvatar } from '../../uikit/person-avatar';
import { follow, goTo } from '../site/route';
import { useSession } from '../site/session';
import { Menu } from './menu';

const isKey = (text: string): boolean => /^[A-Z][A-Z0-9]+-\d+$/i.test(text);

const Search = ({ project }: { readonly project: string }): ReactNode => {
  const [text, setText] = useState('');
  const search = (event: React.FormEvent): void => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    const jql = `project = ${project} AND summary ~ "${words.replace(/["\\]/g, '')}"`;
    goTo(isKey(words) ? `/browse/${words.toUpperCase()}` : `/jira/projects/${project}/issues?jql=${encodeURIComponent(jql)}`);
    setText('');
  };
  return (
    <form className="search" role="search" onSubmit={search}>
      <SearchIcon label="" size="small" />
      <input aria-label="Search" placeholder="Search" value={text} onChange={(event) => setText(event.target.value)} />
    </form>
  );
};

/** Choosing a person is the workbench's, not Jira's; the menu says so. */
const PeopleMenu = (): ReactNode => {
  const { person, people, become, theme, setTheme } = useSession();
  const chosen = people.map((one) => ({
    label: one.name,
    note: one.role,
    before: <PersonAvatar size="small" name={one.name} />,
    chosen: one.accountId === person.accountId,
    act: () => become(one.accountId),
  }));
  const other = theme === 'light' ? 'dark' : 'light';
  const switchTheme = { label: `Switch to ${other} theme`, before: <ThemeIcon label="" />, act: () => setTheme(other) };
  return (
    <Menu
      name={`You are ${person.name}. Choose who you are`}
      className="avatar-button"
      placement="bottom-end"
      items={[...chosen, switchTheme]}
      head={<p className="menu-head">On the workbench you are</p>}
    >
      <PersonAvatar size="medium" name={person.name} />
    </Menu>
  );
};

interface TopBarProps {
  readonly project: string;
  readonly toggleNav: () => void;
  readonly create: () => void;
}

const Quiet = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode => (
  <button type="button" className="icon-button" aria-label={`${name} (not on the workbench)`} disabled>
    {children}
  </button>
);

export const TopBar = ({ project, toggleNav, create }: TopBarProps): ReactNode => (
  <header className="top-bar">
    <div className="top-start">
      <button type="button" className="icon-button" aria-label="Toggle side navigation" onClick={toggleNav}>
        <SidebarIcon label="" />
      </button>
      <Quiet name="App switcher">
        <AppSwitcherIcon label="" />
      </Quiet>
      <a className="product" href="/" onClick={(event) => follow(event, '/')}>
        <span className="product-mark" aria-hidden="true">
          <CheckMarkIcon label="" color="currentColor" />
        </span>
        Jira
      </a>
    </div>
    <Search project={project} />
    <div className="top-end">
      <Button appearance="primary" iconBefore={AddIcon} onClick={create}>
        Create
      </Button>
      <Quiet name="Notifications">
        <NotificationIcon label="" />
      </Quiet>
      <Quiet name="Help">
        <QuestionCircleIcon label="" />
      </Quiet>
      <Quiet name="Settings">
        <SettingsIcon label="" />
      </Quiet>
      <PeopleMenu />
    </div>
  </header>
);
