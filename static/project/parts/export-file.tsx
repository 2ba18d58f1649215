/** The whole list as a file: fetched in parts from the server, put together here, and handed to the browser. */
import React, { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { showFlag } from '@forge/bridge';
import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import type { FilePart } from '../../../src/contract/project-api';
import { Refused } from '../shell/answers';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { sayNumber } from './when';

/** Hands a file to the browser. */
export const handOver = (name: string, parts: readonly string[], type: string): void => {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
};

interface ExportFileProps {
  readonly label: string;
  /** e.g. `text/csv;charset=utf-8` */
  readonly type: string;
  readonly askPart: (cursor: string | undefined) => Promise<FilePart>;
}

export const ExportFile = ({ label, type, askPart }: ExportFileProps): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const [rows, setRows] = useState(0);
  const fetchAll = useMutation({
    mutationFn: async () => {
      setRows(0);
      const texts: string[] = [];
      let part = await askPart(undefined);
      let count = part.rows;
      texts.push(part.text);
      while (part.next !== undefined) {
        setRows(count);
        part = await askPart(part.next);
        count += part.rows;
        texts.push(part.text);
      }
      handOver(part.fileName, texts, type);
      return { name: part.fileName, count };
    },
    onSuccess: ({ name, count }) => {
      const title = say(words.fileDone, { name, rows: sayNumber(count, language) });
      showFlag({ id: 'file', type: 'success', title, isAutoDismiss: true });
    },
    onError: (error) => {
      const { title, sentence } = error instanceof Refused ? error.refusal : { title: say(words.noFile), sentence: '' };
      showFlag({ id: 'file', type: 'warning', title, description: sentence, isAutoDismiss: false });
    },
  });
  return (
    <div className="export">
      <span className="small subtle" role="status">
        {fetchAll.isPending && rows > 0 ? say(words.rowsSoFar, { rows: sayNumber(rows, language) }) : ''}
      </span>
      <Button
        iconBefore={DownloadIcon}
        isLoading={fetchAll.isPending}
        onClick={() => {
          fetchAll.mutate();
        }}
      >
        {label}
      </Button>
    </div>
  );
};
