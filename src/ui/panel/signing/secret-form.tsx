/** A person sets the secret to sign with: a PIN, or codes of an authenticator app. It is shown nowhere again. */
import React, { useState } from 'react';
import { Box, Button, Code, ErrorMessage, Inline, Label, LoadingButton, Stack, Text, Textfield, xcss } from '@forge/react';
import { ask } from '../../../contract/client';
import type { Reply } from '../../../contract/calls';
import type { Refusal } from '../../../contract/refusal';
import type { SignaturesView } from '../../../contract/signing-api';
import { TroubleMessage } from '../../context/trouble-message';
import { typed } from '../../gap/typed';
import { fill, type Language } from '../../words/language';
import { signingWords as w } from './signing-words';

interface Props {
  readonly language: Language;
  readonly receive: (reply: Reply<SignaturesView>) => void;
}

const narrow = xcss({ maxWidth: '360px' });

export const SecretForm = ({ language, receive }: Props) => {
  const [said, setSaid] = useState('');
  const [repeated, repeat] = useState('');
  /** What the authenticator app is told; undefined while a PIN is asked for. */
  const [key, setKey] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const begin = async (): Promise<void> => {
    const begun = await ask('beginCodes', { language });
    setSaid('');
    setRefusal(begun.ok ? undefined : begun.refusal);
    if (begun.ok) setKey(begun.value.secret);
  };
  const isPin = key === undefined;
  const differs = isPin && repeated !== '' && repeated !== said;
  const ready = said !== '' && (!isPin || repeated === said);
  const enrol = async (): Promise<void> => {
    setBusy(true);
    const reply = await (isPin ? ask('enrolPin', { language, pin: said }) : ask('enrolCodes', { language, code: said }));
    setBusy(false);
    setRefusal(reply.ok ? undefined : reply.refusal);
    if (reply.ok) receive(reply);
  };
  return (
    <Box xcss={narrow}>
      <Stack space="space.150">
        <Text weight="bold">{fill(w.enrol, language)}</Text>
        <Text>{fill(w.enrolText, language)}</Text>
        {refusal ? <TroubleMessage title={refusal.title} sentence={refusal.sentence} /> : null}
        {isPin ? null : (
          <Text>
            {fill(w.codesText, language)} <Code>{key}</Code>
          </Text>
        )}
        <Stack space="space.050">
          <Label labelFor="new-secret">{fill(isPin ? w.newPin : w.secretCode, language)}</Label>
          <Textfield
            key={isPin ? 'pin' : 'code'}
            id="new-secret"
            name="new-secret"
            type={isPin ? 'password' : 'text'}
            onChange={(event) => {
              setSaid(typed(event));
            }}
          />
        </Stack>
        {isPin ? (
          <Stack space="space.050">
            <Label labelFor="same-secret">{fill(w.repeatPin, language)}</Label>
            <Textfield
              id="same-secret"
              name="same-secret"
              type="password"
              isInvalid={differs}
              onChange={(event) => {
                repeat(typed(event));
              }}
            />
            {differs ? <ErrorMessage>{fill(w.notTheSame, language)}</ErrorMessage> : null}
          </Stack>
        ) : null}
        <Inline space="space.100">
          <LoadingButton appearance="primary" isLoading={busy} isDisabled={!ready} onClick={() => void enrol()}>
            {fill(isPin ? w.setPin : w.setCodes, language)}
          </LoadingButton>
          {isPin ? (
            <Button appearance="subtle" onClick={() => void begin()}>
              {fill(w.useCodes, language)}
            </Button>
          ) : null}
        </Inline>
      </Stack>
    </Box>
  );
};
