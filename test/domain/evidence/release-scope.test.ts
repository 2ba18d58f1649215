/** A release is its base overlaid with its own issues (corrections 2): what is judged in it, and what the main line does not spoil. */
import * as fc from 'fast-check';
import { type ReleaseRows, type ScopeRows, releaseScope } from '../../../src/domain/evidence/release-scope';
import { atRelease } from '../../../src/domain/rules/at-release';
import { checkRelease, checkRows } from '../../../src/domain/rules/check-release';
import { standardBook } from '../../../src/domain/rules/rule-book';
import { type Artifact, type ArtifactId, artifactId, hash, person } from '../../../src/domain/trace/artifact';
import { PRODUCT } from '../../../src/domain/trace/product-node';
import type { TraceNode } from '../../../src/domain/trace/trace-graph';
import { LATER, NOW } from '../../build/a-graph';
import { type Said, anArtifact } from '../../build/an-artifact';
import { artifactsOf, edited, world, worldEdit, type World } from '../../build/a-world';

const rowsOf = (artifacts: readonly Artifact[]): ScopeRows => {
  const checked = checkRows(new Map(artifacts.map((artifact) => [artifact.id, { artifact, gaps: [] }])), standardBook, NOW);
  return checked;
};
const id = artifactId;
const release = (base: readonly Artifact[], now: readonly Artifact[], ...overlay: readonly string[]): ReleaseRows => ({
  base: rowsOf(base),
  now: rowsOf(now),
  overlay: new Set(overlay.map(id)),
});
/** No test has a result here: what that is worth in a release is told apart. */
const gapsIn = (given: ReleaseRows, of: string): readonly string[] =>
  (checkRelease(given, standardBook, LATER).nodes.get(id(of))?.gaps ?? []).flatMap(({ rule }) => (rule === 'VER-03' ? [] : [rule]));

const stampedTo = (artifact: Artifact, from: Artifact, to: Artifact): Artifact => ({
  ...artifact,
  links: artifact.links.map((link) => ({
    ...link,
    ...(link.to === to.id ? { stamp: { from: from.fingerprint, to: to.fingerprint, by: 'app' as const, at: NOW } } : {}),
  })),
});

/** So small that the system is its only item. */
const system = anArtifact('SYSTEM', 'S', { kinds: ['SYSTEM', 'ITEM'], stated: { class: 'C', classRationale: 'By the risk file.' } });
const requirement = (name: string, said: Said = {}): Artifact =>
  anArtifact('SWREQ', name, {
    description: 'The pump stops.',
    stated: { category: 'performance', acceptanceCriteria: 'Stopped in 30 of 30 trials.' },
    links: { allocated_to: ['S'], derives_from: ['N'] },
    ...said,
  });
const need = anArtifact('SYSREQ', 'N');
const firstR = requirement('R');
const test0 = anArtifact('TEST', 'T', { links: { verifies: ['R'] } });
const baseTest = stampedTo(test0, test0, firstR);
const base = [system, need, firstR, baseTest];
const editedR = requirement('R', { summary: 'The pump stops within 100 ms.' });

describe('corrections 2: a hotfix on a baseline, while the main line goes on', () => {
  const fix = anArtifact('CR', 'F', { links: { modifies: ['S'] } });
  const main = [system, need, editedR, baseTest, fix];

  test('the requirement edited on the main line is suspect there', () => {
    expect(
      rowsOf(main)
        .get(id('R'))
        ?.gaps.map(({ rule }) => rule),
    ).toContain('VER-05');
  });
  test('and not in a release that does not take it', () => {
    expect(gapsIn(release(base, main, 'F'), 'R')).toEqual([]);
    expect(checkRelease(release(base, main, 'F'), standardBook, LATER).nodes.get(id('R'))?.artifact.statement.summary).toBe('SWREQ R');
  });
  test('but in one that does', () => {
    expect(gapsIn(release(base, main, 'R'), 'R')).toEqual(['VER-05']);
  });
});

describe('Links between an issue of the release and the base', () => {
  test('read as the issue of the release says: one that is new counts', () => {
    const bare = [system, need, firstR];
    const now = [...bare, baseTest];
    expect(gapsIn(release(bare, now, 'R', 'T'), 'R')).toEqual([]);
    expect(gapsIn(release(bare, now, 'T'), 'R')).toEqual([]);
  });
  test('one that was taken away does not', () => {
    const now = [system, need, firstR, anArtifact('TEST', 'T')];
    expect(gapsIn(release(base, now, 'T'), 'R')).toContain('REQ-03');
  });
  test('a link to what lives but is not in the release is no evidence, and is named', () => {
    const bare = [system, need, firstR];
    const given = release(bare, [...bare, baseTest], 'R');
    expect(gapsIn(given, 'R')).toContain('REQ-03');
    expect([...releaseScope(given).beyond]).toEqual(['T']);
  });
  test('nor is one to what was gone in the base and is there again', () => {
    const bare = [system, need, firstR, { ...baseTest, gone: true }];
    const given = release(bare, [system, need, firstR, baseTest], 'R');
    expect(gapsIn(given, 'R')).toContain('REQ-03');
    expect([...releaseScope(given).beyond]).toEqual(['T']);
  });
  test('a link to what is gone is told as lost', () => {
    const bare = [system, need, firstR];
    const now = [...bare, { ...baseTest, gone: true }];
    expect(gapsIn(release(bare, now, 'R'), 'R')).toContain('GRF-01');
  });
  test('an issue deleted since the base is missing in a release that takes the deletion, and stands in one that does not', () => {
    const now = [system, need, firstR, { ...baseTest, gone: true }];
    expect(gapsIn(release(base, now, 'T'), 'R')).toContain('REQ-03');
    expect(gapsIn(release(base, now), 'R')).toEqual([]);
  });
  test('confirmed on the main line for another text, a link is suspect here', () => {
    const confirmed = stampedTo(test0, test0, editedR);
    const given = release(base, [system, need, editedR, { ...confirmed, fingerprint: hash('T again') }], 'T');
    expect(gapsIn(given, 'T')).toContain('VER-05');
  });
  test('confirmed on the main line for another text, but never changed at this end, it is what the base took it for', () => {
    const confirmed = stampedTo(test0, test0, editedR);
    expect(gapsIn(release(base, [system, need, editedR, confirmed], 'T'), 'T')).toEqual([]);
  });
  test('confirmed by a person for the very texts of the release, it holds', () => {
    const changedTest = { ...baseTest, fingerprint: hash('T again') };
    const stamp = { from: changedTest.fingerprint, to: firstR.fingerprint, by: person('acc'), at: NOW, reason: 'Still fits.' };
    const confirmed = { ...changedTest, links: changedTest.links.map((link) => ({ ...link, stamp })) };
    expect(gapsIn(release(base, [system, need, firstR, changedTest], 'T'), 'T')).toContain('VER-05');
    expect(gapsIn(release(base, [system, need, firstR, confirmed], 'T'), 'T')).toEqual([]);
    // The same link, told by its other end alone, which is the issue of the release.
    expect(gapsIn(release(base, [system, need, firstR, confirmed], 'R'), 'R')).toEqual([]);
  });
});

describe('At release', () => {
  const severityIn = (given: ReleaseRows, of: string, rule: string) =>
    checkRelease(given, standardBook, LATER)
      .nodes.get(id(of))
      ?.gaps.find((gap) => gap.rule === rule)?.severity;
  test('a requirement without a test blocks, which is to resolve on the main line', () => {
    const bare = [system, need, firstR];
    expect(
      rowsOf(bare)
        .get(id('R'))
        ?.gaps.find(({ rule }) => rule === 'REQ-03')?.severity,
    ).toBe('to-resolve');
    expect(severityIn(release(bare, bare), 'R', 'REQ-03')).toBe('blocks-release');
  });
  test('corrections 7: a draft in the release blocks it, and what it lacks stays a note', () => {
    const draft = requirement('R', { lifecycle: 'draft' });
    const given = release([system, need, draft], [system, need, draft]);
    expect(severityIn(given, 'R', 'SCP-01')).toBe('blocks-release');
    expect(severityIn(given, 'R', 'REQ-03')).toBe('note');
  });
  test('corrections 7: nothing of it is asked on the main line', () => {
    expect(standardBook.find('SCP-01')).toBeUndefined();
  });
});

const numRuns = Number(process.env['PLUMBLINE_RUNS'] ?? 100);
const plain = (nodes: ReadonlyMap<ArtifactId, TraceNode>): unknown =>
  Object.fromEntries(
    [...nodes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { artifact, derived, gaps }]) => [name, { artifact, derived, gaps }]),
  );
const later = (start: World, edits: readonly Parameters<typeof edited>[1][]): World =>
  edits.reduce((before, edit) => edited(before, edit).world, start);
const judged = (at: World): ScopeRows =>
  checkRows(new Map(artifactsOf(at).map((artifact) => [artifact.id, { artifact, gaps: [] }])), standardBook, NOW);

describe('The laws of a release', () => {
  const history = fc.array(worldEdit, { maxLength: 12 });
  test('without an issue of its own it is its base', () => {
    fc.assert(
      fc.property(world, history, (start, edits) => {
        const from = judged(start);
        const given = { base: from, now: judged(later(start, edits)), overlay: new Set<ArtifactId>() };
        const { nodes, beyond } = checkRelease(given, standardBook, LATER);
        expect([...beyond]).toEqual([]);
        expect(plain(nodes)).toEqual(plain(checkRows(from, atRelease(standardBook), LATER)));
      }),
      { numRuns },
    );
  });
  test('with every issue of its own it is what the main line is now', () => {
    fc.assert(
      fc.property(world, history, (start, edits) => {
        const now = judged(later(start, edits));
        const { nodes, beyond } = checkRelease({ base: judged(start), now, overlay: new Set(now.keys()) }, standardBook, LATER);
        expect([...beyond]).toEqual([]);
        expect(plain(nodes)).toEqual(plain(checkRows(now, atRelease(standardBook), LATER)));
      }),
      { numRuns },
    );
  });
  test('each link is known at both ends, and what is not in it proves nothing in it', () => {
    fc.assert(
      fc.property(world, history, fc.array(fc.nat(16), { maxLength: 5 }), (start, edits, some) => {
        const given = { base: judged(start), now: judged(later(start, edits)), overlay: new Set(some.map((n) => id(`n${n}`))) };
        const { nodes, beyond } = checkRelease(given, standardBook, LATER);
        const told = [...nodes.values()].filter(({ artifact }) => artifact.id !== PRODUCT).map(({ artifact }) => artifact);
        const out = told.flatMap(({ id: from, links }) => links.map(({ verb, to }) => `${from} ${verb} ${to}`));
        const into = told.flatMap(({ id: to, backlinks }) => backlinks.map(({ verb, from }) => `${from} ${verb} ${to}`));
        expect([...new Set(out)].sort()).toEqual([...new Set(into)].sort());
        const living = told.filter(({ gone }) => !gone).map(({ id: name }) => name);
        expect(living.filter((name) => !given.base.has(name) && !given.overlay.has(name))).toEqual([]);
        expect(living.filter((name) => beyond.has(name))).toEqual([]);
      }),
      { numRuns },
    );
  });
});
