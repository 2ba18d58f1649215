/** A page the app has in a project: at its own address, under the project's tabs, filling what Jira leaves. */
import React, { useEffect, useMemo, type ReactNode } from 'react';
import EmptyState from '@atlaskit/empty-state';
import { CustomView } from '../../uikit/host/custom-view';
import type { ModulePlace, Page } from '../../uikit/host/page';
import type { AppModule } from '../site/bench-state';
import { appPagePath } from '../site/route';
import { useSession } from '../site/session';
import type { Project } from '../site/shapes';
import { useAppPage } from './app-page';
import { pageHistory } from './page-history';

const placeOf = (module: AppModule, project: Project): ModulePlace => ({
  moduleKey: module.key,
  moduleType: module.type,
  resourceKey: module.resourceKey,
  extension: {
    type: module.type,
    project: { id: project.id, key: project.key, type: 'software' },
    location: window.location.href,
  },
});

const Framed = ({ module, project }: { readonly module: AppModule; readonly project: Project }): ReactNode => {
  const { appAddress } = useSession();
  const { page, dialog } = useAppPage(() => undefined);
  const address = useMemo(() => pageHistory(appPagePath(project.key, appAddress)), [project.key, appAddress]);
  useEffect(() => address.close, [address]);
  const withHistory = useMemo<Page>(() => ({ ...page, history: address.history }), [page, address]);
  const place = useMemo(() => placeOf(module, project), [module, project]);
  return (
    <div className="app-page" data-module={module.key}>
      <CustomView page={withHistory} place={place} title={module.title} />
      {dialog}
    </div>
  );
};

/** Another person is another session of the app. */
export const ProjectPage = ({ project, address }: { readonly project: Project | undefined; readonly address: string }): ReactNode => {
  const { modules, appAddress, person } = useSession();
  const module = modules.find(({ type }) => type === 'jira:projectPage');
  if (!module || address !== appAddress || !project)
    return <EmptyState header="You can't view this page" headingLevel={1} description="It is not there, or you may not see it." />;
  return <Framed key={`${person.accountId} ${project.id}`} module={module} project={project} />;
};
