/** A labelled choice of one or of several; what UI Kit hands over is taken apart here. */
import React from 'react';
import { Label, Select, Stack, Text } from '@forge/react';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

const valuesIn = (picked: unknown): readonly unknown[] =>
  (Array.isArray(picked) ? (picked as unknown[]) : [picked]).map((each) =>
    typeof each === 'object' && each !== null && 'value' in each ? each.value : undefined,
  );

interface ChoiceProps<V extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly help?: string;
}

export const OneOf = <V extends string>({
  name,
  label,
  options,
  help,
  value,
  choose,
}: ChoiceProps<V> & { readonly value: V; readonly choose: (value: V) => void }) => (
  <Stack space="space.050">
    <Label labelFor={name}>{label}</Label>
    <Select
      inputId={name}
      name={name}
      isSearchable={options.length > 8}
      options={[...options]}
      value={options.find((option) => option.value === value) ?? null}
      onChange={(picked: unknown) => {
        const [chosen] = valuesIn(picked);
        const found = options.find((option) => option.value === chosen);
        if (found) choose(found.value);
      }}
    />
    {help === undefined ? null : (
      <Text size="small" color="color.text.subtle">
        {help}
      </Text>
    )}
  </Stack>
);

interface SomeProps<V extends string> extends ChoiceProps<V> {
  readonly all: string;
  readonly values: readonly V[];
  readonly choose: (values: readonly V[]) => void;
}

/** Nothing chosen narrows nothing: the placeholder says so. */
export const SomeOf = <V extends string>({ name, label, options, all, values, choose }: SomeProps<V>) => (
  <Stack space="space.050">
    <Label labelFor={name}>{label}</Label>
    <Select
      inputId={name}
      name={name}
      isMulti
      placeholder={all}
      options={[...options]}
      value={options.filter(({ value }) => values.includes(value))}
      onChange={(picked: unknown) => {
        const chosen = valuesIn(picked);
        choose(options.map(({ value }) => value).filter((value) => chosen.includes(value)));
      }}
    />
  </Stack>
);
