/** Root, MacroConfig, Stack, Inline, Box, Bleed, Pressable: the layout primitives. */
import React, { useEffect, type ComponentProps, type ReactNode } from 'react';
import { Bleed as AkBleed, Inline as AkInline, Stack as AkStack, Box as AkBox, Pressable as AkPressable } from '@atlaskit/primitives';
import type { BackgroundColor, Space } from '@atlaskit/primitives';
import { component, useSurroundings, type Renderer } from '../component';
import { tell } from '../events';
import { flag, handler, oneOf, record, text, token } from '../readers';
import { classOf, readXcss } from '../xcss';

const space = token<Space>('space');
const background = token<BackgroundColor>('color.background', 'color.blanket', 'elevation.surface');
const bleed = oneOf('space.025', 'space.050', 'space.100', 'space.150', 'space.200');
const align = { alignBlock: oneOf('start', 'center', 'end', 'stretch'), alignInline: oneOf('start', 'center', 'end', 'stretch') };
const paddings = {
  padding: space,
  paddingBlock: space,
  paddingBlockStart: space,
  paddingBlockEnd: space,
  paddingInline: space,
  paddingInlineStart: space,
  paddingInlineEnd: space,
};

type Styles = NonNullable<ComponentProps<typeof AkPressable>['xcss']>;

/** An `xcss` prop as the class that Atlaskit's primitives take in its place; what it may not say is told under the component's name. */
const useXcss = (owner: string, style: Readonly<Record<string, unknown>> | undefined): { xcss?: Styles } => {
  const { unmodelled } = useSurroundings();
  const read = style ? readXcss(style) : undefined;
  const unknown = (read?.unknown ?? []).join(', ');
  useEffect(() => {
    if (unknown) unmodelled(`${owner}.xcss ${unknown}`);
  }, [owner, unknown, unmodelled]);
  return read ? { xcss: classOf(read.rules) } : {};
};

const Root = ({ children }: { readonly children: ReactNode }): ReactNode => children;

export const layout: Readonly<Record<string, Renderer>> = {
  Root: component({}, Root),
  MacroConfig: component({}, Root),
  Stack: component({ ...align, grow: oneOf('hug', 'fill'), space, spread: oneOf('space-between'), testId: text }, ({ props, children }) => (
    <AkStack {...props}>{children}</AkStack>
  )),
  Inline: component(
    {
      alignBlock: oneOf('start', 'center', 'end', 'stretch', 'baseline'),
      alignInline: align.alignInline,
      grow: oneOf('hug', 'fill'),
      space,
      rowSpace: space,
      separator: text,
      shouldWrap: flag,
      spread: oneOf('space-between'),
      testId: text,
    },
    ({ props, children }) => <AkInline {...props}>{children}</AkInline>,
  ),
  Box: component(
    { ...paddings, backgroundColor: background, role: text, testId: text, xcss: record },
    ({ props: { xcss: style, ...props }, children }) => (
      <AkBox {...props} {...useXcss('Box', style)}>
        {children}
      </AkBox>
    ),
  ),
  Bleed: component({ all: bleed, block: bleed, inline: bleed, testId: text }, ({ props, children }) => (
    <AkBleed {...props}>{children}</AkBleed>
  )),
  Pressable: component(
    { ...paddings, backgroundColor: background, isDisabled: flag, onClick: handler, testId: text, xcss: record },
    ({ props, children }) => {
      const { xcss: style, onClick, ...rest } = props;
      return (
        <AkPressable {...rest} {...useXcss('Pressable', style)} onClick={() => tell(onClick)}>
          {children}
        </AkPressable>
      );
    },
  ),
};
