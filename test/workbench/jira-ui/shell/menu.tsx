/** A small menu under a button, opened by mouse or keyboard, closed by Escape. */
import React, { useState, type ReactNode } from 'react';
import Popup from '@atlaskit/popup';

export interface MenuItem {
  readonly label: string;
  readonly before?: ReactNode;
  readonly note?: string;
  readonly chosen?: boolean;
  readonly act: () => void;
}

interface MenuProps {
  readonly name: string;
  readonly items: readonly MenuItem[];
  readonly head?: ReactNode;
  readonly placement?: 'bottom-start' | 'bottom-end';
  readonly className?: string;
  readonly children: ReactNode;
}

/** Arrow keys walk through the items, as in any menu. */
const walk = (event: React.KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role^="menuitem"]')];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
};

export const Menu = ({ name, items, head, placement = 'bottom-start', className = 'icon-button', children }: MenuProps): ReactNode => {
  const [open, setOpen] = useState(false);
  const content = (): ReactNode => (
    <div className="menu" role="menu" aria-label={name} tabIndex={-1} onKeyDown={walk}>
      {head}
      {items.map(({ label, before, note, chosen, act }) => (
        <button
          key={label}
          type="button"
          className="menu-item"
          role={chosen === undefined ? 'menuitem' : 'menuitemradio'}
          {...(chosen === undefined ? {} : { 'aria-checked': chosen })}
          onClick={() => {
            setOpen(false);
            act();
          }}
        >
          {before}
          <span className="menu-label">{label}</span>
          {note !== undefined && <span className="menu-note">{note}</span>}
        </button>
      ))}
    </div>
  );
  return (
    <Popup
      isOpen={open}
      onClose={() => setOpen(false)}
      placement={placement}
      role="dialog"
      label={name}
      content={content}
      trigger={({ ref, 'aria-controls': controls, 'aria-expanded': expanded }) => (
        <button
          ref={ref}
          type="button"
          className={className}
          aria-label={name}
          aria-haspopup="menu"
          aria-controls={controls}
          aria-expanded={expanded}
          onClick={() => setOpen(!open)}
        >
          {children}
        </button>
      )}
    />
  );
};
