import React, { type MouseEvent, type ReactNode } from 'react';
import { words } from '../words/words';
import { useAddress } from './address';
import { screenAt, screens, type Screen } from './screens';
import { useSay } from './viewer';

const Item = ({ screen: { route, name, Icon }, isOpen }: { readonly screen: Screen; readonly isOpen: boolean }): ReactNode => {
  const say = useSay();
  const { open } = useAddress();
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    open(route);
  };
  return (
    <li>
      <a className="shell-item" href={`#${route}`} {...(isOpen ? { 'aria-current': 'page' } : {})} onClick={follow}>
        <Icon label="" />
        <span className="shell-item-name">{say(name)}</span>
      </a>
    </li>
  );
};

export const SideNav = (): ReactNode => {
  const say = useSay();
  const { route } = useAddress();
  return (
    <nav className="shell-nav" aria-label={say(words.pages)}>
      <ul>
        {screens.map((screen) => (
          <Item key={screen.route} screen={screen} isOpen={screen === screenAt(route)} />
        ))}
      </ul>
    </nav>
  );
};
