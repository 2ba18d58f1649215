/** The card's states beside a verdict. None of them says, or looks as if, nothing were missing. */
import React, { useState } from 'react';
import { Button, Inline, LoadingButton, Lozenge, ProgressBar, Spinner, Stack, Text } from '@forge/react';
import type { OpenedIssue, Reply } from '../../contract/api';
import { ask } from '../../contract/client';
import type { Refusal } from '../../contract/refusal';
import { fill, type Language } from '../words/language';
import { words } from '../words/words';
import { Row } from './row';
import { TroubleMessage } from './trouble-message';

interface Spoken {
  readonly language: Language;
}

export const Opening = ({ language }: Spoken) => (
  <Inline space="space.100" alignBlock="center">
    <Spinner size="small" label={fill(words.opening, language)} />
    <Text color="color.text.subtle">{fill(words.opening, language)}</Text>
  </Inline>
);

export const RefusedCard = ({ refusal, language, again }: Spoken & { readonly refusal: Refusal; readonly again: () => void }) => (
  <Stack space="space.150">
    <TroubleMessage title={refusal.title} sentence={refusal.sentence} />
    <Inline>
      <Button onClick={again}>{fill(words.tryAgain, language)}</Button>
    </Inline>
  </Stack>
);

export const FirstRead = ({ read, total, language }: Spoken & { readonly read: number; readonly total: number }) => (
  <Stack space="space.100">
    <Inline>
      <Lozenge appearance="inprogress">{fill(words.readingJira, language)}</Lozenge>
    </Inline>
    <Text>{fill(words.readSoFar, language, { read, total })}</Text>
    <ProgressBar value={total === 0 ? 0 : Math.min(1, read / total)} ariaLabel={fill(words.readingJira, language)} />
    <Text size="small" color="color.text.subtle">
      {fill(words.noAnswerYet, language)}
    </Text>
  </Stack>
);

export const NotReadYet = ({ language }: Spoken) => (
  <Stack space="space.050">
    <Text weight="bold">{fill(words.notReadYet, language)}</Text>
    <Text color="color.text.subtle">{fill(words.notReadYetText, language)}</Text>
  </Stack>
);

export const Outside = ({ language }: Spoken) => (
  <Stack space="space.100">
    <Row label={fill(words.kind, language)}>
      <Text>{fill(words.outside, language)}</Text>
    </Row>
    <Text size="small" color="color.text.subtle">
      {fill(words.nothingAsked, language)}
    </Text>
  </Stack>
);

export const SwitchedOff = ({
  may,
  language,
  take,
}: Spoken & { readonly may: boolean; readonly take: (reply: Reply<OpenedIssue>) => void }) => {
  const [busy, setBusy] = useState(false);
  const switchOn = (): void => {
    setBusy(true);
    void ask('switchOn', { language }).then((reply) => {
      setBusy(false);
      take(reply);
    });
  };
  return (
    <Stack space="space.100">
      <Text weight="bold">{fill(words.off, language)}</Text>
      <Text color="color.text.subtle">{fill(words.offText, language)}</Text>
      {may ? (
        <Inline>
          <LoadingButton appearance="primary" isLoading={busy} onClick={switchOn}>
            {fill(words.switchOn, language)}
          </LoadingButton>
        </Inline>
      ) : (
        <Text size="small" color="color.text.subtle">
          {fill(words.offAsk, language)}
        </Text>
      )}
    </Stack>
  );
};
