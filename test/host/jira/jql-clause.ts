/**
 * A parsed JQL clause as a test on issues. As in Jira, `!=` and `not in` leave out empty fields, and NOT turns every operator below it
 * around.
 */

import type { Clause, Operand, OperatorValue, TerminalClause } from '@atlaskit/jql-ast';
import { jqlField, type Asker, type IdentityField, type JqlField } from './jql-fields';
import { jqlTime } from './jql-time';
import { badRequest, notModelled } from './refusal';
import type { Issue } from './site-records';

export type Test = (issue: Issue) => boolean;

const OPPOSITE: Readonly<Partial<Record<OperatorValue, OperatorValue>>> = {
  '=': '!=',
  '!=': '=',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  '~': '!~',
  '!~': '~',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

interface Asked {
  readonly name: string;
  readonly operator: OperatorValue;
  readonly operand: Operand;
}

/** An operand's words; null stands for EMPTY. */
function operandTexts(asker: Asker, asked: Asked, operand = asked.operand): (string | null)[] {
  switch (operand.operandType) {
    case 'value':
      return [asked.name.toLowerCase() === 'resolution' && operand.value.toLowerCase() === 'unresolved' ? null : operand.value];
    case 'keyword':
      return [null];
    case 'list':
      return operand.values.flatMap((value) => operandTexts(asker, asked, value));
    case 'function':
      if (operand.function.value.toLowerCase() === 'currentuser') return [asker.viewer.accountId];
      throw notModelled(`JQL function '${operand.function.value}()'`);
  }
}

const unsupported = ({ operator, name }: Asked): Error => badRequest(`The operator '${operator}' is not supported by the '${name}' field.`);

function identityTest(asker: Asker, asked: Asked, field: IdentityField): Test {
  const { operator } = asked;
  if (!['=', '!=', 'in', 'not in', 'is', 'is not'].includes(operator)) throw unsupported(asked);
  const texts = operandTexts(asker, asked);
  const wanted = new Set(
    texts.flatMap((text) => {
      if (text === null) return [];
      const ids = field.meaning(text);
      if (ids === undefined) throw badRequest(`The value '${text}' does not exist for the field '${asked.name}'.`);
      return ids;
    }),
  );
  const withEmpty = texts.includes(null);
  const hit: Test = (issue) => {
    const values = field.values(issue);
    return values.length === 0 ? withEmpty : values.some((value) => wanted.has(value));
  };
  if (operator === '=' || operator === 'in' || operator === 'is') return hit;
  return (issue) => field.values(issue).length > 0 && !hit(issue);
}

const COMPARE: Readonly<Partial<Record<OperatorValue, (a: number, b: number) => boolean>>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

type Scalar = (issue: Issue) => number | null;

/** Numbers and times; `read` turns an operand's text into a number. */
function scalarTest(asker: Asker, asked: Asked, value: Scalar, read: (text: string) => number): Test {
  const texts = operandTexts(asker, asked);
  if (asked.operator === 'is') return (issue) => value(issue) === null;
  if (asked.operator === 'is not') return (issue) => value(issue) !== null;
  const operands = texts.map((text) => (text === null ? null : read(text)));
  if (asked.operator === 'in') return (issue) => operands.includes(value(issue));
  if (asked.operator === 'not in') return (issue) => value(issue) !== null && !operands.includes(value(issue));
  const [operand] = operands;
  if (operand === null && asked.operator === '=') return (issue) => value(issue) === null;
  if (operand === null && asked.operator === '!=') return (issue) => value(issue) !== null;
  const compare = COMPARE[asked.operator];
  if (compare === undefined || operand === null || operand === undefined) throw unsupported(asked);
  return (issue) => {
    const held = value(issue);
    return held !== null && compare(held, operand);
  };
}

function timeOf(asker: Asker, asked: Asked): (text: string) => number {
  const now = asker.state.clock.now();
  const zone = asker.state.people.get(asker.viewer.accountId)?.timeZone ?? 'UTC';
  return (text) => {
    const time = jqlTime(text, now, zone);
    if (time === undefined) {
      throw badRequest(
        `Date value '${text}' for field '${asked.name}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
      );
    }
    return time;
  };
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+\*?/gu) ?? [];

/** Every word must be there; a word with `*` by its beginning; a text in inner quotes as a run of words. */
export function wordsTest(query: string): (text: string) => boolean {
  const phrase = /^"(.*)"$/.exec(query.trim())?.[1];
  const wanted = words(phrase ?? query);
  if (wanted.length === 0) throw badRequest(`The text '${query}' is not searchable.`);
  if (phrase !== undefined) return (text) => ` ${words(text).join(' ')} `.includes(` ${wanted.join(' ')} `);
  return (text) => {
    const held = words(text);
    return wanted.every((word) => (word.endsWith('*') ? held.some((it) => it.startsWith(word.slice(0, -1))) : held.includes(word)));
  };
}

function textTest(asker: Asker, asked: Asked, text: (issue: Issue) => string): Test {
  const [query] = operandTexts(asker, asked);
  if (asked.operator === 'is') return (issue) => text(issue) === '';
  if (asked.operator === 'is not') return (issue) => text(issue) !== '';
  if (!['~', '!~'].includes(asked.operator) || query === null || query === undefined) throw unsupported(asked);
  const matches = wordsTest(query);
  return asked.operator === '~' ? (issue) => matches(text(issue)) : (issue) => text(issue) !== '' && !matches(text(issue));
}

function fieldTest(asker: Asker, asked: Asked, field: JqlField): Test {
  switch (field.kind) {
    case 'identity':
      return identityTest(asker, asked, field);
    case 'time':
      return scalarTest(asker, asked, field.value, timeOf(asker, asked));
    case 'number':
      return scalarTest(asker, asked, field.value, (text) => numberOf(asked, text));
    case 'words':
      return textTest(asker, asked, field.text);
  }
}

function numberOf(asked: Asked, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) throw badRequest(`Value '${text}' is invalid for the '${asked.name}' field.`);
  return number;
}

function terminalTest(asker: Asker, clause: TerminalClause, negated: boolean): Test {
  const name = clause.field.value;
  if ((clause.field.properties ?? []).length > 0) throw notModelled(`JQL entity property '${clause.field.text}'`);
  const { operator, operand } = clause;
  if (operator === undefined || operand === undefined) throw badRequest(`Error in the JQL Query near '${name}'.`);
  const effective = negated ? OPPOSITE[operator.value] : operator.value;
  if (effective === undefined || OPPOSITE[operator.value] === undefined) throw notModelled(`JQL operator '${operator.value}'`);
  const asked = { name, operator: effective, operand };
  return fieldTest(asker, asked, jqlField(asker, name));
}

export function clauseTest(asker: Asker, clause: Clause, negated = false): Test {
  if (clause.clauseType === 'terminal') return terminalTest(asker, clause, negated);
  if (clause.clauseType === 'not') return clauseTest(asker, clause.clause, !negated);
  const tests = clause.clauses.map((inner) => clauseTest(asker, inner, negated));
  const all = (clause.operator.value === 'and') !== negated;
  return all ? (issue) => tests.every((test) => test(issue)) : (issue) => tests.some((test) => test(issue));
}
