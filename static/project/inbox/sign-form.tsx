/** One secret for the set. What signing says of each text stands beside it; what was refused is told issue by issue. */
import React, { useState, type FormEvent, type ReactNode, type RefObject } from 'react';
import { useMutation } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import type { InboxItemView, InboxView, SetSignedView } from '../../../src/contract/inbox-api';
import type { MeaningName } from '../../../src/contract/signing-api';
import { Trouble } from '../parts/trouble';
import { accepted, Refused } from '../shell/answers';
import { IssueLink } from '../shell/links';
import { useSay, useViewer } from '../shell/viewer';
import { askInbox } from './ask-inbox';
import { mostInSet, type Review } from './use-review';
import { inboxWords as w } from './words';

interface Done {
  readonly answer: SetSignedView;
  readonly label: string;
  /** By id, of what was tried. */
  readonly keys: ReadonlyMap<string, string>;
}

/** First what did not happen, then what did. */
export const Outcome = ({ done: { answer, label, keys } }: { readonly done: Done }): ReactNode => {
  const say = useSay();
  const { signed, refused } = answer;
  return (
    <div role="status" className="stack">
      {refused.length > 0 && (
        <SectionMessage appearance="warning" title={say(w.notDone, { n: refused.length })}>
          <ul>
            {refused.map(({ issue, sentence }) => (
              <li key={issue}>
                <IssueLink issue={keys.get(issue) ?? issue} /> {sentence}
              </li>
            ))}
          </ul>
        </SectionMessage>
      )}
      {signed.length > 0 && (
        <SectionMessage appearance="success" title={say(w.done, { n: signed.length, meaning: label })}>
          <p>{say(w.doneText)}</p>
        </SectionMessage>
      )}
    </div>
  );
};

const pointsOf = (review: Review, items: readonly InboxItemView[], meaning: MeaningName): readonly string[] => [
  ...new Set(items.flatMap(({ id }) => review.read.get(id)?.meanings.find(({ value }) => value === meaning)?.points ?? [])),
];

interface FormProps {
  readonly review: Review;
  readonly view: InboxView;
  readonly meaning: MeaningName;
  readonly done: (done: Done) => void;
  readonly secretRef: RefObject<HTMLInputElement>;
}

export const SignSet = ({ review, view, meaning, done, secretRef }: FormProps): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const [secret, setSecret] = useState('');
  const label = view.meanings.find(({ value }) => value === meaning)?.label ?? '';
  const all = review.items.filter(({ apart }) => apart === '');
  const set = all.filter(review.isIn).slice(0, mostInSet);
  const points = pointsOf(review, set, meaning);
  const sign = useMutation({
    mutationFn: () => {
      const texts = set.map(({ id }) => ({ issue: id, shown: review.read.get(id)?.shown ?? '' }));
      return accepted(askInbox('signSet', { language, meaning, secret, texts }));
    },
    onSuccess: (answer) => {
      done({ answer, label, keys: new Map(set.map(({ id, key }) => [id, key])) });
      review.signed(answer);
    },
    // A secret is never kept: each try asks for it anew.
    onSettled: () => {
      setSecret('');
    },
  });
  const refusal = sign.error instanceof Refused ? sign.error.refusal : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (secret !== '' && set.length > 0 && !sign.isPending) sign.mutate();
  };
  return (
    <form className="inbox-form" aria-label={say(w.form)} onSubmit={submit}>
      <div className="stack">
        {refusal && <Trouble title={refusal.title} sentence={refusal.sentence} />}
        <p>{say(w.count, { opened: all.filter(({ id }) => review.read.has(id)).length, all: all.length, n: set.length })}</p>
        <label className="field narrow">
          {say(view.method === 'code' ? w.code : w.pin)}
          <Textfield
            ref={secretRef}
            isCompact
            type="password"
            autoComplete="off"
            value={secret}
            onChange={({ currentTarget }) => {
              setSecret(currentTarget.value);
            }}
          />
        </label>
        <div>
          <Button type="submit" appearance="primary" isDisabled={secret === '' || set.length === 0} isLoading={sign.isPending}>
            {say(w.sign, { n: set.length, meaning: label })}
          </Button>
        </div>
      </div>
      <div className="stack-tight">
        {points.length > 0 && (
          <>
            <strong>{say(w.saying, { meaning: label })}</strong>
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </>
        )}
        <p className="small subtle">{say(w.covers, { roles: view.roles })}</p>
        {all.length >= mostInSet && <p className="small subtle">{say(w.mostOfSet)}</p>}
      </div>
    </form>
  );
};
export type { Done };
