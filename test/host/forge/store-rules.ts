/** What the store accepts as key, value and attribute. */
import type { AttributeType, EntityDefinition } from './manifest';
import { bad } from './store-refusal';

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const MAX_KEY = 500;
const MAX_VALUE = 240 * 1024;
const MAX_DEPTH = 31;
const MAX_RANGE = 900;
const MAX_PARTITION = 1700;
const INT = { min: -2_147_483_648, max: 2_147_483_647 };

export type Scalar = string | number | boolean;

export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

export function checkKey(key: string): void {
  if (key.length === 0) throw bad('KEY_TOO_SHORT', 'Key must have at least one character');
  if (key.length > MAX_KEY) throw bad('KEY_TOO_LONG', `Key "${key.slice(0, 40)}…" has ${key.length} characters, 500 are allowed`);
  if (!KEY.test(key)) throw bad('INVALID_KEY', `Key "${key}" does not match ${KEY.source}`);
}

/** Returns the size of the value in bytes. */
export function checkValue(key: string, value: unknown): number {
  if (value === null || value === undefined) throw bad('INVALID_VALUE', `Value of "${key}" may not be null`);
  const bytes = bytesOf(value);
  if (bytes > MAX_VALUE) throw bad('MAX_SIZE', `Value of "${key}" has ${bytes} bytes, ${MAX_VALUE} are allowed`);
  if (depthOf(value) > MAX_DEPTH) throw bad('MAX_DEPTH', `Value of "${key}" is deeper than ${MAX_DEPTH}`);
  return bytes;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let deepest = 0;
  for (const child of Object.values(value)) deepest = Math.max(deepest, depthOf(child));
  return deepest + 1;
}

/** An entity value: a flat record of declared attributes of the declared types. */
export function checkEntityValue(definition: EntityDefinition, key: string, value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw bad('INVALID_VALUE', `Value of "${key}" in ${definition.name} must be an object`);
  for (const [attribute, given] of Object.entries(value)) {
    const declared = definition.attributes[attribute];
    if (declared === undefined) throw bad('UNKNOWN_ATTRIBUTE', `Entity ${definition.name} has no attribute "${attribute}"`);
    checkAttribute(`${definition.name}.${attribute}`, declared.type, given);
  }
  for (const index of definition.indexes) checkIndexed(definition.name, index.name, index, value);
  return value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function checkAttribute(name: string, type: AttributeType, value: unknown): void {
  if (value === null || value === undefined || !fits(type, value)) {
    throw bad('INVALID_ATTRIBUTE', `Attribute ${name} is declared ${type} but got ${JSON.stringify(value).slice(0, 60)}`);
  }
}

function fits(type: AttributeType, value: unknown): boolean {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && value >= INT.min && value <= INT.max;
    case 'float':
      return typeof value === 'number';
    case 'any':
      return true;
  }
}

function checkIndexed(
  entity: string,
  indexName: string,
  index: { partition: readonly string[]; range: readonly string[] },
  value: Readonly<Record<string, unknown>>,
): void {
  const sum = (attributes: readonly string[]): number =>
    attributes.reduce((total, attribute) => total + (value[attribute] === undefined ? 0 : scalarBytes(value[attribute])), 0);
  if (sum(index.range) > MAX_RANGE) throw bad('MAX_SIZE', `Range value of ${entity}.${indexName} exceeds ${MAX_RANGE} bytes`);
  if (sum(index.partition) > MAX_PARTITION)
    throw bad('MAX_SIZE', `Partition value of ${entity}.${indexName} exceeds ${MAX_PARTITION} bytes`);
}

function scalarBytes(value: unknown): number {
  return typeof value === 'string' ? Buffer.byteLength(value) : bytesOf(value);
}
