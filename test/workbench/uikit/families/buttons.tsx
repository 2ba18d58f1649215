/** Button, ButtonGroup, LinkButton, LoadingButton. */
import React, { type FocusEvent } from 'react';
import AkButton, { LinkButton as AkLinkButton } from '@atlaskit/button/new';
import { ButtonGroup as AkButtonGroup } from '@atlaskit/button';
import { component, useSurroundings, type Renderer } from '../component';
import { plainEvent, tell } from '../events';
import type { RemoteFunction } from '../forge-doc';
import { glyph } from '../icons';
import { flag, handler, oneOf, text } from '../readers';

const shared = {
  autoFocus: flag,
  isDisabled: flag,
  isSelected: flag,
  onBlur: handler,
  onClick: handler,
  onFocus: handler,
  testId: text,
  shouldFitContainer: flag,
};
const appearance = oneOf('default', 'primary', 'subtle', 'warning', 'danger', 'discovery');
const spacing = oneOf('default', 'compact');
const type = oneOf('button', 'submit', 'reset');

type Handlers = { readonly [K in 'onBlur' | 'onClick' | 'onFocus']: RemoteFunction | undefined };

const listeners = ({ onBlur, onClick, onFocus }: Handlers) => ({
  onBlur: (event: FocusEvent<HTMLElement>) => tell(onBlur, plainEvent(event)),
  onFocus: (event: FocusEvent<HTMLElement>) => tell(onFocus, plainEvent(event)),
  onClick: (event: React.MouseEvent<HTMLElement>) => tell(onClick, plainEvent(event)),
});

/** UI Kit's Button rests as type `button`, so that only an explicit `submit` submits a Form. */
export const buttons: Readonly<Record<string, Renderer>> = {
  Button: component(
    { ...shared, appearance, spacing, type, iconBefore: glyph, iconAfter: glyph },
    ({ props: { onBlur, onClick, onFocus, ...props }, children }) => (
      <AkButton type="button" {...props} {...listeners({ onBlur, onClick, onFocus })}>
        {children}
      </AkButton>
    ),
  ),
  LoadingButton: component(
    { ...shared, appearance, spacing, type, isLoading: flag },
    ({ props: { onBlur, onClick, onFocus, ...props }, children }) => (
      <AkButton type="button" {...props} {...listeners({ onBlur, onClick, onFocus })}>
        {children}
      </AkButton>
    ),
  ),
  LinkButton: component({ ...shared, appearance, spacing, href: text, target: oneOf('_blank', '_self') }, ({ props, children }) => {
    const { follow } = useSurroundings();
    const { onBlur, onClick, onFocus, href = '', ...rest } = props;
    const on = listeners({ onBlur, onClick, onFocus });
    const go = (event: React.MouseEvent<HTMLElement>): void => {
      on.onClick(event);
      event.preventDefault();
      follow(href, rest.target === '_blank');
    };
    return (
      <AkLinkButton href={href} {...rest} {...on} onClick={go}>
        {children}
      </AkLinkButton>
    );
  }),
  ButtonGroup: component(
    { appearance: oneOf('default', 'primary', 'warning', 'danger'), label: text, titleId: text, testId: text },
    ({ props, children }) => <AkButtonGroup {...props}>{children}</AkButtonGroup>,
  ),
};
