/** What a part of a text says, or what differs in it word by word: struck or underlined, and said to whoever hears it. */
import React, { type ReactNode } from 'react';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ChangeLineView } from '../../../src/contract/panel-api';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';
import { Said } from './sentence';

const valuesOf = ({ from, to }: ChangeLineView): string => (from === undefined ? (to ?? '') : `${from} → ${to ?? ''}`);

const Parts = ({ parts }: { readonly parts: NonNullable<ChangeLineView['parts']> }): ReactNode => {
  const say = useSay();
  return parts.map((part, i) => {
    if (part.is === 'same') return part.text;
    const Tag = part.is === 'removed' ? 'del' : 'ins';
    return (
      <Tag key={i}>
        <VisuallyHidden>{say(part.is === 'removed' ? words.removed : words.added)} </VisuallyHidden>
        {part.text}
      </Tag>
    );
  });
};

export const How = ({ line }: { readonly line: ChangeLineView }): ReactNode =>
  line.parts ? <Parts parts={line.parts} /> : line.said ? <Said of={line.said} /> : valuesOf(line);
