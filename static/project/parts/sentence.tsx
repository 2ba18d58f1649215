import React, { type ReactNode } from 'react';
import type { Sentence } from '../../../src/contract/api';
import { IssueLink } from '../shell/links';

/** A sentence in which issues are links. Issues the viewer may not see never reach a screen. */
export const Said = ({ of }: { readonly of: Sentence }): ReactNode =>
  of.map((part, i) => ('issue' in part ? <IssueLink key={i} issue={part.issue} /> : part.text));
