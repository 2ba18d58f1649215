/**
 * What there is to sign, read anew whenever the panel shows something new and after every act. What was on the screen goes along, so that words
 * which changed while somebody was reading are told as a difference, and never take their place unsaid.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../../contract/client';
import type { PanelView } from '../../../contract/panel-api';
import type { Reply } from '../../../contract/calls';
import type { Refusal } from '../../../contract/refusal';
import type { SignaturesView } from '../../../contract/signing-api';
import type { Language } from '../../words/language';

export interface SignaturesShown {
  readonly view: SignaturesView | undefined;
  readonly refusal: Refusal | undefined;
  readonly reload: () => Promise<void>;
  readonly receive: (reply: Reply<SignaturesView>) => void;
  /** An act was done, or its difference was read: from here on the screen tells of what changes next. */
  readonly readOn: () => void;
}

export const useSignatures = ({ trace, attributes, issue }: PanelView, language: Language): SignaturesShown => {
  const [view, setView] = useState<SignaturesView>();
  const [refusal, setRefusal] = useState<Refusal>();
  /** The text the person began to read. */
  const began = useRef<string>();
  /** Answers may overtake each other: only the one asked for last is shown. */
  const asked = useRef(0);
  const said = JSON.stringify([trace, attributes, issue.gaps, issue.safetyClass, issue.freshness.current]);
  const receive = useCallback((reply: Reply<SignaturesView>): void => {
    setRefusal(reply.ok ? undefined : reply.refusal);
    if (!reply.ok) return;
    began.current ??= reply.value.shown;
    setView(reply.value);
  }, []);
  const reload = useCallback(async (): Promise<void> => {
    const turn = ++asked.current;
    const reply = await ask('openSignatures', { language, ...(began.current === undefined ? {} : { shown: began.current }) });
    if (turn === asked.current) receive(reply);
  }, [language, receive]);
  useEffect(() => {
    void reload();
    return () => {
      asked.current++;
    };
  }, [said, reload]);
  const readOn = useCallback((): void => {
    began.current = undefined;
    void reload();
  }, [reload]);
  return { view, refusal, reload, receive, readOn };
};
