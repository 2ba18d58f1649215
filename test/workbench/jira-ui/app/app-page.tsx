/** The product's side of the bridge on this page: what happens when the app invokes, navigates, shows a flag or opens a dialog. */
import React, { useMemo, useRef, useState, type ReactNode } from 'react';
import ModalDialog, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { z } from 'zod';
import { ModuleView } from '../../uikit/host/module-view';
import type { OpenedModal, Page } from '../../uikit/host/page';
import { useFlags } from '../site/flags';
import { appPagePath, goTo } from '../site/route';
import { useSession } from '../site/session';
import { post } from '../site/workbench-client';
import { readPageTheme } from './page-theme';

const invoked = z.object({ value: z.unknown().optional(), failed: z.string().optional(), asksConsent: z.boolean().default(false) });
const fetched = z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.unknown().optional() });

const widths = { small: 'small', medium: 'medium', large: 'large', xlarge: 'x-large', max: '100%', fullscreen: '100%' } as const;
const isWidth = (size: string): size is keyof typeof widths => size in widths;

const followHref = (href: string, newTab: boolean): void => {
  const url = new URL(href, window.location.origin);
  if (newTab || url.origin !== window.location.origin) window.open(url, '_blank', 'noopener');
  else goTo(url.pathname + url.search);
};

/** The page for the app's modules, and the dialog one of them may have opened. `askConsent`: the app wants to act for this person. */
export const useAppPage = (refreshIssue: () => void, askConsent?: () => void): { readonly page: Page; readonly dialog: ReactNode } => {
  const { person, people, theme, locale, appEvents, modules, appAddress } = useSession();
  const flags = useFlags();
  const [modal, setModal] = useState<OpenedModal>();
  const latest = useRef({ theme, refreshIssue, askConsent, flags });
  latest.current = { theme, refreshIssue, askConsent, flags };
  const page = useMemo<Page>(
    () => ({
      events: appEvents,
      theme: readPageTheme,
      projectPagePath: (moduleKey, projectKey) => {
        const known = modules.some(({ key, type }) => key === moduleKey && type === 'jira:projectPage');
        if (!known) throw new Error(`unmodelled: the way to module ${moduleKey}`);
        return appPagePath(projectKey, appAddress);
      },
      setTitle: (title) => void (document.title = `${title} - Jira`),
      invoke: async ({ moduleKey, localId, extension }, functionKey, payload) => {
        const { value, failed, asksConsent } = invoked.parse(
          await post('/api/bridge/invoke', { moduleKey, localId, locale, functionKey, payload, extension }, person.accountId),
        );
        if (asksConsent) latest.current.askConsent?.();
        if (failed !== undefined) throw new Error(failed);
        return value;
      },
      fetchProduct: async (request) => {
        const answer = fetched.parse(await post('/api/bridge/fetch', request, person.accountId));
        return { ...answer, body: answer.body };
      },
      context: ({ moduleKey, localId, extension }) =>
        post('/api/bridge/context', { moduleKey, localId, locale, extension, theme: latest.current.theme }, person.accountId),
      personName: (accountId) => people.find((one) => one.accountId === accountId)?.name ?? 'Former user',
      showFlag: (flag) => latest.current.flags.show(flag),
      closeFlag: (id) => latest.current.flags.close(id),
      follow: followHref,
      reload: () => window.location.reload(),
      refreshIssueView: () => latest.current.refreshIssue(),
      openModal: setModal,
      act: (label) => post('/api/act', { label }, person.accountId),
      note: (kind, text) => void post('/api/note', { kind, text }).catch(() => undefined),
    }),
    [appEvents, people, locale, modules, appAddress, person.accountId],
  );
  const close = (payload: unknown): void => {
    setModal(undefined);
    if (modal?.onClose) void modal.onClose(payload).catch(() => undefined);
  };
  const dialog = (
    <ModalTransition>
      {modal && (
        <ModalDialog width={isWidth(modal.size) ? widths[modal.size] : 'medium'} onClose={() => close(undefined)}>
          <ModalHeader hasCloseButton>
            <ModalTitle>{modal.title || 'App'}</ModalTitle>
          </ModalHeader>
          <ModalBody>
            <ModuleView page={page} place={modal.place} close={close} />
          </ModalBody>
        </ModalDialog>
      )}
    </ModalTransition>
  );
  return { page, dialog };
};
