/** One act as a row: when, who, what with its reason, and the issues it concerns; what changed there opens below it. */
import React, { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import type { ActView, ToldIssueView } from '../../../src/contract/record-api';
import { How } from '../parts/difference';
import type { Column, Row } from '../parts/list-table';

import { sayMoment } from '../parts/when';
import { useAddress } from '../shell/address';
import { IssueLink } from '../shell/links';
import { useSay, useViewer } from '../shell/viewer';
import { recordWords as w } from './words';

type LineView = ToldIssueView['changes'][number]['lines'][number];

const Line = ({ line }: { readonly line: LineView }): ReactNode => (
  <li>
    <span className="subtle">{line.what}</span> <How line={line} />
  </li>
);

const Issue = ({ issue, alone }: { readonly issue: ToldIssueView; readonly alone: boolean }): ReactNode => (
  <>
    {!alone && (
      <li className="record-of">
        <IssueLink issue={issue.key} />
      </li>
    )}
    {issue.changes.flatMap(({ id, lines }) => lines.map((line, i) => <Line key={`${id} ${i}`} line={line} />))}
  </>
);

const What = ({ act }: { readonly act: ActView }): ReactNode => {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const lines = act.issues.reduce((sum, { changes }) => sum + changes.reduce((n, each) => n + each.lines.length, 0), 0);
  return (
    <div className="record-what">
      <span>
        <strong>{act.act}</strong>
        {act.about === undefined ? '' : ` ${act.about}`}
      </span>
      {act.reason !== undefined && act.reason !== '' && (
        <span className="subtle">
          {say(w.reason)}: {act.reason}
        </span>
      )}
      {lines > 0 && (
        <div>
          <Button
            spacing="compact"
            appearance="subtle"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {say(open ? w.hide : w.show)}
          </Button>
        </div>
      )}
      {open && (
        <ul className="record-lines said">
          {act.issues.map((issue) => (
            <Issue key={issue.key} issue={issue} alone={act.issues.length === 1} />
          ))}
        </ul>
      )}
    </div>
  );
};

const Who = ({ act: { who } }: { readonly act: ActView }): ReactNode => {
  const say = useSay();
  const { ask } = useAddress();
  if (!who) return <span className="subtle">{say(w.app)}</span>;
  return (
    <Button
      spacing="compact"
      appearance="subtle"
      aria-label={say(w.onlyOf, { name: who.name })}
      onClick={() => {
        ask({ actor: who.account, name: who.name });
      }}
    >
      {who.name}
    </Button>
  );
};

const When = ({ at }: { readonly at: string }): ReactNode => <time dateTime={at}>{sayMoment(at, useViewer())}</time>;

const Issues = ({ act: { issues, more } }: { readonly act: ActView }): ReactNode => {
  const say = useSay();
  const [only] = issues;
  if (issues.length === 1 && only)
    return (
      <div className="gap-issue">
        <IssueLink issue={only.key} />
        <span className="gap-summary subtle" title={only.summary}>
          {only.summary}
        </span>
      </div>
    );
  return (
    <span className="record-keys">
      {issues.map(({ key }) => (
        <IssueLink key={key} issue={key} />
      ))}
      {more && <span className="subtle">{say(w.andMore)}</span>}
    </span>
  );
};

export const useActColumns = (): readonly Column[] => {
  const say = useSay();
  return [
    { key: 'when', title: say(w.when), width: 17 },
    { key: 'who', title: say(w.who), width: 14 },
    { key: 'what', title: say(w.what), width: 43 },
    { key: 'issue', title: say(w.issues), width: 26 },
  ];
};

export const actRow = (act: ActView): Row => ({
  key: act.id,
  cells: [<When key="when" at={act.at} />, <Who key="who" act={act} />, <What key="what" act={act} />, <Issues key="issue" act={act} />],
});
