import React, { useState } from 'react';
import { Label, Stack, Text, Textfield } from '@forge/react';
import { ask } from '../../contract/client';
import { fill } from '../words/language';
import { words } from '../words/words';
import { ActDialog } from './act-dialog';
import type { DialogProps } from './resolve-dialog';
import { typed } from './typed';

/** Creates the missing issue in the person's name, with a summary to be bettered, and links it. */
export const CreateDialog = ({ gap, resolution, language, take, close }: DialogProps) => {
  const [summary, setSummary] = useState(resolution.suggestion ?? '');
  const send = () => ask('createAndLink', { language, rule: gap.rule, kind: resolution.kind ?? '', summary });
  return (
    <ActDialog
      title={resolution.label}
      act={resolution.label}
      language={language}
      ready={summary.trim() !== ''}
      send={send}
      take={take}
      close={close}
    >
      <Text>{fill(words.createAs, language)}</Text>
      <Stack space="space.050">
        <Label labelFor="summary">{`${resolution.kindName ?? ''}: ${fill(words.summary, language)}`}</Label>
        <Textfield
          id="summary"
          name="summary"
          defaultValue={summary}
          maxLength={255}
          onChange={(event) => {
            setSummary(typed(event));
          }}
        />
      </Stack>
    </ActDialog>
  );
};
