import React, { useEffect, useState } from 'react';
import { Button, Inline, Label, RadioGroup, Stack, Text, Textfield } from '@forge/react';
import type { Candidate, Reply } from '../../contract/api';
import { ask } from '../../contract/client';
import { TroubleMessage } from '../context/trouble-message';
import { fill, type Language } from '../words/language';
import { words } from '../words/words';
import { ActDialog } from './act-dialog';
import type { DialogProps } from './resolve-dialog';
import { typed } from './typed';

type Found = Reply<readonly Candidate[]>;

interface ListProps {
  readonly found: Found | undefined;
  readonly language: Language;
  readonly choose: (id: string) => void;
}

const Candidates = ({ found, language, choose }: ListProps) => {
  if (!found) return null;
  if (!found.ok) return <TroubleMessage title={found.refusal.title} sentence={found.refusal.sentence} />;
  if (found.value.length === 0) return <Text color="color.text.subtle">{fill(words.nothingFound, language)}</Text>;
  return (
    <Stack space="space.050">
      <Label labelFor="candidates">{fill(words.choose, language)}</Label>
      <RadioGroup
        name="candidates"
        options={found.value.map((c) => ({ name: 'candidate', value: c.id, label: `${c.key} ${c.summary}` }))}
        onChange={(event) => {
          choose(typed(event));
        }}
      />
    </Stack>
  );
};

/** Links an issue that is already there, found by key or words among those the person may see. */
export const LinkDialog = ({ gap, resolution, language, take, close }: DialogProps) => {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found>();
  const [other, setOther] = useState('');
  const kind = resolution.kind ?? '';
  const search = (): void => {
    setOther('');
    void ask('findCandidates', { language, kind, words: query }).then(setFound);
  };
  useEffect(() => void ask('findCandidates', { language, kind, words: '' }).then(setFound), [language, kind]);
  const send = () => ask('linkExisting', { language, rule: gap.rule, kind, other });
  return (
    <ActDialog
      title={resolution.label}
      act={fill(words.linkAct, language)}
      language={language}
      ready={other !== ''}
      send={send}
      take={take}
      close={close}
    >
      <Stack space="space.050">
        <Label labelFor="search">{`${resolution.kindName ?? ''}: ${fill(words.search, language)}`}</Label>
        <Inline space="space.100" alignBlock="center">
          <Textfield
            id="search"
            name="search"
            onChange={(event) => {
              setQuery(typed(event));
            }}
          />
          <Button onClick={search}>{fill(words.searchAct, language)}</Button>
        </Inline>
      </Stack>
      <Candidates found={found} language={language} choose={setOther} />
    </ActDialog>
  );
};
