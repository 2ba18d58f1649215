/** One filter: its name, and what may be chosen; nothing chosen asks for everything. */
import React, { type ReactNode } from 'react';
import Select from '@atlaskit/select';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
  /** One is always chosen. */
  readonly required?: boolean;
}

export const Choice = ({ name, options, chosen, choose, required = false }: ChoiceProps): ReactNode => {
  const say = useSay();
  return (
    <div className="filter-choice">
      <Select<Option>
        label={name}
        placeholder={name}
        spacing="compact"
        isClearable={!required}
        isSearchable={!required}
        options={options}
        value={options.find(({ value }) => value === chosen) ?? null}
        noOptionsMessage={() => say(words.noOptions)}
        onChange={(option) => {
          choose(option?.value ?? '');
        }}
      />
    </div>
  );
};
