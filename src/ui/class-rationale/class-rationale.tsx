/** Where the class comes from, line by line, from the issue up to where it is stated. */
import React, { useEffect, useState } from 'react';
import { Box, Button, Inline, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition, Spinner, Stack } from '@forge/react';
import type { RationaleLine, Reply } from '../../contract/api';
import { ask } from '../../contract/client';
import { TroubleMessage } from '../context/trouble-message';
import { fill, type Language } from '../words/language';
import { Said } from '../words/said';
import { words } from '../words/words';
import { ClassLetter } from './class-letter';

type Answer = Reply<readonly RationaleLine[]>;

const Lines = ({ answer }: { readonly answer: Answer | undefined }) => {
  if (!answer) return <Spinner />;
  if (!answer.ok) return <TroubleMessage title={answer.refusal.title} sentence={answer.refusal.sentence} />;
  return (
    <Stack space="space.100">
      {answer.value.map((line, i) => (
        <Inline key={i} space="space.100" alignBlock="start">
          <ClassLetter of={line.class} />
          <Said of={line.because} />
        </Inline>
      ))}
    </Stack>
  );
};

export const ClassRationale = ({ language, close }: { readonly language: Language; readonly close: () => void }) => {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => void ask('explainClass', { language }).then(setAnswer), [language]);
  return (
    <ModalTransition>
      <Modal onClose={close} width="medium">
        <ModalHeader>
          <ModalTitle>{fill(words.rationale, language)}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Box paddingBlock="space.050">
            <Lines answer={answer} />
          </Box>
        </ModalBody>
        <ModalFooter>
          <Button onClick={close}>{fill(words.close, language)}</Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
};
