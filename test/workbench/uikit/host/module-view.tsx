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
  /** Takes the form a macro draws for its configuration. */
  readonly drawConfig?: (doc: ForgeNode) => void;
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
  drawConfig,
  show,
  restart,
}: ModuleViewProps & { readonly show: (shown: Shown) => void; readonly restart: () => void }): ReactNode => {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useLatest({ page, place, close, submit, drawConfig, show, restart });
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
      drawConfig: (doc: ForgeNode) => latest.current.drawConfig?.(doc),
      ...(close ? { close: (payload: unknown) => latest.current.close?.(payload) } : {}),
      ...(submit ? { submit: (payload: unknown) => latest.current.submit?.(payload) } : {}),
    };
    const answer = answerFor(latest.current.page, shell);
    element.src = `/app/${place.resourceKey}/index.html`;
    return link.close;
  }, [place.resourceKey, place.moduleKey]);
  return <iframe ref={frame} title={`${place.moduleKey} (app frame)`} sandbox="allow-scripts" hidden aria-hidden="true" tabIndex={-1} />;
};

/** A part of the app's tree, drawn for a module on this page. */
export const DrawTree = ({ page, doc }: { readonly page: Page; readonly doc: ForgeNode }): ReactNode => {
  const surroundings = useMemo<Surroundings>(
    () => ({ unmodelled: (name) => page.note('unmodelled', name), personName: page.personName, follow: page.follow, renderers }),
    [page],
  );
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <DrawNode node={doc} />
    </SurroundingsContext.Provider>
  );
};

export const ModuleView = (props: ModuleViewProps): ReactNode => {
  const [shown, show] = useState<Shown>({});
  const [turn, setTurn] = useState(0);
  return (
    <>
      <Frame key={turn} {...props} show={show} restart={() => setTurn(turn + 1)} />
      {shown.failure !== undefined && (
        <SectionMessage appearance="error" title="The app failed">
          {shown.failure}
        </SectionMessage>
      )}
      {shown.doc ? <DrawTree page={props.page} doc={shown.doc} /> : shown.failure === undefined && <Spinner label="Loading the app" />}
    </>
  );
};
