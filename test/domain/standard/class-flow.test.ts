import * as fc from 'fast-check';
import { classFlow, externalControls, flowAnswersOf, flowQuestions, type FlowAnswers } from '../../../src/domain/standard/class-flow';

describe('The three questions of the classification', () => {
  test.each([
    [{}, { is: 'asks', question: 'contributes' }],
    [{ contributes: 'no' }, { is: 'classed', class: 'A' }],
    [{ contributes: 'yes' }, { is: 'asks', question: 'unacceptable' }],
    [
      { contributes: 'yes', unacceptable: 'no' },
      { is: 'classed', class: 'A' },
    ],
    [
      { contributes: 'yes', unacceptable: 'yes' },
      { is: 'asks', question: 'seriousInjury' },
    ],
    [
      { contributes: 'yes', unacceptable: 'yes', seriousInjury: 'no' },
      { is: 'classed', class: 'B' },
    ],
    [
      { contributes: 'yes', unacceptable: 'yes', seriousInjury: 'yes' },
      { is: 'classed', class: 'C' },
    ],
  ] as const)('%j leads to %j', (answers, state) => {
    expect(classFlow(answers)).toEqual(state);
  });

  test.each([
    [{ unacceptable: 'no' }, 'unacceptable'],
    [{ seriousInjury: 'no' }, 'seriousInjury'],
    [{ contributes: 'no', seriousInjury: 'yes' }, 'seriousInjury'],
    [{ contributes: 'yes', unacceptable: 'no', seriousInjury: 'no' }, 'seriousInjury'],
  ] as const)('%j was answered out of turn at %s, and decides nothing', (answers, question) => {
    expect(classFlow(answers)).toEqual({ is: 'out-of-order', question });
  });

  test('never give class A or B unless an answer says so in its turn', () => {
    const answer = fc.option(fc.constantFrom('yes' as const, 'no' as const), { nil: undefined });
    fc.assert(
      fc.property(answer, answer, answer, (first, second, third) => {
        const given = [first, second, third];
        const answers = Object.fromEntries(
          flowQuestions.flatMap((question, i) => (given[i] === undefined ? [] : [[question, given[i]]])),
        ) as FlowAnswers;
        const state = classFlow(answers);
        if (state.is !== 'classed') return;
        const lowered = first === 'no' || (first === 'yes' && second === 'no') || (first === 'yes' && second === 'yes' && third === 'no');
        expect(state.class === 'C').toBe(!lowered);
      }),
    );
  });

  test('take only a plain yes or no from what is stated', () => {
    expect(flowAnswersOf({ contributes: 'Ja', unacceptable: 'no ', seriousInjury: 'perhaps' })).toEqual({
      contributes: 'yes',
      unacceptable: 'no',
    });
  });
});

test('Only controls outside the software are counted; the others are named as left out', () => {
  const controls = [
    { key: 'PUMP-3', stated: { location: 'hardware' } },
    { key: 'PUMP-2', stated: { location: 'Software' } },
    { key: 'PUMP-1', stated: {} },
    { key: 'PUMP-4', stated: { location: 'procedure' } },
  ];
  expect(externalControls(controls)).toEqual({ counted: ['PUMP-3', 'PUMP-4'], leftOut: ['PUMP-1', 'PUMP-2'] });
});
