/** Two ways to prove the record: have it checked here and now, or take it along as a file. */
import React, { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import SectionMessage from '@atlaskit/section-message';
import ShieldIcon from '@atlaskit/icon/core/shield';
import { breakWords, limitWords } from '../../../src/domain/record/package-words';
import type { PackagePartView } from '../../../src/contract/record-api';
import { handOver } from '../parts/export-file';
import { Trouble } from '../parts/trouble';
import { sayNumber } from '../parts/when';
import { accepted, Refused } from '../shell/answers';
import { useSay, useViewer } from '../shell/viewer';
import { askRecord } from './ask-record';
import { fetchPackage, type Fetched } from './check-package';
import { recordWords as w } from './words';

const useWhy = ({ checked }: Fetched): string => {
  const say = useSay();
  if (checked.ok) return '';
  const why = say(breakWords[checked.break]);
  return checked.seq === undefined ? say(w.brokenSomewhere, { line: checked.line, why }) : say(w.brokenAt, { seq: checked.seq, why });
};

const Result = ({ fetched, saved }: { readonly fetched: Fetched; readonly saved: boolean }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const why = useWhy(fetched);
  const { checked, fileName } = fetched;
  if (!checked.ok)
    return (
      <SectionMessage appearance="error" title={say(w.broken)}>
        <p>{why}</p>
      </SectionMessage>
    );
  const { head, artifacts } = checked;
  const facts = {
    n: sayNumber(head.seq, language),
    items: sayNumber(artifacts, language),
    head: `${head.seq}:${head.hash ?? ''}`,
  };
  return (
    <SectionMessage appearance="success" title={say(w.proves)}>
      <p className="record-proof">{say(w.provesText, facts)}</p>
      {saved && <p>{say(w.saved, { name: fileName })}</p>}
      <p className="small subtle">
        {say(limitWords['no-head'])} {say(limitWords.rewriting)}
      </p>
    </SectionMessage>
  );
};

const useProof = () => {
  const { language } = useViewer();
  const [part, setPart] = useState<PackagePartView>();
  const proof = useMutation({
    mutationFn: async ({ save }: { readonly save: boolean }) => {
      setPart(undefined);
      const fetched = await fetchPackage({
        askPart: (cursor) => accepted(askRecord('packagePart', { language, ...(cursor === undefined ? {} : { cursor }) })),
        onPart: setPart,
      });
      if (save) handOver(fetched.fileName, fetched.texts, 'application/jsonl');
      return { fetched, saved: save };
    },
  });
  return { proof, part };
};

export const Prove = (): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { proof, part } = useProof();
  const { data, error, isPending, variables, mutate } = proof;
  const progress = part && say(w.checking, { n: sayNumber(part.entries, language), of: sayNumber(part.of, language) });
  return (
    <section className="stack-tight" aria-label={say(w.check)}>
      <div className="acts">
        <Button
          iconBefore={ShieldIcon}
          isLoading={isPending && !variables.save}
          isDisabled={isPending && variables.save}
          onClick={() => {
            mutate({ save: false });
          }}
        >
          {say(w.check)}
        </Button>
        <Button
          iconBefore={DownloadIcon}
          isLoading={isPending && variables.save}
          isDisabled={isPending && !variables.save}
          onClick={() => {
            mutate({ save: true });
          }}
        >
          {say(w.save)}
        </Button>
        <a className="small" href="./verifier.html" download="plumbline-verifier.html">
          {say(w.verifier)}
        </a>
        <span className="small subtle" role="status">
          {isPending ? progress : ''}
        </span>
      </div>
      {!isPending && data && (
        <div role="status">
          <Result {...data} />
        </div>
      )}
      {!isPending && error && (
        <Trouble
          title={error instanceof Refused ? error.refusal.title : say(w.notRead)}
          sentence={error instanceof Refused ? error.refusal.sentence : ''}
        />
      )}
    </section>
  );
};
