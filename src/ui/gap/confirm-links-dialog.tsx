import React, { useState } from 'react';
import { Label, Stack, TextArea } from '@forge/react';
import { ask } from '../../contract/client';
import { fill } from '../words/language';
import { words } from '../words/words';
import { ActDialog } from './act-dialog';
import type { DialogProps } from './resolve-dialog';
import { typed } from './typed';

/** This issue was changed after its links were confirmed; a person says why they are still right. */
export const ConfirmLinksDialog = ({ resolution, language, take, close }: DialogProps) => {
  const [reason, setReason] = useState('');
  const send = () => ask('confirmLinks', { language, reason });
  return (
    <ActDialog
      title={resolution.label}
      act={fill(words.confirmLinks, language)}
      language={language}
      ready={reason.trim() !== ''}
      send={send}
      take={take}
      close={close}
    >
      <Stack space="space.050">
        <Label labelFor="reason">{fill(words.confirmWhy, language)}</Label>
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
