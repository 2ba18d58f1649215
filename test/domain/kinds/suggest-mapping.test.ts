import { kinds } from '../../../src/domain/kinds/find-kind';
import type { SiteWords } from '../../../src/domain/kinds/site-words';
import { suggestMapping } from '../../../src/domain/kinds/suggest-mapping';
import { verbs } from '../../../src/domain/kinds/verbs';

const none: SiteWords = { project: { id: '1', key: 'P', name: 'P' }, types: [], links: [], statuses: [], resolutions: [], fields: [] };
const named = (names: readonly string[]) => names.map((name) => ({ id: name, name }));

/** Each word is its own id here, so that the answer reads by name. */
const typesOf = (...names: string[]) => suggestMapping({ ...none, types: named(names) }).types;
const linksOf = (...outward: string[]) =>
  suggestMapping({ ...none, links: outward.map((words) => ({ id: words, name: 'L', inward: 'other way round', outward: words })) }).links;
const fieldsOf = (...fields: (readonly [name: string, key: string])[]) =>
  suggestMapping({ ...none, fields: fields.map(([name, key]) => ({ id: name, name, key })) }).fields;

describe('Issue types', () => {
  it("are recognised by every kind's own name, English and German, in any case", () => {
    for (const { id, name } of kinds) {
      const own = [name.en, name.de, name.en.toUpperCase()];
      expect(typesOf(...own)).toEqual(Object.fromEntries(own.map((each) => [each, [id]])));
    }
  });

  it.each([
    ['Test case', 'TEST'],
    ['Unit test', 'TEST'],
    ['Software unit test', 'TEST'],
    ['Software system test', 'TEST'],
    ['Component test', 'TEST'],
    ['Test run', 'RUN'],
    ['Test Execution', 'RUN'],
    ['Stakeholder requirement', 'USERNEED'],
    ['Requirement', 'SWREQ'],
    ['Risk control', 'RCM'],
    ['Component', 'ITEM'],
    ['SOUP component', 'SOUP'],
    ['Third-party component', 'SOUP'],
    ['SOUP evaluation', 'SOUPEVAL'],
    ['Third party anomaly assessment', 'SOUPEVAL'],
    ['Design specification', 'DESIGN'],
    ['Bug', 'PR'],
    ['Field complaint', 'FEEDBACK'],
    ['Software release', 'RELEASE'],
    ['Document', 'DOC'],
    ['Sign-off', 'APPROVAL'],
  ])('of the name "%s" count as %s', (name, kind) => {
    expect(typesOf(name)).toEqual({ [name]: [kind] });
  });

  it.each([
    'Latest news',
    'Attestation',
    'Test plan',
    'Test environment',
    'Stakeholder meeting',
    'Subsystem requirement',
    'Biohazard waste',
    'Root cause',
    'Software system outage',
    'Business unit',
    'Design review',
    'Debugging session',
    'Release note',
    'Documentation task',
    'Approval workflow change',
    'Epic',
    'Story',
    'Task',
    'Sub-task',
  ])('of the name "%s" stay unmapped: a near miss is no kind', (name) => {
    expect(typesOf(name)).toEqual({});
  });
});

describe('Link types', () => {
  it("are recognised by every verb's own words; only two verbs share theirs with an earlier one", () => {
    const shared = verbs.filter(({ id, label }) => linksOf(label.en)[label.en]?.verb !== id).map(({ id }) => id);
    expect(shared).toEqual(['verified_by']);
    const sharedBack = verbs.filter(({ id, inverse }) => linksOf(inverse.en)[inverse.en]?.verb !== id).map(({ id }) => id);
    expect(sharedBack).toEqual(['implemented_by']);
    for (const { label } of verbs) expect(linksOf(label.en, label.de)[label.de]).toBeDefined();
  });

  it('point the way the outward words say', () => {
    expect(linksOf('verifies', 'is tested by', 'has part', 'is mitigated by', 'verifies the change', 'approves')).toEqual({
      verifies: { verb: 'verifies', reverse: false },
      'is tested by': { verb: 'verifies', reverse: true },
      'has part': { verb: 'part_of', reverse: true },
      'is mitigated by': { verb: 'controls', reverse: true },
      'verifies the change': { verb: 'verified_by', reverse: true },
      approves: { verb: 'approved_by', reverse: true },
    });
  });

  it('that read alike both ways are stored forwards', () => {
    expect(linksOf('has an interface with', 'is segregated from')).toEqual({
      'has an interface with': { verb: 'interfaces_with', reverse: false },
      'is segregated from': { verb: 'segregated_from', reverse: false },
    });
  });

  it.each([
    ['refines', 'derives_from', false],
    ['allocated to', 'allocated_to', false],
    ['mitigates', 'controls', false],
    ['realized in', 'realised_in', false],
    ['implementation shown by', 'verified_by_implementation', false],
    ['effectiveness verified by', 'verified_by_effectiveness', false],
    ['executed in', 'executes', true],
    ['has residual anomaly', 'has_residual', false],
  ])('with the words "%s" mean %s', (words, verb, reverse) => {
    expect(linksOf(words)).toEqual({ [words]: { verb, reverse } });
  });

  it.each(['blocks', 'relates to', 'clones', 'duplicates', 'causes', 'is caused by', 'split to', 'implements', 'misleads to', 'parts of'])(
    'with the words "%s" stay unmapped: they say too little',
    (words) => {
      expect(linksOf(words)).toEqual({});
    },
  );
});

describe('Fields', () => {
  it('of the team feed the attributes of the same meaning; our own read-only class never does', () => {
    expect(
      fieldsOf(
        ['Safety class', 'customfield_10001'],
        ['Class rationale', 'customfield_10002'],
        ['Severity of harm', 'customfield_10003'],
        ['Control location', 'customfield_10004'],
      ),
    ).toEqual({
      'Safety class': 'class',
      'Class rationale': 'classRationale',
      'Severity of harm': 'severity',
      'Control location': 'location',
    });
    expect(fieldsOf(['Safety class', 'ari:cloud:ecosystem::extension/app/env/static/safety-class'])).toEqual({});
  });

  it.each(['Severity', 'Category', 'Location', 'Version picker', 'Result', 'World class'])('of the name "%s" feed nothing', (name) => {
    expect(fieldsOf([name, 'customfield_10009'])).toEqual({});
  });
});

it('Statuses and resolutions tell the lifecycle; a status nobody knows stays unmapped and so counts as ready', () => {
  const words = {
    ...none,
    statuses: named(['Draft', 'In Review', 'Obsolete', 'To Do', 'Done']),
    resolutions: named(["Won't Do", 'Duplicate']),
  };
  const { statuses, resolutions } = suggestMapping(words);
  expect(statuses).toEqual({ Draft: 'draft', 'In Review': 'in-review', Obsolete: 'obsolete', Done: 'implemented' });
  expect(resolutions).toEqual({ "Won't Do": 'rejected', Duplicate: 'closed-duplicate' });
});
