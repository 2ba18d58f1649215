/** The messages at the lower left: Jira's own, and those the app shows through its bridge. */
import React, { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import Flag, { AutoDismissFlag } from '@atlaskit/flag';
import { FlagGroup } from '@atlaskit/flag/flag-group';
import StatusError from '@atlaskit/icon/core/status-error';
import StatusInformation from '@atlaskit/icon/core/status-information';
import StatusSuccess from '@atlaskit/icon/core/status-success';
import StatusWarning from '@atlaskit/icon/core/status-warning';
import { ProductRefusal } from './product-refusal';
import type { ShownFlag } from '../../uikit/host/page';

export interface Flags {
  readonly show: (flag: ShownFlag) => void;
  readonly close: (id: string) => void;
  /** Says in the product's manner that something was refused. */
  readonly refused: (error: unknown) => void;
  readonly done: (title: string) => void;
}

const FlagsContext = createContext<Flags | undefined>(undefined);

export const useFlags = (): Flags => {
  const flags = useContext(FlagsContext);
  if (!flags) throw new Error('no flags');
  return flags;
};

const icons: Readonly<Record<ShownFlag['kind'], ReactNode>> = {
  info: <StatusInformation label="Information" color="var(--ds-icon-information)" />,
  success: <StatusSuccess label="Success" color="var(--ds-icon-success)" />,
  warning: <StatusWarning label="Warning" color="var(--ds-icon-warning)" />,
  error: <StatusError label="Error" color="var(--ds-icon-danger)" />,
};

let counted = 0;

const FlagOf = ({ flag, dismiss }: { readonly flag: ShownFlag; readonly dismiss: () => void }): ReactNode => {
  const { id, title, description, kind, autoDismiss, actions } = flag;
  const Kind = autoDismiss ? AutoDismissFlag : Flag;
  const shown = actions.map(({ text, onClick }) => ({ content: text, onClick }));
  return (
    <Kind
      id={id}
      title={title}
      {...(description === undefined ? {} : { description })}
      icon={icons[kind]}
      actions={shown}
      onDismissed={dismiss}
    />
  );
};

export const FlagsProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [shown, setShown] = useState<readonly ShownFlag[]>([]);
  const close = useCallback((id: string) => setShown((before) => before.filter((flag) => flag.id !== id)), []);
  const show = useCallback((flag: ShownFlag) => setShown((before) => [flag, ...before.filter(({ id }) => id !== flag.id)]), []);
  const flags = useMemo<Flags>(() => {
    const own = (title: string, kind: ShownFlag['kind'], description?: string): void =>
      show({
        id: `jira-${counted++}`,
        title,
        kind,
        autoDismiss: kind === 'success',
        actions: [],
        ...(description === undefined ? {} : { description }),
      });
    const refused = (error: unknown): void => {
      const title = error instanceof ProductRefusal ? `${error.product} refused this` : 'The workbench cannot do this';
      own(title, 'error', error instanceof Error ? error.message : String(error));
    };
    return { show, close, refused, done: (title) => own(title, 'success') };
  }, [show, close]);
  return (
    <FlagsContext.Provider value={flags}>
      {children}
      <FlagGroup>
        {shown.map((flag) => (
          <FlagOf key={flag.id} flag={flag} dismiss={() => close(flag.id)} />
        ))}
      </FlagGroup>
    </FlagsContext.Provider>
  );
};
