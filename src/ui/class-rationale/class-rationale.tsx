/** Where the class comes from: a tree of facts, from the issue up to where the class is stated. */
import React, { useEffect, useState } from 'react';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition, Box } from '@forge/react';
import type { RationaleLine, Reply } from '../../contract/api';
import { ask } from '../../contract/client';
import { fill, type Language } from '../words/language';
import { words } from '../words/words';
import { RationaleTree } from './rationale-tree';

export const ClassRationale = ({ language, close }: { readonly language: Language; readonly close: () => void }) => {
  const [answer, setAnswer] = useState<Reply<readonly RationaleLine[]>>();
  useEffect(() => void ask('explainClass', { language }).then(setAnswer), [language]);
  return (
    <ModalTransition>
      <Modal onClose={close} width="medium">
        <ModalHeader>
          <ModalTitle>{fill(words.rationale, language)}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Box paddingBlock="space.050">
            <RationaleTree answer={answer} language={language} />
          </Box>
        </ModalBody>
        <ModalFooter>
          <Button onClick={close}>{fill(words.close, language)}</Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
};
