import React from 'react';
import { Box, xcss } from '@forge/react';

const line = xcss({ borderTopColor: 'color.border', borderTopStyle: 'solid', borderTopWidth: 'border.width' });

/** Separates sections; the mocks use hairlines and space, no boxes in boxes. */
export const Hairline = () => <Box xcss={line} />;
