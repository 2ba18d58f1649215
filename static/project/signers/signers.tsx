/** Who may sign, and who asks to: roles, and whether a secret counts; each decision with a note on how the person was identified. */
import React, { useState, type ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { RoleName, SignersView, SignerView } from '../../../src/contract/signing-api';
import { RefusedScreen, Trouble } from '../parts/trouble';
import { accepted, Refused } from '../shell/answers';
import { Opening } from '../shell/gate';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { askSigners } from './ask-signers';
import { signersWords as w } from './words';
import '../releases/releases.css';

interface PersonProps {
  readonly of: SignerView;
  readonly view: SignersView;
  readonly take: (view: SignersView) => void;
}

const Roles = ({
  of,
  view,
  held,
  hold,
}: Omit<PersonProps, 'take'> & { held: readonly RoleName[]; hold: (roles: readonly RoleName[]) => void }) => {
  const say = useSay();
  return (
    <fieldset className="field" disabled={of.isOneself}>
      {view.roles.map(({ value, label, mayMean }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={held.includes(value)}
            onChange={({ currentTarget }) => {
              hold(currentTarget.checked ? [...held, value] : held.filter((role) => role !== value));
            }}
          />{' '}
          {label} <span className="subtle">{say(w.mayMean, { meanings: mayMean })}</span>
        </label>
      ))}
    </fieldset>
  );
};

const Person = ({ of, view, take }: PersonProps): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const [held, hold] = useState(of.roles);
  const [identity, setIdentity] = useState('');
  const { account, enrolment } = of;
  const done = (next: SignersView): void => {
    setIdentity('');
    take(next);
  };
  const admit = useMutation({
    mutationFn: () => {
      const waits = enrolment === undefined ? {} : { enrolment };
      return accepted(askSigners('admitSigner', { language, version: view.version, account, roles: held, identity, ...waits }));
    },
    onSuccess: done,
  });
  const reset = useMutation({ mutationFn: () => accepted(askSigners('resetSigner', { language, account, identity })), onSuccess: done });
  const refused = [admit.error, reset.error].find((error) => error instanceof Refused)?.refusal;
  const ready = identity.trim() !== '' && !of.isOneself;
  return (
    <section className="release-form" aria-label={of.name}>
      <h2>{of.name}</h2>
      <p className="subtle">{say(w[`secret-${of.secret}`], { since: of.since })}</p>
      {refused && <Trouble title={refused.title} sentence={refused.sentence} />}
      {of.isOneself && <p>{say(w.oneself)}</p>}
      <Roles of={of} view={view} held={held} hold={hold} />
      <label className="field">
        {say(w.identity)}
        <Textfield
          isCompact
          maxLength={2000}
          isDisabled={of.isOneself}
          value={identity}
          onChange={({ currentTarget }) => {
            setIdentity(currentTarget.value);
          }}
        />
      </label>
      <div>
        <Button
          appearance="primary"
          isDisabled={!ready}
          isLoading={admit.isPending}
          onClick={() => {
            admit.mutate();
          }}
        >
          {say(w.save)}
        </Button>{' '}
        <Button
          isDisabled={!ready || of.secret === 'none'}
          isLoading={reset.isPending}
          onClick={() => {
            reset.mutate();
          }}
        >
          {say(w.reset)}
        </Button>
      </div>
    </section>
  );
};

export const Signers = (): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const client = useQueryClient();
  const key = ['signers', language];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => accepted(askSigners('openSigners', { language })) });
  if (error instanceof Refused && !data)
    return (
      <div className="stack">
        <h1>{say(words.signers)}</h1>
        <RefusedScreen refusal={error.refusal} again={() => void refetch()} />
      </div>
    );
  if (!data) return <Opening />;
  return (
    <div className="stack">
      <header>
        <h1>{say(words.signers)}</h1>
        <p className="subtle">{say(w.about)}</p>
      </header>
      {data.people.length === 0 && <p>{say(w.nobody)}</p>}
      {data.people.map((of) => (
        <Person
          key={`${of.account} ${of.secret} ${of.roles.join()}`}
          of={of}
          view={data}
          take={(next) => {
            client.setQueryData(key, next);
          }}
        />
      ))}
      <section>
        <h2>{say(w.alerts)}</h2>
        {data.alerts.length === 0 && <p className="subtle">{say(w.noAlerts)}</p>}
        {data.alerts.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    </div>
  );
};
