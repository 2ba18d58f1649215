import React, { useState } from 'react';
import {
  Button,
  Checkbox,
  DatePicker,
  ErrorMessage,
  Form,
  FormFooter,
  FormSection,
  HelperMessage,
  Label,
  Pagination,
  RadioGroup,
  RequiredAsterisk,
  Select,
  Stack,
  Text,
  TextArea,
  Textfield,
  Toggle,
  useForm,
} from '@forge/react';

const outcomes = [
  { label: 'Passed', value: 'passed' },
  { label: 'Failed', value: 'failed' },
  { label: 'Blocked', value: 'blocked' },
];

interface Answers {
  readonly run: string;
  readonly note: string;
}

/** One controlled field, the rest as `useForm` registers them: the two ways an app may hold a form. */
export const Fields = () => {
  const [name, setName] = useState('');
  const [outcome, setOutcome] = useState('');
  const [sent, setSent] = useState('');
  const [day, setDay] = useState('');
  const [page, setPage] = useState(1);
  const { register, handleSubmit, getFieldId, formState } = useForm<Answers>();
  return (
    <Stack space="space.150">
      <Label labelFor="name">Name</Label>
      <Textfield id="name" value={name} onChange={(event) => setName(String(event.target.value))} />
      <Text>Hello {name}</Text>
      <Label labelFor="outcome">Outcome</Label>
      <Select inputId="outcome" options={outcomes} onChange={(option: { label: string }) => setOutcome(option.label)} />
      <Text>Outcome: {outcome}</Text>
      <Label labelFor="day">Day</Label>
      <DatePicker id="day" locale="en-GB" onChange={setDay} />
      <Text>Day: {day}</Text>
      <Pagination label="Runs" pages={[1, 2, 3]} selectedIndex={page - 1} onChange={(_event: unknown, chosen) => setPage(Number(chosen))} />
      <Text>Page: {page}</Text>
      <Checkbox label="Seen on the device" />
      <Toggle id="formal" label="Formal run" />
      <RadioGroup
        name="side"
        options={[
          { name: 'side', value: 'left', label: 'Left' },
          { name: 'side', value: 'right', label: 'Right' },
        ]}
      />
      <Form onSubmit={handleSubmit((values) => setSent(`${values.run}: ${values.note}`))}>
        <FormSection>
          <Label labelFor={getFieldId('run')}>
            Run
            <RequiredAsterisk />
          </Label>
          <Textfield {...register('run', { required: true })} />
          {formState.errors.run && <ErrorMessage>A run needs a name</ErrorMessage>}
          <Label labelFor={getFieldId('note')}>Note</Label>
          <TextArea {...register('note')} />
          <HelperMessage>What was seen, in a sentence.</HelperMessage>
        </FormSection>
        <FormFooter>
          <Button type="submit" appearance="primary">
            Save run
          </Button>
        </FormFooter>
      </Form>
      <Text>Sent: {sent}</Text>
    </Stack>
  );
};
