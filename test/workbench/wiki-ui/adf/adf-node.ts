/** A document of Atlassian's format, as it came: what this page does not know of a node stays in it. */
import { z } from 'zod';

export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}

export interface AdfNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?: readonly AdfMark[] | undefined;
  readonly content?: readonly AdfNode[] | undefined;
}

const attrs = z.record(z.string(), z.unknown()).optional();
const mark = z.looseObject({ type: z.string(), attrs });

export const adfNode: z.ZodType<AdfNode> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    text: z.string().optional(),
    attrs,
    marks: z.array(mark).optional(),
    content: z.array(adfNode).optional(),
  }),
);

export const adfDocument = z.object({ type: z.literal('doc'), content: z.array(adfNode) });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textAttr = ({ attrs: given }: AdfNode | AdfMark, name: string): string | undefined => {
  const value = given?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

export interface MacroNode {
  readonly moduleKey: string;
  readonly localId: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** The Forge macro an extension node stands for; undefined for any other node. */
export const macroIn = (node: AdfNode): MacroNode | undefined => {
  const key = textAttr(node, 'extensionKey');
  const localId = textAttr(node, 'localId');
  if (node.type !== 'extension' || textAttr(node, 'extensionType') !== 'com.atlassian.ecosystem') return undefined;
  if (key === undefined || localId === undefined) return undefined;
  const parameters = node.attrs?.['parameters'];
  const config = isRecord(parameters) ? parameters['guestParams'] : undefined;
  return { moduleKey: key.split('/static/')[1] ?? key, localId, config: isRecord(config) ? config : {} };
};

export const withConfig = (node: AdfNode, config: Readonly<Record<string, unknown>>): AdfNode => {
  const parameters = node.attrs?.['parameters'];
  return { ...node, attrs: { ...node.attrs, parameters: { ...(isRecord(parameters) ? parameters : {}), guestParams: config } } };
};
