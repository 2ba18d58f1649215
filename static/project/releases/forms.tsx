/** What an admin decides here: a baseline by its name, a release by its base and its issues; each with a reason. */
import React, { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { ReleasesView } from '../../../src/contract/release-api';
import { Choice } from '../parts/choice';
import { Trouble } from '../parts/trouble';
import { accepted, Refused } from '../shell/answers';
import { useSay, useViewer } from '../shell/viewer';
import type { Words } from '../words/language';
import { askReleases } from './ask-releases';
import { releaseWords as w } from './words';

interface DecideProps {
  readonly view: ReleasesView;
  readonly take: (view: ReleasesView) => void;
}

const Field = ({
  label,
  value,
  change,
  most,
}: {
  readonly label: Words;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly most: number;
}): ReactNode => (
  <label className="field">
    {useSay()(label)}
    <Textfield
      isCompact
      maxLength={most}
      value={value}
      onChange={(event) => {
        change(event.currentTarget.value);
      }}
    />
  </label>
);

interface FormProps {
  readonly title: Words;
  readonly about: Words;
  readonly ready: boolean;
  readonly act: () => Promise<ReleasesView>;
  readonly take: (view: ReleasesView) => void;
  readonly children: ReactNode;
}

const DecideForm = ({ title, about, ready, act, take, children }: FormProps): ReactNode => {
  const say = useSay();
  const decide = useMutation({ mutationFn: act, onSuccess: take });
  const refused = decide.error instanceof Refused ? decide.error.refusal : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    decide.mutate();
  };
  return (
    <form className="release-form" aria-label={say(title)} onSubmit={submit}>
      <h2>{say(title)}</h2>
      <p className="subtle">{say(about)}</p>
      {refused && <Trouble title={refused.title} sentence={refused.sentence} />}
      {children}
      <div>
        <Button type="submit" appearance="primary" isDisabled={!ready} isLoading={decide.isPending}>
          {say(title)}
        </Button>
      </div>
    </form>
  );
};

export const NameBaseline = ({ take }: DecideProps): ReactNode => {
  const { language } = useViewer();
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  return (
    <DecideForm
      title={w.nameBaseline}
      about={w.nameAbout}
      ready={name.trim() !== '' && reason.trim() !== ''}
      act={() => accepted(askReleases('nameBaseline', { language, name, reason }))}
      take={(view) => {
        setName('');
        setReason('');
        take(view);
      }}
    >
      <Field label={w.baselineName} value={name} change={setName} most={60} />
      <Field label={w.baselineReason} value={reason} change={setReason} most={2000} />
    </DecideForm>
  );
};

const keysIn = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((key) => key !== '');

export const PlanRelease = ({ view, take }: DecideProps): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const [name, setName] = useState('');
  const [base, setBase] = useState(view.baselines[0]?.name ?? '');
  const [keys, setKeys] = useState('');
  const [reason, setReason] = useState('');
  return (
    <DecideForm
      title={w.planRelease}
      about={w.planAbout}
      ready={[name, base, keys, reason].every((each) => each.trim() !== '')}
      act={() => accepted(askReleases('planRelease', { language, name, base, issues: keysIn(keys), reason }))}
      take={(next) => {
        setName('');
        setKeys('');
        setReason('');
        take(next);
      }}
    >
      <Field label={w.releaseName} value={name} change={setName} most={60} />
      <div className="field">
        <span aria-hidden="true">{say(w.base)}</span>
        <Choice
          name={say(w.base)}
          required
          options={view.baselines.map((each) => ({ value: each.name, label: each.name }))}
          chosen={base}
          choose={setBase}
        />
      </div>
      <Field label={w.issues} value={keys} change={setKeys} most={2000} />
      <Field label={w.releaseReason} value={reason} change={setReason} most={2000} />
    </DecideForm>
  );
};
