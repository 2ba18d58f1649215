/** Jira's head of a project: its name, and its pages as tabs, those of apps among them. */
import React, { type ReactNode } from 'react';
import ListIcon from '@atlaskit/icon/core/list-bulleted';
import { ModuleIcon } from '../app/module-icon';
import { appPagePath, follow, type Route } from '../site/route';
import { useSession } from '../site/session';
import type { Project } from '../site/shapes';

interface TabProps {
  readonly path: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

const Tab = ({ path, isOpen, children }: TabProps): ReactNode => (
  <li>
    <a className="project-tab" href={path} {...(isOpen ? { 'aria-current': 'page' } : {})} onClick={(event) => follow(event, path)}>
      {children}
    </a>
  </li>
);

export const ProjectTabs = ({ project, route }: { readonly project: Project; readonly route: Route }): ReactNode => {
  const { modules, appAddress } = useSession();
  const pages = modules.filter(({ type }) => type === 'jira:projectPage');
  return (
    <div className="project-head">
      <p className="project-name">
        <span className="project-mark" aria-hidden="true">
          {project.key.charAt(0)}
        </span>
        {project.name}
      </p>
      <nav aria-label="Project">
        <ul className="project-tabs">
          <Tab path={`/jira/projects/${project.key}/issues`} isOpen={route.page === 'list'}>
            <ListIcon label="" />
            List
          </Tab>
          {pages.map((module) => (
            <Tab key={module.key} path={appPagePath(project.key, appAddress)} isOpen={route.page === 'app'}>
              <ModuleIcon module={module} />
              {module.title}
            </Tab>
          ))}
        </ul>
      </nav>
    </div>
  );
};
