/** SectionMessage with its actions, EmptyState. */
import React from 'react';
import AkEmptyState from '@atlaskit/empty-state';
import AkSectionMessage, { SectionMessageAction as AkAction } from '@atlaskit/section-message';
import { component, DrawNode, useSurroundings, type Renderer } from '../component';
import { tell } from '../events';
import { element, either, flag, handler, listOf, number, oneOf, text } from '../readers';

export const messages: Readonly<Record<string, Renderer>> = {
  SectionMessage: component(
    {
      appearance: oneOf('error', 'information', 'warning', 'success', 'discovery'),
      title: text,
      testId: text,
      actions: either(listOf(element), element),
    },
    ({ props: { actions = [], ...props }, children }) => (
      <AkSectionMessage
        {...props}
        actions={[actions].flat().map((node) => (
          <DrawNode key={node.key} node={node} />
        ))}
      >
        {children}
      </AkSectionMessage>
    ),
  ),
  SectionMessageAction: component({ href: text, onClick: handler, testId: text }, ({ props: { href, onClick, ...props }, children }) => {
    const { follow } = useSurroundings();
    const act = (event: React.MouseEvent): void => {
      tell(onClick);
      if (href === undefined) return;
      event.preventDefault();
      follow(href, false);
    };
    return (
      <AkAction {...props} {...(href === undefined ? {} : { href })} onClick={act}>
        {children}
      </AkAction>
    );
  }),
  EmptyState: component(
    {
      header: text,
      headingLevel: number,
      buttonGroupLabel: text,
      description: either(text, element),
      isLoading: flag,
      primaryAction: element,
      secondaryAction: element,
      tertiaryAction: element,
      testId: text,
      width: oneOf('narrow', 'wide'),
    },
    ({ props: { header = '', description, primaryAction, secondaryAction, tertiaryAction, ...props } }) => (
      <AkEmptyState
        {...props}
        header={header}
        description={typeof description === 'object' ? <DrawNode node={description} /> : description}
        primaryAction={primaryAction && <DrawNode node={primaryAction} />}
        secondaryAction={secondaryAction && <DrawNode node={secondaryAction} />}
        tertiaryAction={tertiaryAction && <DrawNode node={tertiaryAction} />}
      />
    ),
  ),
};
