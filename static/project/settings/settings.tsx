/** Settings: what the team's words mean, tried out beside, saved by one act. */
import React, { useMemo, useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReadingView, SavedView, SettingsView } from '../../../src/contract/settings-api';
import { RefusedScreen } from '../parts/trouble';
import { accepted, Refused } from '../shell/answers';
import { useOpened } from '../shell/product';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { offers } from './answers';
import { askSettings } from './ask-settings';
import { DraftContext, type Draft } from './draft';
import type { Mapping } from './edit-mapping';
import { FieldRows } from './field-rows';
import { LinkRows, UnseenLinkRows } from './link-rows';
import { Preview } from './preview';
import { Reading } from './reading';
import { RefinedRows } from './refined-rows';
import { SaveBar } from './save-bar';
import { StateRows } from './state-rows';
import { Steps } from './steps';
import { TypeRows } from './type-rows';
import { settingsWords as w } from './words';
import './settings.css';

const readingKey = (language: string): readonly string[] => ['reading', language];
const pollMs = 2000;

/** Asked again while it runs; when it is over, the page asks for the product anew. */
const useReading = (view: SettingsView) => {
  const { language } = useViewer();
  const { again } = useOpened();
  const client = useQueryClient();
  const key = readingKey(language);
  const { data } = useQuery({
    queryKey: key,
    queryFn: async () => {
      const reading = await accepted(askSettings('readingNow', { language }));
      if (reading.state === 'done') again();
      return reading;
    },
    enabled: view.on,
    initialData: view.reading,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? pollMs : false),
  });
  return { reading: data, take: (taken: ReadingView) => void client.setQueryData(key, taken) };
};

interface EditorProps {
  readonly view: SettingsView;
  readonly saved: (saved: SavedView, mapping: Mapping) => void;
  readonly again: (anew: boolean) => void;
}

const Accept = ({ draft: { view, mapping, change } }: { readonly draft: Draft }): ReactNode => {
  const say = useSay();
  const open = offers(view, mapping);
  if (open.length === 0) return null;
  return (
    <Button
      spacing="compact"
      onClick={() => {
        change((before) => open.reduce((next, offer) => offer.apply(next), before));
      }}
    >
      {open.length === 1 ? say(w.acceptOne) : say(w.accept, { n: open.length })}
    </Button>
  );
};

const Editor = ({ view, saved, again }: EditorProps): ReactNode => {
  const say = useSay();
  const start = view.saved ?? view.suggested;
  const [mapping, setMapping] = useState(start);
  const { reading, take } = useReading(view);
  const draft = useMemo<Draft>(() => ({ view, mapping, change: setMapping }), [view, mapping]);
  return (
    <DraftContext.Provider value={draft}>
      <header className="screen-head">
        <div>
          <h1>{say(w.setUp, { name: view.name })}</h1>
          <p className="subtle">{say(w.about)}</p>
        </div>
        <div className="settings-buttons">
          <Accept draft={draft} />
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              again(true);
            }}
          >
            {say(w.lookAgain)}
          </Button>
        </div>
      </header>
      {reading && <Reading reading={reading} take={take} />}
      <div className="settings-columns">
        <div className="settings-main">
          <TypeRows />
          <LinkRows />
          <RefinedRows />
          <UnseenLinkRows />
          <StateRows />
          <FieldRows />
          <SaveBar
            isChanged={mapping !== start}
            discard={() => {
              setMapping(start);
            }}
            saved={(answer) => {
              take(answer.reading);
              saved(answer, mapping);
            }}
            again={() => {
              again(false);
            }}
          />
        </div>
        <div className="settings-side">
          <Steps reading={reading} />
          <Preview />
        </div>
      </div>
    </DraftContext.Provider>
  );
};

const Looking = (): ReactNode => {
  const say = useSay();
  return (
    <>
      <h1>{say(words.settings)}</h1>
      <div className="opening">
        <Spinner label={say(w.looking)} />
        <span className="subtle">{say(w.looking)}</span>
      </div>
    </>
  );
};

export const Settings = (): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const client = useQueryClient();
  const key = ['settings', language];
  const [round, setRound] = useState(0);
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: key,
    queryFn: () => accepted(askSettings('openSettings', { language })),
    // What is being edited does not change under the hands that edit it.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const open = async (anew: boolean): Promise<void> => {
    if (anew) await client.query({ queryKey: key, queryFn: () => accepted(askSettings('openSettings', { language, anew })), staleTime: 0 });
    else await refetch();
    setRound((n) => n + 1);
  };
  if (error instanceof Refused)
    return (
      <div className="stack">
        <h1>{say(words.settings)}</h1>
        <RefusedScreen refusal={error.refusal} again={() => void refetch()} />
      </div>
    );
  if (!data || (isFetching && round === 0)) return <div className="stack">{<Looking />}</div>;
  return (
    <div className="stack">
      <Editor
        key={`${round} ${data.version}`}
        view={data}
        again={(anew) => void open(anew)}
        saved={({ version, reading }, mapping) => {
          client.setQueryData<SettingsView>(key, { ...data, on: true, version, saved: mapping, reading, joinable: [] });
        }}
      />
    </div>
  );
};
