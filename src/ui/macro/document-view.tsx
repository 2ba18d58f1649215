/** Head, table, foot: what is shown, how far it can be trusted, and from when it is. */
import React from 'react';
import { Box, Button, Heading, Inline, Lozenge, Stack, Text, xcss } from '@forge/react';
import type { DocumentView as SaidDocument, OpenedDocument } from '../../contract/macro-api';
import { Hairline } from '../words/hairline';
import { fill, type Language } from '../words/language';
import { Mark } from '../words/mark';
import { TroubleMessage } from '../context/trouble-message';
import { DocumentTable } from './document-table';
import type { Shown } from './use-document';
import { words } from './words';

const Head = ({ document: { title, state, facts, gaps } }: { readonly document: SaidDocument }) => (
  <Stack space="space.100">
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Heading as="h3" size="small">
        {title}
      </Heading>
      <Lozenge appearance="moved">{state}</Lozenge>
    </Inline>
    <Inline space="space.200" rowSpace="space.050" alignBlock="center" shouldWrap>
      {facts.map((fact) => (
        <Text key={fact} size="small" color="color.text.subtle">
          {fact}
        </Text>
      ))}
      {gaps.worst === 'none' ? <Text size="small">{gaps.words}</Text> : <Mark of={gaps.worst} word={gaps.words} small />}
    </Inline>
  </Stack>
);

const Pager = ({ shown, language }: { readonly shown: Shown; readonly language: Language }) => (
  <Inline space="space.050" alignBlock="center">
    <Button appearance="subtle" spacing="compact" isDisabled={shown.isFirst || shown.asking} onClick={shown.previous}>
      {fill(words.previous, language)}
    </Button>
    <Button
      appearance="subtle"
      spacing="compact"
      isDisabled={shown.next === undefined || shown.asking}
      onClick={() => {
        shown.next?.();
      }}
    >
      {fill(words.next, language)}
    </Button>
  </Inline>
);

const Legend = ({ document: { legend } }: { readonly document: SaidDocument }) => (
  <Inline space="space.200" rowSpace="space.050" shouldWrap>
    {legend.map(({ mark, word }) => (
      <Mark key={mark} of={mark} word={word} small />
    ))}
  </Inline>
);

const Foot = ({ document: { foot, clauses }, shown, language }: FootProps) => (
  <Inline spread="space-between" alignBlock="center">
    <Inline space="space.200" rowSpace="space.050" alignBlock="center" shouldWrap>
      {[foot.data, foot.head, clauses]
        .filter((part) => part !== '')
        .map((part) => (
          <Text key={part} size="small" color="color.text.subtle">
            {part}
          </Text>
        ))}
    </Inline>
    <Button appearance="subtle" spacing="compact" isDisabled={shown.asking} onClick={shown.reload}>
      {fill(words.reload, language)}
    </Button>
  </Inline>
);
interface FootProps {
  readonly document: SaidDocument;
  readonly shown: Shown;
  readonly language: Language;
}

const card = xcss({
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.large',
  padding: 'space.200',
});

interface ViewProps {
  readonly opened: Extract<OpenedDocument, { is: 'document' }>;
  readonly shown: Shown;
  readonly language: Language;
}

export const DocumentView = ({ opened: { document, freshness }, shown, language }: ViewProps) => {
  const isPaged = !shown.isFirst || shown.next !== undefined;
  return (
    <Box xcss={card}>
      <Stack space="space.200">
        <Head document={document} />
        {shown.refusal ? <TroubleMessage title={shown.refusal.title} sentence={shown.refusal.sentence} /> : null}
        {freshness.trouble ? <TroubleMessage {...freshness.trouble} /> : null}
        {document.notes.map((note) => (
          <Text key={note} color="color.text.subtle">
            {note}
          </Text>
        ))}
        {document.lines.length === 0 ? null : <DocumentTable document={document} isLoading={shown.asking} language={language} />}
        <Inline spread="space-between" alignBlock="center">
          <Text size="small" color="color.text.subtle">
            {document.range}
          </Text>
          {isPaged ? <Pager shown={shown} language={language} /> : null}
        </Inline>
        <Hairline />
        {document.legend.length === 0 ? null : <Legend document={document} />}
        <Foot document={document} shown={shown} language={language} />
      </Stack>
    </Box>
  );
};
