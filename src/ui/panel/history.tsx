/** What the record says of this issue, the newest first, ten at a time. */
import React, { useEffect, useState } from 'react';
import { Box, Button, Icon, Inline, Spinner, Stack, Text, User, xcss } from '@forge/react';
import { ask } from '../../contract/client';
import type { HistoryItemView, HistoryView, PanelView } from '../../contract/panel-api';
import type { Refusal } from '../../contract/refusal';
import { TroubleMessage } from '../context/trouble-message';
import { fill, type Language } from '../words/language';
import { Hairline } from '../words/hairline';
import { ChangeLine } from './change-line';
import { panelWords } from './panel-words';

interface Spoken {
  readonly language: Language;
}

const Who = ({ item, language }: Spoken & { readonly item: HistoryItemView }) =>
  item.who === undefined ? (
    <Inline space="space.075" alignBlock="center">
      <Icon glyph="app" label="" color="color.icon.subtle" />
      <Text>{fill(panelWords.byPlumbline, language)}</Text>
    </Inline>
  ) : (
    <User accountId={item.who} />
  );

const Item = ({ item, language }: Spoken & { readonly item: HistoryItemView }) => (
  <Stack space="space.075">
    <Inline spread="space-between" alignBlock="center" space="space.100" shouldWrap>
      <Inline space="space.150" alignBlock="center">
        <Who item={item} language={language} />
        <Text weight="bold">{item.act}</Text>
      </Inline>
      <Text size="small" color="color.text.subtle">
        {item.at}
      </Text>
    </Inline>
    {item.lines.map((line, i) => (
      <ChangeLine key={i} line={line} />
    ))}
    {item.reason === undefined ? null : <Text>{fill(panelWords.reason, language, { reason: item.reason })}</Text>}
  </Stack>
);

/** Read anew whenever the panel shows something new; what was read of earlier pages goes with it. */
const useHistory = (panel: PanelView, language: Language) => {
  const [pages, setPages] = useState<readonly HistoryView[]>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const said = JSON.stringify([panel.trace, panel.attributes, panel.issue.gaps, panel.issue.safetyClass]);
  useEffect(() => {
    let stale = false;
    void ask('readHistory', { language }).then((reply) => {
      if (stale) return;
      setRefusal(reply.ok ? undefined : reply.refusal);
      if (reply.ok) setPages([reply.value]);
    });
    return () => {
      stale = true;
    };
  }, [said, language]);
  const earlier = pages?.at(-1)?.earlier;
  const readEarlier = (): void => {
    if (earlier === undefined) return;
    setBusy(true);
    void ask('readHistory', { language, after: earlier }).then((reply) => {
      setBusy(false);
      setRefusal(reply.ok ? undefined : reply.refusal);
      if (reply.ok) setPages((before = []) => [...before, reply.value]);
    });
  };
  return { items: pages?.flatMap(({ items }) => items), refusal, busy, hasEarlier: earlier !== undefined, readEarlier };
};

const body = xcss({ width: '100%', paddingBlockStart: 'space.150' });

export const History = ({ panel, language }: Spoken & { readonly panel: PanelView }) => {
  const { items, refusal, busy, hasEarlier, readEarlier } = useHistory(panel, language);
  return (
    <Box xcss={body}>
      <Stack space="space.150">
        {refusal ? <TroubleMessage title={refusal.title} sentence={refusal.sentence} /> : null}
        {items || refusal ? null : <Spinner size="small" label={fill(panelWords.readingHistory, language)} />}
        {items?.map((item, i) => (
          <Stack key={item.id} space="space.150">
            {i > 0 ? <Hairline /> : null}
            <Item item={item} language={language} />
          </Stack>
        ))}
        {hasEarlier ? (
          <Inline>
            <Button isDisabled={busy} onClick={readEarlier}>
              {fill(panelWords.earlier, language)}
            </Button>
          </Inline>
        ) : null}
      </Stack>
    </Box>
  );
};
