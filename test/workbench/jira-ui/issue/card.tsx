/** A collapsible card of the right rail, as Jira frames its Details and the apps. */
import React, { useId, useState, type ReactNode } from 'react';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';

interface CardProps {
  readonly title: string;
  readonly icon?: ReactNode;
  /** Shown at the right of the head. */
  readonly status?: ReactNode;
  /** Closed until somebody opens it. */
  readonly folded?: boolean;
  readonly children: ReactNode;
}

export const Card = ({ title, icon, status, folded = false, children }: CardProps): ReactNode => {
  const [open, setOpen] = useState(!folded);
  const body = useId();
  return (
    <section className="card" aria-label={title}>
      <h2 className="card-title">
        <button type="button" className="card-head" aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
          {icon}
          <span className="card-name">{title}</span>
          {status}
          {open ? <ChevronDownIcon label="" size="small" /> : <ChevronRightIcon label="" size="small" />}
        </button>
      </h2>
      <div id={body} className="card-body" hidden={!open}>
        {children}
      </div>
    </section>
  );
};
