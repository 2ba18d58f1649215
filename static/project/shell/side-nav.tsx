import React, { type ReactNode } from 'react';
import Badge from '@atlaskit/badge';
import { words } from '../words/words';
import { useAddress } from './address';
import { ScreenLink } from './links';
import { useOpened } from './product';
import { screenAt, screens } from './screens';
import { useSay } from './viewer';

/** The product's name, and its number of trace gaps beside their list. */
const useProductSaid = (): { readonly name: string; readonly gaps: number } => {
  const { project } = useOpened();
  if (project?.is === 'product') return { name: project.name, gaps: project.gaps.open };
  return { name: project?.is === 'first-read' ? project.name : '', gaps: 0 };
};

export const SideNav = (): ReactNode => {
  const say = useSay();
  const open = screenAt(useAddress().route);
  const { name, gaps } = useProductSaid();
  return (
    <nav className="shell-nav" aria-label={say(words.pages)}>
      {name !== '' && <p className="shell-product">{name}</p>}
      <ul>
        {screens.map((screen) => (
          <li key={screen.route}>
            <ScreenLink route={screen.route} className="shell-item" isOpen={screen === open}>
              <screen.Icon label="" />
              <span className="shell-item-name">{say(screen.name)}</span>
              {screen.route === 'gaps' && gaps > 0 && <Badge>{gaps}</Badge>}
            </ScreenLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
