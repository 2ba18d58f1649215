/** A mark is an icon with its word: shape and word carry the meaning, colour is the third hint. */
import React from 'react';
import { Icon, Inline, Text } from '@forge/react';
import type { MarkName } from '../../contract/table-view';

const icons = {
  'blocks-release': { glyph: 'status-error', color: 'color.icon.danger' },
  'to-resolve': { glyph: 'status-warning', color: 'color.icon.warning' },
  note: { glyph: 'status-information', color: 'color.icon.information' },
  missing: { glyph: 'minus-square', color: 'color.icon.danger' },
  suspect: { glyph: 'link-broken', color: 'color.icon.warning' },
  confirmed: { glyph: 'link', color: 'color.icon.subtle' },
  reverify: { glyph: 'refresh', color: 'color.icon.warning' },
  'needs-person': { glyph: 'person-warning', color: 'color.icon.information' },
  draft: { glyph: 'edit', color: 'color.icon.subtle' },
  retired: { glyph: 'archive-box', color: 'color.icon.subtle' },
  gone: { glyph: 'cross', color: 'color.icon.subtle' },
  passed: { glyph: 'status-success', color: 'color.icon.success' },
  failed: { glyph: 'cross-circle', color: 'color.icon.danger' },
  deviation: { glyph: 'scales', color: 'color.icon.discovery' },
  checking: { glyph: 'clock', color: 'color.icon.subtle' },
  unknown: { glyph: 'clock', color: 'color.icon.subtle' },
  'nothing-asked': { glyph: 'minus', color: 'color.icon.subtle' },
} as const satisfies Readonly<Record<MarkName, { glyph: string; color: string }>>;

/** As a part of a line: text elements take no other mark. */
export const MarkIcon = ({ of }: { readonly of: MarkName }) => <Icon glyph={icons[of].glyph} label="" color={icons[of].color} />;

interface MarkProps {
  readonly of: MarkName;
  readonly word: string;
  readonly detail?: string;
  readonly small?: boolean;
}

export const Mark = ({ of, word, detail, small = false }: MarkProps) => (
  <Inline space="space.075" alignBlock="start">
    <MarkIcon of={of} />
    <Text {...(small ? { size: 'small' as const } : {})} color={of === 'nothing-asked' ? 'color.text.subtle' : 'color.text'}>
      {word}
      {detail === undefined ? '' : `: ${detail}`}
    </Text>
  </Inline>
);
