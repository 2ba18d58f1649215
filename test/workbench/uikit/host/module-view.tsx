/** One UI Kit module on the page: a hidden, sandboxed frame that runs the app, and its tree drawn by the host with Atlaskit. */
import React, { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { DrawNode, SurroundingsContext, type Surroundings } from '../component';
import { renderers } from '../components';
import type { ForgeNode } from '../forge-doc';
import { answerFor } from './commands';
import { linkFrame } from './frame-link';
import type { ModulePlace, Page } from './page';

interface ModuleViewProps {
  readonly page: Page;
  readonly place: ModulePlace;
  readonly close?: (payload: unknown) => void;
  readonly submit?: (payload: unknown) => void;
}

interface Shown {
  readonly doc?: ForgeNode;
  readonly failure?: string;
}

/** The page and the closing act may be new on every render of the host; the frame must not start again for that. */
const useLatest = <T,>(value: T): { readonly current: T } => {
  const latest = useRef(value);
  latest.current = value;
  return latest;
};

const Frame = ({
  page,
  place,
  close,
  submit,
  show,
  restart,
}: ModuleViewProps & { readonly show: (shown: Shown) => void; readonly restart: () => void }): ReactNode => {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useLatest({ page, place, close, submit, show, restart });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let gesture = false;
    const takeGesture = (): boolean => {
      const had = gesture;
      gesture = false;
      return had;
    };
    const link = linkFrame(
      element,
      (command, data) => answer(command, data),
      () => (gesture = true),
    );
    const shell = {
      get place() {
        return latest.current.place;
      },
      takeGesture,
      draw: (doc: ForgeNode) => latest.current.show({ doc }),
      failed: (failure: string) => latest.current.show({ failure }),
      rerender: () => latest.current.restart(),
      ...(close ? { close: (payload: unknown) => latest.current.close?.(payload) } : {}),
      ...(submit ? { submit: (payload: unknown) => latest.current.submit?.(payload) } : {}),
    };
    const answer = answerFor(latest.current.page, shell);
    element.src = `/app/${place.resourceKey}/index.html`;
    return link.close;
  }, [place.resourceKey, place.moduleKey]);
  return <iframe ref={frame} title={`${place.moduleKey} (app frame)`} sandbox="allow-scripts" hidden aria-hidden="true" tabIndex={-1} />;
};

export const ModuleView = ({ page, place, close, submit }: ModuleViewProps): ReactNode => {
  const [shown, show] = useState<Shown>({});
  const [turn, setTurn] = useState(0);
  const surroundings = useMemo<Surroundings>(
    () => ({ unmodelled: (name) => page.note('unmodelled', name), personName: page.personName, follow: page.follow, renderers }),
    [page],
  );
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <Frame
        key={turn}
        page={page}
        place={place}
        {...(close ? { close } : {})}
        {...(submit ? { submit } : {})}
        show={show}
        restart={() => setTurn(turn + 1)}
      />
      {shown.failure !== undefined && (
        <SectionMessage appearance="error" title="The app failed">
          {shown.failure}
        </SectionMessage>
      )}
      {shown.doc ? <DrawNode node={shown.doc} /> : shown.failure === undefined && <Spinner label="Loading the app" />}
    </SurroundingsContext.Provider>
  );
};
