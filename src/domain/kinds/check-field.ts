/** Whether what a person typed is a value of a kind's field. Form and server ask the same. */
import { classFields, flowFields } from './class-fields';
import { findKind } from './find-kind';
import type { Field } from './kind';

/** Code units, as forms and stores count. */
export const longest: Readonly<Record<'text' | 'prose', number>> = { text: 255, prose: 4000 };
/** What a set flag holds; a flag that is not set holds nothing. */
export const flagSet = 'yes';

const isDate = (value: string): boolean => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};

/** Nothing at all is a value of every field: it clears it. */
export function isValueOf(field: Field, value: string): boolean {
  if (value === '') return true;
  switch (field.type) {
    case 'choice':
      return Object.hasOwn(field.of, value);
    case 'flag':
      return value === flagSet;
    case 'date':
      return isDate(value);
    case 'text':
    case 'prose':
      return value.trim() !== '' && value.length <= longest[field.type];
  }
}

const decidedApart = { ...classFields, ...flowFields };

/** Fields of an artifact of these kinds, each once, in the order of the definitions; without the class, which is a decision of its own (4.3). */
export function fieldsOf(kinds: readonly string[]): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const [name, field] of kinds.flatMap((kind) => Object.entries(findKind(kind)?.fields ?? {})))
    if (!fields.has(name) && !Object.hasOwn(decidedApart, name)) fields.set(name, field);
  return fields;
}
