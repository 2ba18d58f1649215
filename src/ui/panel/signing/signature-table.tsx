/** Who signed what and when, and what each is worth now. None ever leaves the list. */
import React, { useState } from 'react';
import { Button, DynamicTable, Inline, Label, Stack, Text, TextArea, Textfield, User } from '@forge/react';
import { ask } from '../../../contract/client';
import type { Reply } from '../../../contract/calls';
import type { OpenedPanel } from '../../../contract/panel-api';
import type { SignaturesView, SignatureView } from '../../../contract/signing-api';
import type { MarkName } from '../../../contract/table-view';
import { ActDialog } from '../../gap/act-dialog';
import { typed } from '../../gap/typed';
import { fill, type Language } from '../../words/language';
import { Mark } from '../../words/mark';
import { signingWords as w } from './signing-words';

interface Props {
  readonly view: SignaturesView;
  readonly language: Language;
  readonly take: (reply: Reply<OpenedPanel>) => void;
}

const marks: Readonly<Record<SignatureView['state'], MarkName>> = {
  valid: 'passed',
  stale: 'reverify',
  revoked: 'retired',
  incomplete: 'missing',
  unauthorised: 'missing',
  unreadable: 'unknown',
  checking: 'checking',
};

const Revoke = ({ of, view, language, take, close }: Props & { readonly of: SignatureView; readonly close: () => void }) => {
  const [reason, setReason] = useState('');
  const [secret, setSecret] = useState('');
  return (
    <ActDialog
      title={fill(w.revokeTitle, language, { meaning: of.meaning, name: of.name })}
      act={fill(w.revoke, language)}
      language={language}
      ready={reason.trim() !== '' && secret !== ''}
      send={() => ask('revokeSignature', { language, shown: view.shown, signature: of.id, reason, secret })}
      take={take}
      close={close}
    >
      <Stack space="space.050">
        <Label labelFor="revoke-reason">{fill(w.revokeWhy, language)}</Label>
        <TextArea
          id="revoke-reason"
          name="revoke-reason"
          maxLength={4000}
          onChange={(event) => {
            setReason(typed(event));
          }}
        />
      </Stack>
      <Stack space="space.050">
        <Label labelFor="revoke-secret">{fill(view.method === 'code' ? w.secretCode : w.secretPin, language)}</Label>
        <Textfield
          id="revoke-secret"
          name="revoke-secret"
          type="password"
          onChange={(event) => {
            setSecret(typed(event));
          }}
        />
      </Stack>
    </ActDialog>
  );
};

const head = (language: Language) => ({
  cells: [
    { key: 'by', content: fill(w.signedBy, language), width: 34 },
    { key: 'meaning', content: fill(w.meaning, language), width: 18 },
    { key: 'when', content: fill(w.when, language), width: 22 },
    { key: 'state', content: fill(w.state, language), width: 26 },
  ],
});

export const SignatureTable = (props: Props) => {
  const { view, language } = props;
  const [chosen, choose] = useState<SignatureView>();
  const mayRevoke = view.secret === 'active';
  const rows = view.signatures.map((each) => ({
    key: each.id,
    cells: [
      {
        key: 'by',
        content: (
          <Stack space="space.025">
            <User accountId={each.account} />
            <Text size="small" color="color.text.subtle">{`${each.name}, ${each.role}`}</Text>
          </Stack>
        ),
      },
      { key: 'meaning', content: <Text>{each.meaning}</Text> },
      { key: 'when', content: <Text>{each.at}</Text> },
      {
        key: 'state',
        content: (
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Mark of={marks[each.state]} word={each.word} {...(each.detail === '' ? {} : { detail: each.detail })} />
            {each.revocable && mayRevoke ? (
              <Button
                spacing="compact"
                appearance="subtle"
                onClick={() => {
                  choose(each);
                }}
              >
                {fill(w.revoke, language)}
              </Button>
            ) : null}
          </Inline>
        ),
      },
    ],
  }));
  return (
    <Stack space="space.075">
      <Text weight="bold">{fill(w.signatures, language)}</Text>
      {rows.length === 0 ? (
        <Text color="color.text.subtle">{fill(w.none, language)}</Text>
      ) : (
        <DynamicTable label={fill(w.signatures, language)} head={head(language)} rows={rows} isFixedSize />
      )}
      {chosen ? (
        <Revoke
          {...props}
          of={chosen}
          close={() => {
            choose(undefined);
          }}
        />
      ) : null}
    </Stack>
  );
};
