import React, { useEffect, useState } from 'react';
import { Box, Modal, ModalBody, ModalHeader, ModalTitle, ModalTransition, Spinner } from '@forge/react';
import { ask } from '../../contract/client';
import type { Reply } from '../../contract/calls';
import type { AttributesFormView, OpenedPanel } from '../../contract/panel-api';
import { TroubleMessage } from '../context/trouble-message';
import { AttributesForm } from '../panel/attributes-form';
import { fill } from '../words/language';
import { words } from '../words/words';
import type { DialogProps } from './resolve-dialog';

/** The panel's form, for the attributes that a gap asks for. */
export const AttributesDialog = ({ resolution, language, take, close }: DialogProps) => {
  const [opened, setOpened] = useState<Reply<AttributesFormView>>();
  useEffect(() => void ask('openAttributes', { language }).then(setOpened), [language]);
  const takeIssue = (reply: Reply<OpenedPanel>): void => {
    if (reply.ok) take({ ok: true, value: reply.value.is === 'panel' ? reply.value.issue : reply.value });
  };
  return (
    <ModalTransition>
      <Modal onClose={close} width="medium">
        <ModalHeader>
          <ModalTitle>{resolution.label}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Box paddingBlockEnd="space.200">
            {opened === undefined ? <Spinner label={fill(words.opening, language)} /> : null}
            {opened?.ok === false ? <TroubleMessage title={opened.refusal.title} sentence={opened.refusal.sentence} /> : null}
            {opened?.ok ? (
              <AttributesForm opened={opened.value} only={resolution.attributes ?? []} language={language} take={takeIssue} close={close} />
            ) : null}
          </Box>
        </ModalBody>
      </Modal>
    </ModalTransition>
  );
};
