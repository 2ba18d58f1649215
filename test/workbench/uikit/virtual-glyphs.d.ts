declare module 'virtual:glyphs' {
  import type { ComponentType } from 'react';

  interface GlyphProps {
    readonly label: string;
    readonly color?: string;
    readonly size?: 'small' | 'medium';
  }
  const glyphs: Readonly<Record<string, ComponentType<GlyphProps>>>;
  export default glyphs;
}
