import * as fc from 'fast-check';
import { everyDocument } from '../../src/domain/documents/every-document';
import { sayDocument } from '../../src/domain/documents/say-document';
import { checkAll } from '../../src/domain/rules/engine';
import { standardBook } from '../../src/domain/rules/rule-book';
import { documentAdf, refusalAdf } from '../../src/formats/adf';
import { aDocument } from '../build/a-document';
import { NOW, aCheckedGraph, aGraph } from '../build/a-graph';
import { anArtifact } from '../build/an-artifact';
import { artifactsOf, world } from '../build/a-world';
import { around } from '../build/around';
import { adfText, isAdf } from '../host/jira/adf-document';

const numRuns = Number(process.env['PLUMBLINE_RUNS'] ?? 60);
const asSent = (adf: unknown): unknown => JSON.parse(JSON.stringify(adf));

/** Whatever people write: nothing at all, line breaks, control characters, half a surrogate pair. */
const written = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', ' ', '\n\n', 'a\n\nb', '\u0000\u0007', '\ud800'),
);

const made = fc.tuple(world, fc.array(written, { minLength: 1, maxLength: 8 }), fc.constantFrom(...Object.values(everyDocument)));

describe('A document in Atlassian’s format', () => {
  it('is one that Atlassian takes, whatever people have written in their issues', () => {
    fc.assert(
      fc.property(made, ([start, texts, definition]) => {
        const text = (i: number): string => texts[i % texts.length] ?? '';
        const artifacts = artifactsOf(start).map((artifact, i) => ({
          ...artifact,
          statement: { summary: text(i), description: text(i + 1) },
          stated: { ...artifact.stated, acceptanceCriteria: text(i), rationale: text(i + 2), manufacturer: text(i) },
        }));
        const graph = aGraph(artifacts);
        checkAll(graph, standardBook, NOW);
        const said = sayDocument(aDocument(graph, definition, around(graph)), 'en');
        expect(isAdf(asSent(documentAdf(said, (key) => `https://pump.example/browse/${key}`)))).toBe(true);
        expect(isAdf(asSent(documentAdf(said, () => undefined)))).toBe(true);
      }),
      { numRuns },
    );
  });

  it('says in one paragraph why there is nothing to show', () => {
    const adf = asSent(refusalAdf('Not shown', 'Nobody is named who asks for it.'));
    if (!isAdf(adf)) throw new Error('no document');
    expect(adfText(adf).trim()).toBe('Not shown\nNobody is named who asks for it.');
  });

  it('leads nowhere where the site is not known', () => {
    const graph = aCheckedGraph([anArtifact('SWREQ', 'PUMP-4')]);
    const said = sayDocument(aDocument(graph, everyDocument['trace-matrix'], around(graph)), 'en');
    const linksIn = (adf: unknown): number => JSON.stringify(adf).split('"href"').length - 1;
    expect([linksIn(documentAdf(said, () => undefined)), linksIn(documentAdf(said, () => 'https://pump.example/'))]).toEqual([0, 1]);
  });
});
