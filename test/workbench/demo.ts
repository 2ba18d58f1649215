/** A small infusion-pump project to try the app on: people, issue types, links and a dozen issues that hang together. */
import type { JiraSite } from '../host/jira/jira-site';
import type { Person } from './server/rooms';

const PROJECT = 'PUMP';

const people = [
  { accountId: '5b10ac8d82e05b2200000101', name: 'Jonas Okafor', role: 'Developer' },
  { accountId: '5b10ac8d82e05b2200000102', name: 'Marta Lindqvist', role: 'Quality assurance' },
  { accountId: '5b10ac8d82e05b2200000103', name: 'Ines Moreau', role: 'Tester' },
  { accountId: '5b10ac8d82e05b2200000104', name: 'Tom Hale', role: 'Jira administrator' },
  { accountId: '5b10ac8d82e05b2200000105', name: 'Ruth Abe', role: 'Not on the project' },
] as const;

const [jonas, marta, ines, tom] = people;

const issues = [
  {
    type: 'Software system',
    summary: 'Infusion pump software',
    status: 'In Progress',
    description: 'All software that runs on the pump: motor control, alarms, user interface, drug library.',
  },
  {
    type: 'Software item',
    summary: 'Motor control',
    status: 'In Progress',
    description: 'Drives the stepper motor and watches its position sensor.',
  },
  {
    type: 'Software item',
    summary: 'Alarm manager',
    status: 'In Progress',
    description: 'Collects the conditions of all sensors, ranks them and raises the alarm with the highest priority.',
  },
  {
    type: 'Software requirement',
    summary: 'Stop the motor within 150 ms of an occlusion alarm',
    status: 'In Review',
    description:
      'The software shall stop the drive motor within 150 ms of the occlusion alarm being raised, at any flow rate from 0.1 to 1,200 ml/h, and shall keep it stopped until the user acknowledges the alarm.',
  },
  {
    type: 'Software requirement',
    summary: 'Raise the occlusion alarm above 600 mmHg',
    status: 'In Progress',
    description: 'The software shall raise the occlusion alarm when the line pressure stays above 600 mmHg for 2 s.',
  },
  {
    type: 'Software requirement',
    summary: 'Refuse a rate above the limit of the drug library',
    status: 'To Do',
    description: 'The software shall not start an infusion whose rate exceeds the hard limit of the chosen drug.',
  },
  {
    type: 'Software requirement',
    summary: 'Keep the event history through a power loss',
    status: 'Done',
    description: 'The software shall keep the last 2,000 events of the history when the power fails at any moment.',
  },
  {
    type: 'Test',
    summary: 'Stop time at 1, 25 and 125 ml/h',
    status: 'Done',
    description: 'Block the line with a clamp at three rates. Measure the time from the alarm to the last motor step.',
  },
  {
    type: 'Test',
    summary: 'Stop time with low battery',
    status: 'In Progress',
    description: 'Repeat the stop-time measurement at 3.3 V battery voltage.',
  },
  {
    type: 'Test',
    summary: 'Occlusion alarm at 590 and 610 mmHg',
    status: 'To Do',
    description: 'Hold the pressure below and above the limit for 5 s each. Only the second may alarm.',
  },
  {
    type: 'Bug',
    summary: 'Alarm sound is cut when the screen is locked',
    status: 'In Progress',
    description: 'Seen on build 2.1-b418. The sound stops after 1 s when the lock key is pressed during an alarm.',
  },
  {
    type: 'Bug',
    summary: 'Motor steps once more after a stop',
    status: 'To Do',
    description: 'The position sensor counts one step after the stop command at rates above 800 ml/h.',
  },
] as const;

/** "PUMP-4 derives from PUMP-1" is stored from 4 to 1. */
const links = [
  ['Allocated', 4, 2],
  ['Allocated', 5, 3],
  ['Allocated', 7, 1],
  ['Derives', 4, 5],
  ['Verifies', 8, 4],
  ['Verifies', 9, 4],
  ['Verifies', 10, 5],
  ['Blocks', 12, 4],
] as const;

/** Fills the site; everything stands as if it had been so for long. Returns the people one may be. */
export const seedDemo = (site: JiraSite): readonly Person[] => {
  const { seed } = site;
  for (const { accountId, name } of people) seed.user({ accountId, displayName: name, siteAdmin: accountId === tom.accountId });
  for (const name of ['Software system', 'Software item', 'Software requirement', 'Test']) seed.issueType(name);
  seed.status('In Review', 'indeterminate');
  seed.linkType('Verifies', 'is verified by', 'verifies');
  seed.linkType('Derives', 'is source of', 'derives from');
  seed.linkType('Allocated', 'holds', 'allocated to');
  seed.project({
    key: PROJECT,
    name: 'Infusion pump',
    lead: tom.accountId,
    admins: [tom.accountId],
    members: [jonas.accountId, marta.accountId, ines.accountId],
    issueTypes: ['Software system', 'Software item', 'Software requirement', 'Test', 'Bug'],
    versions: ['2.0', '2.1'],
  });
  seed.workflow(PROJECT, 'To Do', [
    { name: 'Start', from: 'any', to: 'In Progress' },
    { name: 'Ask for review', from: ['In Progress'], to: 'In Review' },
    { name: 'Close', from: ['In Progress', 'In Review'], to: 'Done', resolution: 'Done' },
    { name: 'Reopen', from: 'any', to: 'To Do', resolution: null },
  ]);
  for (const wish of issues) {
    const assignee = wish.type === 'Test' ? ines.accountId : jonas.accountId;
    seed.issue(PROJECT, { ...wish, assignee, reporter: marta.accountId, fixVersions: ['2.1'] });
  }
  for (const [type, from, to] of links) seed.link(type, `${PROJECT}-${from}`, `${PROJECT}-${to}`);
  return people;
};
