/** A status in the colour of its category. */
import React, { type ReactNode } from 'react';
import Lozenge from '@atlaskit/lozenge';
import type { Status } from '../site/shapes';

const appearances = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;
type Category = keyof typeof appearances;

const isCategory = (key: string): key is Category => key in appearances;

export const StatusLozenge = ({ status }: { readonly status: Status }): ReactNode => {
  const { key } = status.statusCategory;
  return <Lozenge appearance={isCategory(key) ? appearances[key] : 'default'}>{status.name}</Lozenge>;
};
