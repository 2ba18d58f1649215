/** The top bar of both products: the switch between them, search, Create, and the avatar, where one chooses who one is. */
import React, { type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import AppSwitcherIcon from '@atlaskit/icon/core/app-switcher';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import ContentIcon from '@atlaskit/icon/core/page';
import GlobeIcon from '@atlaskit/icon/core/globe';
import NotificationIcon from '@atlaskit/icon/core/notification';
import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import SettingsIcon from '@atlaskit/icon/core/settings';
import SidebarIcon from '@atlaskit/icon/core/sidebar-collapse';
import ThemeIcon from '@atlaskit/icon/core/theme';
import { PersonAvatar } from '../../uikit/person-avatar';
import { follow, goTo } from '../site/route';
import { useSession } from '../site/session';
import { Menu } from './menu';

const products = {
  Jira: { home: '/', mark: <CheckMarkIcon label="" color="currentColor" /> },
  Confluence: { home: '/wiki', mark: <ContentIcon label="" color="currentColor" /> },
} as const;

export type ProductName = keyof typeof products;

const Mark = ({ product }: { readonly product: ProductName }): ReactNode => (
  <span className="product-mark" aria-hidden="true">
    {products[product].mark}
  </span>
);

const ProductSwitch = ({ product }: { readonly product: ProductName }): ReactNode => {
  const items = (['Jira', 'Confluence'] as const).map((name) => ({
    label: name,
    before: <Mark product={name} />,
    chosen: name === product,
    act: () => goTo(products[name].home),
  }));
  return (
    <Menu name="Switch product" items={items}>
      <AppSwitcherIcon label="" />
    </Menu>
  );
};

/** Choosing a person is the workbench's, not Jira's; the menu says so. */
const PeopleMenu = (): ReactNode => {
  const { person, people, become, theme, setTheme, locale, setLocale } = useSession();
  const chosen = people.map((one) => ({
    label: one.name,
    note: one.role,
    before: <PersonAvatar size="small" name={one.name} />,
    chosen: one.accountId === person.accountId,
    act: () => become(one.accountId),
  }));
  const other = theme === 'light' ? 'dark' : 'light';
  const switchTheme = { label: `Switch to ${other} theme`, before: <ThemeIcon label="" />, act: () => setTheme(other) };
  const language = locale === 'en-US' ? ({ name: 'German', next: 'de-DE' } as const) : ({ name: 'English', next: 'en-US' } as const);
  const switchLanguage = { label: `Switch to ${language.name}`, before: <GlobeIcon label="" />, act: () => setLocale(language.next) };
  return (
    <Menu
      name={`You are ${person.name}. Choose who you are`}
      className="avatar-button"
      placement="bottom-end"
      items={[...chosen, switchTheme, switchLanguage]}
      head={<p className="menu-head">On the workbench you are</p>}
    >
      <PersonAvatar size="medium" name={person.name} />
    </Menu>
  );
};

interface TopBarProps {
  readonly product: ProductName;
  readonly search: ReactNode;
  readonly toggleNav: () => void;
  /** Left out for whoever may create nothing. */
  readonly create?: (() => void) | undefined;
}

const Quiet = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode => (
  <button type="button" className="icon-button" aria-label={`${name} (not on the workbench)`} disabled>
    {children}
  </button>
);

export const TopBar = ({ product, search, toggleNav, create }: TopBarProps): ReactNode => {
  const { home } = products[product];
  return (
    <header className="top-bar">
      <div className="top-start">
        <button type="button" className="icon-button" aria-label="Toggle side navigation" onClick={toggleNav}>
          <SidebarIcon label="" />
        </button>
        <ProductSwitch product={product} />
        <a className="product" href={home} onClick={(event) => follow(event, home)}>
          <Mark product={product} />
          {product}
        </a>
      </div>
      {search}
      <div className="top-end">
        {create && (
          <Button appearance="primary" iconBefore={AddIcon} onClick={create}>
            Create
          </Button>
        )}
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
};
