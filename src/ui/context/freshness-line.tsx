import React, { useEffect, useState } from 'react';
import { Button, Icon, Inline, Stack, Text } from '@forge/react';
import type { FreshnessView } from '../../contract/api';
import { fill, type Language } from '../words/language';
import { Hairline } from '../words/hairline';
import { words } from '../words/words';
import type { Opened } from '../words/use-opened';

const tickMs = 5_000;

const useSecondsSince = (then: number): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, tickMs);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return Math.max(0, Math.round((now - then) / 1000));
};

const lineOf = ({ waiting, current }: FreshnessView, s: number, language: Language): string => {
  if (waiting === 1) return fill(words.oneWaits, language, { s });
  if (waiting > 1) return fill(words.manyWait, language, { n: waiting, s });
  if (!current) return fill(words.checking, language);
  return s < 2 ? fill(words.checkedNow, language) : fill(words.checkedAgo, language, { s });
};

/** How fresh the card is, and a way to have it checked at once. */
export const FreshnessLine = ({
  freshness,
  opened,
  language,
}: {
  readonly freshness: FreshnessView;
  readonly opened: Pick<Opened<unknown>, 'asking' | 'receivedAt' | 'checkNow'>;
  readonly language: Language;
}) => {
  const seconds = useSecondsSince(opened.receivedAt);
  return (
    <Stack space="space.100">
      <Hairline />
      <Inline spread="space-between" alignBlock="center">
        <Inline space="space.075" alignBlock="center">
          <Icon glyph="clock" label="" size="small" color="color.icon.subtle" />
          <Text size="small" color="color.text.subtle">
            {lineOf(freshness, seconds, language)}
          </Text>
        </Inline>
        <Button appearance="subtle" spacing="compact" isDisabled={opened.asking} onClick={opened.checkNow}>
          {fill(words.checkNow, language)}
        </Button>
      </Inline>
    </Stack>
  );
};
