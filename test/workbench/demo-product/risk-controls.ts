/** Risk controls, most of them in software, some in hardware or as information. */
import type { DemoIssue } from './demo-issue';

const base = { type: 'Risk control', assignee: 'priya', versions: ['2.1'] } as const;
const done = { status: 'Done', resolution: 'Done' } as const;
/** Whether the control may itself lead to a new situation is judged once it is there. */
const control = (location: string, type: string, newHazards?: 'none' | 'found') => ({
  fields: { 'Control location': location, 'Control type': type, ...(newHazards && { 'New hazards by the control': newHazards }) },
});

export const riskControls: readonly DemoIssue[] = [
  {
    ...base,
    ...done,
    ...control('software', 'protective', 'none'),
    key: 'PUMP-89',
    summary: 'Independent position check stops the motor',
    text: 'A unit that takes no part in moving the motor compares where it is with where it should be, and takes its supply away when they differ.',
    links: {
      controls: ['PUMP-81'],
      implemented_by: ['PUMP-10', 'PUMP-11'],
      realised_in: ['PUMP-47'],
      verified_by_implementation: ['PTEST-3'],
      verified_by_effectiveness: ['PTEST-3'],
    },
  },
  {
    ...base,
    ...control('software', 'protective', 'found'),
    key: 'PUMP-90',
    summary: 'Stop at once and restart only without pressure',
    text: 'The motor stops with the occlusion alarm and starts again only when the pressure has been relieved. A stop can itself leave the patient without drug, see the linked situation.',
    status: 'In Review',
    links: {
      controls: ['PUMP-82'],
      implemented_by: ['PUMP-4', 'PUMP-14'],
      realised_in: ['PUMP-2'],
      verified_by_implementation: ['PTEST-1'],
      verified_by_effectiveness: ['PTEST-4'],
      may_introduce: ['PUMP-78'],
    },
  },
  {
    ...base,
    ...done,
    ...control('hardware', 'protective', 'none'),
    key: 'PUMP-91',
    summary: 'Watchdog sounds the buzzer',
    text: 'A circuit of its own sounds a buzzer and stops the motor when the alarm task has not answered for 1 s.',
    versions: ['2.0', '2.1'],
    links: { controls: ['PUMP-83'], verified_by_implementation: ['PTEST-17'], verified_by_effectiveness: ['PTEST-17'] },
  },
  {
    ...base,
    ...control('software', 'protective'),
    key: 'PUMP-92',
    summary: 'Speaker test before every infusion',
    text: 'The start tone is measured. Without a measured tone no infusion starts.',
    status: 'In Progress',
    links: {
      controls: ['PUMP-84'],
      implemented_by: ['PUMP-19'],
      realised_in: ['PUMP-3'],
      verified_by_implementation: ['PTEST-6'],
    },
  },
  {
    ...base,
    ...control('software', 'protective'),
    key: 'PUMP-93',
    summary: 'Limits are checked again in the rate guard',
    text: 'The motor processor holds its own copy of the hard limit with a checksum and refuses any rate above it.',
    status: 'In Progress',
    links: {
      controls: ['PUMP-86'],
      implemented_by: ['PUMP-6'],
      realised_in: ['PUMP-45'],
      verified_by_implementation: ['PTEST-10'],
      verified_by_effectiveness: ['PTEST-10'],
    },
  },
  {
    ...base,
    ...control('software', 'information'),
    key: 'PUMP-94',
    summary: 'The user sees which library is loaded',
    text: 'Name and date are shown at every start, so that a wrong or old library is noticed before the first entry.',
    status: 'To Do',
    links: { controls: ['PUMP-86'], implemented_by: ['PUMP-36'], realised_in: ['PUMP-42'] },
  },
  {
    ...base,
    ...done,
    ...control('hardware', 'inherent', 'none'),
    key: 'PUMP-95',
    summary: 'Service port is powered only without motor supply',
    text: 'A relay feeds either the motor or the service port, never both. No software takes part.',
    versions: ['2.0', '2.1'],
    labels: ['security'],
    restricted: true,
    links: { controls: ['PUMP-87'], verified_by_implementation: ['PTEST-17'], verified_by_effectiveness: ['PTEST-17'] },
  },
  {
    ...base,
    ...control('information', 'information'),
    key: 'PUMP-96',
    summary: 'Instructions: close the clamp before you clear a blocked line',
    text: 'The instructions for use and a label inside the door tell to close the clamp first.',
    status: 'In Review',
    assignee: 'lena',
    links: { controls: ['PUMP-77'], verified_by_implementation: ['PTEST-17'] },
  },
  {
    ...base,
    ...control('software', 'protective'),
    key: 'PUMP-97',
    summary: 'Lower air limit in the neonatal care area',
    text: 'In care areas marked as neonatal, half the limit applies. To be discussed with two clinics.',
    status: 'Draft',
    links: {
      controls: ['PUMP-88'],
      implemented_by: ['PUMP-20'],
      realised_in: ['PUMP-3'],
      verified_by_implementation: ['PTEST-7'],
    },
  },
];
