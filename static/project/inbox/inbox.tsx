/** What one person has to sign: a set is reviewed text by text, and signed in one act. */
import React, { useRef, useState, type ReactNode } from 'react';
import Spinner from '@atlaskit/spinner';
import type { InboxView } from '../../../src/contract/inbox-api';
import type { MeaningName } from '../../../src/contract/signing-api';
import { Choice } from '../parts/choice';
import { DataFoot } from '../parts/data-foot';
import { RefusedScreen, Trouble } from '../parts/trouble';
import { Gate, Opening } from '../shell/gate';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';
import { SetList } from './set-list';
import { Outcome, SignSet, type Done } from './sign-form';
import { useReview, type Review } from './use-review';
import { inboxWords as w } from './words';
import './inbox.css';

const Nothing = ({ view, meaning }: { readonly view: InboxView; readonly meaning: MeaningName }): ReactNode => {
  const say = useSay();
  const label = view.meanings.find(({ value }) => value === meaning)?.label ?? '';
  return (
    <div className="stack-tight">
      <strong>{say(w.nothing, { meaning: label })}</strong>
      <p>{say(w.nothingText)}</p>
      {!view.data.freshness.current && <p>{say(w.notCurrent)}</p>}
    </div>
  );
};

interface SetProps {
  readonly review: Review;
  readonly view: InboxView;
  readonly meaning: MeaningName;
}

const SetOf = ({ review, view, meaning }: SetProps): ReactNode => {
  const say = useSay();
  const [open, setOpen] = useState<string>();
  const [done, setDone] = useState<Done>();
  const secretRef = useRef<HTMLInputElement>(null);
  const { items, looking } = review;
  return (
    <>
      {items.length > 0 && <p className="small subtle">{say(w.keys)}</p>}
      <SetList review={review} open={open} setOpen={setOpen} toForm={() => secretRef.current?.focus()} />
      {looking && (
        <div className="opening">
          <Spinner size="small" label={say(w.looking)} />
          <span className="subtle">{say(w.looking)}</span>
        </div>
      )}
      {items.length === 0 && !looking && <Nothing view={view} meaning={meaning} />}
      {done && <Outcome done={done} />}
      {items.length > 0 && view.secret === 'active' && (
        <SignSet
          review={review}
          view={view}
          meaning={meaning}
          secretRef={secretRef}
          done={(next) => {
            setOpen(undefined);
            setDone(next);
          }}
        />
      )}
    </>
  );
};

const Signing = (): ReactNode => {
  const say = useSay();
  const [wanted, want] = useState<MeaningName>();
  const review = useReview(wanted);
  const { view, refused } = review;
  const meaning = view?.meaning;
  return (
    <>
      <header className="screen-head">
        <div>
          <h1>{say(words.inbox)}</h1>
          <p className="subtle">{say(w.about)}</p>
        </div>
        {view && meaning !== undefined && (
          <Choice
            name={say(w.signAs)}
            required
            options={view.meanings}
            chosen={meaning}
            choose={(value) => {
              want(view.meanings.find((each) => each.value === value)?.value);
            }}
          />
        )}
      </header>
      {refused && view && <Trouble title={refused.refusal.title} sentence={refused.refusal.sentence} />}
      {!view && (refused ? <RefusedScreen refusal={refused.refusal} again={review.again} /> : <Opening />)}
      {view && view.secret !== 'active' && <p>{say(w[`secret-${view.secret}`])}</p>}
      {view && meaning === undefined && <p>{say(w.noRole)}</p>}
      {view && meaning !== undefined && <SetOf key={meaning} review={review} view={view} meaning={meaning} />}
      {view && <DataFoot data={view.data} receivedAt={review.receivedAt} />}
    </>
  );
};

export const Inbox = (): ReactNode => <Gate title={useSay()(words.inbox)}>{() => <Signing />}</Gate>;
