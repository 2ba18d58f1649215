/** One of the app's macros in a page. Whoever may not meet it sees nothing of it, as in the cloud. */
import React, { useEffect, useState, type ReactNode } from 'react';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useAppPage } from '../../jira-ui/app/app-page';
import type { AppModule } from '../../jira-ui/site/bench-state';
import { useSession } from '../../jira-ui/site/session';
import { post } from '../../jira-ui/site/workbench-client';
import type { ForgeNode } from '../../uikit/forge-doc';
import { ModuleView } from '../../uikit/host/module-view';
import type { Page } from '../../uikit/host/page';
import { macroIn, type AdfNode } from '../adf/adf-node';
import { AskConsent } from './ask-consent';
import { useMacroPlace, type MacroAt } from './macro-place';

const refusedVisit = { 'as guest': 'unlicensed', anonymously: 'anonymous' } as const;

/** People without a licence meet a module only where its manifest says so. */
const useIsShown = (module: AppModule): boolean => {
  const { visits } = useSession().person;
  const refused = visits === undefined ? undefined : refusedVisit[visits];
  const admitted = module.definition['unlicensedAccess'];
  const isShown = refused === undefined || (Array.isArray(admitted) && admitted.includes(refused));
  useEffect(() => {
    if (isShown) return;
    const text = `macro ${module.key} is not shown to ${refused} visitors`;
    void post('/api/note', { kind: 'console', text }).catch(() => undefined);
  }, [isShown, module.key, refused]);
  return isShown;
};

/** What the form of a macro's configuration is shown by, where it draws one. */
export type ShowConfig = (page: Page, tree: ForgeNode) => ReactNode;

interface MacroProps {
  readonly module: AppModule;
  readonly localId: string;
  readonly at: MacroAt;
  readonly showConfig?: ShowConfig | undefined;
}

const Alive = ({ module, localId, at, showConfig }: MacroProps): ReactNode => {
  const [turn, setTurn] = useState(0);
  const [asked, setAsked] = useState(false);
  const [form, setForm] = useState<ForgeNode>();
  const place = useMacroPlace({ module, localId, at });
  const { page, dialog } = useAppPage(
    () => undefined,
    () => setAsked(true),
  );
  const consented = (): void => {
    setAsked(false);
    setTurn(turn + 1);
  };
  if (asked) return <AskConsent appName={module.title} consented={consented} />;
  if (!place) return <Spinner label="Loading the macro" />;
  return (
    <>
      <div className="module" data-module={module.key}>
        <ModuleView key={turn} page={page} place={place} drawConfig={setForm} />
      </div>
      {form && showConfig?.(page, form)}
      {dialog}
    </>
  );
};

const Shown = (props: MacroProps): ReactNode => {
  const { person } = useSession();
  const isShown = useIsShown(props.module);
  return isShown ? <Alive key={`${person.accountId} ${props.at.version ?? ''}`} {...props} /> : null;
};

interface MacroViewProps {
  readonly node: AdfNode;
  readonly at: MacroAt;
  readonly showConfig?: ShowConfig | undefined;
}

export const MacroView = ({ node, at, showConfig }: MacroViewProps): ReactNode => {
  const { modules } = useSession();
  const macro = macroIn(node);
  const module = modules.find(({ key, type }) => type === 'macro' && key === macro?.moduleKey);
  if (!macro || !module) return <SectionMessage appearance="error">Error loading the extension</SectionMessage>;
  return (
    <div className="wiki-macro" data-macro={macro.localId}>
      <Shown module={module} localId={macro.localId} at={at} showConfig={showConfig} />
    </div>
  );
};
