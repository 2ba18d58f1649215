/** A cell: its pieces under each other. */
import React from 'react';
import { Inline, Link, Stack, Text } from '@forge/react';
import type { CellView, PieceView } from '../../contract/table-view';
import { fill, type Language } from '../words/language';
import { Mark } from '../words/mark';
import { Said } from '../words/said';
import { words } from './words';

const Piece = ({ of, language }: { readonly of: PieceView; readonly language: Language }) => {
  switch (of.is) {
    case 'issue':
      return (
        <Stack>
          <Text>
            <Link href={`/browse/${of.key}`}>{of.key}</Link>
          </Text>
          {of.summary === '' ? null : <Text>{of.summary}</Text>}
        </Stack>
      );
    case 'unseen':
      return <Text color="color.text.subtle">{of.words}</Text>;
    case 'mark':
      return <Mark of={of.mark} word={of.word} {...(of.detail === undefined ? {} : { detail: of.detail })} />;
    case 'class':
      return <Text color="color.text.subtle">{fill(words.class, language, { class: of.class })}</Text>;
    case 'text':
      return <Text>{of.label === undefined ? of.text : `${of.label}: ${of.text}`}</Text>;
    case 'sentence':
      return <Said of={of.parts} />;
  }
};

export const DocumentCell = ({ of, language }: { readonly of: CellView; readonly language: Language }) => (
  <Inline>
    <Stack space="space.050">
      {of.map((piece, i) => (
        <Piece key={i} of={piece} language={language} />
      ))}
    </Stack>
  </Inline>
);
