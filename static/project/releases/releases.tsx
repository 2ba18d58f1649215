/** Baselines and releases: what was named and planned; or, by the address, one of them opened. */
import React, { type ReactNode } from 'react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProductView } from '../../../src/contract/project-api';
import type { ReleasesView, ScopeName } from '../../../src/contract/release-api';
import { DataFoot } from '../parts/data-foot';
import { RefusedScreen } from '../parts/trouble';
import { useAddress } from '../shell/address';
import { accepted, Refused } from '../shell/answers';
import { Gate, Opening } from '../shell/gate';
import { useOpened } from '../shell/product';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { askReleases } from './ask-releases';
import { NameBaseline, PlanRelease } from './forms';
import { Baselines, Releases as ReleaseTable } from './lists';
import { Scope } from './scope';
import { releaseWords as w } from './words';
import '../overview/overview.css';
import '../gaps/gaps.css';
import './releases.css';

/** While a baseline is being put by. */
const pollMs = 3_000;

const useReleases = ({ data: { head } }: ProductView) => {
  const { language } = useViewer();
  const { again } = useOpened();
  const client = useQueryClient();
  const key = ['releases', language, head];
  const asked = useQuery({
    queryKey: key,
    queryFn: () => accepted(askReleases('openReleases', { language })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.baselines.some(({ kept }) => !kept) ? pollMs : false),
  });
  const take = (view: ReleasesView): void => {
    client.setQueryData(key, view);
    again();
  };
  return { ...asked, take };
};

const All = ({ product }: { readonly product: ProductView }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { data, error, dataUpdatedAt, refetch, take } = useReleases(product);
  const keepAgain = useMutation({
    mutationFn: (name: string) => accepted(askReleases('keepBaseline', { language, name })),
    onSuccess: take,
  });
  if (error instanceof Refused && !data) return <RefusedScreen refusal={error.refusal} again={() => void refetch()} />;
  if (!data) return <Opening />;
  return (
    <>
      <header>
        <h1>{say(w.title)}</h1>
        <p className="subtle">{say(w.about)}</p>
      </header>
      <ReleaseTable view={data} />
      <Baselines
        view={data}
        keepAgain={(name) => {
          keepAgain.mutate(name);
        }}
      />
      {data.mayDecide && (
        <div className="release-forms">
          <NameBaseline view={data} take={take} />
          {data.baselines.length > 0 && <PlanRelease view={data} take={take} />}
        </div>
      )}
      <DataFoot data={data.data} receivedAt={dataUpdatedAt} />
    </>
  );
};

const named = (asked: URLSearchParams): ScopeName | undefined => {
  const [release, baseline] = [asked.get('release'), asked.get('baseline')];
  if (release !== null) return { is: 'release', name: release };
  return baseline === null ? undefined : { is: 'baseline', name: baseline };
};

export const Releases = (): ReactNode => {
  const say = useSay();
  const scope = named(useAddress().asked);
  return (
    <Gate title={say(words.releases)}>{(product) => (scope ? <Scope named={scope} product={product} /> : <All product={product} />)}</Gate>
  );
};
