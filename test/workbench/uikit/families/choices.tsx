/** Checkbox, CheckboxGroup, Radio, RadioGroup, Toggle. */
import React, { type ChangeEvent } from 'react';
import AkCheckbox from '@atlaskit/checkbox';
import { Radio as AkRadio, RadioGroup as AkRadioGroup } from '@atlaskit/radio';
import AkToggle from '@atlaskit/toggle';
import { Stack } from '@atlaskit/primitives';
import { component, type Renderer } from '../component';
import { focusEvents, plainEvent, tell } from '../events';
import { isRecord } from '../forge-doc';
import { either, flag, handler, listOf, number, oneOf, text, type Reader } from '../readers';
import { useSemiControlled } from '../semi-controlled';

const events = { onBlur: handler, onChange: handler, onFocus: handler };
const field = { id: text, isDisabled: flag, name: text, testId: text, 'aria-invalid': flag, 'aria-labelledby': text };

interface Option {
  readonly label: string;
  readonly value: string;
  readonly name: string;
  readonly isDisabled?: boolean;
}
const option: Reader<Option> = (value) => {
  if (!isRecord(value)) throw new Error(JSON.stringify(value));
  const isDisabled = value['isDisabled'] === true;
  return {
    label: text(value['label']),
    value: String(value['value']),
    name: typeof value['name'] === 'string' ? value['name'] : '',
    isDisabled,
  };
};

export const choices: Readonly<Record<string, Renderer>> = {
  Checkbox: component(
    {
      ...field,
      ...events,
      defaultChecked: flag,
      isChecked: flag,
      isIndeterminate: flag,
      isInvalid: flag,
      isRequired: flag,
      label: text,
      value: either(text, number),
    },
    ({ props: { isChecked, defaultChecked, onChange, onBlur, onFocus, ...props } }) => {
      const [checked, check] = useSemiControlled(isChecked, defaultChecked ?? false);
      const changed = (event: ChangeEvent<HTMLInputElement>): void => {
        check(event.target.checked);
        tell(onChange, plainEvent(event));
      };
      return <AkCheckbox {...props} isChecked={checked} onChange={changed} {...focusEvents({ onBlur, onFocus })} />;
    },
  ),
  CheckboxGroup: component(
    { defaultValue: listOf(text), value: listOf(text), name: text, isDisabled: flag, onChange: handler, options: listOf(option) },
    ({ props: { defaultValue, value, onChange, options = [], name, isDisabled = false } }) => {
      const [ticked, tick] = useSemiControlled<string[]>(value, defaultValue ?? []);
      const toggle = (one: string): void => {
        const next = ticked.includes(one) ? ticked.filter((other) => other !== one) : [...ticked, one];
        tick(next);
        tell(onChange, next);
      };
      return (
        <Stack space="space.050">
          {options.map((one) => (
            <AkCheckbox
              key={one.value}
              label={one.label}
              value={one.value}
              {...(name ? { name } : {})}
              isDisabled={isDisabled || one.isDisabled === true}
              isChecked={ticked.includes(one.value)}
              onChange={() => toggle(one.value)}
            />
          ))}
        </Stack>
      );
    },
  ),
  Radio: component(
    { ...field, ...events, ariaLabel: text, isChecked: flag, isInvalid: flag, isRequired: flag, label: text, value: text },
    ({ props: { isChecked, onChange, onBlur, onFocus, value = '', ...props } }) => {
      const [checked, check] = useSemiControlled(isChecked, false);
      const changed = (event: ChangeEvent<HTMLInputElement>): void => {
        check(true);
        tell(onChange, plainEvent(event));
      };
      return <AkRadio {...props} value={value} isChecked={checked} onChange={changed} {...focusEvents({ onBlur, onFocus })} />;
    },
  ),
  RadioGroup: component(
    {
      defaultValue: text,
      isDisabled: flag,
      isInvalid: flag,
      isRequired: flag,
      name: text,
      onChange: handler,
      options: listOf(option),
      testId: text,
      value: text,
      'aria-labelledby': text,
    },
    ({ props: { value, defaultValue, onChange, options = [], ...props } }) => {
      const [chosen, choose] = useSemiControlled<string | null>(value, defaultValue ?? null);
      const changed = (event: React.SyntheticEvent<HTMLInputElement>): void => {
        choose(event.currentTarget.value);
        tell(onChange, plainEvent(event));
      };
      return <AkRadioGroup {...props} options={options} value={chosen} onChange={changed} />;
    },
  ),
  Toggle: component(
    {
      id: text,
      isDisabled: flag,
      name: text,
      testId: text,
      ...events,
      defaultChecked: flag,
      isChecked: flag,
      label: text,
      size: oneOf('regular', 'large'),
      value: text,
    },
    ({ props: { isChecked, defaultChecked, onChange, onBlur, onFocus, ...props } }) => {
      const [on, turn] = useSemiControlled(isChecked, defaultChecked ?? false);
      const changed = (event: ChangeEvent<HTMLInputElement>): void => {
        turn(event.target.checked);
        tell(onChange, plainEvent(event));
      };
      return <AkToggle {...props} isChecked={on} onChange={changed} {...focusEvents({ onBlur, onFocus })} />;
    },
  ),
};
