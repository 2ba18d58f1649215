/** Meaning, secret, and reason where it goes back; at the right what that meaning says of this text. The button repeats the meaning. */
import React, { useState } from 'react';
import {
  Box,
  Button,
  ErrorMessage,
  Inline,
  Label,
  List,
  ListItem,
  LoadingButton,
  Select,
  Stack,
  Text,
  TextArea,
  Textfield,
  xcss,
} from '@forge/react';
import { ask } from '../../../contract/client';
import type { Reply } from '../../../contract/calls';
import type { OpenedPanel } from '../../../contract/panel-api';
import type { Refusal } from '../../../contract/refusal';
import type { MeaningView, SignaturesView } from '../../../contract/signing-api';
import { TroubleMessage } from '../../context/trouble-message';
import { typed } from '../../gap/typed';
import { fill, type Language } from '../../words/language';
import { signingWords as w } from './signing-words';

interface Props {
  readonly view: SignaturesView;
  readonly language: Language;
  readonly take: (reply: Reply<OpenedPanel>) => void;
  readonly reload: () => Promise<void>;
}

const sunken = xcss({ backgroundColor: 'elevation.surface.sunken', padding: 'space.200' });
const column = xcss({ width: '260px', minWidth: '260px' });
const grow = xcss({ flexGrow: '1', minWidth: '0px' });

const chosenOf = (option: unknown): string =>
  typeof option === 'object' && option !== null && 'value' in option && typeof option.value === 'string' ? option.value : '';

const Says = ({ meaning, language }: { readonly meaning: MeaningView; readonly language: Language }) => (
  <Stack space="space.100">
    <Text weight="bold">{fill(w.saying, language, { meaning: meaning.label })}</Text>
    <List type="unordered">
      {meaning.points.map((point) => (
        <ListItem key={point}>{point}</ListItem>
      ))}
    </List>
    {meaning.source === '' ? null : (
      <Text size="small" color="color.text.subtle">
        {meaning.source}
      </Text>
    )}
    {meaning.still > 1 ? <Text size="small">{fill(w.still, language, { n: meaning.still })}</Text> : null}
  </Stack>
);

/** Told at the field it was said in. */
const isOfSecret = ({ code }: Refusal): boolean => code === 'secret-wrong' || code === 'secret-used';

/** A secret is never kept: each try asks for it anew. */
const useActing = ({ view, language, take, reload }: Props) => {
  const [busy, setBusy] = useState<'sign' | 'return'>();
  const [refusal, setRefusal] = useState<Refusal>();
  const finish = async (reply: Reply<OpenedPanel>): Promise<void> => {
    setRefusal(reply.ok ? undefined : reply.refusal);
    if (reply.ok) take(reply);
    else {
      if (reply.refusal.code === 'changed-since-shown') await ask('checkNow', { language });
      await reload();
    }
    setBusy(undefined);
  };
  return {
    busy,
    refusal,
    sign: async (meaning: MeaningView, secret: string): Promise<void> => {
      setBusy('sign');
      await finish(await ask('sign', { language, meaning: meaning.value, shown: view.shown, secret }));
    },
    giveBack: async (reason: string): Promise<void> => {
      setBusy('return');
      await finish(await ask('returnForChange', { language, shown: view.shown, reason }));
    },
  };
};

export const SignForm = (props: Props) => {
  const { view, language } = props;
  const [chosen, choose] = useState(view.meanings.find(({ value }) => value === 'approved')?.value ?? '');
  const [secret, setSecret] = useState('');
  const [reason, setReason] = useState('');
  const [round, setRound] = useState(0);
  const { busy, refusal, sign, giveBack } = useActing(props);
  const meaning = view.meanings.find(({ value }) => value === chosen) ?? view.meanings[0];
  const wrong = refusal && isOfSecret(refusal) ? refusal : undefined;
  const hasToRead = view.meanwhile !== undefined;
  if (!meaning) return <Text>{fill(w.noMeaning, language)}</Text>;
  const options = view.meanings.map(({ value, label }) => ({ value, label }));
  const clear = (): void => {
    setSecret('');
    setReason('');
    setRound((n) => n + 1);
  };
  return (
    <Box xcss={sunken}>
      <Stack space="space.150">
        {refusal && !isOfSecret(refusal) ? <TroubleMessage title={refusal.title} sentence={refusal.sentence} /> : null}
        <Inline space="space.300" alignBlock="start">
          <Box xcss={column}>
            <Stack space="space.150">
              <Stack space="space.050">
                <Label labelFor="meaning">{fill(w.meaning, language)}</Label>
                <Select
                  inputId="meaning"
                  name="meaning"
                  value={options.find(({ value }) => value === meaning.value) ?? null}
                  options={options}
                  onChange={(option: unknown) => {
                    choose(chosenOf(option));
                  }}
                />
              </Stack>
              <Stack space="space.050">
                <Label labelFor="secret">{fill(view.method === 'code' ? w.secretCode : w.secretPin, language)}</Label>
                <Textfield
                  key={`secret ${round}`}
                  id="secret"
                  name="secret"
                  type="password"
                  isInvalid={wrong !== undefined}
                  onChange={(event) => {
                    setSecret(typed(event));
                  }}
                />
                {wrong ? <ErrorMessage>{`${wrong.title}. ${wrong.sentence}`}</ErrorMessage> : null}
              </Stack>
              <Stack space="space.050">
                <Label labelFor="reason">{fill(w.reasonToReturn, language)}</Label>
                <TextArea
                  key={`reason ${round}`}
                  id="reason"
                  name="reason"
                  maxLength={4000}
                  onChange={(event) => {
                    setReason(typed(event));
                  }}
                />
              </Stack>
            </Stack>
          </Box>
          <Box xcss={grow}>
            <Says meaning={meaning} language={language} />
          </Box>
        </Inline>
        <Inline space="space.100" shouldWrap alignBlock="center">
          <LoadingButton
            appearance="primary"
            isLoading={busy === 'sign'}
            isDisabled={secret === '' || hasToRead}
            onClick={() => void sign(meaning, secret).then(clear)}
          >
            {fill(w.signAs, language, { meaning: meaning.label })}
          </LoadingButton>
          <Button isDisabled={reason.trim() === '' || busy !== undefined || hasToRead} onClick={() => void giveBack(reason).then(clear)}>
            {fill(w.return, language)}
          </Button>
        </Inline>
        <Text size="small" color="color.text.subtle">
          {fill(w.covers, language, { roles: view.roles, fingerprint: view.fingerprint })}
        </Text>
      </Stack>
    </Box>
  );
};
