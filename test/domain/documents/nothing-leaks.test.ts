import * as fc from 'fast-check';
import { everyDocument } from '../../../src/domain/documents/every-document';
import { openGaps } from '../../../src/domain/documents/cells';
import { sayDocument } from '../../../src/domain/documents/say-document';
import { checkAll } from '../../../src/domain/rules/engine';
import { standardBook } from '../../../src/domain/rules/rule-book';
import { type Artifact, type ArtifactId, artifactId } from '../../../src/domain/trace/artifact';
import { aDocument, subjectsIn } from '../../build/a-document';
import { NOW, aGraph } from '../../build/a-graph';
import { artifactsOf, world } from '../../build/a-world';
import { around } from '../../build/around';

const numRuns = Number(process.env['PLUMBLINE_RUNS'] ?? 150);

/** `n7` as Jira would call it: an id of digits, a key, and a summary nobody could guess. */
const idOf = (name: string): ArtifactId => artifactId(String(8_800_100 + Number(name.slice(1))));
const asIssue = (artifact: Artifact): Artifact => ({
  ...artifact,
  id: idOf(artifact.id),
  key: `PUMP-${artifact.id.slice(1)}0`,
  statement: { summary: `Secret of ${artifact.id}.`, description: `Long secret of ${artifact.id}.` },
  links: artifact.links.map((link) => ({ ...link, to: idOf(link.to) })),
  backlinks: artifact.backlinks.map((link) => ({ ...link, from: idOf(link.from) })),
});

/** A trace, and which of its artifacts somebody may see. */
const seen = fc.tuple(world, fc.infiniteStream(fc.boolean()), fc.constantFrom<'en' | 'de'>('en', 'de')).map(([start, may, language]) => {
  const artifacts = artifactsOf(start)
    .map(asIssue)
    .map((artifact) => ({ ...artifact, restricted: artifact.gone }));
  const graph = aGraph(artifacts);
  checkAll(graph, standardBook, NOW);
  const visible = new Set(artifacts.filter(({ gone }) => may.next().value && !gone).map(({ id }) => id));
  return { artifacts, graph, visible, language };
});

describe('For whoever looks, a document', () => {
  it.each(Object.values(everyDocument))('$id holds no key, summary, text or id of what is hidden', (definition) => {
    fc.assert(
      fc.property(seen, ({ artifacts, graph, visible, language }) => {
        const said = JSON.stringify(sayDocument(aDocument(graph, definition, around(graph), visible), language));
        for (const { id, key, statement } of artifacts.filter((artifact) => !visible.has(artifact.id)))
          for (const secret of [id, `"${key}"`, `${key} `, `${key}.`, statement.summary, statement.description])
            expect(said).not.toContain(secret);
        // Ids nobody has a row of.
        for (const stranger of ['n14', 'n15', 'n16'].map(idOf)) expect(said.includes(stranger) && !visible.has(stranger)).toBe(false);
      }),
      { numRuns },
    );
  });

  it.each(Object.values(everyDocument))(
    '$id has a line for each subject that may be seen, or for each of its open trace gaps',
    (definition) => {
      fc.assert(
        fc.property(seen, ({ graph, visible }) => {
          const { table, gaps } = aDocument(graph, definition, around(graph), visible);
          const subjects = subjectsIn(graph, definition, (id) => visible.has(id));
          const lines = definition.onlyGaps === true ? subjects.flatMap(openGaps) : subjects;
          expect(table.lines).toHaveLength(lines.length);
          if (definition.onlyGaps === true) expect(Object.values(gaps.bySeverity).reduce((a, b) => a + b)).toBe(lines.length);
        }),
        { numRuns },
      );
    },
  );

  it.each(Object.values(everyDocument))('$id has a cell for each column, and columns that share the whole width', (definition) => {
    expect(definition.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
    fc.assert(
      fc.property(seen, ({ graph, visible }) => {
        for (const { cells } of aDocument(graph, definition, around(graph), visible).table.lines)
          expect(cells).toHaveLength(definition.columns.length);
      }),
      { numRuns: 30 },
    );
  });

  it('says once that something is hidden, however much it is', () => {
    fc.assert(
      fc.property(seen, ({ graph }) => {
        const one = graph.ids()[0];
        if (!one) return;
        for (const definition of Object.values(everyDocument))
          for (const { cells } of aDocument(graph, definition, around(graph), new Set([one])).table.lines)
            for (const cell of cells) expect(cell.filter(({ is }) => is === 'unseen').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });
});
