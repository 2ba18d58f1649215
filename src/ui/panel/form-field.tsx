/** One attribute of the form, by its type; what Jira holds is shown and not asked for. */
import React from 'react';
import { Button, Checkbox, HelperMessage, Inline, Label, Select, Stack, Text, TextArea, Textfield } from '@forge/react';
import type { FormFieldView } from '../../contract/panel-api';
import { typed } from '../gap/typed';
import { fill, type Language } from '../words/language';
import { panelWords } from './panel-words';

interface Props {
  readonly field: FormFieldView;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly language: Language;
}

const chosen = (option: unknown): string =>
  typeof option === 'object' && option !== null && 'value' in option && typeof option.value === 'string' ? option.value : '';

const idOf = ({ name }: FormFieldView): string => `attribute-${name}`;

const isTicked = (event: unknown): boolean =>
  typeof event === 'object' &&
  event !== null &&
  'target' in event &&
  typeof event.target === 'object' &&
  event.target !== null &&
  'checked' in event.target &&
  event.target.checked === true;

const Choice = ({ field, value, change }: Props) => (
  <Select
    inputId={idOf(field)}
    name={field.name}
    isClearable
    value={field.options.find((option) => option.value === value) ?? null}
    options={[...field.options]}
    onChange={(option: unknown) => {
      change(chosen(option));
    }}
  />
);

const Line = ({ field, value, change }: Props) => (
  <Textfield
    id={idOf(field)}
    name={field.name}
    type={field.type === 'date' ? 'date' : 'text'}
    defaultValue={value}
    {...(field.longest === undefined ? {} : { maxLength: field.longest })}
    onChange={(event) => {
      change(typed(event));
    }}
  />
);

const Prose = ({ field, value, change, language }: Props) => (
  <Stack>
    <TextArea
      id={idOf(field)}
      name={field.name}
      defaultValue={value}
      {...(field.longest === undefined ? {} : { maxLength: field.longest })}
      onChange={(event) => {
        change(typed(event));
      }}
    />
    <HelperMessage>{fill(panelWords.upTo, language, { n: field.longest ?? 0 })}</HelperMessage>
  </Stack>
);

const Flag = ({ field, value, change }: Props) => (
  <Checkbox
    name={field.name}
    label={field.label}
    isChecked={value === 'yes'}
    onChange={(event: unknown) => {
      change(isTicked(event) ? 'yes' : '');
    }}
  />
);

const HeldByJira = ({ field, value, change, language }: Props) => (
  <Stack space="space.050">
    <Text weight="semibold">{field.label}</Text>
    <Text>{field.options.find((option) => option.value === value)?.label ?? (value || fill(panelWords.empty, language))}</Text>
    <Text size="small" color="color.text.subtle">
      {fill(field.origin === 'jira' ? panelWords.keptInJira : panelWords['from-typed-over-jira'], language)}
    </Text>
    {field.origin === 'typed-over-jira' && value !== '' ? (
      <Inline>
        <Button
          spacing="compact"
          onClick={() => {
            change('');
          }}
        >
          {fill(panelWords.useJira, language)}
        </Button>
      </Inline>
    ) : null}
  </Stack>
);

const inputs = { choice: Choice, text: Line, date: Line, prose: Prose, flag: Flag } as const;

export const FormField = (props: Props) => {
  const { field } = props;
  if (field.origin === 'jira' || field.origin === 'typed-over-jira') return <HeldByJira {...props} />;
  const Input = inputs[field.type];
  return (
    <Stack space="space.050">
      {field.type === 'flag' ? null : <Label labelFor={idOf(field)}>{field.label}</Label>}
      <Input {...props} />
    </Stack>
  );
};
