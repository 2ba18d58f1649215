/** A custom field's value. Jira itself edits text and numbers here; an app's field that is read-only is refused by Jira, not by us. */
import React, { useState, type ReactNode } from 'react';
import Textfield from '@atlaskit/textfield';
import { isRecord } from '../../uikit/forge-doc';
import { paragraphsOf } from '../site/adf-text';
import type { Field } from '../site/shapes';

const wordsOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (isRecord(value) && typeof value['value'] === 'string') return value['value'];
  return paragraphsOf(value).join('\n');
};

/** What a typed text means for the field, or undefined where this page cannot edit it. */
const typed = (field: Field, text: string): unknown =>
  field.schema?.type === 'number' ? (text === '' ? null : Number(text)) : text === '' ? null : text;
const isEditable = (field: Field, value: unknown): boolean =>
  (field.schema?.type === 'string' || field.schema?.type === 'number') && !isRecord(value);

interface CustomValueProps {
  readonly field: Field;
  readonly value: unknown;
  readonly save: (value: unknown) => Promise<boolean>;
}

export const CustomValue = ({ field, value, save }: CustomValueProps): ReactNode => {
  const [draft, setDraft] = useState<string>();
  const words = wordsOf(value);
  const shown = words === '' ? <span className="subtle">None</span> : words;
  if (!isEditable(field, value)) return <span className="field-value">{shown}</span>;
  if (draft === undefined) {
    return (
      <button type="button" className="field-button" title={`Edit ${field.name}`} onClick={() => setDraft(words)}>
        {shown}
      </button>
    );
  }
  const done = (): void => {
    setDraft(undefined);
    if (draft !== words) void save(typed(field, draft));
  };
  const key = (event: React.KeyboardEvent): void => {
    if (event.key === 'Enter') done();
    if (event.key === 'Escape') setDraft(undefined);
  };
  return (
    <Textfield
      aria-label={field.name}
      isCompact
      autoFocus
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={key}
    />
  );
};
