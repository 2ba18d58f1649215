/** What was named and what is planned, the latest first. */
import React, { type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import type { BaselineView, ReleasesView } from '../../../src/contract/release-api';
import { sayMoment } from '../parts/when';
import { ScreenLink } from '../shell/links';
import { useSay, useViewer } from '../shell/viewer';
import type { Words } from '../words/language';
import { releaseWords as w } from './words';

/** Longer than a large product takes; then packing came to a stop. */
const stoppedMs = 60 * 60_000;

interface ListProps {
  readonly view: ReleasesView;
  readonly keepAgain: (name: string) => void;
}

const Table = ({
  label,
  head,
  children,
}: {
  readonly label: Words;
  readonly head: readonly Words[];
  readonly children: ReactNode;
}): ReactNode => {
  const say = useSay();
  return (
    <table className="sums release-table" aria-label={say(label)}>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title.en} scope="col">
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
};

const State = ({ baseline, view, keepAgain }: ListProps & { readonly baseline: BaselineView }): ReactNode => {
  const say = useSay();
  if (baseline.kept) return say(w.kept);
  const stopped = Date.parse(view.data.freshness.at) - Date.parse(baseline.at) > stoppedMs;
  return (
    <span className="acts">
      {say(w.keeping)}
      {stopped && view.mayDecide && (
        <Button
          spacing="compact"
          onClick={() => {
            keepAgain(baseline.name);
          }}
        >
          {say(w.keepAgain)}
        </Button>
      )}
    </span>
  );
};

const linkTo = (is: 'baseline' | 'release', name: string): string => `${is}=${encodeURIComponent(name)}`;

export const Baselines = (props: ListProps): ReactNode => {
  const say = useSay();
  const viewer = useViewer();
  const { baselines } = props.view;
  return (
    <section className="stack-tight" aria-label={say(w.baselines)}>
      <h2>{say(w.baselines)}</h2>
      {baselines.length === 0 ? (
        <p className="subtle">{say(w.noBaseline)}</p>
      ) : (
        <Table label={w.baselines} head={[w.name, w.named, w.state, w.reason]}>
          {baselines.map((baseline) => (
            <tr key={baseline.name}>
              <th scope="row">
                {baseline.kept ? (
                  <ScreenLink route="releases" asked={linkTo('baseline', baseline.name)}>
                    {baseline.name}
                  </ScreenLink>
                ) : (
                  baseline.name
                )}
              </th>
              <td>{sayMoment(baseline.at, viewer)}</td>
              <td>
                <State {...props} baseline={baseline} />
              </td>
              <td className="subtle">{baseline.reason}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
};

export const Releases = ({ view: { releases } }: Pick<ListProps, 'view'>): ReactNode => {
  const say = useSay();
  const viewer = useViewer();
  return (
    <section className="stack-tight" aria-label={say(w.releases)}>
      <h2>{say(w.releases)}</h2>
      {releases.length === 0 ? (
        <p className="subtle">{say(w.noRelease)}</p>
      ) : (
        <Table label={w.releases} head={[w.name, w.base, w.planned, w.reason]}>
          {releases.map(({ name, base, at, reason }) => (
            <tr key={name}>
              <th scope="row">
                <ScreenLink route="releases" asked={linkTo('release', name)}>
                  {name}
                </ScreenLink>
              </th>
              <td>{base}</td>
              <td>{sayMoment(at, viewer)}</td>
              <td className="subtle">{reason}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
};
