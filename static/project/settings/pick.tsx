/** One of several. The list is drawn over everything, so that no table cuts it off. */
import React, { type ReactNode } from 'react';
import Select from '@atlaskit/select';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface PickProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly placeholder?: string;
}

export const Pick = ({ label, options, value, choose, placeholder = label }: PickProps): ReactNode => {
  const say = useSay();
  return (
    <Select<Option>
      label={label}
      spacing="compact"
      options={options}
      value={options.find((each) => each.value === value) ?? null}
      placeholder={placeholder}
      menuPosition="fixed"
      noOptionsMessage={() => say(words.noOptions)}
      onChange={(option) => {
        if (option) choose(option.value);
      }}
    />
  );
};

interface PickManyProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly values: readonly string[];
  readonly choose: (values: readonly string[]) => void;
  readonly placeholder: string;
}

export const PickMany = ({ label, options, values, choose, placeholder }: PickManyProps): ReactNode => {
  const say = useSay();
  return (
    <Select<Option, true>
      isMulti
      label={label}
      spacing="compact"
      options={options}
      value={values.flatMap((value) => options.find((each) => each.value === value) ?? [])}
      placeholder={placeholder}
      isClearable={false}
      menuPosition="fixed"
      noOptionsMessage={() => say(words.noOptions)}
      onChange={(chosen) => {
        choose(chosen.map((option) => option.value));
      }}
    />
  );
};
