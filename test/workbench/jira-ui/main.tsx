/** The page: Jira and Confluence as far as the workbench plays them, with the workbench's own drawer beside them. */
import './page-settings';
import React, { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '@atlaskit/css-reset';
import '@fontsource-variable/inter';
import { ModalTransition } from '@atlaskit/modal-dialog';
import Spinner from '@atlaskit/spinner';
import { ProjectPage } from './app/project-page';
import { CreateDialog } from './create/create-dialog';
import { Drawer } from './drawer/drawer';
import { IssuePage } from './issue/issue-page';
import { IssueList } from './navigator/issue-list';
import { ProjectTabs } from './shell/project-tabs';
import { issueSearch, Search } from './shell/search';
import { SideNav } from './shell/side-nav';
import { TopBar } from './shell/top-bar';
import { readBench } from './site/bench-state';
import { FlagsProvider } from './site/flags';
import { useAddress, useRoute, type Route } from './site/route';
import { SessionProvider, useSession } from './site/session';
import { projects, type Project } from './site/shapes';
import { useLoad } from './site/use-load';
import { WikiSite } from '../wiki-ui/wiki-site';
import './styles/tokens.css';
import './styles/shell.css';
import './styles/issue.css';
import './styles/drawer.css';
import '../wiki-ui/styles/wiki.css';
import '../wiki-ui/styles/adf.css';

const projectOf = (route: Route, all: readonly Project[]): string => {
  if (route.page === 'issue') return route.key.split('-')[0] ?? '';
  return route.page === 'list' || route.page === 'app' ? route.project : (all[0]?.key ?? '');
};

const Content = ({
  route,
  project,
  all,
}: {
  readonly route: Route;
  readonly project: string;
  readonly all: readonly Project[];
}): ReactNode => {
  if (route.page === 'issue') return <IssuePage key={route.key} issueKey={route.key} />;
  const open = all.find(({ key }) => key === project);
  return (
    <div className="project">
      {open && <ProjectTabs project={open} route={route} />}
      {route.page === 'app' ? <ProjectPage project={open} address={route.address} /> : <Issues route={route} project={project} />}
    </div>
  );
};

const Issues = ({ route, project }: { readonly route: Route; readonly project: string }): ReactNode => {
  const jql = route.page === 'list' ? route.jql : `project = ${project} ORDER BY key ASC`;
  return project === '' ? <p className="subtle">There is no project you may see.</p> : <IssueList project={project} jql={jql} />;
};

const Site = (): ReactNode => {
  const route = useRoute();
  const { jira } = useSession();
  const [nav, setNav] = useState(true);
  const [creating, setCreating] = useState(false);
  const known = useLoad(`projects ${jira.person}`, () => jira.get('/rest/api/3/project/search', projects));
  const all = known.value?.values ?? [];
  const project = projectOf(route, all);
  return (
    <>
      <TopBar
        product="Jira"
        search={<Search find={issueSearch(project)} />}
        toggleNav={() => setNav(!nav)}
        create={() => setCreating(true)}
      />
      <div className="body">
        {nav && <SideNav projects={all} open={project} />}
        <main className="content">
          {known.value || known.error ? <Content route={route} project={project} all={all} /> : <Spinner label="Loading" />}
        </main>
      </div>
      <ModalTransition>{creating && <CreateDialog projects={all} project={project} close={() => setCreating(false)} />}</ModalTransition>
    </>
  );
};

const Product = (): ReactNode => (useAddress().pathname.split('/')[1] === 'wiki' ? <WikiSite /> : <Site />);

const App = (): ReactNode => {
  const bench = useLoad('bench', readBench);
  if (bench.error) return <p role="alert">The workbench does not answer: {bench.error.message}</p>;
  if (!bench.value) return null;
  return (
    <SessionProvider state={bench.value}>
      <FlagsProvider>
        <div className="page">
          <div className="jira">
            <Product />
          </div>
          <Drawer />
        </div>
      </FlagsProvider>
    </SessionProvider>
  );
};

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
