import React, { useState } from 'react';
import { HelperMessage, Label, Stack, TextArea } from '@forge/react';
import { ask } from '../../contract/client';
import { fill, type Words } from '../words/language';
import { words } from '../words/words';
import { ActDialog } from './act-dialog';
import type { DialogProps } from './resolve-dialog';
import { typed } from './typed';

interface Asked {
  readonly act: Words;
  readonly why: Words;
  readonly hint?: Words;
}

/** Acts that a person does by giving a reason, and nothing else. */
const asked: Readonly<Record<'acceptLoss' | 'confirmLinks' | 'minorEdit', Asked>> = {
  // The other end was deleted: why does the trace do without it?
  acceptLoss: { act: words.acceptLoss, why: words.lossWhy },
  // The issue was changed after its links were confirmed: why are they still right?
  confirmLinks: { act: words.confirmLinks, why: words.confirmWhy },
  // The edit changed the wording, nothing that anything rests on.
  minorEdit: { act: words.minorEdit, why: words.minorWhy, hint: words.minorHint },
};

export const ReasonDialog = ({ call, resolution, language, take, close }: DialogProps & { readonly call: keyof typeof asked }) => {
  const [reason, setReason] = useState('');
  const { act, why, hint } = asked[call];
  const send = () => ask(call, { language, reason });
  return (
    <ActDialog
      title={resolution.label}
      act={fill(act, language)}
      language={language}
      ready={reason.trim() !== ''}
      send={send}
      take={take}
      close={close}
    >
      <Stack space="space.050">
        <Label labelFor="reason">{fill(why, language)}</Label>
        <TextArea
          id="reason"
          name="reason"
          onChange={(event) => {
            setReason(typed(event));
          }}
        />
        {hint ? <HelperMessage>{fill(hint, language)}</HelperMessage> : null}
      </Stack>
    </ActDialog>
  );
};
