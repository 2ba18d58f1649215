/** Conditions of the store: as a stretch of a sorted index (range) and as a test of one row (filters, transaction conditions). */
import { z } from 'zod';
import { bad } from './store-refusal';
import type { Scalar } from './store-rules';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const RANGE_CONDITIONS = [
  'BETWEEN',
  'BEGINS_WITH',
  'EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
] as const;

export const rangeCondition = z.strictObject({ condition: z.enum(RANGE_CONDITIONS), values: z.array(scalar).min(1).max(2) });

const filterCondition = z.strictObject({
  property: z.string(),
  condition: z.enum([...RANGE_CONDITIONS, 'NOT_EQUAL_TO', 'CONTAINS', 'NOT_CONTAINS', 'EXISTS', 'NOT_EXISTS']),
  values: z.array(scalar).min(1).max(2),
});

const several = z.array(filterCondition).min(1).max(100);

/** Either all of `and` or one of `or`. */
export const conditions = z.union([z.strictObject({ and: several }), z.strictObject({ or: several })]);

export type RangeCondition = z.infer<typeof rangeCondition>;
export type Conditions = z.infer<typeof conditions>;
type FilterCondition = z.infer<typeof filterCondition>;

/** Byte order for text, as the store sorts; numbers and booleans by size. */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (a === b) return 0;
  if (typeof a === 'string' && typeof b === 'string' && (SURROGATE.test(a) || SURROGATE.test(b))) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  }
  return a < b ? -1 : 1;
}

const SURROGATE = /[\ud800-\udfff]/;

/** A stretch of an index: below it `before` holds, above it `after`. */
export interface Stretch {
  readonly before: (value: Scalar) => boolean;
  readonly after: (value: Scalar) => boolean;
}

const never = (): boolean => false;
export const EVERYTHING: Stretch = { before: never, after: never };

export function stretchOf({ condition, values }: RangeCondition): Stretch {
  const low = values[0];
  const high = values[1];
  if (low === undefined) throw bad('INVALID_CONDITION', `${condition} needs a value`);
  const above = (limit: Scalar, least: number) => (value: Scalar) => compareScalars(value, limit) >= least;
  const below = (limit: Scalar, most: number) => (value: Scalar) => compareScalars(value, limit) <= most;
  switch (condition) {
    case 'EQUAL_TO':
      return { before: below(low, -1), after: above(low, 1) };
    case 'BETWEEN':
      if (high === undefined) throw bad('INVALID_CONDITION', 'BETWEEN needs two values');
      return { before: below(low, -1), after: above(high, 1) };
    case 'GREATER_THAN':
      return { before: below(low, 0), after: never };
    case 'GREATER_THAN_EQUAL_TO':
      return { before: below(low, -1), after: never };
    case 'LESS_THAN':
      return { before: never, after: above(low, 0) };
    case 'LESS_THAN_EQUAL_TO':
      return { before: never, after: above(low, 1) };
    case 'BEGINS_WITH':
      return beginningWith(low);
  }
}

function beginningWith(prefix: Scalar): Stretch {
  if (typeof prefix !== 'string') throw bad('INVALID_CONDITION', 'BEGINS_WITH needs text');
  const starts = (value: Scalar): boolean => typeof value === 'string' && value.startsWith(prefix);
  return {
    before: (value) => compareScalars(value, prefix) < 0 && !starts(value),
    after: (value) => compareScalars(value, prefix) > 0 && !starts(value),
  };
}

/** Whether a row meets the conditions; a missing row has no attributes. */
export function meets(row: Readonly<Record<string, unknown>> | undefined, wanted: Conditions): boolean {
  const test = (one: FilterCondition): boolean => meetsOne(row?.[one.property], one);
  return 'and' in wanted ? wanted.and.every(test) : wanted.or.some(test);
}

function meetsOne(value: unknown, { condition, values }: FilterCondition): boolean {
  switch (condition) {
    case 'EXISTS':
      return value !== undefined;
    case 'NOT_EXISTS':
      return value === undefined;
    case 'NOT_EQUAL_TO':
      return value !== values[0];
    case 'CONTAINS':
      return contains(value, values[0]);
    case 'NOT_CONTAINS':
      return !contains(value, values[0]);
    case 'EQUAL_TO':
    case 'BETWEEN':
    case 'BEGINS_WITH':
    case 'GREATER_THAN':
    case 'GREATER_THAN_EQUAL_TO':
    case 'LESS_THAN':
    case 'LESS_THAN_EQUAL_TO':
      return isWithin(value, { condition, values });
  }
}

/** Values of different types never compare. */
function isWithin(value: unknown, wanted: RangeCondition): boolean {
  const comparable = scalar.safeParse(value);
  if (!comparable.success || typeof comparable.data !== typeof wanted.values[0]) return false;
  const stretch = stretchOf(wanted);
  return !stretch.before(comparable.data) && !stretch.after(comparable.data);
}

function contains(value: unknown, part: Scalar | undefined): boolean {
  if (typeof value === 'string') return typeof part === 'string' && value.includes(part);
  return Array.isArray(value) && value.includes(part);
}

export function attributesIn(wanted: Conditions): string[] {
  return ('and' in wanted ? wanted.and : wanted.or).map(({ property }) => property);
}
