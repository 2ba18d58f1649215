/** Signing in the panel: what differs first, the form second, earlier signatures third. */
import React, { useState } from 'react';
import { Box, Button, Inline, SectionMessage, SectionMessageAction, Spinner, Stack, Text, xcss } from '@forge/react';
import type { Reply } from '../../../contract/calls';
import type { OpenedPanel, PanelView } from '../../../contract/panel-api';
import type { SignaturesView } from '../../../contract/signing-api';
import { TroubleMessage } from '../../context/trouble-message';
import { fill, type Language } from '../../words/language';
import { Hairline } from '../../words/hairline';
import type { Opened } from '../../words/use-opened';
import { ChangeLine, ChangePart } from '../change-line';
import { SecretForm } from './secret-form';
import { SignForm } from './sign-form';
import { SignatureTable } from './signature-table';
import { signingWords as w } from './signing-words';
import { useSignatures, type SignaturesShown } from './use-signatures';

interface Spoken {
  readonly language: Language;
}
interface Shown extends Spoken {
  readonly view: SignaturesView;
}

const Alerts = ({ view, language }: Shown) =>
  view.alerts.length === 0 ? null : (
    <SectionMessage appearance="information" title={fill(w.alerts, language)}>
      {view.alerts.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </SectionMessage>
  );

const Returned = ({ view: { returned }, language }: Shown) =>
  returned ? (
    <SectionMessage appearance="warning" title={fill(w.returned, language)}>
      <Text>{`${returned.said}: ${returned.reason}`}</Text>
      {returned.changedSince ? <Text>{fill(w.changedSince, language)}</Text> : null}
    </SectionMessage>
  ) : null;

const Stale = ({ since, language }: Spoken & { readonly since: string }) => (
  <SectionMessage appearance="warning" title={fill(w.stale, language)}>
    <Text>{`${since} ${fill(w.staleText, language)}`}</Text>
  </SectionMessage>
);

const Lines = ({ lines, language }: Spoken & { readonly lines: SignaturesView['text'] }) =>
  lines.length === 0 ? (
    <Text>{fill(w.nothingDiffers, language)}</Text>
  ) : (
    <Stack space="space.100">
      {lines.map((line, i) => (
        <Stack key={i} space="space.100">
          <Hairline />
          <ChangePart line={line} />
        </Stack>
      ))}
    </Stack>
  );

/** The words changed under the eyes of whoever was reading them. */
const Meanwhile = ({ view: { meanwhile }, language, readOn }: Shown & Pick<SignaturesShown, 'readOn'>) =>
  meanwhile ? (
    <SectionMessage
      appearance="error"
      title={fill(w.meanwhile, language)}
      actions={[
        <SectionMessageAction key="read" onClick={readOn}>
          {fill(w.haveRead, language)}
        </SectionMessageAction>,
      ]}
    >
      {meanwhile.lines ? (
        meanwhile.lines.map((line, i) => <ChangeLine key={i} line={line} />)
      ) : (
        <Text>{fill(w.meanwhileUnknown, language)}</Text>
      )}
    </SectionMessage>
  ) : null;

const What = ({ view: { difference, text }, language }: Shown) => {
  const [wanted, setWanted] = useState<'all' | 'difference'>('difference');
  const lines = difference?.lines;
  const isWhole = lines === undefined || wanted === 'all';
  return (
    <Stack space="space.100">
      <Text weight="bold">{fill(isWhole ? w.whatYouSign : w.since, language)}</Text>
      {difference && !lines ? <Text>{fill(w.tooLongAgo, language)}</Text> : null}
      <Lines lines={isWhole ? text : lines} language={language} />
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text size="small" color="color.text.subtle">
          {fill(w.notPart, language)}
        </Text>
        {lines ? (
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              setWanted(isWhole ? 'difference' : 'all');
            }}
          >
            {fill(isWhole ? w.showDifference : w.showAll, language)}
          </Button>
        ) : null}
      </Inline>
    </Stack>
  );
};

type Acting = Shown & Pick<SignaturesShown, 'reload' | 'receive'> & { readonly take: (reply: Reply<OpenedPanel>) => void };

/** The form, or the one thing that is missing before it. */
const Form = ({ view, language, reload, receive, take }: Acting) => {
  if (view.secret === 'none' || view.secret === 'expired') return <SecretForm language={language} receive={receive} />;
  if (view.secret === 'locked') return <Text>{fill(w.locked, language)}</Text>;
  if (view.secret === 'waiting') return <Text>{fill(w.waiting, language)}</Text>;
  if (view.roles === '') return <Text>{fill(w.noRole, language)}</Text>;
  return <SignForm view={view} language={language} take={take} reload={reload} />;
};

const body = xcss({ width: '100%', paddingBlockStart: 'space.150' });

export const Signatures = ({ panel, opened, language }: Spoken & { readonly panel: PanelView; readonly opened: Opened<OpenedPanel> }) => {
  const { view, refusal, reload, receive, readOn } = useSignatures(panel, language);
  const take = (reply: Reply<OpenedPanel>): void => {
    opened.take(reply);
    readOn();
  };
  return (
    <Box xcss={body}>
      <Stack space="space.200">
        {refusal ? <TroubleMessage title={refusal.title} sentence={refusal.sentence} /> : null}
        {view || refusal ? null : <Spinner size="small" label={fill(w.reading, language)} />}
        {view ? (
          <>
            <Alerts view={view} language={language} />
            <Returned view={view} language={language} />
            <Meanwhile view={view} language={language} readOn={readOn} />
            {view.difference ? <Stale since={view.difference.since} language={language} /> : null}
            <What view={view} language={language} />
            <Form view={view} language={language} reload={reload} receive={receive} take={take} />
            <SignatureTable view={view} language={language} take={take} />
          </>
        ) : null}
      </Stack>
    </Box>
  );
};
