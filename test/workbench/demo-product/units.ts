/** Units of the software items, their designs, and the judged anomaly lists of the software made by others. */
import type { DemoIssue } from './demo-issue';
import { bullets, table, written } from './rich-text';

const design = 'PUMP-56';
const alarmDesign = 'PUMP-57';

export const units: readonly DemoIssue[] = [
  {
    key: 'PUMP-45',
    type: 'Software unit',
    summary: 'Rate guard',
    text: 'Compares every commanded rate with the hard limit of the drug before the first step. Holds its own copy of the limit and checks its checksum every second.',
    status: 'Done',
    resolution: 'Done',
    assignee: 'jonas',
    component: 'Motor control',
    versions: ['2.1'],
    fields: {
      'Unit acceptance criteria':
        'Every limit of the drug table is met and passed by one; all branches are reached, and a damaged copy is refused in the same cycle.',
    },
    links: { part_of: ['PUMP-2'], designed_in: [design] },
  },
  {
    key: 'PUMP-46',
    type: 'Software unit',
    summary: 'Step generator',
    text: 'Turns a rate in ml/h into step times from 2.4 ms to 28.8 s; a step moves 0.8 µl. Emits nothing after a stop command.',
    status: 'In Review',
    assignee: 'jonas',
    component: 'Motor control',
    versions: ['2.0', '2.1'],
    fields: {
      'Unit acceptance criteria':
        'No step after a stop from any state; step times at both ends of the range; no overflow over 30 days of simulated run.',
    },
    links: { part_of: ['PUMP-2'], designed_in: [design], interfaces_with: ['PUMP-47'] },
  },
  {
    key: 'PUMP-47',
    type: 'Software unit',
    summary: 'Position monitor',
    text: 'Reads the position sensor every 100 ms and reports a difference of more than 4 steps.',
    status: 'Done',
    resolution: 'Done',
    assignee: 'jonas',
    component: 'Motor control',
    versions: ['2.0', '2.1'],
    fields: {
      'Unit acceptance criteria':
        'A difference of 4 steps is let pass and one of 5 is reported, in both directions and across the wrap of the counter.',
    },
    links: { part_of: ['PUMP-2'], designed_in: [design], contributes_to: ['PUMP-76'] },
  },
  {
    key: 'PUMP-48',
    type: 'Software unit',
    summary: 'Alarm ranking',
    text: 'Orders the active conditions by priority and then by age. Gives the same order for the same set, whatever came first.',
    status: 'Done',
    resolution: 'Done',
    assignee: 'jonas',
    component: 'Alarm manager',
    versions: ['2.0', '2.1'],
    fields: {
      'Unit acceptance criteria':
        'Every order of five conditions gives the same ranking; the full set is ranked within 1 ms; all branches are reached.',
    },
    links: { part_of: ['PUMP-3'], designed_in: [alarmDesign] },
  },
  {
    key: 'PUMP-49',
    type: 'Software unit',
    summary: 'Pressure filter',
    text: 'Smooths the line pressure over 8 readings of 50 ms each and drops single readings that differ by more than 200 mmHg.',
    status: 'In Progress',
    assignee: 'jonas',
    component: 'Alarm manager',
    versions: ['2.1'],
    links: { part_of: ['PUMP-3'], designed_in: [alarmDesign], contributes_to: ['PUMP-77'] },
  },
  {
    key: 'PUMP-50',
    type: 'Software unit',
    summary: 'Entry dialogue',
    text: 'Takes digits one by one, shows the value as it will be used, and asks for a second key to confirm it.',
    status: 'In Progress',
    assignee: 'jonas',
    component: 'User interface',
    versions: ['2.1'],
    links: { part_of: ['PUMP-41'], contributes_to: ['PUMP-79'] },
  },
  {
    key: 'PUMP-51',
    type: 'Software unit',
    summary: 'Library reader',
    text: 'Finds the limits of a drug in a care area within 50 ms. Answers "no limits" rather than a neighbouring entry.',
    status: 'Done',
    resolution: 'Done',
    assignee: 'emil',
    component: 'Drug library',
    versions: ['2.0', '2.1'],
    links: { part_of: ['PUMP-42'] },
  },
  {
    key: 'PUMP-54',
    type: 'SOUP evaluation',
    summary: 'Known anomalies of Tickwork 4.2.1',
    text: written(
      'List of the manufacturer of 3 November 2026, 14 entries.',
      table(
        ['Entries', 'Judgement'],
        ['11', 'in parts we do not build'],
        ['2', 'need more than 16 tasks; we run 9'],
        ['1', 'a delayed timer after 49 days; the pump restarts daily'],
      ),
    ),
    status: 'Done',
    resolution: 'Done',
    assignee: 'priya',
    versions: ['2.1'],
    fields: {
      'Software version': '4.2.1',
      'Evaluation date': '2026-11-03',
      'Evaluation result': 'None of the 14 anomalies leads to a hazardous situation of the pump as it is built.',
    },
  },
  {
    key: 'PUMP-55',
    type: 'SOUP evaluation',
    summary: 'Known anomalies of Slatefs 2.0.6',
    text: 'List of the manufacturer of 28 October 2026, 3 entries. One can lose the newest file when the store is full; the event history keeps 10 % free, so it does not apply. Judged before 2.0.7 was taken in.',
    status: 'In Review',
    assignee: 'priya',
    versions: ['2.1'],
    fields: {
      'Software version': '2.0.6',
      'Evaluation date': '2026-10-28',
      'Evaluation result': 'One of the 3 anomalies could lose events; it needs a full store, which the event history prevents.',
    },
  },
  {
    key: 'PUMP-56',
    type: 'Detailed design',
    summary: 'Design of the motor control units',
    text: written(
      'Three units share one cycle of 10 ms:',
      bullets(
        'the rate guard runs first and may veto the cycle',
        'the step generator plans the steps of the next cycle',
        'the position monitor compares every tenth cycle',
      ),
      'The units exchange values through one structure that only its owner writes.',
    ),
    status: 'Done',
    resolution: 'Done',
    assignee: 'jonas',
    versions: ['2.1'],
  },
  {
    key: 'PUMP-57',
    type: 'Detailed design',
    summary: 'Design of the alarm units',
    text: 'The pressure filter hands one value every 50 ms to the ranking, which keeps at most 32 conditions in a sorted array. No memory is requested after start-up.',
    status: 'In Review',
    assignee: 'jonas',
    versions: ['2.1'],
  },
];
