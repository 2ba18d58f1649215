/** The pack as a file, and whether it does what its own test vectors say. */
import React, { useRef, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import type { PackView } from '../../../src/contract/rules-api';
import { handOver } from '../parts/export-file';
import { Trouble } from '../parts/trouble';
import { accepted, Refused } from '../shell/answers';
import { useSay, useViewer } from '../shell/viewer';
import { askRules, textOf, useDraft } from './draft';
import { ruleWords as w } from './words';

/** In code units, as the server counts. */
const most = 200_000;

const Result = ({ tried, note }: { readonly tried: PackView | undefined; readonly note: string }): ReactNode => {
  const say = useSay();
  if (!tried) return null;
  if (tried.problems.length > 0)
    return (
      <>
        {tried.problems.map((problem) => (
          <Trouble key={problem} title={say(w.notWell)} sentence={problem} />
        ))}
      </>
    );
  return (
    <p role="status" className="small">
      {note} {tried.vectors > 0 && say(w.allWell, { n: tried.vectors })}
    </p>
  );
};

export const PackFile = (): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { pack, take } = useDraft();
  const file = useRef<HTMLInputElement>(null);
  const attempt = useMutation({ mutationFn: (text: string) => accepted(askRules('tryRules', { language, pack: text })) });
  const bring = useMutation({
    mutationFn: async (chosen: File) => {
      const text = await chosen.text();
      return text.length > most ? undefined : accepted(askRules('tryRules', { language, pack: text }));
    },
    onSuccess: (tried) => {
      if (tried) take(tried);
    },
  });
  const error = bring.error ?? attempt.error;
  const isTooLarge = bring.isSuccess && bring.data === undefined;
  return (
    <section className="settings-card" aria-label={say(w.file)}>
      <div className="settings-card-head">
        <h2>{say(w.file)}</h2>
        <span className="small subtle">{say(w.vectors, { n: pack.vectors.length })}</span>
      </div>
      {error instanceof Refused && <Trouble title={error.refusal.title} sentence={error.refusal.sentence} />}
      {isTooLarge && <Trouble title={say(w.notRead)} sentence={say(w.tooLarge)} />}
      <Result tried={attempt.data ?? bring.data} note={bring.data && !attempt.data ? say(w.imported) : ''} />
      <div className="settings-buttons">
        <Button
          spacing="compact"
          isLoading={attempt.isPending}
          onClick={() => {
            bring.reset();
            attempt.mutate(textOf(pack));
          }}
        >
          {say(w.run)}
        </Button>
        <Button
          spacing="compact"
          onClick={() => {
            handOver('rule-pack.json', [textOf(pack)], 'application/json');
          }}
        >
          {say(w.exportPack)}
        </Button>
        <Button spacing="compact" isLoading={bring.isPending} onClick={() => file.current?.click()}>
          {say(w.importPack)}
        </Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={say(w.importPack)}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            attempt.reset();
            if (chosen) bring.mutate(chosen);
            currentTarget.value = '';
          }}
        />
      </div>
    </section>
  );
};
