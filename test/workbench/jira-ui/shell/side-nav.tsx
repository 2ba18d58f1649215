/** Jira's side navigation: the projects one may see. */
import React, { type ReactNode } from 'react';
import ClockIcon from '@atlaskit/icon/core/clock';
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

/** A project's pages are the tabs at its head. */
const ProjectItem = ({ project, isOpen }: { readonly project: Project; readonly isOpen: boolean }): ReactNode => {
  const path = `/jira/projects/${project.key}/issues`;
  return (
    <li>
      <a
        className="nav-item nav-page nav-project"
        href={path}
        {...(isOpen ? { 'aria-current': 'page' as const } : {})}
        onClick={(event) => follow(event, path)}
      >
        <span className="project-mark" aria-hidden="true">
          {project.key.charAt(0)}
        </span>
        {project.name}
      </a>
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
        <ProjectItem key={project.id} project={project} isOpen={project.key === open} />
      ))}
    </ul>
  </nav>
);
