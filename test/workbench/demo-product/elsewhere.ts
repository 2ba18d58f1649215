/** Another team's project, which Plumbline is not switched on for: what leads there leads out of the software product. */
import type { DemoIssue } from './demo-issue';

export const elsewhere: readonly DemoIssue[] = [
  {
    key: 'OTHER-1',
    type: 'System requirement',
    summary: 'Exchange format of event files',
    text: 'Files of all devices shall follow version 3 of the exchange format.',
    status: 'Done',
    resolution: 'Done',
    assignee: 'ruth',
  },
  {
    key: 'OTHER-2',
    type: 'Test',
    summary: 'Clocks of all devices over 30 days',
    text: 'Compare the clocks of all connected devices with the time server for 30 days.',
    status: 'To Do',
    assignee: 'ruth',
    links: { verifies: ['PUMP-23'] },
  },
];
