/** The same verdict in every format, in both languages. */
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { sharedFile, withShared } from '../build/shared-data';
import { runTrace, told } from './run-trace';

const item = (key: string, type: string) => ({ key, type, title: `Title of ${key}`, text: '', status: '', attributes: {} });
const set = {
  name: 'Pump',
  items: [item('S-1', 'software system'), item('R-1', 'requirement'), item('H-1', 'cause'), item('=1+1', 'requirement')],
  links: [{ from: 'R-1', type: 'derives from', to: 'nowhere, "far"\naway' }],
};
const files = { 'my set.json': set };
const run = (...argv: readonly string[]) => runTrace(['my set.json', ...argv], files);

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly language: string;
        readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[];
      };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        readonly logicalLocations: readonly { readonly name: string }[];
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}
const sarif = (...argv: readonly string[]): Sarif => JSON.parse(run('--output', 'sarif', ...argv).out) as Sarif;

/** The published schema is of an older draft: its own name and address mean nothing to this validator, its rules do. */
const validator = () => {
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
};

describe('SARIF', () => {
  it('is valid against the published schema, in both languages; a wrong level would not be', () => {
    const isValid = validator();
    for (const language of ['en', 'de']) expect([isValid(sarif('--language', language)), isValid.errors]).toEqual([true, null]);
    expect(isValid(JSON.parse(run('--output', 'sarif').out.replace('"level": "warning"', '"level": "loud"')))).toBe(false);
  });

  it('names every gap once, at its key, in the file, with a level of its severity', () => {
    const [first] = sarif().runs;
    const results = first?.results ?? [];
    const gaps = told(run('--json')).gaps;
    expect(results.map(({ ruleId, locations }) => [locations[0]?.logicalLocations[0]?.name, ruleId])).toEqual(
      gaps.map(({ key, rule }) => [key, rule]),
    );
    const levels = { 'blocks-release': 'error', 'to-resolve': 'warning', note: 'note' } as Readonly<Record<string, string>>;
    expect(results.map(({ level }) => level)).toEqual(gaps.map(({ severity }) => levels[severity]));
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['error', 'warning']));
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('my%20set.json');
    expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints['plumblineGap/v1'])).size).toBe(results.length);
  });

  it('describes every rule that was asked, with the way out, and every result points at its rule', () => {
    const { tool, results } = sarif().runs[0] ?? { tool: { driver: { language: '', rules: [] } }, results: [] };
    const { rules } = tool.driver;
    expect(rules.map(({ id }) => id)).toContain('REQ-03');
    expect(rules.filter(({ help }) => help.text.length > 20)).toHaveLength(rules.length);
    expect(results.map(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId)).not.toContain(false);
  });

  it('speaks German where asked to', () => {
    const { tool, results } = sarif('--language', 'de').runs[0] ?? { tool: { driver: { language: '', rules: [] } }, results: [] };
    expect(tool.driver.language).toBe('de');
    expect(results.map(({ message }) => message.text).join(' ')).toContain('kein Test verknüpft');
  });

  it('of a set without a gap has no result, and still says what was asked', () => {
    const complete = { name: '', items: [item('U-1', 'user need')], links: [] };
    const ran = runTrace(['c', '--output', 'sarif'], { c: complete });
    const [only] = (JSON.parse(ran.out) as Sarif).runs;
    expect([ran.code, only?.results.length, (only?.tool.driver.rules.length ?? 0) > 5]).toEqual([0, 0, true]);
  });
});

describe('CSV', () => {
  const rows = (...argv: readonly string[]): readonly string[] => run('--output', 'csv', ...argv).out.split('\r\n');

  it('has one line a gap under a head, quoted where a cell holds a line end or a comma', () => {
    const gaps = told(run('--json')).gaps;
    const all = rows();
    expect(all[0]).toBe('\uFEFFSeverity,Trace gap,Item,Summary,Kind,Class,Clause,Applies to class,Why,Resolve,Rule');
    expect([all.length, all.at(-1)]).toEqual([gaps.length + 2, '']);
    expect(run('--output', 'csv').out).toContain('"R-1 is linked to nowhere, ""far""\naway, which cannot be found');
  });

  it('lets no cell be a formula', () => {
    expect(rows().filter((row) => /(^|[,;"])[=+@-]/.test(row))).toEqual([]);
    expect(rows().filter((row) => row.includes(",'=1+1,")).length).toBeGreaterThan(1);
  });

  it('is German with semicolons where asked to', () => {
    expect(rows('--language=de')[0]).toBe(
      '\uFEFFSchwere;Lücke;Element;Zusammenfassung;Art;Klasse;Abschnitt;Gilt für Klasse;Warum;Behebung;Regel',
    );
    expect(
      rows('--language=de').some((row) => row.startsWith('Zu beheben;Keine Verifizierung;R-1;Title of R-1;Softwareanforderung;C;')),
    ).toBe(true);
  });
});

describe('Text', () => {
  it('is German where asked to, down to the last line', () => {
    const { out } = run('--language', 'de');
    expect(out).toContain('Pump (Anforderungssammlung): 4 Elemente, 1 Verknüpfung');
    expect(out).toContain('Sperrt Freigabe    RSK-04, Abschnitt 7.2.1');
    expect(out).toMatch(/\d+ Lücken \(sperrt freigabe 1, zu beheben \d+\)\. Was geprüft wurde/);
    expect(out).not.toMatch(/asked of|Read by|trace gap/);
  });

  it('of help tells every format, question and exit code', () => {
    const { code, out } = runTrace(['--help'], {});
    expect(code).toBe(0);
    for (const word of ['ReqIF', 'Jira issues', 'product export', 'sarif', '--language', '--map', 'Exit codes'])
      expect(out).toContain(word);
  });
});

describe('Options', () => {
  it.each([
    ['an output there is not', ['--output', 'pdf'], '--output pdf is no format: give text, json, csv or sarif'],
    ['a language nobody speaks here', ['--language=fr'], '--language fr is not spoken here: give en or de'],
    ['two outputs', ['--json', '--output', 'csv'], '--json and another --output are given'],
  ])('%s is refused', (_, argv, sentence) => {
    const ran = run(...argv);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(sentence);
  });

  it('--json says what --output json says', () => expect(run('--json').out).toBe(run('--output', 'json').out));
});

withShared('data/sets')('Real sets', () => {
  it.each(['respiraworks-ventilator', 'jamb-tutorial', 'openpca-1.0.0'])('%s: every format tells as many gaps', (name) => {
    const text = readFileSync(sharedFile(`data/sets/${name}.json`), 'utf8');
    const out = (output: string): string => runTrace(['set', '--output', output], { set: text }).out;
    const { gaps } = told({ code: 0, err: '', out: out('json') });
    const n = gaps.length;
    const heavier = gaps.filter(({ severity }) => severity !== 'note').length;
    const log = JSON.parse(out('sarif')) as Sarif;
    expect(validator()(log)).toBe(true);
    expect([log.runs[0]?.results.length, out('csv').split('\r\n').length - 2]).toEqual([n, n]);
    expect(out('text')).toMatch(
      new RegExp(`\\n${heavier === 0 ? 'No' : String(heavier)} trace gaps? .*${n === heavier ? '' : `; ${n - heavier} notes?`}`),
    );
  });
});
