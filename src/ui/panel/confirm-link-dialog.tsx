import React, { useState } from 'react';
import { Checkbox, Label, Stack, Text, TextArea } from '@forge/react';
import { ask } from '../../contract/client';
import type { Reply } from '../../contract/calls';
import type { OpenedPanel } from '../../contract/panel-api';
import { ActDialog } from '../gap/act-dialog';
import { typed } from '../gap/typed';
import { fill, type Language } from '../words/language';
import { panelWords } from './panel-words';
import type { Confirmable } from './trace';

interface Props {
  readonly rows: readonly Confirmable[];
  readonly issueKey: string;
  readonly language: Language;
  readonly take: (reply: Reply<OpenedPanel>) => void;
  readonly close: () => void;
}

const nameOf = ({ relation, key }: Confirmable): string => `${relation} ${key}`;
const sayRow = ({ relation, key, summary, mark }: Confirmable): string => `${relation} ${key} ${summary}: ${mark.detail}`;

interface ChosenProps {
  readonly rows: readonly Confirmable[];
  readonly left: ReadonlySet<string>;
  readonly turn: (name: string) => void;
}
const Chosen = ({ rows, left, turn }: ChosenProps) => (
  <Stack space="space.050">
    {rows.map((row) => (
      <Checkbox
        key={nameOf(row)}
        name={nameOf(row)}
        label={sayRow(row)}
        isChecked={!left.has(nameOf(row))}
        onChange={() => {
          turn(nameOf(row));
        }}
      />
    ))}
  </Stack>
);

/** One link or several for one reason, as the rows showed them: where one joins other texts by now, the back end refuses all. */
export const ConfirmLinkDialog = ({ rows, issueKey, language, take, close }: Props) => {
  const [reason, setReason] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const turn = (name: string): void => {
    const next = new Set(left);
    if (!next.delete(name)) next.add(name);
    setLeft(next);
  };
  const chosen = rows.filter((row) => !left.has(nameOf(row)));
  const [only, second] = rows;
  const isOne = only !== undefined && second === undefined;
  return (
    <ActDialog
      title={
        isOne ? fill(panelWords.confirmTitle, language, { one: issueKey, other: only.key }) : fill(panelWords.confirmSeveral, language)
      }
      act={fill(chosen.length === 1 ? panelWords.confirmAct : panelWords.confirmActs, language, { n: chosen.length })}
      language={language}
      ready={reason.trim() !== '' && chosen.length > 0}
      send={() => ask('confirmSome', { language, links: chosen.map(({ confirm }) => confirm), reason })}
      take={take}
      close={close}
    >
      {isOne ? <Text>{`${sayRow(only)}.`}</Text> : <Chosen rows={rows} left={left} turn={turn} />}
      <Stack space="space.050">
        <Label labelFor="reason">{fill(isOne ? panelWords.confirmWhy : panelWords.confirmWhyAll, language)}</Label>
        <TextArea
          id="reason"
          name="reason"
          maxLength={4000}
          onChange={(event) => {
            setReason(typed(event));
          }}
        />
      </Stack>
    </ActDialog>
  );
};
