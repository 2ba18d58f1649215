import React, { type ReactNode } from 'react';
import { Box, Inline, Text, xcss } from '@forge/react';

const label = xcss({ width: '96px', minWidth: '96px' });
const value = xcss({ flexGrow: '1', minWidth: '0px' });

/** A label at the left, what it says at the right; labels line up. */
export const Row = ({ label: words, children }: { readonly label: string; readonly children: ReactNode }) => (
  <Inline space="space.150" alignBlock="start">
    <Box xcss={label}>
      <Text color="color.text.subtle">{words}</Text>
    </Box>
    <Box xcss={value}>{children}</Box>
  </Inline>
);
