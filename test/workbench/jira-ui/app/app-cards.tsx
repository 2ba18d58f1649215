/** The app's modules on an issue: its `jira:issueContext` in the right rail, its `jira:issuePanel` in the body, framed as Jira does. */
import React, { useMemo, type ReactNode } from 'react';
import Lozenge from '@atlaskit/lozenge';
import { z } from 'zod';
import { ModuleView } from '../../uikit/host/module-view';
import type { ModulePlace } from '../../uikit/host/page';
import { Card } from '../issue/card';
import type { AppModule } from '../site/bench-state';
import { useSession } from '../site/session';
import type { IssueInView } from '../site/shapes';
import { post } from '../site/workbench-client';
import { useLoad } from '../site/use-load';
import { useAppPage } from './app-page';
import { ModuleIcon } from './module-icon';

const placeOf = (module: AppModule, issue: IssueInView): ModulePlace => ({
  moduleKey: module.key,
  moduleType: module.type,
  resourceKey: module.resourceKey,
  extension: {
    type: module.type,
    issue: { id: issue.id, key: issue.key, type: issue.fields.issuetype.name, typeId: issue.fields.issuetype.id },
    project: { id: issue.fields.project.id, key: issue.fields.project.key, type: 'software' },
    location: `${window.location.origin}/browse/${issue.key}`,
  },
});

const lozenge = z.object({
  type: z.literal('lozenge'),
  value: z.object({ label: z.string(), type: z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success']).default('default') }),
});
const properties = z.object({ value: z.object({ status: lozenge.optional() }).nullish() });

/** The lozenge in a context card's head: from the manifest, or asked of the app. */
const ModuleStatus = ({ module, place }: { readonly module: AppModule; readonly place: ModulePlace }): ReactNode => {
  const { jira, locale } = useSession();
  const isDynamic = 'dynamicProperties' in module.definition;
  const asked = useLoad(`${module.key} ${JSON.stringify(place.extension['issue'])} ${jira.person}`, async () => {
    if (!isDynamic) return undefined;
    const body = { moduleKey: module.key, locale, extension: place.extension };
    return properties.parse(await post('/api/bridge/properties', body, jira.person)).value?.status;
  });
  const fixed = lozenge.safeParse(module.definition['status']);
  const status = isDynamic ? asked.value : fixed.data;
  return status ? <Lozenge appearance={status.value.type}>{status.value.label}</Lozenge> : null;
};

const usePlace = (module: AppModule, issue: IssueInView): ModulePlace => {
  const key = JSON.stringify(placeOf(module, issue));
  return useMemo(() => placeOf(module, issue), [key]);
};

interface ModuleProps {
  readonly module: AppModule;
  readonly issue: IssueInView;
  readonly refresh: () => void;
}

/** One frame a person: another person is another session of the app. */
const ContextCard = ({ module, issue, refresh }: ModuleProps): ReactNode => {
  const { person } = useSession();
  const place = usePlace(module, issue);
  const { page, dialog } = useAppPage(refresh);
  return (
    <Card title={module.title} icon={<ModuleIcon module={module} />} status={<ModuleStatus module={module} place={place} />}>
      <div className="module" data-module={module.key}>
        <ModuleView key={`${person.accountId} ${issue.key}`} page={page} place={place} />
      </div>
      {dialog}
    </Card>
  );
};

const Panel = ({ module, issue, refresh }: ModuleProps): ReactNode => {
  const { person } = useSession();
  const place = usePlace(module, issue);
  const { page, dialog } = useAppPage(refresh);
  return (
    <section className="card panel" aria-label={module.title}>
      <h2 className="card-title panel-head">
        <ModuleIcon module={module} />
        <span className="card-name">{module.title}</span>
      </h2>
      <div className="card-body module" data-module={module.key}>
        <ModuleView key={`${person.accountId} ${issue.key}`} page={page} place={place} />
      </div>
      {dialog}
    </section>
  );
};

interface CardsProps {
  readonly issue: IssueInView;
  readonly refresh: () => void;
}

export const ContextCards = ({ issue, refresh }: CardsProps): ReactNode => {
  const { modules } = useSession();
  return modules
    .filter(({ type }) => type === 'jira:issueContext')
    .map((module) => <ContextCard key={module.key} module={module} issue={issue} refresh={refresh} />);
};

export const Panels = ({ issue, refresh }: CardsProps): ReactNode => {
  const { modules } = useSession();
  return modules
    .filter(({ type }) => type === 'jira:issuePanel')
    .map((module) => <Panel key={module.key} module={module} issue={issue} refresh={refresh} />);
};
