/** A person sets the secret to sign with: a PIN, or codes of an authenticator app. It is shown nowhere again. */
import React, { useState } from 'react';
import { Box, Button, Code, Inline, Label, LoadingButton, Stack, Text, Textfield, xcss } from '@forge/react';
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
  const enrol = async (): Promise<void> => {
    setBusy(true);
    const reply = await (key === undefined ? ask('enrolPin', { language, pin: said }) : ask('enrolCodes', { language, code: said }));
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
        {key === undefined ? null : (
          <Text>
            {fill(w.codesText, language)} <Code>{key}</Code>
          </Text>
        )}
        <Stack space="space.050">
          <Label labelFor="new-secret">{fill(key === undefined ? w.newPin : w.secretCode, language)}</Label>
          <Textfield
            key={key === undefined ? 'pin' : 'code'}
            id="new-secret"
            name="new-secret"
            type={key === undefined ? 'password' : 'text'}
            onChange={(event) => {
              setSaid(typed(event));
            }}
          />
        </Stack>
        <Inline space="space.100">
          <LoadingButton appearance="primary" isLoading={busy} isDisabled={said === ''} onClick={() => void enrol()}>
            {fill(key === undefined ? w.setPin : w.setCodes, language)}
          </LoadingButton>
          {key === undefined ? (
            <Button appearance="subtle" onClick={() => void begin()}>
              {fill(w.useCodes, language)}
            </Button>
          ) : null}
        </Inline>
      </Stack>
    </Box>
  );
};
