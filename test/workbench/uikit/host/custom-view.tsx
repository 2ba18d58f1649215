/**
 * One Custom UI module on the page: the app's own page in a visible, sandboxed frame. The flags are those Forge documents for it, without
 * `allow-same-origin`: here the frame shares its server with the host, and an origin of its own would give it the host's.
 */
import React, { useEffect, useRef, useState, type ReactNode } from 'react';
import SectionMessage from '@atlaskit/section-message';
import { answerFor } from './commands';
import { linkFrame } from './frame-link';
import type { ModulePlace, Page } from './page';

const flags = 'allow-downloads allow-forms allow-modals allow-pointer-lock allow-scripts';

interface CustomViewProps {
  readonly page: Page;
  readonly place: ModulePlace;
  readonly title: string;
}

const draw = (): never => {
  throw new Error('unmodelled: a UI Kit tree from a Custom UI page');
};

/** A new page or place starts the frame anew: give it a key. */
export const CustomView = ({ page, place, title }: CustomViewProps): ReactNode => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [failure, failed] = useState<string>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let touched = false;
    const takeGesture = (): boolean => {
      const had = touched;
      touched = false;
      return had;
    };
    const gesture = (): void => void (touched = true);
    const answer = answerFor(page, { place, takeGesture, gesture, draw, failed, rerender: () => setTurn(turn + 1) });
    const link = linkFrame(element, answer, () => undefined);
    element.src = `/app/${place.resourceKey}/index.html`;
    return link.close;
  }, [page, place, turn]);
  return (
    <>
      {failure !== undefined && (
        <SectionMessage appearance="error" title="The app failed">
          {failure}
        </SectionMessage>
      )}
      <iframe key={turn} ref={frame} className="custom-frame" title={title} sandbox={flags} />
    </>
  );
};
