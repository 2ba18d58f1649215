/** What the choices on the screen would yield, tried by the server on the issues that were looked at. */
import React, { useEffect, useState, type ReactNode } from 'react';
import Spinner from '@atlaskit/spinner';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PreviewView } from '../../../src/contract/settings-api';
import { MarkGlyph } from '../parts/mark';
import { Trouble } from '../parts/trouble';
import { sayNumber } from '../parts/when';
import { accepted, Refused } from '../shell/answers';
import { useSay, useViewer } from '../shell/viewer';
import { askSettings } from './ask-settings';
import { useDraft } from './draft';
import { settingsWords as w } from './words';

/** Until the choices rest for a moment: each try is an invocation. */
const restMs = 500;

const useRested = <T,>(value: T): T => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(value);
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return rested;
};

const Gaps = ({ preview: { gaps, sampled, issues } }: { readonly preview: PreviewView }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const lines = [
    ['blocks-release', w.blocks, gaps.blocksRelease],
    ['to-resolve', w.resolve, gaps.toResolve],
    ['note', w.notes, gaps.note],
  ] as const;
  return (
    <div className="settings-part">
      <h3>{say(w.gapsExpected)}</h3>
      <ul className="settings-list">
        {lines.map(([mark, text, n]) => (
          <li key={mark}>
            <MarkGlyph mark={mark} />
            {say(text, { n: sayNumber(n, language) })}
          </li>
        ))}
      </ul>
      {sampled < issues && <p className="small subtle">{say(w.sampleOnly)}</p>}
    </div>
  );
};

const Counts = ({ preview }: { readonly preview: PreviewView }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const number = (n: number): string => (preview.about ? say(w.about1, { n: sayNumber(n, language) }) : sayNumber(n, language));
  return (
    <>
      <p className="small subtle">
        {say(w.previewOf, { n: sayNumber(preview.sampled, language), of: sayNumber(preview.issues, language) })}
      </p>
      {preview.kinds.length === 0 && <p>{say(w.noKinds)}</p>}
      <ul className="settings-counts">
        {preview.kinds.map(({ name, count }) => (
          <li key={name}>
            <strong>{number(count)}</strong>
            <span>{name}</span>
          </li>
        ))}
      </ul>
      {preview.links.length > 0 && (
        <div className="settings-part">
          <h3>{say(w.linksRead)}</h3>
          <ul className="settings-counts">
            {preview.links.map(({ name, count }) => (
              <li key={name}>
                <strong>{sayNumber(count, language)}</strong>
                <span>{name}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Gaps preview={preview} />
    </>
  );
};

export const Preview = (): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { mapping } = useDraft();
  const rested = useRested(mapping);
  const { data, error, isFetching } = useQuery({
    queryKey: ['preview', language, rested],
    queryFn: () => accepted(askSettings('previewMapping', { language, mapping: rested })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const isTrying = isFetching || rested !== mapping;
  return (
    <section className="settings-card" aria-label={say(w.withThese)} aria-busy={isTrying}>
      <div className="settings-card-head">
        <h2>{say(w.withThese)}</h2>
        {isTrying && <Spinner size="small" label={say(w.trying)} />}
      </div>
      {error instanceof Refused && <Trouble title={error.refusal.title} sentence={error.refusal.sentence} />}
      {data && <Counts preview={data} />}
    </section>
  );
};
