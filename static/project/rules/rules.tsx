/** Rules: what is asked and how loudly, by one pack that is saved by one act; after it everything is judged again. */
import React, { useEffect, useMemo, useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import Spinner from '@atlaskit/spinner';
import Textfield from '@atlaskit/textfield';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RulesView } from '../../../src/contract/rules-api';
import { RefusedScreen, Trouble } from '../parts/trouble';
import { sayNumber } from '../parts/when';
import { settingsWords } from '../settings/words';
import { accepted, Refused } from '../shell/answers';
import { useOpened } from '../shell/product';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { askRules, DraftContext, packIn, textOf, useDraft, type Draft } from './draft';
import { lacksReason } from './edit-pack';
import { OwnForm } from './own-form';
import { PackFile } from './pack-file';
import { RuleRows } from './rule-rows';
import { ruleWords as w } from './words';
import '../settings/settings.css';
import './rules.css';

const pollMs = 2000;

const Judging = ({ judging }: { readonly judging: NonNullable<RulesView['judging']> }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { rows, of } = judging;
  return (
    <section className="settings-reading" aria-label={say(w.judging)}>
      <h2>{say(w.judging)}</h2>
      <ProgressBar ariaLabel={say(w.judging)} value={of === 0 ? 0 : rows / of} />
      <p aria-live="polite">{say(w.judged, { rows: sayNumber(rows, language), of: sayNumber(of, language) })}</p>
      <p className="small subtle">{say(w.savingMeans)}</p>
    </section>
  );
};

/** How far it is, asked while it goes on; what is being edited stays as it is. */
const useJudging = (view: RulesView): RulesView['judging'] => {
  const { language } = useViewer();
  const { again } = useOpened();
  const { data } = useQuery({
    queryKey: ['judging', language, view.version],
    queryFn: async () => {
      const { judging } = await accepted(askRules('openRules', { language }));
      if (!judging) again();
      return judging ?? null;
    },
    enabled: view.judging !== undefined,
    initialData: view.judging ?? null,
    refetchInterval: ({ state }) => (state.data ? pollMs : false),
  });
  return data ?? undefined;
};

interface SaveProps {
  readonly isChanged: boolean;
  readonly discard: () => void;
  readonly saved: (view: RulesView) => void;
  readonly reload: () => void;
}

const Save = ({ isChanged, discard, saved, reload }: SaveProps): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { view, pack, families } = useDraft();
  const { again } = useOpened();
  const save = useMutation({
    mutationFn: () => accepted(askRules('saveRules', { language, version: view.version, pack: textOf(pack) })),
    onSuccess: (answer) => {
      saved(answer);
      again();
    },
  });
  const refused = save.error instanceof Refused ? save.error.refusal : undefined;
  const lacking = families.flatMap(({ rules }) => rules).filter((rule) => lacksReason(pack, rule)).length;
  const missing = lacking === 1 ? say(w.oneReasonMissing) : say(w.reasonsMissing, { n: lacking });
  return (
    <div className="stack-tight settings-save">
      {refused && <Trouble title={refused.title} sentence={refused.sentence} />}
      <div className="settings-buttons">
        <Button
          appearance="primary"
          isDisabled={!isChanged || lacking > 0}
          isLoading={save.isPending}
          onClick={() => {
            save.mutate();
          }}
        >
          {say(w.save)}
        </Button>
        {isChanged && <Button onClick={discard}>{say(settingsWords.discard)}</Button>}
        {refused?.code === 'changed-meanwhile' && <Button onClick={reload}>{say(settingsWords.loadAgain)}</Button>}
        <span className="small subtle">{lacking > 0 ? missing : say(isChanged ? w.savingMeans : settingsWords.unchanged)}</span>
      </div>
    </div>
  );
};

const Find = ({ text, set }: { readonly text: string; readonly set: (text: string) => void }): ReactNode => {
  const say = useSay();
  return (
    <div className="filter-search">
      <Textfield
        isCompact
        type="search"
        aria-label={say(w.find)}
        placeholder={say(w.find)}
        maxLength={80}
        value={text}
        onChange={({ currentTarget: { value } }) => {
          set(value);
        }}
      />
    </div>
  );
};

type EditorProps = Pick<SaveProps, 'saved' | 'reload'> & { readonly view: RulesView };

const Editor = ({ view, saved, reload }: EditorProps): ReactNode => {
  const say = useSay();
  const start = useMemo(() => ({ pack: packIn(view), families: view.families }), [view]);
  const [draft, setDraft] = useState(start);
  const [text, setText] = useState('');
  const judging = useJudging(view);
  const context = useMemo<Draft>(
    () => ({
      view,
      ...draft,
      change: (to) => {
        setDraft((before) => ({ ...before, pack: to(before.pack) }));
      },
      take: (tried) => {
        setDraft({ pack: packIn(tried), families: tried.families });
      },
    }),
    [view, draft],
  );
  return (
    <DraftContext.Provider value={context}>
      <header className="screen-head">
        <div>
          <h1>{say(words.rules)}</h1>
          <p className="subtle">{say(w.about)}</p>
          <p className="small subtle">{say(w.edition, { edition: view.edition })}</p>
        </div>
        <Find text={text} set={setText} />
      </header>
      {judging && <Judging judging={judging} />}
      <PackFile />
      <RuleRows words={text} />
      <OwnForm />
      <Save
        isChanged={draft !== start}
        discard={() => {
          setDraft(start);
        }}
        saved={saved}
        reload={reload}
      />
    </DraftContext.Provider>
  );
};

export const Rules = (): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const client = useQueryClient();
  const key = useMemo(() => ['rules', language], [language]);
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => accepted(askRules('openRules', { language })),
    // What is being edited does not change under the hands that edit it.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  // Left and opened again, it shows what is saved by then.
  useEffect(
    () => () => {
      client.removeQueries({ queryKey: key });
    },
    [client, key],
  );
  if (error instanceof Refused)
    return (
      <div className="stack">
        <h1>{say(words.rules)}</h1>
        <RefusedScreen refusal={error.refusal} again={() => void refetch()} />
      </div>
    );
  if (!data)
    return (
      <div className="stack">
        <h1>{say(words.rules)}</h1>
        <div className="opening">
          <Spinner label={say(w.looking)} />
          <span className="subtle">{say(w.looking)}</span>
        </div>
      </div>
    );
  return (
    <div className="stack">
      <Editor
        key={data.version}
        view={data}
        saved={(view) => {
          client.setQueryData<RulesView>(key, view);
        }}
        reload={() => void refetch()}
      />
    </div>
  );
};
