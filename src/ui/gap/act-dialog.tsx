/** The frame of every act: one primary button, a refusal in place, closed only when the act was done. */
import React, { useState, type ReactNode } from 'react';
import { Box, Button, LoadingButton, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition, Stack } from '@forge/react';
import type { Reply } from '../../contract/calls';
import type { Refusal } from '../../contract/refusal';
import { classWords } from '../class-form/class-words';
import { TroubleMessage } from '../context/trouble-message';
import { fill, type Language } from '../words/language';
import { words } from '../words/words';

interface Frame<T> {
  readonly title: string;
  readonly act: string;
  readonly language: Language;
  readonly ready: boolean;
  readonly send: () => Promise<Reply<T>>;
  readonly take: (reply: Reply<T>) => void;
  readonly close: () => void;
  /** A step of more than one: what was answered leads on. */
  readonly staysOpen?: boolean;
  /** To the step before. */
  readonly back?: () => void;
  readonly children: ReactNode;
}

export const ActDialog = <T,>({ title, act, language, ready, send, take, close, staysOpen = false, back, children }: Frame<T>) => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const submit = (): void => {
    setBusy(true);
    setRefusal(undefined);
    void send().then((reply) => {
      setBusy(false);
      if (reply.ok) {
        take(reply);
        if (!staysOpen) close();
      } else setRefusal(reply.refusal);
    });
  };
  return (
    <ModalTransition>
      <Modal onClose={close} width="medium">
        <ModalHeader>
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Box paddingBlock="space.050">
            <Stack space="space.150">
              {refusal ? <TroubleMessage title={refusal.title} sentence={refusal.sentence} /> : null}
              {children}
            </Stack>
          </Box>
        </ModalBody>
        <ModalFooter>
          {back ? (
            <Button appearance="subtle" onClick={back}>
              {fill(classWords.back, language)}
            </Button>
          ) : null}
          <Button appearance="subtle" onClick={close}>
            {fill(words.cancel, language)}
          </Button>
          <LoadingButton appearance="primary" isLoading={busy} isDisabled={!ready} onClick={submit}>
            {act}
          </LoadingButton>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
};
