/** Atlassian Document Format: what Jira's v3 API takes and gives for rich text, checked against Atlassian's own JSON schema. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';

export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly AdfNode[];
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

let compiled: ValidateFunction<AdfDocument> | undefined;

/** Compiling takes a fifth of a second, so it waits for the first document. */
function schema(): ValidateFunction<AdfDocument> {
  if (compiled === undefined) {
    const packageFile = createRequire(join(process.cwd(), 'package.json')).resolve('@atlaskit/adf-schema/package.json');
    const file = join(packageFile, '../dist/json-schema/v1/full.json');
    const ajv = new Ajv({
      strict: false,
      validateSchema: false,
      validateFormats: false,
    });
    compiled = ajv.compile<AdfDocument>(JSON.parse(readFileSync(file, 'utf8')) as object);
  }
  return compiled;
}

export function isAdf(value: unknown): value is AdfDocument {
  return schema()(value);
}

const LINES = new Set(['paragraph', 'heading', 'codeBlock', 'rule', 'taskItem', 'decisionItem']);

function inlineText(node: AdfNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  const shown = node.attrs?.['text'] ?? node.attrs?.['url'];
  return typeof shown === 'string' ? shown : '';
}

function collect(node: AdfNode, parts: string[]): void {
  parts.push(inlineText(node));
  for (const child of node.content ?? []) collect(child, parts);
  if (LINES.has(node.type)) parts.push('\n');
}

/** The words of a document, a line for each block. Empty string for no document. */
export function adfText(document: AdfDocument | null): string {
  if (document === null) return '';
  const parts: string[] = [];
  collect(document, parts);
  return parts.join('').replace(/\n$/, '');
}

/** Plain text as a document: a paragraph for each line, every character kept but the line breaks themselves. */
export function adfFromText(text: string): AdfDocument {
  const paragraph = (line: string): AdfNode =>
    line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] };
  return {
    type: 'doc',
    version: 1,
    content: text.split(/\r\n|\r|\n/).map(paragraph),
  };
}
