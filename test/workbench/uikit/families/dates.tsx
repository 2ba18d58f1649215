/** DatePicker. It hands the app the day as `2026-11-22`, not an event. */
import React from 'react';
import { DatePicker as AkDatePicker } from '@atlaskit/datetime-picker';
import { component, type Renderer } from '../component';
import { focusEvents, tell } from '../events';
import { flag, handler, listOf, number, oneOf, text } from '../readers';
import { useSemiControlled } from '../semi-controlled';

const schema = {
  appearance: oneOf('default', 'subtle', 'none'),
  autoFocus: flag,
  dateFormat: text,
  defaultIsOpen: flag,
  defaultValue: text,
  disabled: listOf(text),
  id: text,
  isDisabled: flag,
  isInvalid: flag,
  isOpen: flag,
  isRequired: flag,
  locale: text,
  maxDate: text,
  minDate: text,
  name: text,
  nextMonthLabel: text,
  onBlur: handler,
  onChange: handler,
  onFocus: handler,
  placeholder: text,
  previousMonthLabel: text,
  shouldShowCalendarButton: flag,
  spacing: oneOf('compact', 'default'),
  testId: text,
  value: text,
  weekStartDay: number,
  'aria-invalid': flag,
  'aria-labelledby': text,
};

const days = [0, 1, 2, 3, 4, 5, 6] as const;

export const dates: Readonly<Record<string, Renderer>> = {
  DatePicker: component(schema, ({ props }) => {
    const {
      value,
      defaultValue,
      onChange,
      onBlur,
      onFocus,
      weekStartDay,
      'aria-invalid': _invalid,
      'aria-labelledby': label,
      ...rest
    } = props;
    const [day, choose] = useSemiControlled(value, defaultValue ?? '');
    const first = days.find((one) => one === weekStartDay);
    const changed = (next: string): void => {
      choose(next);
      tell(onChange, next);
    };
    return (
      <AkDatePicker
        {...rest}
        {...(label === undefined ? {} : { selectProps: { 'aria-labelledby': label } })}
        {...(first === undefined ? {} : { weekStartDay: first })}
        value={day}
        onChange={changed}
        {...focusEvents({ onBlur, onFocus })}
      />
    );
  }),
};
