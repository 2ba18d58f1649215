/** Each document, from an empty software product to the demo product, as words and as Atlassian's document format. */
import { everyDocument } from '../../src/domain/documents/every-document';
import { sayDocument } from '../../src/domain/documents/say-document';
import { checkAll } from '../../src/domain/rules/engine';
import { standardBook } from '../../src/domain/rules/rule-book';
import type { WorkingGraph } from '../../src/domain/trace/trace-graph';
import { documentAdf } from '../../src/formats/adf';
import { NOW, aCheckedGraph, aGraph } from '../build/a-graph';
import { aDocument } from '../build/a-document';
import { anArtifact } from '../build/an-artifact';
import { around } from '../build/around';
import { plainDocument } from '../build/plain-document';
import { isAdf } from '../host/jira/adf-document';
import { graphOf, sources } from '../workbench/demo-product/demo-graph';
import { expectGolden } from './golden-file';

const tiny = (): WorkingGraph =>
  aCheckedGraph([
    anArtifact('SYSTEM', 'TINY-1', { summary: 'Thermometer software', stated: { class: 'B' } }),
    anArtifact('ITEM', 'TINY-2', { summary: 'Sensor reading', links: { part_of: ['TINY-1'] } }),
    anArtifact('SYSREQ', 'TINY-3', { summary: 'Show the temperature within 2 s' }),
    anArtifact('SWREQ', 'TINY-4', {
      summary: 'Read the sensor every 500 ms',
      stated: { category: 'function', acceptanceCriteria: '20 readings in 10 s, none later than 600 ms.', rationale: 'Half of what the display may take.' },
      links: { derives_from: ['TINY-3'], allocated_to: ['TINY-2'] },
    }),
    anArtifact('SWREQ', 'TINY-5', { summary: 'Refuse readings outside 10 to 50 °C', lifecycle: 'draft', links: { derives_from: ['TINY-3'] } }),
    anArtifact('SWREQ', 'TINY-6', { summary: 'Show "--" when the sensor is broken', links: { allocated_to: ['TINY-2'] } }),
    anArtifact('TEST', 'TINY-7', { summary: 'Sensor timing', links: { verifies: ['TINY-4'] } }),
    anArtifact('SOUP', 'TINY-8', { summary: 'littlefs', stated: { manufacturer: 'littlefs project', version: '2.9.3' }, links: { part_of: ['TINY-2'] } }),
  ]);

const demo = (): WorkingGraph => {
  const graph = graphOf(sources);
  checkAll(graph, standardBook, NOW);
  return graph;
};

const products: readonly (readonly [string, WorkingGraph])[] = [
  ['00-empty', aGraph([])],
  ['01-tiny', tiny()],
  ['02-demo', demo()],
];
const documents = Object.values(everyDocument);
const cases = products.flatMap(([product, graph]) => documents.map((definition) => [product, definition.id, graph, definition] as const));

/** A line for each block, and for each row of a table. */
const readable = (adf: ReturnType<typeof documentAdf>): string =>
  JSON.stringify(adf)
    .replace(/\{"type":"(tableRow|table|paragraph|heading|blockquote)"/g, '\n{"type":"$1"')
    .replace(/(\{"type":"tableCell".*?)\n/g, '$1\n');

describe('Golden documents', () => {
  it.each(cases)('%s, %s: says what was agreed', (product, id, graph, definition) => {
    expectGolden(`${product}.${id}.txt`, plainDocument(sayDocument(aDocument(graph, definition, around(graph)), 'en')));
  });

  it.each(cases)('%s, %s: exports what was agreed, in a document Atlassian takes', (product, id, graph, definition) => {
    const adf = documentAdf(sayDocument(aDocument(graph, definition, around(graph)), 'en'), (key) => `https://pump.example/browse/${key}`);
    expect(isAdf(JSON.parse(JSON.stringify(adf)))).toBe(true);
    if (product !== '02-demo') expectGolden(`${product}.${id}.adf.json`, `${readable(adf)}\n`);
  });

  it.each([
    ['baseline', { is: 'baseline', name: '2.0', at: NOW }],
    ['release', { is: 'release', name: '2.0.1', base: '2.0', at: NOW }],
  ] as const)('says that it is of a %s, and which one, in both languages', (name, scope) => {
    const document = { ...aDocument(tiny(), everyDocument['software-requirements'], around(tiny())), scope };
    for (const language of ['en', 'de'] as const)
      expectGolden(`01-tiny.software-requirements.${name}.${language}.txt`, plainDocument(sayDocument(document, language)));
  });

  it('of a baseline without gaps says no more than was recorded then', () => {
    const empty = { ...aDocument(aGraph([]), everyDocument['gap-report'], around(aGraph([]))), scope: { is: 'baseline', name: '2.0', at: NOW } } as const;
    expect(sayDocument(empty, 'en').gaps).toEqual({ worst: 'none', words: 'No open trace gap was recorded then' });
  });

  it.each(documents)('$id reads in German as well', (definition) => {
    expectGolden(`01-tiny.${definition.id}.de.txt`, plainDocument(sayDocument(aDocument(tiny(), definition, around(tiny())), 'de')));
  });
});
