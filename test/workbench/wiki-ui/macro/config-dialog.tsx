/** A macro's configuration, where it is a screen of its own: opened over the editor, closed by `view.submit` or `view.close`. */
import React, { type ReactNode } from 'react';
import Modal, { ModalBody, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Spinner from '@atlaskit/spinner';
import { useAppPage } from '../../jira-ui/app/app-page';
import type { AppModule } from '../../jira-ui/site/bench-state';
import { ModuleView } from '../../uikit/host/module-view';
import { readSubmitted, type ConfigForm } from './config-definition';
import { useMacroPlace, type MacroAt } from './macro-place';

const widths = { small: 'small', medium: 'medium', large: 'large', xlarge: 'x-large', max: '100%', fullscreen: '100%' } as const;

interface ConfigDialogProps {
  readonly module: AppModule;
  readonly form: ConfigForm;
  readonly localId: string;
  readonly at: MacroAt;
  readonly close: () => void;
  readonly save: (config: Readonly<Record<string, unknown>>) => void;
}

export const ConfigDialog = ({ module, form, localId, at, close, save }: ConfigDialogProps): ReactNode => {
  const place = useMacroPlace({ module, localId, at, resourceKey: form.resource });
  const { page, dialog } = useAppPage(() => undefined);
  const submit = (payload: unknown): void => {
    const { config, keepEditing = false } = readSubmitted(payload);
    save(config);
    if (!keepEditing) close();
  };
  return (
    <Modal onClose={close} width={widths[form.viewportSize]}>
      <ModalHeader hasCloseButton>
        <ModalTitle>{form.title ?? module.title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <div className="module macro-config" data-module={`${module.key}:config`}>
          {place ? <ModuleView page={page} place={place} close={close} submit={submit} /> : <Spinner label="Loading" />}
        </div>
        {dialog}
      </ModalBody>
    </Modal>
  );
};
