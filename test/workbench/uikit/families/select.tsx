/** Select, for one or several options. It hands the app the option objects themselves, not an event. */
import React from 'react';
import AkSelect from '@atlaskit/select';
import { component, type Renderer } from '../component';
import { focusEvents, tell } from '../events';
import { isRecord } from '../forge-doc';
import { either, flag, handler, listOf, oneOf, record, text, type Reader } from '../readers';
import { useSemiControlled } from '../semi-controlled';

type Option = Readonly<Record<string, unknown>>;

const nothing: Reader<null> = (value) => {
  if (value !== null) throw new Error(JSON.stringify(value));
  return value;
};
const choice = either(listOf(record), either(record, nothing));

const schema = {
  appearance: oneOf('default', 'subtle', 'none'),
  autoFocus: flag,
  closeMenuOnScroll: flag,
  closeMenuOnSelect: flag,
  defaultValue: choice,
  id: text,
  inputId: text,
  isClearable: flag,
  isDisabled: flag,
  isInvalid: flag,
  isLoading: flag,
  isMulti: flag,
  isRequired: flag,
  isSearchable: flag,
  name: text,
  onBlur: handler,
  onChange: handler,
  onFocus: handler,
  openMenuOnFocus: flag,
  options: listOf(record),
  placeholder: text,
  spacing: oneOf('default', 'compact'),
  testId: text,
  value: choice,
};

const labelOf = (option: Option): string => (typeof option['label'] === 'string' ? option['label'] : '');
const keyOf = (option: Option): string => JSON.stringify(option['value']);

export const select: Readonly<Record<string, Renderer>> = {
  Select: component(schema, ({ props: { id, inputId, value, defaultValue, onChange, onBlur, onFocus, isMulti = false, ...props } }) => {
    const [chosen, choose] = useSemiControlled<Option | Option[] | null>(value, defaultValue ?? (isMulti ? [] : null));
    const field = inputId ?? id;
    const changed = (next: unknown): void => {
      const picked = Array.isArray(next) ? next.filter(isRecord) : isRecord(next) ? next : null;
      choose(picked);
      tell(onChange, picked);
    };
    return (
      <AkSelect<Option, boolean>
        {...props}
        {...(field ? { inputId: field } : {})}
        isMulti={isMulti}
        value={chosen}
        getOptionLabel={labelOf}
        getOptionValue={keyOf}
        menuPosition="fixed"
        onChange={changed}
        {...focusEvents({ onBlur, onFocus })}
      />
    );
  }),
};
