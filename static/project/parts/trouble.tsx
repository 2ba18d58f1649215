/** First what did not happen, then why and until when, then one next act. */
import React, { type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import type { Refusal } from '../../../src/contract/refusal';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';

export const Trouble = ({ title, sentence }: { readonly title: string; readonly sentence: string }): ReactNode => (
  <div role="status">
    <SectionMessage appearance="warning" title={title}>
      <p>{sentence}</p>
    </SectionMessage>
  </div>
);

export const RefusedScreen = ({ refusal, again }: { readonly refusal: Refusal; readonly again: () => void }): ReactNode => (
  <div className="stack">
    <Trouble title={refusal.title} sentence={refusal.sentence} />
    <div>
      <Button onClick={again}>{useSay()(words.tryAgain)}</Button>
    </div>
  </div>
);
