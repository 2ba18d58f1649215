/** Several issues whose change made links suspect, confirmed for one reason: those of the page, each as it stands there. */
import React, { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import type { SuspectView } from '../../../src/contract/project-api';
import type { Refusal } from '../../../src/contract/refusal';
import { Trouble } from '../parts/trouble';
import { ask } from '../shell/answers';
import { useSay, useViewer } from '../shell/viewer';
import { matrixWords } from './words';

interface ConfirmProps {
  readonly suspects: readonly SuspectView[];
  /** The list is read anew, the page's counts with it. */
  readonly done: () => void;
}

interface ChoiceProps {
  readonly suspect: SuspectView;
  readonly chosen: boolean;
  readonly turn: () => void;
}
const SuspectChoice = ({ suspect, chosen, turn }: ChoiceProps): ReactNode => (
  <li>
    <input type="checkbox" id={`suspect-${suspect.id}`} checked={chosen} onChange={turn} />
    <label htmlFor={`suspect-${suspect.id}`}>{`${suspect.key} ${suspect.summary}`}</label>
  </li>
);

const useConfirming = ({ suspects, done }: ConfirmProps) => {
  const { language } = useViewer();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const chosen = suspects.filter(({ id }) => !left.has(id));
  const turn = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const reply = await ask('confirmSuspects', { language, reason, issues: chosen.map(({ id, shown }) => ({ id, shown })) });
    setBusy(false);
    setRefusal(reply.ok ? undefined : reply.refusal);
    if (reply.ok) done();
  };
  return { left, chosen, reason, busy, refusal, turn, setReason, confirm };
};

const Form = (props: ConfirmProps & { readonly close: () => void }): ReactNode => {
  const say = useSay();
  const { suspects, close } = props;
  const { left, chosen, reason, busy, refusal, turn, setReason, confirm } = useConfirming(props);
  return (
    <section className="confirm-suspects" aria-label={say(matrixWords.confirm)}>
      <h2>{say(matrixWords.confirm)}</h2>
      <p className="subtle">{say(matrixWords.confirmText)}</p>
      {refusal && <Trouble title={refusal.title} sentence={refusal.sentence} />}
      <ul>
        {suspects.map((suspect) => (
          <SuspectChoice
            key={suspect.id}
            suspect={suspect}
            chosen={!left.has(suspect.id)}
            turn={() => {
              turn(suspect.id);
            }}
          />
        ))}
      </ul>
      <label htmlFor="confirm-reason">{say(matrixWords.confirmWhy)}</label>
      <textarea
        id="confirm-reason"
        rows={3}
        maxLength={4000}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <div className="confirm-acts">
        <Button
          appearance="primary"
          isLoading={busy}
          isDisabled={reason.trim() === '' || chosen.length === 0}
          onClick={() => {
            void confirm();
          }}
        >
          {chosen.length === 1 ? say(matrixWords.confirmOne) : say(matrixWords.confirmMany, { n: String(chosen.length) })}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {say(matrixWords.cancel)}
        </Button>
      </div>
    </section>
  );
};

export const ConfirmSuspects = (props: ConfirmProps): ReactNode => {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (props.suspects.length === 0) return null;
  if (open)
    return (
      <Form
        {...props}
        close={() => {
          setOpen(false);
        }}
      />
    );
  return (
    <div>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {say(matrixWords.confirm)}
      </Button>
    </div>
  );
};
