/** The demo product is held against the engine itself: what is planted shows, and nothing else does. */
import { findKind, kinds } from '../../../src/domain/kinds/find-kind';
import { findVerb, verbs } from '../../../src/domain/kinds/verbs';
import { standardBook } from '../../../src/domain/rules/rule-book';
import { checkAll } from '../../../src/domain/rules/engine';
import { instant } from '../../../src/domain/trace/artifact';
import { isAdf } from '../../host/jira/adf-document';
import { graphOf, keyOf, kindsOf, mapping, now, ours, product, site, sources } from './demo-graph';
import { people } from './people';
import { kindOfType, linkWords } from './site-words';

const gaps = (() => {
  const graph = graphOf(sources);
  checkAll(graph, standardBook, instant(new Date(now).toISOString()));
  return graph
    .ids()
    .flatMap((id) =>
      (graph.find(id)?.gaps ?? []).map(({ rule, severity, state }) => ({ rule, severity, state, key: keyOf.get(id) ?? id })),
    );
})();
const spelled = (gaps: readonly { readonly key: string; readonly rule: string }[]): readonly string[] =>
  gaps.map(({ key, rule }) => `${rule} ${key}`).sort();

describe('The gaps of the demo product', () => {
  it('are exactly the planted ones', () => {
    expect(spelled(gaps.filter(({ state }) => state.is === 'open'))).toEqual(spelled(product.plantedGaps));
    expect(spelled(product.plantedGaps)).toEqual([
      'CLS-01 PUMP-58',
      'CLS-03 PUMP-44',
      'GRF-01 PUMP-23',
      'GRF-01 PUMP-40',
      'PRB-01 PUMP-106',
      'REQ-01 PUMP-27',
      'REQ-03 PUMP-19',
      'REQ-03 PUMP-26',
      'REQ-03 PUMP-32',
      'REQ-03 PUMP-36',
      'REQ-04 PUMP-32',
      'RSK-04 PUMP-85',
      'RSK-04 PUMP-88',
      'RSK-05 PUMP-92',
      'RSK-05 PUMP-94',
      'RSK-06 PUMP-96',
      'RSK-06 PUMP-97',
      'SUP-03 PUMP-53',
      'VER-03 PUMP-15',
      'VER-03 PUMP-16',
      'VER-03 PUMP-17',
      'VER-03 PUMP-18',
      'VER-03 PUMP-21',
      'VER-03 PUMP-22',
      'VER-03 PUMP-23',
      'VER-03 PUMP-25',
      'VER-03 PUMP-5',
      'VER-03 PUMP-6',
      'VER-03 PUMP-7',
      'VER-06 PUMP-49',
      'X-08 PUMP-79',
    ]);
  });

  it('are told once: where nothing shows that a control is there, that it works is not asked as well', () => {
    const explained = gaps.flatMap(({ key, rule, state }) => (state.is === 'explained' ? [`${rule} ${key} by ${state.by}`] : []));
    expect(explained).toEqual(['RSK-06 PUMP-92 by RSK-05', 'RSK-06 PUMP-94 by RSK-05']);
  });

  it('weigh as a note where the issue is a draft', () => {
    const weight = (key: string) => gaps.find((gap) => gap.key === key && gap.rule === 'REQ-03')?.severity;
    expect([weight('PUMP-32'), weight('PUMP-26')]).toEqual(['note', 'to-resolve']);
  });

  it('weigh as a note where a test was not run yet, and not where it failed', () => {
    const ofResults = gaps.filter(({ rule }) => rule === 'VER-03');
    expect(ofResults.filter(({ severity }) => severity !== 'note').map(({ key }) => key)).toEqual(['PUMP-7', 'PUMP-23']);
    expect(ofResults).toHaveLength(11);
  });
});

describe('The mapping suggested from its names', () => {
  it('knows every issue type by its kind, and no Story or Task', () => {
    const typed = [...site.state.issueTypes.values()].map(({ id, name }) => [name, mapping.types[id]] as const);
    const known = Object.entries(kindOfType).map(([name, kind]) => [name, [kind]] as const);
    expect(Object.fromEntries(typed.filter(([, its]) => its !== undefined))).toEqual(Object.fromEntries(known));
  });

  it('knows every link type by its verb, its direction included, and none of those Jira brings along', () => {
    const meant = [...site.state.linkTypes.values()].map(({ id, name }) => [name, mapping.links[id]] as const);
    const known = Object.entries(linkWords).map(([verb, words]) => [words.name, { verb, reverse: 'reverse' in words }] as const);
    expect(Object.fromEntries(meant.filter(([, its]) => its !== undefined))).toEqual(Object.fromEntries(known));
  });

  it('feeds every field of the team to an attribute that one of its kinds has', () => {
    const attributes = new Set([...kinds.flatMap(({ fields }) => Object.keys(fields))]);
    const unknown = [...site.state.fields.values()].filter(({ id }) => !attributes.has(mapping.fields[id] ?? ''));
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });
});

describe('The demo product', () => {
  it('has between 100 and 130 issues, all 21 kinds among them', () => {
    expect(ours.length).toBeGreaterThanOrEqual(100);
    expect(ours.length).toBeLessThanOrEqual(130);
    expect([...new Set(sources.flatMap((source) => source.kinds))].sort()).toEqual(kinds.map(({ id }) => id).sort());
  });

  it('uses every verb but the one whose end is a field', () => {
    const used = new Set(sources.flatMap(({ links }) => links.map(({ verb }) => verb)));
    expect(verbs.map(({ id }) => id).filter((id) => !used.has(id))).toEqual(['can_result_in']);
  });

  it('links only what the verb may join, seen from both ends', () => {
    const fits = (verb: string, from: string, to: string): boolean => {
      const may = (ends: readonly string[], id: string) =>
        ends.includes('*') || (kindsOf.get(id) ?? []).some((kind) => ends.includes(kind));
      return findVerb(verb)?.relations.some((relation) => may(relation.from, from) && may(relation.to, to)) ?? false;
    };
    const misfits = sources.flatMap(({ id, key, links, backlinks }) => [
      ...links.filter(({ verb, to }) => !fits(verb, id, to)).map(({ verb, to }) => `${key} ${verb} ${keyOf.get(to) ?? to}`),
      ...backlinks.filter(({ verb, from }) => !fits(verb, from, id)).map(({ verb, from }) => `${keyOf.get(from) ?? from} ${verb} ${key}`),
    ]);
    expect(misfits).toEqual([]);
  });

  it('states choices in the words their kind knows, and states nothing a kind has no field for', () => {
    const wrong = sources.flatMap(({ key, kinds: [kind], stated }) =>
      Object.entries(stated)
        .filter(([name, value]) => {
          const field = findKind(kind ?? '')?.fields[name];
          return !field || (field.type === 'choice' && !(value in field.of));
        })
        .map(([name, value]) => `${key} ${name}: ${value}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is class C as a whole; a part kept apart with a reason is lower, a part without one is not', () => {
    const graph = graphOf(sources);
    checkAll(graph, standardBook, instant(new Date(now).toISOString()));
    const classes = Object.fromEntries(sources.map(({ id, key }) => [key, graph.facts(id).effectiveClass]));
    const some = ['PUMP-1', 'PUMP-2', 'PUMP-41', 'PUMP-43', 'PUMP-44', 'PUMP-58', 'PUMP-4', 'PUMP-26', 'PUMP-38', 'PUMP-53', 'PTEST-14'];
    expect(some.map((key) => classes[key]).join(' ')).toBe('C C B A C C C B A C A');
    expect(sources.filter(({ id }) => graph.facts(id).onRing)).toEqual([]);
  });

  it('is written in whole sentences, each issue differently, in documents Jira takes', () => {
    const texts = sources.map(({ statement }) => statement.description);
    expect(texts.filter((text) => text.length < 40)).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(new Set(sources.map(({ statement }) => statement.summary)).size).toBe(sources.length);
    expect([...site.state.issues.values()].filter(({ description }) => !isAdf(description)).map(({ key }) => key)).toEqual([]);
  });

  it('has issues in every status, resolved where they are done, retired where they are obsolete', () => {
    const lifecycles = new Set(sources.map(({ lifecycle }) => lifecycle));
    expect([...lifecycles].sort()).toEqual(['closed-fixed', 'draft', 'implemented', 'in-review', 'ready', 'rejected']);
    const open = [...site.state.issues.values()].filter(
      ({ statusId, resolutionId }) => (site.state.status(statusId).category === 'done') !== (resolutionId !== null),
    );
    expect(open.map(({ key }) => key)).toEqual([]);
  });

  it('hides two issues from the contractor alone', () => {
    const seenBy = (accountId: string): number =>
      ours.filter(
        ({ key }) =>
          site.handle({ as: 'user', accountId, from: 'product-ui', method: 'GET', path: `/rest/api/3/issue/${key}`, scopes: [] }).status ===
          200,
      ).length;
    const { emil, ruth, ...team } = people;
    expect(Object.values(team).map(({ accountId }) => ours.length - seenBy(accountId))).toEqual([0, 0, 0, 0, 0, 0]);
    expect([ours.length - seenBy(emil.accountId), seenBy(ruth.accountId)]).toEqual([2, 0]);
    expect(sources.filter(({ restricted }) => restricted).map(({ key }) => key)).toEqual(['PUMP-87', 'PUMP-95']);
  });
});
