import React, { useState } from 'react';
import { Label, Stack, Text, TextArea } from '@forge/react';
import { ask } from '../../contract/client';
import type { Reply } from '../../contract/calls';
import type { OpenedPanel } from '../../contract/panel-api';
import { ActDialog } from '../gap/act-dialog';
import { typed } from '../gap/typed';
import { fill, type Language } from '../words/language';
import { panelWords } from './panel-words';
import type { Confirmable } from './trace';

interface Props {
  readonly row: Confirmable;
  readonly issueKey: string;
  readonly language: Language;
  readonly take: (reply: Reply<OpenedPanel>) => void;
  readonly close: () => void;
}

/** One link, as the row showed it: where it joins other texts by now, the back end refuses. */
export const ConfirmLinkDialog = ({ row, issueKey, language, take, close }: Props) => {
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      title={fill(panelWords.confirmTitle, language, { one: issueKey, other: row.key })}
      act={fill(panelWords.confirmAct, language)}
      language={language}
      ready={reason.trim() !== ''}
      send={() => ask('confirmLink', { language, ...row.confirm, reason })}
      take={take}
      close={close}
    >
      <Text>{`${row.relation} ${row.key} ${row.summary}: ${row.mark.detail}.`}</Text>
      <Stack space="space.050">
        <Label labelFor="reason">{fill(panelWords.confirmWhy, language)}</Label>
        <TextArea
          id="reason"
          name="reason"
          maxLength={4000}
          onChange={(event) => {
            setReason(typed(event));
          }}
        />
      </Stack>
    </ActDialog>
  );
};
