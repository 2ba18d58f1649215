/** The summary: click, type, Enter. */
import React, { useState, type ReactNode } from 'react';
import Textfield from '@atlaskit/textfield';

interface SummaryProps {
  readonly text: string;
  readonly save: (text: string) => Promise<boolean>;
}

export const Summary = ({ text, save }: SummaryProps): ReactNode => {
  const [draft, setDraft] = useState<string>();
  const done = (): void => {
    setDraft(undefined);
    if (draft !== undefined && draft.trim() !== '' && draft !== text) void save(draft.trim());
  };
  if (draft === undefined) {
    return (
      <h1 className="summary">
        <button type="button" className="summary-text" title="Edit summary" onClick={() => setDraft(text)}>
          {text}
        </button>
      </h1>
    );
  }
  const key = (event: React.KeyboardEvent): void => {
    if (event.key === 'Enter') done();
    if (event.key === 'Escape') setDraft(undefined);
  };
  return (
    <div className="summary-edit">
      <Textfield
        aria-label="Summary"
        autoFocus
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={key}
      />
    </div>
  );
};
