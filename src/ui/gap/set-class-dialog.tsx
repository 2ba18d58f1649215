import React, { useState } from 'react';
import { HelperMessage, Label, RadioGroup, Stack, TextArea } from '@forge/react';
import { ask } from '../../contract/client';
import { fill } from '../words/language';
import { words } from '../words/words';
import { ActDialog } from './act-dialog';
import type { DialogProps } from './resolve-dialog';
import { typed } from './typed';

const letters = ['A', 'B', 'C'] as const;

/** States a class with its rationale: one decision, both or none (4.3). */
export const SetClassDialog = ({ resolution, language, take, close }: Omit<DialogProps, 'gap'>) => {
  const [chosen, setChosen] = useState('');
  const [rationale, setRationale] = useState('');
  const safetyClass = letters.find((l) => l === chosen);
  const send = () => ask('setClass', { language, class: safetyClass ?? 'C', rationale });
  const ready = safetyClass !== undefined && rationale.trim() !== '';
  return (
    <ActDialog
      title={resolution.label}
      act={fill(words.setClass, language)}
      language={language}
      ready={ready}
      send={send}
      take={take}
      close={close}
    >
      <Stack space="space.050">
        <Label labelFor="class">{fill(words.class, language)}</Label>
        <RadioGroup
          name="class"
          options={letters.map((l) => ({ name: 'class', value: l, label: l }))}
          onChange={(event) => {
            setChosen(typed(event));
          }}
        />
      </Stack>
      <Stack space="space.050">
        <Label labelFor="rationale">{fill(words.why, language)}</Label>
        <TextArea
          id="rationale"
          name="rationale"
          onChange={(event) => {
            setRationale(typed(event));
          }}
        />
        <HelperMessage>{fill(words.classWhy, language)}</HelperMessage>
      </Stack>
    </ActDialog>
  );
};
