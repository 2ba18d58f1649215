/** The document's lines, gaps first; the server sorts, filters and pages. */
import React from 'react';
import { Bleed, Box, DynamicTable } from '@forge/react';
import type { DocumentView as SaidDocument } from '../../contract/macro-api';
import type { Language } from '../words/language';
import { DocumentCell } from './document-cell';

interface TableProps {
  readonly document: SaidDocument;
  readonly isLoading: boolean;
  readonly language: Language;
}

export const DocumentTable = ({ document: { title, columns, lines }, isLoading, language }: TableProps) => (
  // The table leaves room below itself for a pager of its own; what is taken away above as well is given back.
  <Bleed block="space.200">
    <Box paddingBlockStart="space.200">
      <DynamicTable
        label={title}
        isFixedSize
        isLoading={isLoading}
        head={{ cells: columns.map(({ id, title: content, width }) => ({ key: id, content, width })) }}
        rows={lines.map(({ id, cells }, line) => ({
          key: `${id} ${line}`,
          cells: cells.map((cell, i) => ({ key: columns[i]?.id ?? String(i), content: <DocumentCell of={cell} language={language} /> })),
        }))}
      />
    </Box>
  </Bleed>
);
