/** Test runs on a build: formal ones on the bench, and what the build server ran. */
import type { DemoIssue } from './demo-issue';

const run = { type: 'Test run', assignee: 'ines', versions: ['2.1'], status: 'Done', resolution: 'Done' } as const;
const ended = (result: 'passed' | 'failed', version: string, record: DemoIssue['fields']) => ({
  fields: { 'Run purpose': 'formal', 'Test result': result, 'Software version': version, ...record },
});

export const runs: readonly DemoIssue[] = [
  {
    ...run,
    ...ended('passed', '2.1-b418', {
      'Test level': 'system',
      'Procedure version': 'System test procedures, revision 7',
      'Test configuration': 'Pump 0071, motor revision D, library of the test clinic',
      'Test tools': 'Bench 3; scale 4410, calibrated on 2 September 2026',
      'Test date': '2026-11-19',
      Tester: 'Ines Moreau',
    }),
    key: 'PTEST-18',
    summary: 'Formal run of 19 November 2026 on 2.1-b418',
    text: 'Bench 3, pump 0071, scale calibrated on 2 September 2026. Tester Ines Moreau. No deviation.',
    links: {
      executes: ['PTEST-1', 'PTEST-2', 'PTEST-3', 'PTEST-7', 'PTEST-11', 'PTEST-12', 'PTEST-14', 'PTEST-17'],
      run_on: ['PUMP-99'],
    },
  },
  {
    ...run,
    ...ended('failed', '2.1-b418', {
      'Test level': 'system',
      'Procedure version': 'System test procedures, revision 7',
      'Test configuration': 'Pump 0071 on battery, slow oscillator',
      'Test tools': 'Bench 3 with power switch; reference clock 12',
      'Test date': '2026-11-20',
      Tester: 'Ines Moreau',
    }),
    key: 'PTEST-19',
    summary: 'Power cut series of 20 November 2026 on 2.1-b418',
    text: 'No event was lost in 200 cuts. The clock was 2 s late after a day on battery, so the run failed.',
    links: { executes: ['PTEST-9'], run_on: ['PUMP-99'], found: ['PUMP-106'] },
  },
  {
    ...run,
    ...ended('passed', '2.1-b418', {
      'Test level': 'integration',
      'Procedure version': 'Unit and integration tests of 2.1-b418',
      'Test configuration': 'Host build, and target boards of both processors',
      'Test tools': 'Build server, compiler 11.3, bench 1 with line simulator',
      'Test date': '2026-11-18',
      Tester: 'Jonas Okafor',
    }),
    key: 'PTEST-20',
    summary: 'Unit and integration run of 18 November 2026 on 2.1-b418',
    text: '1,412 unit tests and 86 integration tests on the build server and the bench. All passed.',
    assignee: 'jonas',
    links: { executes: ['PTEST-15', 'PTEST-16'], run_on: ['PUMP-99'] },
  },
  {
    ...run,
    ...ended('passed', '2.0-b377', {
      'Test level': 'system',
      'Procedure version': 'System test procedures, revision 5',
      'Test configuration': 'Pumps 0064 and 0065, motor revision C',
      'Test tools': 'Bench 3; scale 4410, calibrated on 1 September 2025',
      'Test date': '2026-03-02',
      Tester: 'Ines Moreau',
    }),
    key: 'PTEST-21',
    versions: ['2.0'],
    summary: 'Formal run of 2 March 2026 on 2.0-b377',
    text: 'The whole system test of release 2.0 on pumps 0064 and 0065. No deviation.',
    links: { executes: ['PTEST-2', 'PTEST-3', 'PTEST-7', 'PTEST-13'], run_on: ['PUMP-98'] },
  },
];
