import type { AppModule } from '../../jira-ui/site/bench-state';
import { drawsForm, formOf, opensOnInsert, readSubmitted } from './config-definition';

const macro = (config: unknown): AppModule => ({
  key: 'm',
  type: 'macro',
  title: 'M',
  resourceKey: 'm',
  definition: config === undefined ? {} : { config },
});

test('a macro is configured by a resource of its own, by a form it draws, or not at all', () => {
  const own = macro({ resource: 'form', render: 'native', openOnInsert: true });
  expect([formOf(own)?.resource, drawsForm(own), opensOnInsert(own)]).toEqual(['form', false, true]);
  expect([formOf(macro(true)), drawsForm(macro(true)), opensOnInsert(macro(true))]).toEqual([undefined, true, false]);
  const drawn = macro({ openOnInsert: true });
  expect([formOf(drawn), drawsForm(drawn), opensOnInsert(drawn)]).toEqual([undefined, true, true]);
  expect([formOf(macro(undefined)), drawsForm(macro(undefined))]).toEqual([undefined, false]);
});

test('a configuration of plain values and lists of them is taken', () => {
  const config = { product: 'PUMP', rows: 25, gapsFirst: true, kinds: ['SWREQ'], scope: { release: '2.1' } };
  expect(readSubmitted({ config })).toEqual({ config });
});

test.each([
  [{ config: { product: null } }, 'no null (config.product)'],
  [{ config: { kinds: [['SWREQ']] } }, 'no array in an array (config.kinds.0)'],
  [{ config: { scope: { release: null } } }, 'no null (config.scope.release)'],
  [{ product: 'PUMP' }, 'takes { config }'],
  [{ config: {}, body: {} }, 'takes { config }'],
])('%j is refused', (payload, why) => {
  expect(() => readSubmitted(payload)).toThrow(why);
});
