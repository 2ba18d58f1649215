/** Two tables with the same four columns, so that they line up; the act stands in the row. */
import React, { useState } from 'react';
import { Badge, Box, Button, DynamicTable, Icon, Inline, Link, Stack, Text, xcss } from '@forge/react';
import type { LinkShown, OpenedPanel, PanelView, TraceRowView } from '../../contract/panel-api';
import type { Reply } from '../../contract/calls';
import { ClassLetter } from '../class-rationale/class-letter';
import { fill, type Language, type Words } from '../words/language';
import { ConfirmLinkDialog } from './confirm-link-dialog';
import { MarkSaid } from './mark-said';
import { panelWords } from './panel-words';

interface Acting {
  readonly language: Language;
  readonly choose: (row: Confirmable) => void;
}
export type Confirmable = TraceRowView & { readonly confirm: LinkShown };

const letter = xcss({ width: '24px' });
const perPage = 25;

const Issue = ({ row }: { readonly row: TraceRowView }) => (
  <Text>
    {row.isThere ? <Link href={`/browse/${row.key}`}>{row.key}</Link> : row.key} {row.summary}
  </Text>
);

const isConfirmable = (row: TraceRowView): row is Confirmable => row.confirm !== undefined;

const State = ({ row, language, choose }: Acting & { readonly row: TraceRowView }) => (
  <Inline spread="space-between" alignBlock="center" space="space.100">
    <MarkSaid mark={row.mark} />
    {isConfirmable(row) ? (
      <Button
        appearance="subtle"
        spacing="compact"
        onClick={() => {
          choose(row);
        }}
      >
        {fill(panelWords.confirm, language)}
      </Button>
    ) : null}
  </Inline>
);

const Class = ({ row }: { readonly row: TraceRowView }) =>
  row.class ? (
    <Box xcss={letter}>
      <ClassLetter of={row.class} />
    </Box>
  ) : (
    <Text color="color.text.subtle">–</Text>
  );

const columns = (language: Language) => ({
  cells: [
    { key: 'relation', content: fill(panelWords.relation, language), width: 18 },
    { key: 'issue', content: fill(panelWords.issue, language), width: 40 },
    { key: 'class', content: fill(panelWords.class, language), width: 8 },
    { key: 'state', content: fill(panelWords.state, language), width: 34 },
  ],
});

interface TableProps extends Acting {
  readonly title: Words;
  readonly none: Words;
  readonly glyph: 'arrow-up' | 'arrow-down';
  readonly rows: readonly TraceRowView[];
}

const rowOf = (row: TraceRowView, acting: Acting) => ({
  key: `${row.relation} ${row.key}`,
  cells: [
    { key: 'relation', content: <Text>{row.relation}</Text> },
    { key: 'issue', content: <Issue row={row} /> },
    { key: 'class', content: <Class row={row} /> },
    { key: 'state', content: <State row={row} {...acting} /> },
  ],
});

const Rows = ({ title, rows, language, choose }: TableProps) => (
  <DynamicTable
    label={fill(title, language)}
    head={columns(language)}
    rows={rows.map((row) => rowOf(row, { language, choose }))}
    isFixedSize
    {...(rows.length > perPage ? { rowsPerPage: perPage } : {})}
  />
);

const Table = (props: TableProps) => {
  const { title, none, glyph, rows, language } = props;
  return (
    <Stack space="space.075">
      <Inline space="space.100" alignBlock="center">
        <Icon glyph={glyph} label="" size="small" color="color.icon.subtle" />
        <Text weight="bold">{fill(title, language)}</Text>
        {rows.length > 0 ? <Badge>{rows.length}</Badge> : null}
      </Inline>
      {rows.length > 0 ? <Rows {...props} /> : <Text color="color.text.subtle">{fill(none, language)}</Text>}
    </Stack>
  );
};

const body = xcss({ width: '100%', paddingBlockStart: 'space.150' });

interface TraceProps {
  readonly panel: PanelView;
  readonly take: (reply: Reply<OpenedPanel>) => void;
  readonly language: Language;
}

/** As many as one act takes. */
const mostAtOnce = 100;

export const Trace = ({ panel: { trace, issue }, take, language }: TraceProps) => {
  const [chosen, setChosen] = useState<readonly Confirmable[]>([]);
  const choose = (row: Confirmable): void => {
    setChosen([row]);
  };
  const suspect = [...trace.up, ...trace.down].filter(isConfirmable).slice(0, mostAtOnce);
  return (
    <Box xcss={body}>
      <Stack space="space.050">
        {suspect.length > 1 ? (
          <Inline alignInline="end">
            <Button
              spacing="compact"
              onClick={() => {
                setChosen(suspect);
              }}
            >
              {fill(panelWords.confirmSeveral, language)}
            </Button>
          </Inline>
        ) : null}
        <Table
          title={panelWords.comesFrom}
          none={issue.freshness.current ? panelWords.nothingUp : panelWords.nothingKnown}
          glyph="arrow-up"
          rows={trace.up}
          language={language}
          choose={choose}
        />
        <Table
          title={panelWords.proves}
          none={issue.freshness.current ? panelWords.nothingDown : panelWords.nothingKnown}
          glyph="arrow-down"
          rows={trace.down}
          language={language}
          choose={choose}
        />
        {trace.cut ? (
          <Text size="small" color="color.text.subtle">
            {fill(panelWords.cut, language)}
          </Text>
        ) : null}
      </Stack>
      {chosen.length > 0 ? (
        <ConfirmLinkDialog
          rows={chosen}
          issueKey={issue.key}
          language={language}
          take={take}
          close={() => {
            setChosen([]);
          }}
        />
      ) : null}
    </Box>
  );
};
