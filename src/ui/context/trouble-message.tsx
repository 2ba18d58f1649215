import React from 'react';
import { SectionMessage, Text } from '@forge/react';

/** First what did not happen, then why and until when. */
export const TroubleMessage = ({ title, sentence }: { readonly title: string; readonly sentence: string }) => (
  <SectionMessage appearance="warning" title={title}>
    <Text>{sentence}</Text>
  </SectionMessage>
);
