import React from 'react';
import { Box, Text, xcss } from '@forge/react';

const box = xcss({
  borderColor: 'color.border.bold',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.small',
  paddingInline: 'space.075',
});

/** A boxed letter, never coloured: a class is no judgement. */
export const ClassLetter = ({ of }: { readonly of: 'A' | 'B' | 'C' }) => (
  <Box xcss={box}>
    <Text weight="bold">{of}</Text>
  </Box>
);
