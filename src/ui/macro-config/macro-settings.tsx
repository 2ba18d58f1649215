/** The macro's settings, opened by Confluence's editor. */
import React, { useCallback, useEffect, useState } from 'react';
import { Button, Inline, SectionMessage, Spinner, Stack, Text, useConfig, useProductContext } from '@forge/react';
import type { Reply } from '../../contract/calls';
import { askBy } from '../../contract/client';
import type { Choices, MacroApi } from '../../contract/macro-api';
import { readConfig } from '../../contract/macro-config';
import { TroubleMessage } from '../context/trouble-message';
import { fill, useLanguage } from '../words/language';
import { ConfigForm } from './config-form';
import { words } from './words';

const ask = askBy<MacroApi>();

export const MacroSettings = () => {
  const language = useLanguage();
  const extension = useProductContext()?.extension as { readonly config?: unknown } | undefined;
  const changed: unknown = useConfig();
  const [reply, setReply] = useState<Reply<Choices>>();
  const open = useCallback(() => {
    setReply(undefined);
    void ask('openChoices', { language }).then(setReply);
  }, [language]);
  useEffect(open, [open]);
  if (!extension || !reply)
    return (
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" label={fill(words.opening, language)} />
        <Text color="color.text.subtle">{fill(words.opening, language)}</Text>
      </Inline>
    );
  if (!reply.ok)
    return (
      <Stack space="space.150">
        <TroubleMessage title={reply.refusal.title} sentence={reply.refusal.sentence} />
        <Inline>
          <Button onClick={open}>{fill(words.tryAgain, language)}</Button>
        </Inline>
      </Stack>
    );
  if (reply.value.products.length === 0)
    return (
      <SectionMessage appearance="information" title={fill(words.noneTitle, language)}>
        <Text>{fill(words.none, language)}</Text>
      </SectionMessage>
    );
  return <ConfigForm config={readConfig(changed ?? extension.config)} choices={reply.value} language={language} />;
};
