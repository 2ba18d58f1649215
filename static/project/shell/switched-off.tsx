/** A project Plumbline is not switched on for: what switching on does, and the switch for whoever may. */
import React, { useId, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import type { OpenedProject } from '../../../src/contract/project-api';
import { Trouble } from '../parts/trouble';
import { words } from '../words/words';
import { accepted, ask, Refused } from './answers';
import { ScreenLink } from './links';
import { useOpened } from './product';
import { useSay, useViewer } from './viewer';

type Off = Extract<OpenedProject, { is: 'switched-off' }>;

interface ChoiceProps {
  readonly joinable: Off['joinable'];
  readonly choose: (id: string) => void;
}

/** A product of its own, or one that is there already; '' says its own. */
const ProductChoice = ({ joinable, choose }: ChoiceProps): ReactNode => {
  const say = useSay();
  const id = useId();
  const own = { label: say(words.ownProduct), value: '' };
  return (
    <div className="field">
      <label htmlFor={id}>{say(words.whichProduct)}</label>
      <Select
        inputId={id}
        defaultValue={own}
        options={[own, ...joinable.map(({ id: value, name }) => ({ label: name, value }))]}
        onChange={(option) => {
          choose(option?.value ?? '');
        }}
      />
    </div>
  );
};

const Switch = ({ joinable }: { readonly joinable: Off['joinable'] }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { take } = useOpened();
  const [product, setProduct] = useState('');
  const on = useMutation({
    mutationFn: () => accepted(ask('switchProjectOn', { language, ...(product === '' ? {} : { join: product }) })),
    onSuccess: take,
  });
  return (
    <>
      {on.error instanceof Refused && <Trouble title={on.error.refusal.title} sentence={on.error.refusal.sentence} />}
      {joinable.length > 0 && <ProductChoice joinable={joinable} choose={setProduct} />}
      <div className="acts">
        <Button
          appearance="primary"
          isLoading={on.isPending}
          onClick={() => {
            on.mutate();
          }}
        >
          {say(words.switchOn)}
        </Button>
        <ScreenLink route="settings">{say(words.settingsFirst)}</ScreenLink>
      </div>
    </>
  );
};

export const SwitchedOff = ({ off }: { readonly off: Off }): ReactNode => {
  const say = useSay();
  return (
    <div className="stack narrow">
      <h2>{say(words.off)}</h2>
      <p className="subtle">{say(words.offText)}</p>
      {off.maySwitchOn ? <Switch joinable={off.joinable} /> : <p className="subtle">{say(words.offAsk)}</p>}
    </div>
  );
};
