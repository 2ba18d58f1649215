/** Text in all its forms: String, Text, Heading, Strong, Em, Strike, Code, List, Link. */
import React from 'react';
import AkHeading from '@atlaskit/heading';
import AkLink from '@atlaskit/link';
import { Code as AkCode } from '@atlaskit/code';
import { Text as AkText } from '@atlaskit/primitives';
import type { TextColor } from '@atlaskit/primitives';
import { component, useSurroundings, type Renderer } from '../component';
import { flag, number, oneOf, text, token } from '../readers';

const textProps = {
  align: oneOf('start', 'center', 'end'),
  as: oneOf('span', 'p', 'strong', 'em', 'strike'),
  color: token<TextColor>('color.text', 'color.link'),
  maxLines: number,
  size: oneOf('small', 'medium', 'large'),
  weight: oneOf('regular', 'medium', 'semibold', 'bold'),
  testId: text,
};

/** A link inside Jira moves the page; one that leaves it opens as the app asked. */
const useFollow = (href: string, newTab: boolean): ((event: React.MouseEvent) => void) => {
  const { follow } = useSurroundings();
  return (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    follow(href, newTab);
  };
};

export const typography: Readonly<Record<string, Renderer>> = {
  String: component({ text }, ({ props }) => <>{props.text}</>),
  Text: component(textProps, ({ props: { as = 'p', ...props }, children }) =>
    as === 'strike' ? (
      <AkText {...props}>
        <s>{children}</s>
      </AkText>
    ) : (
      <AkText as={as} {...props}>
        {children}
      </AkText>
    ),
  ),
  Heading: component(
    {
      as: oneOf('h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'span'),
      color: oneOf('color.text', 'color.text.inverse', 'color.text.warning.inverse'),
      id: text,
      size: oneOf('xxlarge', 'xlarge', 'large', 'medium', 'small', 'xsmall', 'xxsmall'),
      testId: text,
    },
    ({ props: { size = 'medium', ...props }, children }) => (
      <AkHeading size={size} {...props}>
        {children}
      </AkHeading>
    ),
  ),
  Strong: component({}, ({ children }) => <strong>{children}</strong>),
  Em: component({}, ({ children }) => <em>{children}</em>),
  Strike: component({}, ({ children }) => <s>{children}</s>),
  Code: component({ testId: text }, ({ props, children }) => <AkCode {...props}>{children}</AkCode>),
  List: component({ type: oneOf('ordered', 'unordered') }, ({ props, children }) =>
    props.type === 'ordered' ? <ol>{children}</ol> : <ul>{children}</ul>,
  ),
  ListItem: component({}, ({ children }) => <li>{children}</li>),
  Link: component({ href: text, openNewTab: flag }, ({ props: { href = '', openNewTab = false }, children }) => (
    <AkLink href={href} {...(openNewTab ? { target: '_blank' } : {})} onClick={useFollow(href, openNewTab)}>
      {children}
    </AkLink>
  )),
};
