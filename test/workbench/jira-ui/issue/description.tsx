/** The description: shown as paragraphs, edited as plain text. */
import React, { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { documentOf, paragraphsOf } from '../site/adf-text';

interface DescriptionProps {
  readonly document: unknown;
  readonly save: (document: unknown) => Promise<boolean>;
}

export const Description = ({ document, save }: DescriptionProps): ReactNode => {
  const [draft, setDraft] = useState<string>();
  const paragraphs = paragraphsOf(document);
  const submit = async (): Promise<void> => {
    if (draft !== undefined && (await save(documentOf(draft)))) setDraft(undefined);
  };
  return (
    <section className="section" aria-labelledby="description">
      <h2 id="description" className="section-title">
        Description
      </h2>
      {draft === undefined ? (
        <button type="button" className="description" aria-label="Edit description" onClick={() => setDraft(paragraphs.join('\n'))}>
          {paragraphs.length === 0 && <span className="subtle">Add a description…</span>}
          {paragraphs.map((text, index) => (
            <span key={index} className="paragraph">
              {text}
            </span>
          ))}
        </button>
      ) : (
        <div className="edit-block">
          <TextArea
            aria-label="Description"
            autoFocus
            minimumRows={4}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <div className="actions">
            <Button appearance="primary" onClick={() => void submit()}>
              Save
            </Button>
            <Button appearance="subtle" onClick={() => setDraft(undefined)}>
              Cancel
            </Button>
          </div>
        </div>
      )}
    </section>
  );
};
