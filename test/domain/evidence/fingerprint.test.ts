import { fingerprint } from '../../../src/domain/evidence/fingerprint';

const says = { summary: 'Stop the motor within 150 ms', description: 'On occlusion.\nAt once.' };

describe('The fingerprint of an artifact', () => {
  test('stays when only white space or the composition of a letter changes', () => {
    const same = { summary: ' Stop  the motor within 150\u00a0ms ', description: 'On occlusion.\r\n\r\n At once.' };
    expect(fingerprint(same, {})).toBe(fingerprint(says, {}));
    expect(fingerprint({ summary: 'Pru\u0308fung', description: '' }, {})).toBe(fingerprint({ summary: 'Prüfung', description: '' }, {}));
  });

  test('changes with a word, a number, or what is stated of it', () => {
    const prints = [
      fingerprint(says, {}),
      fingerprint({ ...says, summary: 'Stop the motor within 250 ms' }, {}),
      fingerprint({ ...says, description: 'On occlusion.' }, {}),
      fingerprint(says, { class: 'C' }),
      fingerprint(says, { class: 'B' }),
      fingerprint({ summary: says.description, description: says.summary }, {}),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('does not care in which order attributes were told', () => {
    expect(fingerprint(says, { class: 'B', classRationale: 'Because.' })).toBe(
      fingerprint(says, { classRationale: 'Because.', class: 'B' }),
    );
  });
});
