/** Draws a document of Atlassian's format. A node or mark it does not know is shown and told, like a UI Kit component nobody has modelled. */
import React, { createContext, useContext, useEffect, type ReactNode } from 'react';
import { post } from '../../jira-ui/site/workbench-client';
import type { AdfNode } from './adf-node';
import { textAttr } from './adf-node';
import { blocks } from './blocks';
import { inlines } from './inlines';
import { tables } from './tables';

export type DrawExtension = (node: AdfNode) => ReactNode;
export type Draw = (node: AdfNode, children: ReactNode) => ReactNode;

const ExtensionContext = createContext<DrawExtension | undefined>(undefined);

const drawings: Readonly<Record<string, Draw>> = { ...blocks, ...inlines, ...tables };

const Unknown = ({ name }: { readonly name: string }): ReactNode => {
  useEffect(() => void post('/api/note', { kind: 'unmodelled', text: `ADF ${name}` }).catch(() => undefined), [name]);
  return <span className="uikit-unmodelled">unmodelled: {name}</span>;
};

const Node = ({ node }: { readonly node: AdfNode }): ReactNode => {
  const extension = useContext(ExtensionContext);
  if (node.type === 'extension' && extension) return extension(node);
  const draw = Object.hasOwn(drawings, node.type) ? drawings[node.type] : undefined;
  const children = drawNodes(node.content ?? []);
  if (!draw) return [<Unknown key="unknown" name={node.type} />, children];
  return draw(node, children);
};

const drawNodes = (nodes: readonly AdfNode[]): ReactNode =>
  nodes.map((node, index) => <Node key={textAttr(node, 'localId') ?? index} node={node} />);

interface DrawAdfProps {
  readonly nodes: readonly AdfNode[];
  /** What stands in the place of a macro. */
  readonly extension: DrawExtension;
}

export const DrawAdf = ({ nodes, extension }: DrawAdfProps): ReactNode => (
  <ExtensionContext.Provider value={extension}>{drawNodes(nodes)}</ExtensionContext.Provider>
);
