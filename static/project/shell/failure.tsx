/** A screen that breaks says so in its place, and never looks like one that has nothing to say. */
import React, { Component, type ReactNode } from 'react';
import { router } from '@forge/bridge';
import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { words } from '../words/words';
import { useSay } from './viewer';

const Failed = (): ReactNode => {
  const say = useSay();
  return (
    <SectionMessage appearance="error" title={say(words.failed)}>
      <p>{say(words.failedText)}</p>
      <Button onClick={() => void router.reload()}>{say(words.reload)}</Button>
    </SectionMessage>
  );
};

export class FailureBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Failed /> : this.props.children;
  }
}
