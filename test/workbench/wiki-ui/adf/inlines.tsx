/** What stands within a line: text with its marks, status, date, links, mentions. */
import React, { type ReactNode } from 'react';
import Lozenge from '@atlaskit/lozenge';
import { follow } from '../../jira-ui/site/route';
import { dayOf } from '../../jira-ui/site/times';
import { textAttr, type AdfMark, type AdfNode } from './adf-node';
import type { Draw } from './draw-adf';

const Anchor = ({ href, children }: { readonly href: string; readonly children: ReactNode }): ReactNode => {
  const url = new URL(href, window.location.origin);
  if (url.protocol !== 'https:' && url.protocol !== 'http:' && url.protocol !== 'mailto:') return <span>{children}</span>;
  const isOwn = url.origin === window.location.origin || url.hostname === 'workbench.atlassian.net';
  const path = url.pathname + url.search;
  if (isOwn)
    return (
      <a href={path} onClick={(event) => follow(event, path)}>
        {children}
      </a>
    );
  return (
    <a href={url.href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
};

const marked = (inner: ReactNode, mark: AdfMark): ReactNode => {
  switch (mark.type) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'em':
      return <em>{inner}</em>;
    case 'strike':
      return <s>{inner}</s>;
    case 'underline':
      return <u>{inner}</u>;
    case 'code':
      return <code className="adf-code">{inner}</code>;
    case 'subsup':
      return textAttr(mark, 'type') === 'sub' ? <sub>{inner}</sub> : <sup>{inner}</sup>;
    case 'textColor':
      return <span style={{ color: textAttr(mark, 'color') }}>{inner}</span>;
    case 'backgroundColor':
      return <span style={{ backgroundColor: textAttr(mark, 'color') }}>{inner}</span>;
    case 'link':
      return <Anchor href={textAttr(mark, 'href') ?? ''}>{inner}</Anchor>;
    default:
      return <span className="uikit-unmodelled">unmodelled mark: {mark.type}</span>;
  }
};

const Text = ({ node }: { readonly node: AdfNode }): ReactNode => (node.marks ?? []).reduceRight<ReactNode>(marked, node.text ?? '');

const statuses = { neutral: 'default', purple: 'new', blue: 'inprogress', red: 'removed', yellow: 'moved', green: 'success' } as const;
const isStatus = (color: string): color is keyof typeof statuses => color in statuses;

const Status = ({ node }: { readonly node: AdfNode }): ReactNode => {
  const color = textAttr(node, 'color') ?? 'neutral';
  return <Lozenge appearance={isStatus(color) ? statuses[color] : 'default'}>{textAttr(node, 'text') ?? ''}</Lozenge>;
};

export const inlines: Readonly<Record<string, Draw>> = {
  text: (node) => <Text node={node} />,
  hardBreak: () => <br />,
  status: (node) => <Status node={node} />,
  date: (node) => <time className="adf-date">{dayOf(Number(textAttr(node, 'timestamp')))}</time>,
  emoji: (node) => <span>{textAttr(node, 'text') ?? textAttr(node, 'shortName')}</span>,
  mention: (node) => <span className="adf-mention">{textAttr(node, 'text')}</span>,
  inlineCard: (node) => <Anchor href={textAttr(node, 'url') ?? ''}>{textAttr(node, 'url')}</Anchor>,
};
