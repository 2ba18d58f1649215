import React from 'react';
import { Icon, Inline, Text } from '@forge/react';
import type { TraceRowView } from '../../contract/panel-api';

type Mark = TraceRowView['mark'];

/** Shape and word carry the meaning, colour is the third hint. */
const glyphs = {
  checking: { glyph: 'clock', color: 'color.icon.subtle' },
  lost: { glyph: 'minus-square', color: 'color.icon.danger' },
  outside: { glyph: 'link-external', color: 'color.icon.subtle' },
  retired: { glyph: 'archive-box', color: 'color.icon.subtle' },
  draft: { glyph: 'edit', color: 'color.icon.subtle' },
  suspect: { glyph: 'link-broken', color: 'color.icon.warning' },
  failed: { glyph: 'cross-circle', color: 'color.icon.danger' },
  reverify: { glyph: 'refresh', color: 'color.icon.warning' },
  passed: { glyph: 'status-success', color: 'color.icon.success' },
  'needs-a-person': { glyph: 'person-warning', color: 'color.icon.information' },
  confirmed: { glyph: 'link', color: 'color.icon.subtle' },
  unchanged: { glyph: 'link', color: 'color.icon.subtle' },
  'not-asked': undefined,
} as const satisfies Readonly<Record<Mark['is'], unknown>>;

export const MarkSaid = ({ mark }: { readonly mark: Mark }) => {
  const drawn = glyphs[mark.is];
  return (
    <Inline space="space.075" alignBlock="center">
      {drawn ? <Icon glyph={drawn.glyph} label="" color={drawn.color} /> : null}
      <Text>
        {mark.word}
        {mark.detail === '' ? '' : ' '}
        <Text as="span" color="color.text.subtle">
          {mark.detail}
        </Text>
      </Text>
    </Inline>
  );
};
