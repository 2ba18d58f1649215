/** Links out of the frame, which Jira opens, since the frame may not leave its page; and links between the page's own screens. */
import React, { type MouseEvent, type ReactNode } from 'react';
import { router } from '@forge/bridge';
import { useAddress } from './address';
import { useViewer } from './viewer';

const isAside = (event: MouseEvent): boolean => event.metaKey || event.ctrlKey || event.shiftKey || event.button === 1;

export const IssueLink = ({ issue }: { readonly issue: string }): ReactNode => {
  const { site } = useViewer();
  const path = `/browse/${issue}`;
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    void (isAside(event) ? router.open(path) : router.navigate(path));
  };
  return (
    <a className="issue-link" href={site + path} onClick={follow} onAuxClick={follow}>
      {issue}
    </a>
  );
};

interface ScreenLinkProps {
  readonly route: string;
  /** What the screen's list is asked, as it stands in the address. */
  readonly asked?: string;
  readonly className?: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

export const ScreenLink = ({ route, asked, className, isOpen = false, children }: ScreenLinkProps): ReactNode => {
  const { open, base } = useAddress();
  const path = asked === undefined ? route : `${route}?${asked}`;
  const href = `${base}/${path}`;
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    if (isAside(event)) void router.open(href);
    else open(path);
  };
  return (
    <a
      {...(className === undefined ? {} : { className })}
      {...(isOpen ? { 'aria-current': 'page' } : {})}
      href={href}
      onClick={follow}
      onAuxClick={follow}
    >
      {children}
    </a>
  );
};
