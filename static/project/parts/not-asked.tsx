/** Which rules are switched off, and why; beside every answer that counts trace gaps. */
import React, { type ReactNode } from 'react';
import type { ProductView } from '../../../src/contract/project-api';

export const NotAsked = ({ product: { notAsked } }: { readonly product: ProductView }): ReactNode =>
  notAsked.map((sentence) => (
    <p key={sentence} className="subtle">
      {sentence}
    </p>
  ));
