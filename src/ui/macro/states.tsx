/** The document's states beside its lines. None of them says, or looks as if, nothing were missing; none names what the viewer may not see. */
import React from 'react';
import { Button, Inline, SectionMessage, Spinner, Stack, Text } from '@forge/react';
import type { Refusal } from '../../contract/refusal';
import { TroubleMessage } from '../context/trouble-message';
import { fill, type Language, type Words } from '../words/language';
import { words } from './words';

interface Spoken {
  readonly language: Language;
}

export const Opening = ({ language }: Spoken) => (
  <Inline space="space.100" alignBlock="center">
    <Spinner size="small" label={fill(words.opening, language)} />
    <Text color="color.text.subtle">{fill(words.opening, language)}</Text>
  </Inline>
);

const Message = ({ title, text, language }: Spoken & { readonly title: Words; readonly text: Words }) => (
  <SectionMessage appearance="information" title={fill(title, language)}>
    <Text>{fill(text, language)}</Text>
  </SectionMessage>
);

export const NotConfigured = ({ isEditing, language }: Spoken & { readonly isEditing: boolean }) => (
  <Message title={words.notConfiguredTitle} text={isEditing ? words.configureNow : words.notConfigured} language={language} />
);

export const UnknownConfig = ({ language }: Spoken) => (
  <SectionMessage appearance="warning" title={fill(words.unknownConfigTitle, language)}>
    <Text>{fill(words.unknownConfig, language)}</Text>
  </SectionMessage>
);

export const NoAccess = ({ language }: Spoken) => <Message title={words.noAccessTitle} text={words.noAccess} language={language} />;

export const FirstRead = ({ product, language }: Spoken & { readonly product: string }) => (
  <SectionMessage appearance="information" title={fill(words.firstReadTitle, language, { product })}>
    <Text>{fill(words.firstRead, language)}</Text>
  </SectionMessage>
);

export const RefusedDocument = ({ refusal, again, language }: Spoken & { readonly refusal: Refusal; readonly again: () => void }) => (
  <Stack space="space.150">
    <TroubleMessage title={refusal.title} sentence={refusal.sentence} />
    <Inline>
      <Button onClick={again}>{fill(words.tryAgain, language)}</Button>
    </Inline>
  </Stack>
);
