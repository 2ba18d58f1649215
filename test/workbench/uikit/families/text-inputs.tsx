/** Textfield and TextArea. What is typed is the host's at once and the app's a moment later. */
import React, { type ChangeEvent } from 'react';
import AkTextArea from '@atlaskit/textarea';
import AkTextfield from '@atlaskit/textfield';
import { component, type Renderer } from '../component';
import { focusEvents, plainEvent, tell } from '../events';
import { either, flag, handler, number, oneOf, text } from '../readers';
import { useSemiControlled } from '../semi-controlled';

const shared = {
  appearance: oneOf('standard', 'subtle', 'none'),
  autoFocus: flag,
  defaultValue: either(text, number),
  id: text,
  isCompact: flag,
  isDisabled: flag,
  isInvalid: flag,
  isMonospaced: flag,
  isReadOnly: flag,
  isRequired: flag,
  maxLength: number,
  minLength: number,
  name: text,
  onBlur: handler,
  onChange: handler,
  onFocus: handler,
  placeholder: text,
  testId: text,
  value: either(text, number),
  'aria-invalid': flag,
  'aria-labelledby': text,
};
const shownOnly = {
  width: either(number, text),
  type: oneOf('text', 'password', 'number', 'email', 'tel', 'url', 'search', 'date', 'time'),
  min: number,
  max: number,
  pattern: text,
};
const area = {
  maxHeight: text,
  minimumRows: number,
  resize: oneOf('auto', 'vertical', 'horizontal', 'smart', 'none'),
  spellCheck: flag,
};

const asText = (value: string | number | undefined): string | undefined => (value === undefined ? undefined : String(value));

export const textInputs: Readonly<Record<string, Renderer>> = {
  Textfield: component({ ...shared, ...shownOnly }, ({ props: { value, defaultValue, onChange, onBlur, onFocus, ...props } }) => {
    const [current, change] = useSemiControlled(asText(value), asText(defaultValue) ?? '');
    const typed = (event: ChangeEvent<HTMLInputElement>): void => {
      change(event.target.value);
      tell(onChange, plainEvent(event));
    };
    return <AkTextfield {...props} value={current} onChange={typed} {...focusEvents({ onBlur, onFocus })} />;
  }),
  TextArea: component({ ...shared, ...area }, ({ props: { value, defaultValue, onChange, onBlur, onFocus, ...props } }) => {
    const [current, change] = useSemiControlled(asText(value), asText(defaultValue) ?? '');
    const typed = (event: ChangeEvent<HTMLTextAreaElement>): void => {
      change(event.target.value);
      tell(onChange, plainEvent(event));
    };
    return <AkTextArea {...props} value={current} onChange={typed} {...focusEvents({ onBlur, onFocus })} />;
  }),
};
