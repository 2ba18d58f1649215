import * as fc from 'fast-check';
import { adfText } from '../../src/formats/adf-text';

const text = (said: string, marks?: unknown) => ({ type: 'text', text: said, ...(marks === undefined ? {} : { marks }) });
const p = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });

describe('The text of a rich document', () => {
  test('is what a reader sees, block by block, whatever it is marked with', () => {
    const body = doc(
      { type: 'heading', attrs: { level: 2, localId: 'x' }, content: [text('Alarm')] },
      p(text('Stop the '), text('motor', [{ type: 'strong' }]), { type: 'hardBreak' }, text('at once.')),
      { type: 'bulletList', content: ['first', 'second'].map((item) => ({ type: 'listItem', content: [p(text(item))] })) },
      { type: 'codeBlock', attrs: { language: 'c' }, content: [text('stop(motor);')] },
    );
    expect(adfText(body)).toBe('Alarm\nStop the motor\nat once.\nfirst\nsecond\nstop(motor);');
  });

  test('keeps cells of a table apart', () => {
    const row = (...cells: string[]) => ({
      type: 'tableRow',
      content: cells.map((cell) => ({ type: 'tableCell', content: [p(text(cell))] })),
    });
    expect(adfText(doc({ type: 'table', content: [row('150', 'ms'), row('15', '0ms')] }))).toBe('150\nms\n15\n0ms');
  });

  test('names people, links and dates by what does not change by itself', () => {
    const body = doc(
      p({ type: 'mention', attrs: { id: 'acc-1', text: '@Dana' } }, text(' by '), { type: 'date', attrs: { timestamp: '1795338000000' } }),
      p(
        { type: 'inlineCard', attrs: { url: 'https://pump.example/1' } },
        { type: 'emoji', attrs: { shortName: ':ok:' } },
        { type: 'status', attrs: { text: 'DONE' } },
      ),
    );
    expect(adfText(body)).toBe('@acc-1 by 1795338000000\nhttps://pump.example/1:ok:DONE');
  });

  test('leaves script-like text, other scripts and control characters as they are', () => {
    const said = '<script>alert(1)</script> &amp; שסתום 弁 🫀 a\u0000b\tc';
    expect(adfText(doc(p(text(said))))).toBe(said);
  });

  test('of a node nobody knows is the text of its children', () => {
    expect(adfText(doc({ type: 'futureThing', attrs: { secret: 'x' }, content: [p(text('inside'))] }))).toBe('inside');
  });

  test('is empty for no document, and a plain string is itself', () => {
    expect([null, undefined, 7, {}, doc(), doc({ type: 'paragraph' })].map(adfText)).toEqual(['', '', '', '', '', '']);
    expect(adfText('plain')).toBe('plain');
  });

  test('never throws and never calls a stranger a document, however deep', () => {
    let deep: unknown = text('bottom');
    for (let n = 0; n < 5000; n++) deep = { type: 'blockquote', content: [deep] };
    expect(adfText(doc(deep))).toBe('');
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(typeof adfText(anything)).toBe('string');
      }),
    );
  });
});
