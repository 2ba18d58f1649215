import React, { useEffect, useState } from 'react';
import { view } from '@forge/bridge';
import ForgeReconciler, { Button, ButtonGroup, Label, Select, Stack, Text, Textfield, useConfig, useProductContext } from '@forge/react';

const options = ['Open', 'Done'].map((label) => ({ label, value: label }));

interface Chosen {
  readonly value: string;
}

const Config = () => {
  const config = useConfig() as { name?: string; rows?: string[] } | undefined;
  const context = useProductContext();
  const [name, setName] = useState('');
  const [rows, setRows] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState('');
  useEffect(() => {
    setName(config?.name ?? '');
    setRows(config?.rows ?? []);
  }, [config]);
  const macro = (context?.extension as { macro?: { isInserting?: boolean } } | undefined)?.macro;
  const save = (value: unknown) => view.submit({ config: value }).catch((error: unknown) => setRefused(String(error)));
  return (
    <Stack space="space.150">
      <Text>{macro?.isInserting === true ? 'A new list' : 'A list that stands already'}</Text>
      <Label labelFor="list-name">Name of the list</Label>
      <Textfield id="list-name" value={name} onChange={(event) => setName(String(event.target.value))} />
      <Label labelFor="list-rows">Rows</Label>
      <Select
        inputId="list-rows"
        isMulti
        options={options}
        value={options.filter(({ value }) => rows.includes(value))}
        onChange={(chosen: readonly Chosen[]) => setRows(chosen.map(({ value }) => value))}
      />
      <Text>{refused}</Text>
      <ButtonGroup>
        <Button onClick={() => void view.close()}>Cancel</Button>
        <Button onClick={() => void save({ name: null })}>Save nothing</Button>
        <Button appearance="primary" onClick={() => void save({ name, rows })}>
          Save
        </Button>
      </ButtonGroup>
    </Stack>
  );
};

ForgeReconciler.render(<Config />);
