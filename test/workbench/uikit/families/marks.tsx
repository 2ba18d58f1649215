/** Small marks: Lozenge, Badge, Tag, TagGroup, Icon, Image, Tooltip, Spinner, ProgressBar, User. */
import React from 'react';
import AkBadge from '@atlaskit/badge';
import AkLozenge from '@atlaskit/lozenge';
import AkProgressBar from '@atlaskit/progress-bar';
import AkSpinner from '@atlaskit/spinner';
import AkTag, { RemovableTag } from '@atlaskit/tag';
import AkTagGroup from '@atlaskit/tag-group';
import tokenNames from '@atlaskit/tokens/token-names';
import AkTooltip from '@atlaskit/tooltip';
import { Inline } from '@atlaskit/primitives';
import { component, useSurroundings, type Renderer } from '../component';
import { tell } from '../events';
import type { ForgeNode } from '../forge-doc';
import { glyph } from '../icons';
import { PersonAvatar } from '../person-avatar';
import { either, flag, handler, number, oneOf, text, token, type Reader } from '../readers';

const isToken = (name: string): name is keyof typeof tokenNames => name in tokenNames;
const iconColor: Reader<string> = (value) => {
  const name = token<string>('color')(value);
  if (!isToken(name)) throw new Error(name);
  return `var(${tokenNames[name]})`;
};
const wordsOf = (node: ForgeNode): string => {
  const words = node.children[0]?.props['text'];
  return typeof words === 'string' || typeof words === 'number' ? String(words) : '';
};
const semantic = ['warning', 'danger', 'information', 'neutral', 'discovery'] as const;
const pixels = { xsmall: 16, small: 24, medium: 32, large: 40, xlarge: 96 } as const;
const tagColors = ['standard', 'green', 'lime', 'blue', 'red', 'purple', 'magenta', 'grey', 'gray', 'teal', 'orange', 'yellow'] as const;
const tag = { text, appearance: oneOf('default', 'rounded'), color: oneOf(...tagColors), href: text, testId: text };

export const marks: Readonly<Record<string, Renderer>> = {
  Lozenge: component(
    {
      appearance: oneOf('default', 'inprogress', 'moved', 'new', 'removed', 'success', ...semantic),
      isBold: flag,
      maxWidth: either(number, text),
      testId: text,
    },
    ({ props: { isBold: _always, ...props }, children }) => <AkLozenge {...props}>{children}</AkLozenge>,
  ),
  Badge: component(
    {
      appearance: oneOf('added', 'default', 'important', 'primary', 'primaryInverted', 'removed', 'success', ...semantic),
      max: number,
      testId: text,
    },
    ({ props, node }) => <AkBadge {...props}>{wordsOf(node)}</AkBadge>,
  ),
  Tag: component(
    { ...tag, isRemovable: flag, removeButtonLabel: text, onAfterRemoveAction: handler },
    ({ props: { isRemovable, removeButtonLabel, onAfterRemoveAction, text: words = '', ...props } }) =>
      isRemovable ? (
        <RemovableTag
          {...props}
          text={words}
          removeButtonLabel={removeButtonLabel ?? 'Remove'}
          onAfterRemoveAction={(removed) => tell(onAfterRemoveAction, removed)}
        />
      ) : (
        <AkTag {...props} text={words} isRemovable={false} />
      ),
  ),
  TagGroup: component({ alignment: oneOf('start', 'end') }, ({ props, children }) => <AkTagGroup {...props}>{children}</AkTagGroup>),
  Icon: component(
    { glyph, label: text, color: iconColor, size: oneOf('small', 'medium') },
    ({ props: { glyph: Glyph, label = '', ...props } }) => (Glyph ? <Glyph label={label} {...props} /> : null),
  ),
  Image: component(
    {
      src: text,
      alt: text,
      size: oneOf('xsmall', 'small', 'medium', 'large', 'xlarge'),
      height: either(number, text),
      width: either(number, text),
    },
    ({ props: { src, alt = '', size, ...own } }) => (
      <img src={src} alt={alt} {...(size ? { width: pixels[size] } : {})} {...own} style={{ maxWidth: '100%' }} />
    ),
  ),
  Tooltip: component(
    {
      content: text,
      delay: number,
      position: oneOf('top', 'bottom', 'left', 'right', 'auto', 'mouse'),
      mousePosition: oneOf('top', 'bottom', 'left', 'right', 'auto'),
      testId: text,
      truncate: flag,
    },
    ({ props: { content = '', ...props }, children }) => (
      <AkTooltip content={content} {...props}>
        {children}
      </AkTooltip>
    ),
  ),
  Spinner: component(
    {
      appearance: oneOf('inherit', 'invert'),
      delay: number,
      label: text,
      size: either(oneOf('xsmall', 'small', 'medium', 'large', 'xlarge'), number),
      testId: text,
    },
    ({ props }) => <AkSpinner {...props} />,
  ),
  ProgressBar: component(
    { appearance: oneOf('default', 'success', 'inverse'), ariaLabel: text, isIndeterminate: flag, testId: text, value: number },
    ({ props }) => <AkProgressBar {...props} />,
  ),
  User: component({ accountId: text, hideDisplayName: flag }, ({ props: { accountId = '', hideDisplayName = false } }) => {
    const name = useSurroundings().personName(accountId);
    return (
      <Inline space="space.075" alignBlock="center">
        <PersonAvatar size="small" name={name} label={hideDisplayName ? name : ''} />
        {hideDisplayName ? null : <span>{name}</span>}
      </Inline>
    );
  }),
};
