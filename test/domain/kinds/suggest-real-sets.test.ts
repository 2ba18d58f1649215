/**
 * What is suggested for real projects that nobody here wrote, against what a person says by hand who has read them. Between two types that
 * the trace knows no relation for, the right answer is that it needs a person.
 */
import { readFileSync } from 'node:fs';
import { suggestion, type Suggestion } from '../../../src/domain/kinds/suggest-mapping';
import { parseItemSet } from '../../../src/formats/item-set';
import { lookedAt } from '../../build/looked-at';
import { sharedFile, withShared } from '../../build/shared-data';
import { VirtualClock } from '../../host/clock';
import { JiraSite } from '../../host/jira/jira-site';
import { importSet } from '../../workbench/import/import-set';

/** Type name → kind, or '' for none; "Source words Target" → verb, `-` before it where it runs the other way, or '' for nothing. */
type ByHand = Readonly<Record<string, string>>;

const sets: readonly (readonly [file: string, byHand: ByHand])[] = [
  [
    'respiraworks-ventilator',
    {
      'Software requirement': 'SWREQ',
      'System requirement': 'SYSREQ',
      'User need': 'USERNEED',
      'Hardware requirement': '',
      'Software requirement fulfills System requirement': 'derives_from',
      'System requirement fulfills User need': 'derives_from',
      'Hardware requirement fulfills System requirement': '',
    },
  ],
  [
    'openpca-1.0.0',
    {
      'System requirement': 'SYSREQ',
      Hazard: 'HAZARD',
      'Use case': 'USERNEED',
      'User need': 'USERNEED',
      'System requirement derived from Use case': 'derives_from',
      'System requirement derived from Hazard': '',
      'System requirement mitigates Hazard': '',
      'Hazard supports goal User need': '',
      'Use case supports goal User need': '',
    },
  ],
  [
    'jamb-tutorial',
    {
      'Software requirement': 'SWREQ',
      'System requirement': 'SYSREQ',
      'User need': 'USERNEED',
      Hazard: 'HAZARD',
      'Risk control': 'RCM',
      Other: '',
      'Software requirement links System requirement': 'derives_from',
      'System requirement links User need': 'derives_from',
      'Software requirement links Risk control': '-implemented_by',
      'Risk control links Hazard': 'controls',
      'User need links Other': '',
      'Hazard links Other': '',
    },
  ],
  [
    'coest-libest',
    {
      'Software requirement': 'SWREQ',
      Test: 'TEST',
      Code: 'UNIT',
      'Test verifies Software requirement': 'verifies',
      'Code implements Software requirement': '-allocated_to',
    },
  ],
  [
    'openfasttrace-self',
    {
      Test: 'TEST',
      Code: 'UNIT',
      Design: 'DESIGN',
      'System requirement': 'SYSREQ',
      'User need': 'USERNEED',
      'Test covers Design': 'verifies',
      'Code covers Design': 'designed_in',
      'Design covers System requirement': 'derives_from',
      'System requirement covers User need': 'derives_from',
    },
  ],
  [
    'zephyr-reqmgmt',
    {
      'Software requirement': 'SWREQ',
      'System requirement': 'SYSREQ',
      'Software requirement refines System requirement': 'derives_from',
      'Software requirement refines Software requirement': 'derives_from',
      'System requirement refines System requirement': 'derives_from',
    },
  ],
  ['doorstop-self', { Test: 'TEST', 'System requirement': 'SYSREQ', Other: '', 'Test links System requirement': 'verifies' }],
  ['nasa-cfe', { 'Software requirement': 'SWREQ', 'Software requirement child of Software requirement': 'derives_from' }],
];

const suggestedFor = (file: string) => {
  const set = parseItemSet(readFileSync(sharedFile(`data/sets/${file}.json`), 'utf8'));
  if (!set.ok) throw new Error(set.problem);
  const site = new JiraSite({ clock: new VirtualClock(0), siteUrl: 'https://set.example' });
  site.seed.user({ displayName: 'A', accountId: 'a', siteAdmin: true });
  importSet(site, set.value, { key: 'SET', admins: ['a'], members: [] });
  const { words, sample } = lookedAt(site, 'SET');
  return { words, sample, suggestion: suggestion(words, sample) };
};

const spoken = ({ words, suggestion: { types, links } }: ReturnType<typeof suggestedFor>): Record<string, string> => {
  const nameOf = (id: string): string => words.types.find((each) => each.id === id)?.name ?? id;
  const outwardOf = (id: string): string => words.links.find((each) => each.id === id)?.outward ?? id;
  return Object.fromEntries<string>([
    ...[...types].map(([id, { kinds }]): [string, string] => [nameOf(id), kinds.join(' ')]),
    ...links.map(({ link, from, to, means }): [string, string] => [
      `${nameOf(from)} ${outwardOf(link)} ${nameOf(to)}`,
      means === null ? '' : `${means.reverse ? '-' : ''}${means.verb}`,
    ]),
  ]);
};

/** Nothing that is judged, and nothing that a link means, was guessed against a person's judgement. */
const wrongly = (byHand: ByHand, said: Readonly<Record<string, string>>): string[] =>
  Object.entries(byHand)
    .filter(([name, meant]) => (said[name] ?? '') !== '' && said[name] !== meant)
    .map(([name]) => name);

withShared('data/sets')('The suggestion for a real project', () => {
  const told: string[] = [];
  afterAll(() => {
    process.stdout.write(`suggestions as a person would have them:\n${told.join('\n')}\n`);
  });

  test.each(sets)('%s: at least 8 of 10 types and links are as a person has them, and none is guessed wrong', (file, byHand) => {
    const found = suggestedFor(file);
    const said = spoken(found);
    const right = Object.entries(byHand).filter(([name, meant]) => said[name] === meant);
    const of = Object.keys(byHand).length;
    told.push(`  ${file}: ${right.length} of ${of}, from ${found.sample.length} issues`);
    const differing = Object.entries(byHand).filter(([name, meant]) => said[name] !== meant);
    expect({ differing, enough: right.length >= 0.8 * of }).toEqual({ differing, enough: true });
    expect(Object.keys(said).filter((name) => byHand[name] === undefined)).toEqual([]);
    expect(wrongly(byHand, said)).toEqual([]);
  });

  test('openpca: what the trace knows no relation for needs a person', () => {
    const { suggestion: made, words } = suggestedFor('openpca-1.0.0');
    expect(verdicts(made, words.links)).toMatchObject({ mitigates: ['needs-you'], 'supports goal': ['needs-you'] });
  });
});

const verdicts = ({ links }: Suggestion, words: readonly { readonly id: string; readonly outward: string }[]): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const { link, verdict } of links) {
    const said = words.find(({ id }) => id === link)?.outward ?? '';
    found[said] = [...new Set([...(found[said] ?? []), verdict])];
  }
  return found;
};
