/** The list that opens under a line that begins with a slash. The line keeps the focus; the list only shows what Enter would take. */
import React, { type ReactNode } from 'react';
import { ModuleIcon } from '../../jira-ui/app/module-icon';
import type { AppModule } from '../../jira-ui/site/bench-state';
import { descriptionOf } from './use-insert';

interface SlashMenuProps {
  readonly id: string;
  readonly found: readonly AppModule[];
  /** Index of the one Enter takes. */
  readonly chosen: number;
  readonly take: (module: AppModule) => void;
}

export const optionId = (id: string, index: number): string => `${id}-${index}`;

export const SlashMenu = ({ id, found, chosen, take }: SlashMenuProps): ReactNode => (
  <div className="slash-menu">
    {found.length === 0 && <p className="menu-head">Nothing of that name can be inserted.</p>}
    <ul id={id} role="listbox" aria-label="Insert">
      {found.map((module, index) => (
        <li
          key={module.key}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === chosen}
          className="slash-item"
          onMouseDown={(event) => {
            event.preventDefault();
            take(module);
          }}
        >
          <ModuleIcon module={module} />
          <span>
            <span className="slash-name">{module.title}</span>
            <span className="slash-says">{descriptionOf(module)}</span>
          </span>
        </li>
      ))}
    </ul>
  </div>
);
