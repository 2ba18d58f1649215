/** The card's states beside a verdict. None of them says, or looks as if, nothing were missing. */
import React, { useState } from 'react';
import { Button, Inline, Label, LoadingButton, Lozenge, ProgressBar, Select, Spinner, Stack, Text } from '@forge/react';
import type { OpenedIssue, Reply } from '../../contract/api';
import { ask } from '../../contract/client';
import type { Refusal } from '../../contract/refusal';
import { fill, type Language } from '../words/language';
import { words } from '../words/words';
import { Row } from './row';
import { TroubleMessage } from './trouble-message';

interface Spoken {
  readonly language: Language;
}

export const Opening = ({ language }: Spoken) => (
  <Inline space="space.100" alignBlock="center">
    <Spinner size="small" label={fill(words.opening, language)} />
    <Text color="color.text.subtle">{fill(words.opening, language)}</Text>
  </Inline>
);

export const RefusedCard = ({ refusal, language, again }: Spoken & { readonly refusal: Refusal; readonly again: () => void }) => (
  <Stack space="space.150">
    <TroubleMessage title={refusal.title} sentence={refusal.sentence} />
    <Inline>
      <Button onClick={again}>{fill(words.tryAgain, language)}</Button>
    </Inline>
  </Stack>
);

export const FirstRead = ({ read, total, language }: Spoken & { readonly read: number; readonly total: number }) => (
  <Stack space="space.100">
    <Inline>
      <Lozenge appearance="inprogress">{fill(words.readingJira, language)}</Lozenge>
    </Inline>
    <Text>{fill(words.readSoFar, language, { read, total })}</Text>
    <ProgressBar value={total === 0 ? 0 : Math.min(1, read / total)} ariaLabel={fill(words.readingJira, language)} />
    <Text size="small" color="color.text.subtle">
      {fill(words.noAnswerYet, language)}
    </Text>
  </Stack>
);

export const NotReadYet = ({ language }: Spoken) => (
  <Stack space="space.050">
    <Text weight="bold">{fill(words.notReadYet, language)}</Text>
    <Text color="color.text.subtle">{fill(words.notReadYetText, language)}</Text>
  </Stack>
);

export const Outside = ({ language }: Spoken) => (
  <Stack space="space.100">
    <Row label={fill(words.kind, language)}>
      <Text>{fill(words.outside, language)}</Text>
    </Row>
    <Text size="small" color="color.text.subtle">
      {fill(words.nothingAsked, language)}
    </Text>
  </Stack>
);

type Joinable = Extract<OpenedIssue, { is: 'switched-off' }>['joinable'];

const valueOf = (option: unknown): string =>
  typeof option === 'object' && option !== null && 'value' in option && typeof option.value === 'string' ? option.value : '';

/** A product of its own, or one that is there already; '' says its own. */
const ProductChoice = ({ joinable, language, choose }: Spoken & { readonly joinable: Joinable; readonly choose: (id: string) => void }) => {
  const own = { label: fill(words.ownProduct, language), value: '' };
  return (
    <Stack space="space.050">
      <Label labelFor="product">{fill(words.whichProduct, language)}</Label>
      <Select
        inputId="product"
        name="product"
        defaultValue={own}
        options={[own, ...joinable.map(({ id, name }) => ({ label: name, value: id }))]}
        onChange={(option: unknown) => {
          choose(valueOf(option));
        }}
      />
    </Stack>
  );
};

interface SwitchedOffProps extends Spoken {
  readonly may: boolean;
  readonly joinable: Joinable;
  readonly take: (reply: Reply<OpenedIssue>) => void;
}

export const SwitchedOff = ({ may, joinable, language, take }: SwitchedOffProps) => {
  const [busy, setBusy] = useState(false);
  const [product, setProduct] = useState('');
  const switchOn = (): void => {
    setBusy(true);
    void ask('switchOn', { language, ...(product === '' ? {} : { join: product }) }).then((reply) => {
      setBusy(false);
      take(reply);
    });
  };
  return (
    <Stack space="space.150">
      <Stack space="space.100">
        <Text weight="bold">{fill(words.off, language)}</Text>
        <Text color="color.text.subtle">{fill(words.offText, language)}</Text>
      </Stack>
      {may && joinable.length > 0 ? <ProductChoice joinable={joinable} language={language} choose={setProduct} /> : null}
      {may ? (
        <Inline>
          <LoadingButton appearance="primary" isLoading={busy} onClick={switchOn}>
            {fill(words.switchOn, language)}
          </LoadingButton>
        </Inline>
      ) : (
        <Text size="small" color="color.text.subtle">
          {fill(words.offAsk, language)}
        </Text>
      )}
    </Stack>
  );
};
