/** One release judged on its base, or one baseline as it was: the answer as the heading, counts, then what is missing, the worst first. */
import React, { type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ProductView } from '../../../src/contract/project-api';
import type { IssueName, ScopeName, ScopeView } from '../../../src/contract/release-api';
import { severities } from '../parts/asked';
import { DataFoot } from '../parts/data-foot';
import { ListTable } from '../parts/list-table';
import { MarkGlyph } from '../parts/mark';
import { RefusedScreen } from '../parts/trouble';
import { sayMoment, sayNumber } from '../parts/when';
import { gapRow, useGapColumns } from '../gaps/gap-row';
import { severityLabels } from '../overview/counts';
import { accepted, Refused } from '../shell/answers';
import { Opening } from '../shell/gate';
import { IssueLink, ScreenLink } from '../shell/links';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { askReleases } from './ask-releases';
import { sayScope } from './answer';
import { releaseWords as w } from './words';

interface ShownProps {
  readonly scope: ScopeView;
  readonly product: ProductView;
}

const Keys = ({ issues, hidesSome }: Pick<ScopeView, 'issues' | 'hidesSome'>): ReactNode => {
  const say = useSay();
  return (
    <>
      {issues.map(({ key }, i) => (
        <React.Fragment key={key}>
          {i > 0 && ', '}
          <IssueLink issue={key} />
        </React.Fragment>
      ))}
      {hidesSome && `${issues.length > 0 ? ', ' : ''}${say(w.andUnseen)}`}
    </>
  );
};

const MadeOf = ({ scope }: { readonly scope: ScopeView }): ReactNode => {
  const say = useSay();
  const viewer = useViewer();
  const when = sayMoment(scope.baseAt, viewer);
  if (scope.is === 'baseline') return <p className="subtle">{say(w.asOf, { when })}</p>;
  const facts = { base: scope.base ?? '', when };
  if (scope.issues.length === 0 && !scope.hidesSome) return <p className="subtle">{say(w.onBaseAlone, facts)}</p>;
  return (
    <p className="subtle said">
      {say(w.onBase, facts)} <Keys {...scope} />.
    </p>
  );
};

/** Whatever is found here changes nothing there, and the other way round. */
const Beside = ({ product }: { readonly product: ProductView }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { open, bySeverity } = product.gaps;
  const facts = { blocking: sayNumber(bySeverity['blocks-release'], language), open: sayNumber(open, language) };
  return (
    <p className="subtle said">
      {say(w.beside, facts)} <ScreenLink route="gaps">{say(w.toMain)}</ScreenLink>
    </p>
  );
};

const Numbers = ({ scope: { gaps } }: Pick<ShownProps, 'scope'>): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  return (
    <ul className="counts">
      {severities.map((severity) => (
        <li key={severity} className="count">
          <span className="count-number">
            <MarkGlyph mark={severity} />
            {sayNumber(gaps.bySeverity[severity], language)}
          </span>
          <span>{say(severityLabels[severity])}</span>
        </li>
      ))}
    </ul>
  );
};

const Missing = ({ scope }: Pick<ShownProps, 'scope'>): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const columns = useGapColumns(false);
  const nothing = scope.is === 'release' && !scope.data.freshness.current ? words.unknownYet : scope.isWhole ? w.nothing : words.notAllSeen;
  return (
    <section className="stack-tight" aria-label={say(w.what)}>
      <h2>{say(w.what)}</h2>
      {scope.more && <p className="subtle">{say(w.more, { n: sayNumber(scope.lines.length, language) })}</p>}
      <div className="gap-list">
        <ListTable
          label={say(w.what)}
          columns={columns}
          rows={scope.lines.map(gapRow)}
          order="gaps"
          setOrder={() => undefined}
          loading={undefined}
          empty={<p className="no-rows subtle">{say(nothing)}</p>}
        />
      </div>
    </section>
  );
};

const Beyond = ({ issues }: { readonly issues: readonly IssueName[] }): ReactNode => {
  const say = useSay();
  if (issues.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={say(w.beyond)}>
      <h2>{say(w.beyond)}</h2>
      <p className="subtle">{say(w.beyondText)}</p>
      <ul className="release-beyond">
        {issues.map(({ key, summary }) => (
          <li key={key}>
            <IssueLink issue={key} /> {summary}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Shown = ({ scope, product, receivedAt }: ShownProps & { readonly receivedAt: number }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  return (
    <>
      <header className="screen-head">
        <div>
          <h1>{sayScope(scope, language)}</h1>
          <MadeOf scope={scope} />
          <Beside product={product} />
          {scope.notAsked.map((said) => (
            <p key={said} className="subtle">
              {said}
            </p>
          ))}
        </div>
        <ScreenLink route="releases">{say(w.toAll)}</ScreenLink>
      </header>
      <Numbers scope={scope} />
      <Missing scope={scope} />
      <Beyond issues={scope.beyond} />
      <DataFoot data={scope.data} receivedAt={receivedAt} />
    </>
  );
};

/** Judged again whenever the record has moved on, or what waited is read. */
export const Scope = ({ named, product }: { readonly named: ScopeName; readonly product: ProductView }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { head, freshness } = product.data;
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['scope', language, named, head, freshness.waiting],
    queryFn: () => accepted(askReleases('openScope', { language, ...named })),
    placeholderData: keepPreviousData,
  });
  if (error instanceof Refused)
    return (
      <>
        <h1>{say(w.title)}</h1>
        <RefusedScreen refusal={error.refusal} again={() => void refetch()} />
      </>
    );
  return data ? <Shown scope={data} product={product} receivedAt={dataUpdatedAt} /> : <Opening />;
};
