/** What is wrong with the demo product on purpose; everything else in it is in order. */
import type { DemoKey } from './demo-issue';

export interface PlantedGap {
  readonly key: DemoKey;
  readonly rule: string;
  readonly why: string;
}

export const plantedGaps: readonly PlantedGap[] = [
  { key: 'PUMP-19', rule: 'REQ-03', why: 'its only test, PTEST-6, is still a draft' },
  { key: 'PUMP-26', rule: 'REQ-03', why: 'no test was ever linked' },
  { key: 'PUMP-32', rule: 'REQ-03', why: 'a draft without a test: a note, not more' },
  { key: 'PUMP-36', rule: 'REQ-03', why: 'its only test, PTEST-13, is retired, though it passed on 2.0' },
  { key: 'PUMP-32', rule: 'REQ-04', why: 'nobody has said yet how to tell pass from fail' },
  { key: 'PUMP-7', rule: 'VER-03', why: 'the formal run of its test, PTEST-9, failed: the clock is late on battery' },
  { key: 'PUMP-23', rule: 'VER-03', why: 'the formal run of its test, PTEST-9, failed: the clock is late on battery' },
  { key: 'PUMP-5', rule: 'VER-03', why: 'PTEST-4 was not run yet: a note until a release is judged' },
  { key: 'PUMP-6', rule: 'VER-03', why: 'PTEST-10 was not run yet: a note' },
  { key: 'PUMP-25', rule: 'VER-03', why: 'PTEST-10 was not run yet: a note' },
  { key: 'PUMP-15', rule: 'VER-03', why: 'PTEST-5 waits for the change PUMP-108: a note' },
  { key: 'PUMP-16', rule: 'VER-03', why: 'PTEST-5 waits for the change PUMP-108: a note' },
  { key: 'PUMP-17', rule: 'VER-03', why: 'PTEST-5 waits for the change PUMP-108: a note' },
  { key: 'PUMP-18', rule: 'VER-03', why: 'PTEST-5 waits for the change PUMP-108: a note' },
  { key: 'PUMP-21', rule: 'VER-03', why: 'PTEST-8 is in review and was not run yet: a note' },
  { key: 'PUMP-22', rule: 'VER-03', why: 'PTEST-8 is in review and was not run yet: a note' },
  { key: 'PUMP-49', rule: 'VER-06', why: 'by which further criteria a class C unit is accepted is not written yet: a note' },
  { key: 'PUMP-27', rule: 'REQ-01', why: 'it is tested, but nobody knows who asked for it' },
  { key: 'PUMP-40', rule: 'GRF-01', why: 'it also derives from OTHER-1, in a project that is not switched on' },
  { key: 'PUMP-23', rule: 'GRF-01', why: 'OTHER-2, in a project that is not switched on, verifies it too' },
  { key: 'PUMP-58', rule: 'CLS-01', why: 'the editor was taken over without a class' },
  { key: 'PUMP-44', rule: 'CLS-03', why: 'class B is proposed under the class C alarm manager, without a reason' },
  { key: 'PUMP-85', rule: 'RSK-04', why: 'no control is linked' },
  { key: 'PUMP-88', rule: 'RSK-04', why: 'its only control, PUMP-97, is still a draft' },
  { key: 'PUMP-92', rule: 'RSK-05', why: 'the test that would show it, PTEST-6, is still a draft' },
  { key: 'PUMP-94', rule: 'RSK-05', why: 'no test is linked to show it, and its requirement has none that counts' },
  { key: 'PUMP-96', rule: 'RSK-06', why: 'the step stands in the instructions; nobody has shown that it is read and followed' },
  { key: 'PUMP-97', rule: 'RSK-06', why: 'a draft whose effect is to be discussed with two clinics: a note' },
  { key: 'PUMP-79', rule: 'X-08', why: 'one of its causes, PUMP-85, has no control, so the risk that stays could not be judged' },
  { key: 'PUMP-53', rule: 'SUP-03', why: 'the anomaly list was read for 2.0.6, and 2.0.7 is in use' },
  { key: 'PUMP-106', rule: 'PRB-01', why: 'a known anomaly of the next release without a safety evaluation' },
];
