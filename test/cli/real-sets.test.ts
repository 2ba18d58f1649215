/** Expectations worked out by reading the sets, not by running the engine; the reason stands with each. */
import { readFileSync, readdirSync } from 'node:fs';
import { sharedFile, withShared } from '../build/shared-data';
import { type Told, runTrace, told } from './run-trace';

const setText = (name: string): string => readFileSync(sharedFile(`data/sets/${name}.json`), 'utf8');
const traced = (name: string, map: object): Told => told(runTrace(['set', '--map', 'map', '--json'], { set: setText(name), map }));
/** What REQ-01 says of an item to which no source is linked. */
const noSource = (item: string, severity = 'to-resolve') => ({ rule: 'REQ-01', severity, facts: { item } });
/** What is asked of every requirement alike is counted once for a set, and left out where one item is looked at. */
const askedOfAll = ['REQ-04', 'REQ-07', 'VER-03'];
const gapsAt = ({ gaps }: Told, key: string) =>
  gaps.filter((gap) => gap.key === key && !askedOfAll.includes(gap.rule)).map(({ rule, severity, facts }) => ({ rule, severity, facts }));

withShared('data/sets/respiraworks-ventilator.json')('The RespiraWorks ventilator', () => {
  const trace = () =>
    traced('respiraworks-ventilator', {
      types: { software_requirement: 'SWREQ', system_requirement: 'SYSREQ', stakeholder_requirement: 'USERNEED' },
      links: { fulfills: { verb: 'derives_from', reverse: false } },
    });

  it('RW-SW-39 fulfils RW-SYS-113, which is there, and RW-SYS-79, which is not; the project has no tests at all', () => {
    expect(gapsAt(trace(), 'RW-SW-39')).toEqual([
      { rule: 'GRF-01', severity: 'to-resolve', facts: { item: 'RW-SW-39', others: 'RW-SYS-79', verbs: 'derives_from' } },
      { rule: 'REQ-03', severity: 'to-resolve', facts: { item: 'RW-SW-39' } },
    ]);
  });

  it('RW-SW-71 names two system requirements that are not there, RW-SYS-97 and RW-SYS-100: one gap tells both', () => {
    expect(gapsAt(trace(), 'RW-SW-71')[0]).toEqual({
      rule: 'GRF-01',
      severity: 'to-resolve',
      facts: { item: 'RW-SW-71', others: 'RW-SYS-100, RW-SYS-97', verbs: 'derives_from' },
    });
  });

  it('RW-SYS-12 fulfils SR-17, which is there; only hardware, RW-HW-33, fulfils it: whether software has a share is for a reader', () => {
    expect(gapsAt(trace(), 'RW-SYS-12')).toEqual([{ rule: 'REQ-02', severity: 'note', facts: { item: 'RW-SYS-12', others: 'RW-HW-33' } }]);
  });

  it('RW-SW-71 also fulfils RW-SYS-17, which is there: it has a source', () => {
    expect(gapsAt(trace(), 'RW-SW-71').map(({ rule }) => rule)).toEqual(['GRF-01', 'REQ-03']);
  });

  it('all 151 software requirements lack a test, and 33 items link to something that is not there', () => {
    const { gaps } = trace();
    const count = (rule: string) => gaps.filter((gap) => gap.rule === rule).length;
    // 34 links lead nowhere; only RW-SW-71 has two of them.
    expect([count('REQ-03'), count('GRF-01')]).toEqual([151, 33]);
  });

  it('names no software item, so no requirement is placed; and writes its criteria into the text, which is a note but where words give no measure', () => {
    const { gaps } = trace();
    const count = (rule: string, severity: string) => gaps.filter((gap) => gap.rule === rule && gap.severity === severity).length;
    expect(count('REQ-07', 'to-resolve')).toBe(151);
    expect([count('REQ-04', 'note') + count('REQ-04', 'to-resolve'), count('REQ-04', 'to-resolve')]).toEqual([151, 3]);
    for (const { rule, severity, facts } of gaps)
      if (rule === 'REQ-04') expect([facts['item'], severity === 'note']).toEqual([facts['item'], facts['vague'] === undefined]);
  });
});

withShared('data/sets/openpca-1.0.0.json')('The Open PCA pump', () => {
  /** Reading use cases as the tests of the requirements derived from them. */
  const trace = () =>
    traced('openpca-1.0.0', {
      types: { requirement: 'SWREQ', use_case: 'TEST', exception_case: 'HAZARD', alarm_condition: 'HAZARD', system_goal: 'USERNEED' },
      links: { derived_from: { verb: 'verifies', reverse: true } },
    });

  it('OPCA-R5.1.0(1) is derived from use case OPCA-UC1, which here is its test and so not its source', () => {
    expect(gapsAt(trace(), 'OPCA-R5.1.0(1)')).toEqual([noSource('OPCA-R5.1.0(1)')]);
  });

  it('OPCA-R5.1.0(5) is derived from exception case OPCA-EC7 only, which is no test', () => {
    expect(gapsAt(trace(), 'OPCA-R5.1.0(5)')).toEqual([
      noSource('OPCA-R5.1.0(5)'),
      { rule: 'REQ-03', severity: 'to-resolve', facts: { item: 'OPCA-R5.1.0(5)', notTests: 'OPCA-EC7' } },
    ]);
  });

  it('OPCA-R5.1.0(4) has no link at all', () => {
    expect(gapsAt(trace(), 'OPCA-R5.1.0(4)')).toEqual([
      noSource('OPCA-R5.1.0(4)'),
      { rule: 'REQ-03', severity: 'to-resolve', facts: { item: 'OPCA-R5.1.0(4)' } },
    ]);
  });
});

withShared('data/sets/zephyr-reqmgmt.json')('The Zephyr requirements', () => {
  /** Reading system requirements as requirements on software and what refines them as their tests; the type is the same word for both. */
  const trace = () =>
    traced('zephyr-reqmgmt', {
      types: { system_requirement: 'SWREQ', software_requirement: 'TEST' },
      links: { refines: { verb: 'verifies [system]', reverse: false } },
    });

  it('ZEP-SYRS-3 is refined, but every item of the set is a draft: its verifiers do not count, and a draft gets a note only', () => {
    const [first, gap, ...others] = gapsAt(trace(), 'ZEP-SYRS-3');
    expect([first, ...others]).toEqual([noSource('ZEP-SYRS-3', 'note')]);
    expect(gap).toMatchObject({ rule: 'REQ-03', severity: 'note' });
    expect(gap?.facts['drafts']).toContain('ZEP-SRS-18-1, ');
  });

  it('ZEP-SYRS-2 is refined by nothing; that it refines ZEP-SYRS-1 itself helps only the other, and not as a test', () => {
    expect(gapsAt(trace(), 'ZEP-SYRS-2')).toEqual([
      noSource('ZEP-SYRS-2', 'note'),
      { rule: 'REQ-03', severity: 'note', facts: { item: 'ZEP-SYRS-2' } },
    ]);
    expect(gapsAt(trace(), 'ZEP-SYRS-1').find(({ rule }) => rule === 'REQ-03')?.facts['notTests']).toBe('ZEP-SYRS-2');
  });

  it('ZEP-SRS-26-15 refines ZEP-SRS-26-14: both are tests here, and a test is not asked for a test', () => {
    expect(gapsAt(trace(), 'ZEP-SRS-26-15')).toEqual([]);
    expect(gapsAt(trace(), 'ZEP-SRS-26-14')).toEqual([]);
  });
});

withShared('data/sets/score-process.json')('The S-CORE process', () => {
  /** Reading work products as requirements and the documents that realise them as their verification. */
  const trace = () =>
    traced('score-process', {
      types: { workproduct: 'SWREQ', document: 'TEST', doc_tool: 'DOC' },
      links: { realizes: { verb: 'verifies', reverse: false } },
    });

  it('wp__module_sw_release_note is realised by valid release notes; what it complies with has no meaning here, so it has no source', () => {
    expect(gapsAt(trace(), 'wp__module_sw_release_note')).toEqual([noSource('wp__module_sw_release_note')]);
  });

  it('wp__requirements_feat is realised by two documents that are still drafts', () => {
    expect(gapsAt(trace(), 'wp__requirements_feat')).toEqual([
      noSource('wp__requirements_feat'),
      {
        rule: 'REQ-03',
        severity: 'to-resolve',
        facts: { item: 'wp__requirements_feat', drafts: 'doc__feature_name_requirements, doc__platform_name_requirements' },
      },
    ]);
  });

  it('wp__tool_verification_report is realised only by a tool description, which is no test', () => {
    expect(gapsAt(trace(), 'wp__tool_verification_report')).toEqual([
      noSource('wp__tool_verification_report'),
      { rule: 'REQ-03', severity: 'to-resolve', facts: { item: 'wp__tool_verification_report', notTests: 'doc_tool__tool_name_version' } },
    ]);
  });
});

withShared('data/sets')('Every real set', () => {
  const names = () => readdirSync(sharedFile('data/sets')).filter((name) => name.endsWith('.json'));

  it('is understood without a map, never with a bare answer', () => {
    for (const name of names()) {
      const { code, out } = runTrace(['set'], { set: setText(name.replace('.json', '')) });
      expect([name, code === 0 || code === 1]).toEqual([name, true]);
      expect(out).toContain('Read by the built-in suggestion');
      expect(out).toMatch(/GRF-01 Link leads to nothing: asked of \d+ item/);
    }
  });

  it('of libEST has 16 requirements without a test, as an independent trace engine found', () => {
    const { gaps } = told(runTrace(['set', '--json'], { set: setText('coest-libest') }));
    expect(gaps.filter(({ rule }) => rule === 'REQ-03')).toHaveLength(16);
  });
});
