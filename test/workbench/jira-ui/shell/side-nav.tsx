/** Jira's side navigation: the projects one may see, and the pages of the one that is open. */
import React, { type ReactNode } from 'react';
import ClockIcon from '@atlaskit/icon/core/clock';
import ListIcon from '@atlaskit/icon/core/list-bulleted';
import PersonIcon from '@atlaskit/icon/core/person';
import StarIcon from '@atlaskit/icon/core/star-unstarred';
import { follow } from '../site/route';
import type { Project } from '../site/shapes';

const Quiet = ({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }): ReactNode => (
  <li>
    <span className="nav-item nav-quiet">
      {icon}
      {children}
    </span>
  </li>
);

const ProjectPages = ({ project, isOpen }: { readonly project: Project; readonly isOpen: boolean }): ReactNode => {
  const path = `/jira/projects/${project.key}/issues`;
  return (
    <li>
      <a className="nav-item nav-project" href={path} onClick={(event) => follow(event, path)}>
        <span className="project-mark" aria-hidden="true">
          {project.key.charAt(0)}
        </span>
        {project.name}
      </a>
      {isOpen && (
        <ul>
          <li>
            <a className="nav-item nav-page" aria-current="page" href={path} onClick={(event) => follow(event, path)}>
              <ListIcon label="" />
              List
            </a>
          </li>
        </ul>
      )}
    </li>
  );
};

export const SideNav = ({ projects, open }: { readonly projects: readonly Project[]; readonly open: string }): ReactNode => (
  <nav className="side-nav" aria-label="Side navigation">
    <ul>
      <Quiet icon={<PersonIcon label="" />}>For you</Quiet>
      <Quiet icon={<ClockIcon label="" />}>Recent</Quiet>
      <Quiet icon={<StarIcon label="" />}>Starred</Quiet>
    </ul>
    <hr />
    <h2 className="nav-heading">Projects</h2>
    <ul>
      {projects.map((project) => (
        <ProjectPages key={project.id} project={project} isOpen={project.key === open} />
      ))}
    </ul>
  </nav>
);
