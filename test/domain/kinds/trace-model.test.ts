import { readFileSync } from 'node:fs';
import { findKind, kinds } from '../../../src/domain/kinds/find-kind';
import { findVerb, verbs } from '../../../src/domain/kinds/verbs';
import { CLASS_SOURCES } from '../../../src/domain/trace/class-sources';
import { sharedFile, withShared } from '../../build/shared-data';

describe('Verbs', () => {
  it('are found by their id and by the spellings of the trace model', () => {
    const ids = ['verifies', 'verifies [unit]', 'verified_by [implementation]', 'verified_by [effectiveness]', ' part_of '].map(
      (name) => findVerb(name)?.id,
    );
    expect(ids).toEqual(['verifies', 'verifies', 'verified_by_implementation', 'verified_by_effectiveness', 'part_of']);
    expect(findVerb('blesses')).toBeUndefined();
  });

  it('tell the verification of a control from that of a change by where the link starts', () => {
    const idFrom = (...from: string[]) => findVerb('verified_by', from)?.id;
    expect([idFrom('RCM'), idFrom('CR'), idFrom('SWREQ', 'RCM'), idFrom()]).toEqual([
      'verified_by_implementation',
      'verified_by',
      'verified_by_implementation',
      'verified_by',
    ]);
  });

  it('give classes only along verbs and between kinds that exist', () => {
    for (const [kind, sources] of Object.entries(CLASS_SOURCES)) {
      for (const source of sources)
        expect([kind, findVerb(source.verb)?.id, source.kinds.every(findKind)]).toEqual([kind, source.verb, true]);
    }
  });
});

interface Model {
  readonly nodes: readonly { readonly type: string; readonly name: string }[];
  readonly links: readonly {
    readonly id: string;
    readonly verb: string;
    readonly from: string;
    readonly to: string;
    readonly classes: readonly string[];
  }[];
}
const file = 'domain/trace-model.json';
withShared(file)('The trace model', () => {
  const model = (): Model => JSON.parse(readFileSync(sharedFile(file), 'utf8')) as Model;
  const capitals = (text: string): readonly string[] => text.match(/\b[A-Z]{2,}\b/g) ?? [];

  it('has no kind that the code does not have, nor the other way', () => {
    expect(kinds.map(({ id }) => id).sort()).toEqual(
      model()
        .nodes.map(({ type }) => type)
        .sort(),
    );
  });

  it('has every link with the same verb, ends and classes', () => {
    const relations = new Map(verbs.flatMap((verb) => verb.relations.map((relation) => [relation.link, { verb, relation }])));
    expect([...relations.keys()].sort()).toEqual(model().links.map(({ id }) => id));
    for (const link of model().links) {
      const ours = relations.get(link.id);
      const kindsHere = (text: string) => capitals(text).filter((word) => findKind(word));
      expect(findVerb(link.verb, capitals(link.from))?.id).toBe(ours?.verb.id);
      expect(ours?.relation.classes).toEqual(link.classes);
      if (!ours?.relation.from.includes('*') && link.id !== 'L37') expect(ours?.relation.from).toEqual(kindsHere(link.from));
      if (!ours?.relation.to.includes('*')) expect(ours?.relation.to).toEqual(kindsHere(link.to));
    }
  });
});
