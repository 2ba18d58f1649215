/** What there is to sign, read anew whenever the panel shows something new and after every act. */
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../../contract/client';
import type { PanelView } from '../../../contract/panel-api';
import type { Reply } from '../../../contract/calls';
import type { Refusal } from '../../../contract/refusal';
import type { SignaturesView } from '../../../contract/signing-api';
import type { Language } from '../../words/language';

export interface SignaturesShown {
  readonly view: SignaturesView | undefined;
  readonly refusal: Refusal | undefined;
  /** `shown`: what was on the screen when signing it was refused. */
  readonly reload: (shown?: string) => Promise<void>;
  readonly receive: (reply: Reply<SignaturesView>) => void;
}

export const useSignatures = ({ trace, attributes, issue }: PanelView, language: Language): SignaturesShown => {
  const [view, setView] = useState<SignaturesView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const said = JSON.stringify([trace, attributes, issue.gaps, issue.safetyClass, issue.freshness.current]);
  const receive = useCallback((reply: Reply<SignaturesView>): void => {
    setRefusal(reply.ok ? undefined : reply.refusal);
    if (reply.ok) setView(reply.value);
  }, []);
  const reload = useCallback(
    async (shown?: string): Promise<void> => {
      receive(await ask('openSignatures', { language, ...(shown === undefined ? {} : { shown }) }));
    },
    [language, receive],
  );
  useEffect(() => {
    let isOver = false;
    void ask('openSignatures', { language }).then((reply) => {
      if (!isOver) receive(reply);
    });
    return () => {
      isOver = true;
    };
  }, [said, language, receive]);
  return { view, refusal, reload, receive };
};
