/** The glyphs of UI Kit's Icon: the core set of Atlaskit, by name. Glyphs Atlassian has since renamed or removed are refused. */
import type { ComponentType } from 'react';
import glyphs from 'virtual:glyphs';
import { text, type Reader } from './readers';

export interface GlyphProps {
  readonly label: string;
  readonly color?: string;
  readonly size?: 'small' | 'medium';
}

/** In the core set, but not in UI Kit's list, or there under an older name with another picture. */
const notInUiKit = new Set([
  ...['ai-sparkle', 'bezier-curve', 'check-circle', 'error', 'mention', 'quotation-block', 'shortcut', 'table', 'upload', 'warning'],
  ...['figma', 'figma-community', 'figma-component', 'figma-component-instance', 'figma-component-instance-swap', 'figma-slot'],
]);

const findGlyph = (name: string): ComponentType<GlyphProps> | undefined =>
  notInUiKit.has(name) || !Object.hasOwn(glyphs, name) ? undefined : glyphs[name];

/** A glyph by its name, as a component. */
export const glyph: Reader<ComponentType<GlyphProps>> = (value) => {
  const found = findGlyph(text(value));
  if (!found) throw new Error(JSON.stringify(value));
  return found;
};
