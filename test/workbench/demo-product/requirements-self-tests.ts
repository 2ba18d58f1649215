/** Software requirements by which the alarm manager notices failures, class C. */
import type { DemoIssue } from './demo-issue';

const inAlarms = { type: 'Software requirement', component: 'Alarm manager', assignee: 'jonas', versions: ['2.0', '2.1'] } as const;
const done = { status: 'Done', resolution: 'Done' } as const;
const as = (category: string, criteria: string) => ({ fields: { 'Requirement category': category, 'Acceptance criteria': criteria } });

export const selfTestRequirements: readonly DemoIssue[] = [
  {
    ...inAlarms,
    ...as('function', 'No start with the speaker open and none with it shorted; a start with the whole one.'),
    key: 'PUMP-19',
    summary: 'Detect a broken speaker at start-up',
    text: 'The software shall measure the current of the speaker during the start tone and shall refuse to start an infusion when it is below 40 mA or above 180 mA.',
    status: 'In Progress',
    versions: ['2.1'],
    labels: ['risk-control'],
    links: { derives_from: ['PUMP-68'], allocated_to: ['PUMP-3'] },
  },
  {
    ...inAlarms,
    ...done,
    ...as('alarm', 'No alarm for 20 bubbles of 40 µl; alarm and stop for 20 of 20 of 50 µl and of 60 µl.'),
    key: 'PUMP-20',
    summary: 'Alarm at 50 µl of air',
    text: 'The software shall stop the motor and raise a high-priority alarm when a single bubble of 50 µl or more passes the air sensor.',
    links: { derives_from: ['PUMP-68'], allocated_to: ['PUMP-3'] },
  },
  {
    ...inAlarms,
    ...as('alarm', 'At 25 ml/h the low alarm comes 30 to 35 min, the high one 5 to 7 min before the pump switches off.'),
    key: 'PUMP-21',
    summary: 'Warn 30 minutes before the battery is empty',
    text: 'The software shall raise a low-priority alarm when the battery will last 30 minutes or less at the present rate, and a high-priority alarm at 5 minutes.',
    status: 'In Review',
    links: { derives_from: ['PUMP-68'], allocated_to: ['PUMP-3'] },
  },
  {
    ...inAlarms,
    ...done,
    ...as(
      'function',
      'One changed bit of program memory, and one data bit that sticks, each end in the fault state. Without them the check takes less than 4 s.',
    ),
    key: 'PUMP-22',
    summary: 'Check memory at start-up',
    text: 'The software shall check program memory by checksum and data memory by pattern before the first infusion, in less than 4 s, and shall stay in the fault state when either fails.',
    links: { derives_from: ['PUMP-68'], allocated_to: ['PUMP-3'] },
  },
  {
    ...inAlarms,
    ...as('data', 'After 24 h on mains and 24 h on battery the time differs from the reference by 1 s or less.'),
    key: 'PUMP-23',
    summary: 'Time every event to 1 s',
    text: 'The software shall store every event with a time that differs by no more than 1 s a day from the set clock, on mains and on battery.',
    status: 'In Progress',
    links: { derives_from: ['PUMP-71'], allocated_to: ['PUMP-44'] },
  },
];
