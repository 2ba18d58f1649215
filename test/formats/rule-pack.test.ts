import { withPack } from '../../src/domain/rules/pack';
import { everyRule } from '../../src/domain/rules/rule-book';
import { parseRulePack } from '../../src/formats/rule-pack';

const file = {
  format: 'plumbline.rule-pack/1',
  name: 'Pump team',
  version: '3',
  adjust: { 'REQ-01': { severity: 'note', reason: 'Sources are kept in the requirements tool until March.' } },
  own: [],
  vectors: [],
};

test('A rule pack is read from its file, and laid over the rules', () => {
  const pack = parseRulePack(JSON.stringify(file));
  if (!pack.ok) throw new Error(pack.problem);
  const packed = withPack(everyRule, pack.value);
  expect(packed.ok && packed.rules.find(({ id }) => id === 'REQ-01')?.severity).toBe('note');
});

test.each([
  ['no JSON', '{', /JSON/i],
  ['another format', JSON.stringify({ ...file, format: 'plumbline.rule-pack/2' }), /format/],
  ['a severity nobody knows', JSON.stringify({ ...file, adjust: { 'REQ-01': { severity: 'loud' } } }), /adjust/],
  ['a word nobody asked for', JSON.stringify({ ...file, extra: 1 }), /extra/],
])('A file that is %s is refused in one sentence that names the place', (_, text, sentence) => {
  const refused = parseRulePack(text);
  expect(refused.ok).toBe(false);
  expect(!refused.ok && refused.problem).toMatch(sentence);
});
