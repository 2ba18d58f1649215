import React, { type ReactNode } from 'react';
import { Box, Inline, Text, xcss } from '@forge/react';

const label = xcss({ width: '96px', minWidth: '96px' });
const wideLabel = xcss({ width: '200px', minWidth: '200px' });
const value = xcss({ flexGrow: '1', minWidth: '0px' });

interface RowProps {
  readonly label: string;
  readonly children: ReactNode;
  /** In the body of the issue, where there is room. */
  readonly wide?: boolean;
}

/** A label at the left, what it says at the right; labels line up. */
export const Row = ({ label: words, wide = false, children }: RowProps) => (
  <Inline space="space.150" alignBlock="start">
    <Box xcss={wide ? wideLabel : label}>
      <Text color="color.text.subtle">{words}</Text>
    </Box>
    <Box xcss={value}>{children}</Box>
  </Inline>
);
