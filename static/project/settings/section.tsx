/** A part of the screen; the longer ones are folded until somebody wants to look. */
import React, { type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly state?: string;
  readonly folded?: boolean;
  readonly children: ReactNode;
}

export const Section = ({ title, state, folded = false, children }: SectionProps): ReactNode => {
  const head = (
    <>
      <h2>{title}</h2>
      {state !== undefined && <span className="small subtle">{state}</span>}
    </>
  );
  if (!folded)
    return (
      <section className="stack-tight" aria-label={title}>
        <div className="settings-head">{head}</div>
        {children}
      </section>
    );
  return (
    <details className="settings-fold">
      <summary className="settings-head">{head}</summary>
      <div className="stack-tight">{children}</div>
    </details>
  );
};
