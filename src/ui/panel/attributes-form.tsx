/**
 * The attributes of the kinds as a form. It says what it was made of; where that changed meanwhile nothing is saved, the difference is
 * shown, and what was typed stays.
 */
import React, { useState } from 'react';
import { Box, Button, Icon, Inline, Link, LoadingButton, SectionMessage, Stack, Text, xcss } from '@forge/react';
import { ask } from '../../contract/client';
import type { Reply } from '../../contract/calls';
import type { AttributesFormView, FormFieldView, OpenedPanel } from '../../contract/panel-api';
import type { Refusal } from '../../contract/refusal';
import { fill, type Language } from '../words/language';
import { words } from '../words/words';
import { FormField } from './form-field';
import { panelWords } from './panel-words';

interface Spoken {
  readonly language: Language;
}
interface Props extends Spoken {
  readonly opened: AttributesFormView;
  /** Only these, where a gap asks for them; saved and compared is the whole form. */
  readonly only?: readonly string[];
  readonly take: (reply: Reply<OpenedPanel>) => void;
  readonly close: () => void;
}

const sayField = ({ options }: FormFieldView, value: string): string => options.find((option) => option.value === value)?.label ?? value;

/** What differs between the form as it was opened and as it would be opened now. */
const differences = (was: AttributesFormView, is: AttributesFormView, language: Language): readonly string[] => {
  if (was.shown === is.shown) return [];
  const fields = is.fields.flatMap((field) => {
    const before = was.fields.find(({ name }) => name === field.name)?.value ?? '';
    const facts = { label: field.label, was: sayField(field, before), is: sayField(field, field.value) };
    return before === field.value ? [] : [fill(panelWords.changedField, language, facts)];
  });
  const text = was.text === is.text ? [] : [fill(panelWords.changedText, language)];
  return fields.length + text.length > 0 ? [...text, ...fields] : [fill(panelWords.changedElse, language)];
};

interface NotSaved {
  readonly refusal: Refusal;
  readonly differences: readonly string[];
}

const Refused = ({ said, language }: Spoken & { readonly said: NotSaved }) => (
  <SectionMessage appearance="warning" title={said.refusal.title}>
    <Text>{said.refusal.sentence}</Text>
    {said.differences.map((line) => (
      <Text key={line}>{line}</Text>
    ))}
    {said.differences.length > 0 ? <Text>{fill(panelWords.yourWords, language)}</Text> : null}
  </SectionMessage>
);

const mostNamed = 12;

/** What rests on this issue as it stands, named before anything is saved. */
const BySaving = ({ form, language }: Spoken & { readonly form: AttributesFormView }) => {
  const n = form.links.length;
  return n === 0 ? null : (
    <Stack space="space.050">
      <Inline space="space.075" alignBlock="center">
        <Icon glyph="link-broken" label="" color="color.icon.warning" />
        <Text weight="semibold">{fill(n === 1 ? panelWords.oneLinkBySaving : panelWords.linksBySaving, language, { n })}</Text>
      </Inline>
      {form.links.slice(0, mostNamed).map(({ relation, key, summary }) => (
        <Text key={`${relation} ${key}`} size="small">
          <Text as="span" size="small" color="color.text.subtle">
            {relation}{' '}
          </Text>
          <Link href={`/browse/${key}`} openNewTab>
            {key}
          </Link>{' '}
          {summary}
        </Text>
      ))}
      {n > mostNamed ? (
        <Text size="small" color="color.text.subtle">
          {fill(panelWords.moreBySaving, language, { n: n - mostNamed })}
        </Text>
      ) : null}
    </Stack>
  );
};

type Typed = Readonly<Record<string, string>>;

const changedIn = ({ fields }: AttributesFormView, values: Typed): Typed =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => fields.find((field) => field.name === name)?.value !== value));

/** Saves what was typed; a form that is out of date is read anew, so that the next try is about what is there. */
const useSaving = ({ opened, take, close, language }: Props, values: Typed) => {
  const [form, setForm] = useState(opened);
  const [busy, setBusy] = useState(false);
  const [notSaved, setNotSaved] = useState<NotSaved>();
  const lookAgain = async (refusal: Refusal): Promise<void> => {
    await ask('checkNow', { language });
    const now = await ask('openAttributes', { language });
    setNotSaved({ refusal, differences: now.ok ? differences(form, now.value, language) : [] });
    if (now.ok) setForm(now.value);
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const reply = await ask('setAttributes', { language, shown: form.shown, values: changedIn(form, values) });
    if (reply.ok) {
      take(reply);
      close();
    } else if (reply.refusal.code === 'changed-since-shown') await lookAgain(reply.refusal);
    else setNotSaved({ refusal: reply.refusal, differences: [] });
    setBusy(false);
  };
  return { form, busy, notSaved, save };
};

/** Wide enough for a sentence, no wider than it is read well. */
const narrow = xcss({ maxWidth: '560px' });

export const AttributesForm = (props: Props) => {
  const { language, close, only } = props;
  const [values, setValues] = useState<Typed>({});
  const { form, busy, notSaved, save } = useSaving(props, values);
  const isChanged = Object.keys(changedIn(form, values)).length > 0;
  return (
    <Box xcss={narrow}>
      <Stack space="space.200">
        {notSaved ? <Refused said={notSaved} language={language} /> : null}
        {form.fields
          .filter(({ name }) => only?.includes(name) ?? true)
          .map((field) => (
            <FormField
              key={field.name}
              field={field}
              value={values[field.name] ?? field.value}
              change={(value) => {
                setValues((before) => ({ ...before, [field.name]: value }));
              }}
              language={language}
            />
          ))}
        {isChanged ? <BySaving form={form} language={language} /> : null}
        <Inline space="space.100">
          <LoadingButton appearance="primary" isLoading={busy} isDisabled={!isChanged} onClick={() => void save()}>
            {fill(panelWords.save, language)}
          </LoadingButton>
          <Button appearance="subtle" onClick={close}>
            {fill(words.cancel, language)}
          </Button>
        </Inline>
      </Stack>
    </Box>
  );
};
