import React from 'react';
import ForgeReconciler, { Text, Textfield, Label, Select, useConfig } from '@forge/react';

const Note = () => {
  const config = useConfig() as { text?: string; tone?: string } | undefined;
  return (
    <Text>
      {config?.text ?? 'An empty note'} ({config?.tone ?? 'no tone'})
    </Text>
  );
};

const Config = () => (
  <>
    <Label labelFor="note-text">Words of the note</Label>
    <Textfield id="note-text" name="text" defaultValue="Hello" />
    <Label labelFor="note-tone">Tone</Label>
    <Select
      inputId="note-tone"
      name="tone"
      options={[
        { label: 'Calm', value: 'calm' },
        { label: 'Loud', value: 'loud' },
      ]}
    />
  </>
);

ForgeReconciler.render(<Note />);
ForgeReconciler.addConfig(<Config />);
