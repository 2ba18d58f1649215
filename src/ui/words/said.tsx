import React from 'react';
import { Link, Text } from '@forge/react';
import type { Sentence } from '../../contract/api';

/** A sentence in which issues are links. Issues the viewer may not see never reach a screen. */
export const Said = ({ of, subtle = false }: { readonly of: Sentence; readonly subtle?: boolean }) => (
  <Text color={subtle ? 'color.text.subtle' : 'color.text'}>
    {of.map((part, i) =>
      'issue' in part ? (
        <Link key={i} href={`/browse/${part.issue}`}>
          {part.issue}
        </Link>
      ) : (
        part.text
      ),
    )}
  </Text>
);
