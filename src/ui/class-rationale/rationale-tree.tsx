import React from 'react';
import { Box, Inline, Spinner, Stack, Text, xcss } from '@forge/react';
import type { RationaleLine, Reply } from '../../contract/api';
import { TroubleMessage } from '../context/trouble-message';
import { fill, type Language } from '../words/language';
import { Said } from '../words/said';
import { words } from '../words/words';
import { ClassLetter } from './class-letter';

interface Spoken {
  readonly language: Language;
}

/** Each step stands a little further in than the one it was reached from. */
const branch = xcss({
  marginLeft: 'space.100',
  paddingLeft: 'space.200',
  borderLeftColor: 'color.border',
  borderLeftStyle: 'solid',
  borderLeftWidth: 'border.width',
});

const Others = ({ line: { others, more }, language }: Spoken & { readonly line: RationaleLine }) => (
  <>
    {others.map((other, i) => (
      <Inline key={i} space="space.100" alignBlock="start">
        <ClassLetter of={other.class} />
        <Said of={other.said} subtle />
      </Inline>
    ))}
    {more > 0 ? (
      <Text size="small" color="color.text.subtle">
        {fill(words.moreOthers, language, { n: more })}
      </Text>
    ) : null}
  </>
);

const Step = ({ lines, language }: Spoken & { readonly lines: readonly RationaleLine[] }) => {
  const [line, ...above] = lines;
  if (!line) return null;
  const { rationale } = line;
  const isLast = above.length === 0 && line.others.length === 0 && line.more === 0;
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="start">
        <ClassLetter of={line.class} />
        <Stack space="space.025">
          <Said of={line.because} />
          {rationale === undefined ? null : <Text color="color.text.subtle">{fill(words.because, language, { why: rationale })}</Text>}
        </Stack>
      </Inline>
      {isLast ? null : (
        <Box xcss={branch}>
          <Stack space="space.100">
            <Step lines={above} language={language} />
            <Others line={line} language={language} />
          </Stack>
        </Box>
      )}
    </Stack>
  );
};

interface Props extends Spoken {
  readonly answer: Reply<readonly RationaleLine[]> | undefined;
}

/** From the issue up to where its class is stated; beside each step, what could have given a class and does not decide. */
export const RationaleTree = ({ answer, language }: Props) => {
  if (!answer) return <Spinner label={fill(words.rationale, language)} />;
  if (!answer.ok) return <TroubleMessage title={answer.refusal.title} sentence={answer.refusal.sentence} />;
  return <Step lines={answer.value} language={language} />;
};
