/** How a UI Kit component is modelled: its props by name and reader, and its drawing with Atlaskit. What is not modelled is shown and told. */
import React, { createContext, useContext, useEffect, type ComponentType, type ReactNode } from 'react';
import type { ForgeNode } from './forge-doc';
import type { Read, Schema } from './readers';

export interface Drawn<S extends Schema> {
  readonly props: Read<S>;
  readonly node: ForgeNode;
  readonly children: ReactNode;
}

/** A modelled component, its schema hidden: reads the node's props and draws. */
export type Renderer = (node: ForgeNode, children: ReactNode) => { readonly picture: ReactNode; readonly complaints: readonly string[] };

export interface Surroundings {
  /** Tells the host's log what is not modelled, by name: `Lozenge.foo`. */
  readonly unmodelled: (name: string) => void;
  readonly personName: (accountId: string) => string;
  readonly follow: (href: string, newTab: boolean) => void;
  readonly renderers: Readonly<Record<string, Renderer>>;
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

export const useSurroundings = (): Surroundings => {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('UI Kit drawn outside its host');
  return surroundings;
};

const readProps = <S extends Schema>(node: ForgeNode, schema: S): { readonly props: Read<S>; readonly complaints: readonly string[] } => {
  const complaints: string[] = [];
  const entries = Object.entries(node.props).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    const reader = Object.hasOwn(schema, name) ? schema[name] : undefined;
    try {
      if (reader) return [[name, reader(value)] as const];
      complaints.push(`${node.type}.${name}`);
    } catch (error) {
      complaints.push(`${node.type}.${name}=${error instanceof Error ? error.message : ''}`);
    }
    return [];
  });
  return { props: Object.fromEntries(entries) as Read<S>, complaints };
};

/** Declares a component. Props outside the schema, and values its readers refuse, are dropped and told. */
export const component =
  <S extends Schema>(schema: S, View: ComponentType<Drawn<S>>): Renderer =>
  (node, children) => {
    const { props, complaints } = readProps(node, schema);
    const picture = (
      <View props={props} node={node}>
        {children}
      </View>
    );
    return { picture, complaints };
  };

const Unmodelled = ({ name }: { readonly name: string }): ReactNode => {
  const { unmodelled } = useSurroundings();
  useEffect(() => unmodelled(name), [name, unmodelled]);
  return (
    <span data-unmodelled={name} className="uikit-unmodelled">
      unmodelled: {name}
    </span>
  );
};

export const DrawNode = ({ node }: { readonly node: ForgeNode }): ReactNode => {
  const { renderers } = useSurroundings();
  const renderer = Object.hasOwn(renderers, node.type) ? renderers[node.type] : undefined;
  const children = drawAll(node.children);
  if (!renderer) return [<Unmodelled key="unmodelled" name={node.type} />, ...children];
  const { picture, complaints } = renderer(node, children);
  if (complaints.length === 0) return picture;
  return (
    <>
      {complaints.map((name) => (
        <Unmodelled key={name} name={name} />
      ))}
      {picture}
    </>
  );
};

export const drawAll = (nodes: readonly ForgeNode[]): React.JSX.Element[] => nodes.map((node) => <DrawNode key={node.key} node={node} />);
