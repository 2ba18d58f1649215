/** An item that is opened: what differs first, all of it at wish, and the way back to its author. */
import React, { useEffect, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import type { InboxItemView } from '../../../src/contract/inbox-api';
import type { SignedTextView } from '../../../src/contract/signing-api';
import { How } from '../parts/difference';
import { RefusedScreen, Trouble } from '../parts/trouble';
import { accepted, Refused } from '../shell/answers';
import { Opening } from '../shell/gate';
import { useSay, useViewer } from '../shell/viewer';
import { askInbox } from './ask-inbox';
import { inboxWords as w } from './words';

type Lines = SignedTextView['text'];

const TextLines = ({ lines }: { readonly lines: Lines }): ReactNode => {
  const say = useSay();
  if (lines.length === 0) return <p>{say(w.nothingDiffers)}</p>;
  return (
    <dl className="inbox-text said">
      {lines.map((line, i) => (
        <div key={i}>
          <dt>{line.what}</dt>
          <dd>
            <How line={line} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** The words changed after they were opened; the set holds what stands here now. */
const Meanwhile = ({ meanwhile }: { readonly meanwhile: NonNullable<SignedTextView['meanwhile']> }): ReactNode => {
  const say = useSay();
  return (
    <div role="status">
      <SectionMessage appearance="error" title={say(w.meanwhile)}>
        {meanwhile.lines ? <TextLines lines={meanwhile.lines} /> : <p>{say(w.meanwhileUnknown)}</p>}
      </SectionMessage>
    </div>
  );
};

const What = ({ text: { difference, text } }: { readonly text: SignedTextView }): ReactNode => {
  const say = useSay();
  const [wanted, setWanted] = useState<'all' | 'difference'>('difference');
  const lines = difference?.lines;
  const isWhole = lines === undefined || wanted === 'all';
  return (
    <>
      <h3>{say(isWhole ? w.whole : w.since)}</h3>
      {difference && <p>{lines ? difference.since : `${difference.since} ${say(w.tooLongAgo)}`}</p>}
      <TextLines lines={isWhole ? text : lines} />
      {lines && (
        <div>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              setWanted(isWhole ? 'difference' : 'all');
            }}
          >
            {say(isWhole ? w.showDifference : w.showAll)}
          </Button>
        </div>
      )}
    </>
  );
};

interface TextProps {
  readonly item: InboxItemView;
  /** As it stood on the screen before. */
  readonly read: SignedTextView | undefined;
  readonly took: (id: string, text: SignedTextView) => void;
  readonly mayReturn: boolean;
}

const GiveBack = ({ item, read, took }: TextProps & { readonly read: SignedTextView }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const [reason, setReason] = useState('');
  const giveBack = useMutation({
    mutationFn: () => accepted(askInbox('returnFromInbox', { language, issue: item.id, shown: read.shown, reason })),
    onSuccess: (text) => {
      took(item.id, text);
    },
  });
  const refusal = giveBack.error instanceof Refused ? giveBack.error.refusal : undefined;
  return (
    <>
      {refusal && <Trouble title={refusal.title} sentence={refusal.sentence} />}
      <form
        className="inbox-return"
        onSubmit={(event) => {
          event.preventDefault();
          giveBack.mutate();
        }}
      >
        <label className="field">
          {say(w.returnWhy)}
          <Textfield
            isCompact
            maxLength={4000}
            value={reason}
            onChange={({ currentTarget }) => {
              setReason(currentTarget.value);
            }}
          />
        </label>
        <Button type="submit" isDisabled={reason.trim() === ''} isLoading={giveBack.isPending}>
          {say(w.return)}
        </Button>
      </form>
    </>
  );
};

export const ItemText = (props: TextProps): ReactNode => {
  const { item, read, took, mayReturn } = props;
  const { language } = useViewer();
  const shown = read?.shown;
  const { data, error, refetch } = useQuery({
    queryKey: ['inbox-issue', language, item.id],
    queryFn: () => accepted(askInbox('openInboxIssue', { language, issue: item.id, ...(shown === undefined ? {} : { shown }) })),
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  useEffect(() => {
    if (data) took(item.id, data);
  }, [data, item.id, took]);
  if (error instanceof Refused && !data) return <RefusedScreen refusal={error.refusal} again={() => void refetch()} />;
  const text = read ?? data;
  if (!data || !text) return <Opening />;
  return (
    <div className="inbox-open stack">
      {text.meanwhile && <Meanwhile meanwhile={text.meanwhile} />}
      <What text={text} />
      {text.returned ? <p>{`${text.returned.said}: ${text.returned.reason}`}</p> : mayReturn && <GiveBack {...props} read={text} />}
    </div>
  );
};
