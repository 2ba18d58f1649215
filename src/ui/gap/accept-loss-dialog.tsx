import React, { useState } from 'react';
import { Label, Stack, TextArea } from '@forge/react';
import { ask } from '../../contract/client';
import { fill } from '../words/language';
import { words } from '../words/words';
import { ActDialog } from './act-dialog';
import type { DialogProps } from './resolve-dialog';
import { typed } from './typed';

/** The other end was deleted; a person says why the trace does without it. */
export const AcceptLossDialog = ({ resolution, language, take, close }: DialogProps) => {
  const [reason, setReason] = useState('');
  const send = () => ask('acceptLoss', { language, reason });
  return (
    <ActDialog
      title={resolution.label}
      act={fill(words.acceptLoss, language)}
      language={language}
      ready={reason.trim() !== ''}
      send={send}
      take={take}
      close={close}
    >
      <Stack space="space.050">
        <Label labelFor="reason">{fill(words.lossWhy, language)}</Label>
        <TextArea
          id="reason"
          name="reason"
          onChange={(event) => {
            setReason(typed(event));
          }}
        />
      </Stack>
    </ActDialog>
  );
};
