import React from 'react';
import { Box, Inline, Link, Text, xcss } from '@forge/react';
import type { ChangeLineView } from '../../contract/panel-api';

type Part = NonNullable<ChangeLineView['parts']>[number];

/** Struck and red, bold and green: the difference is told by shape first. */
const Difference = ({ part }: { readonly part: Part }) => {
  if (part.is === 'same') return <>{part.text}</>;
  return part.is === 'removed' ? (
    <Text as="strike" color="color.text.danger">
      {part.text}
    </Text>
  ) : (
    <Text as="strong" color="color.text.success">
      {part.text}
    </Text>
  );
};

const Said = ({ line }: { readonly line: ChangeLineView }) => (
  <>
    {(line.said ?? []).map((part, i) =>
      'issue' in part ? (
        <Link key={i} href={`/browse/${part.issue}`}>
          {part.issue}
        </Link>
      ) : (
        part.text
      ),
    )}
  </>
);

const valuesOf = ({ from, to }: ChangeLineView): string => (from === undefined ? (to ?? '') : `${from} → ${to ?? ''}`);

const How = ({ line }: { readonly line: ChangeLineView }) => (
  <>
    {line.parts?.map((part, i) => (
      <Difference key={i} part={part} />
    ))}
    {line.said ? <Said line={line} /> : null}
    {line.parts || line.said ? null : valuesOf(line)}
  </>
);

/** What was changed, then how: a text word by word, a value from and to, a link by its other end. */
export const ChangeLine = ({ line }: { readonly line: ChangeLineView }) => {
  const hasMore = line.parts !== undefined || line.said !== undefined || line.to !== undefined;
  return (
    <Text>
      <Text as="span" color="color.text.subtle">
        {hasMore ? `${line.what}: ` : line.what}
      </Text>
      <How line={line} />
    </Text>
  );
};

const label = xcss({ width: '136px', minWidth: '136px' });
const grow = xcss({ flexGrow: '1', minWidth: '0px' });

/** The same where parts stand below each other to be read in full: names at the left, so that the texts line up. */
export const ChangePart = ({ line }: { readonly line: ChangeLineView }) => (
  <Inline space="space.100" alignBlock="start">
    <Box xcss={label}>
      <Text weight="medium" color="color.text.subtle">
        {line.what}
      </Text>
    </Box>
    <Box xcss={grow}>
      <Text>
        <How line={line} />
      </Text>
    </Box>
  </Inline>
);
