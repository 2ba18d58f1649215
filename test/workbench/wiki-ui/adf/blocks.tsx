/** Paragraphs, headings, lists, panels and what else stands on its own. */
import React, { createElement } from 'react';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import NoteIcon from '@atlaskit/icon/core/note';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { textAttr } from './adf-node';
import type { Draw } from './draw-adf';

const panels = {
  info: <InformationIcon label="Information" color="var(--ds-icon-information)" />,
  note: <NoteIcon label="Note" color="var(--ds-icon-discovery)" />,
  tip: <SuccessIcon label="Tip" color="var(--ds-icon-success)" />,
  success: <SuccessIcon label="Success" color="var(--ds-icon-success)" />,
  warning: <WarningIcon label="Warning" color="var(--ds-icon-warning)" />,
  error: <ErrorIcon label="Error" color="var(--ds-icon-danger)" />,
} as const;
const isPanel = (type: string): type is keyof typeof panels => type in panels;

const panel: Draw = (node, children) => {
  const type = textAttr(node, 'panelType') ?? 'info';
  const known = isPanel(type) ? type : 'info';
  return (
    <div className={`adf-panel adf-panel-${known}`}>
      <span className="adf-panel-icon">{panels[known]}</span>
      <div className="adf-panel-body">{children}</div>
    </div>
  );
};

const level = (given: string | undefined): 1 | 2 | 3 | 4 | 5 | 6 => {
  const levels = [1, 2, 3, 4, 5, 6] as const;
  return levels.find((one) => String(one) === given) ?? 2;
};

/** The page's title is the `h1`, so a document's headings begin one lower. */
const heading: Draw = (node, children) => {
  const shown = level(textAttr(node, 'level'));
  return createElement(`h${Math.min(shown + 1, 6)}`, { className: `adf-heading adf-heading-${shown}` }, children);
};

const expand: Draw = (node, children) => (
  <details className="adf-expand" open>
    <summary>{textAttr(node, 'title') ?? 'More'}</summary>
    {children}
  </details>
);

export const blocks: Readonly<Record<string, Draw>> = {
  paragraph: (_node, children) => <p className="adf-paragraph">{children}</p>,
  heading,
  bulletList: (_node, children) => <ul className="adf-list">{children}</ul>,
  orderedList: (node, children) => (
    <ol className="adf-list" start={Number(textAttr(node, 'order') ?? 1)}>
      {children}
    </ol>
  ),
  listItem: (_node, children) => <li>{children}</li>,
  panel,
  blockquote: (_node, children) => <blockquote className="adf-quote">{children}</blockquote>,
  codeBlock: (_node, children) => (
    <pre className="adf-code-block" tabIndex={0}>
      {children}
    </pre>
  ),
  rule: () => <hr className="adf-rule" />,
  expand,
  nestedExpand: expand,
  layoutSection: (_node, children) => <div className="adf-columns">{children}</div>,
  layoutColumn: (_node, children) => <div>{children}</div>,
};
