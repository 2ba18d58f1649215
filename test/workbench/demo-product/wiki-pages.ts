/** The regulatory writers' pages about the infusion pump. All of our own writing; nothing of the standard's text stands in them. */
import type { AdfDocument } from '../../host/jira/adf-document';
import type { PersonName } from './people';
import { bullets, heading, panel, table, written } from './rich-text';

export interface DemoPage {
  readonly title: string;
  readonly author: PersonName;
  /** Days ago it was last written. */
  readonly age: number;
  readonly body: AdfDocument;
  /** Title of the page above; the space's homepage when left out. */
  readonly under?: string;
  readonly onlySeenBy?: readonly PersonName[];
  readonly onlyEditedBy?: readonly PersonName[];
}

export const welcome = written(
  'Everything the pump’s technical file says about its software is written or shown here.',
  heading('How this space works'),
  bullets(
    'Plans and descriptions are written by hand, and reviewed before a release.',
    'Lists and matrices are shown from Jira, and are uncontrolled until a revision is frozen.',
    'Questions go to Lena Vogt, who keeps the file.',
  ),
);

export const pages: readonly DemoPage[] = [
  {
    title: 'Software plan',
    author: 'lena',
    age: 90,
    body: written(
      'How the software of the infusion pump is developed, verified and maintained. It covers release 2.1 and the releases after it.',
      heading('Scope'),
      'The plan covers the software of the pump itself. The connectivity platform is a product of its own, with a plan of its own.',
      heading('Who does what'),
      table(
        ['Role', 'Person', 'Answers for'],
        ['Quality assurance', 'Marta Lindqvist', 'Reviews, releases, deviations'],
        ['Risk manager', 'Priya Nair', 'Safety classes, risk controls'],
        ['Tester', 'Ines Moreau', 'Formal test runs'],
        ['Technical writer', 'Lena Vogt', 'This space'],
      ),
      heading('How changes are made'),
      bullets(
        'A change starts as an issue in the project PUMP.',
        'What the change touches is read off the trace before work begins.',
        'A release is built once, and everything formal is run on that build.',
      ),
    ),
  },
  {
    title: 'Requirements',
    author: 'lena',
    age: 34,
    body: written(
      'What the software must do, grouped as the architecture is.',
      panel('note', 'Requirements are written and approved in Jira. This page explains how to read them.'),
      heading('Words used'),
      table(
        ['Word', 'Means'],
        ['Bolus', 'A short delivery at a higher rate, asked for by the patient or a nurse'],
        ['Occlusion', 'The line is blocked, and pressure rises'],
        ['Keep open rate', 'The slowest rate that keeps the vein open'],
      ),
    ),
  },
  {
    title: 'Architecture',
    author: 'jonas',
    age: 51,
    body: written(
      'The software runs on two processors that watch each other: one drives the motor, the other the display and the alarms.',
      heading('Software items'),
      bullets(
        'Motor control: turns a prescribed rate into motor steps, and stops on any doubt.',
        'Alarm manager: decides which alarm is shown and sounded.',
        'User interface: keys, display, settings.',
        'Drug library: limits for each drug and care area.',
        'Service tool: only connected in the workshop.',
      ),
      heading('Segregation'),
      'The service tool shares no memory with the pump. What it may do while connected is listed with its software item in Jira.',
    ),
  },
  {
    title: 'Verification',
    author: 'ines',
    age: 20,
    body: written('How we know that the software does what it must. The pages below show the evidence.'),
  },
  {
    title: 'Traceability matrix',
    author: 'lena',
    age: 1,
    under: 'Verification',
    body: written(
      'From each software requirement to its source, its place in the architecture and the evidence that it works. For release decisions use the frozen revision.',
    ),
  },
  {
    title: 'SOUP list',
    author: 'lena',
    age: 12,
    body: written('Software we did not write ourselves: what it is for, who keeps an eye on it, and which versions are in the release.'),
  },
  {
    title: 'Risk file',
    author: 'priya',
    age: 8,
    onlyEditedBy: ['priya', 'marta'],
    body: written(
      'From hazards through situations to the controls we rely on.',
      panel('warning', 'Only the risk manager and quality assurance may change this page.'),
      heading('Reading order'),
      'Begin with the situations: they, and not the hazards, drive the safety class.',
    ),
  },
  {
    title: 'Release 2.1',
    author: 'marta',
    age: 3,
    body: written(
      'What is in the release, what was verified, and what we knowingly left open.',
      table(
        ['Milestone', 'Date', 'State'],
        ['Design freeze', '12 Sep 2026', 'Done'],
        ['Build 2.1-b418', '18 Nov 2026', 'Under formal test'],
        ['Release review', '4 Dec 2026', 'Planned'],
      ),
    ),
  },
  {
    title: 'Supplier audit notes',
    author: 'marta',
    age: 16,
    onlySeenBy: ['marta', 'tom'],
    body: written('Notes of the visit to the maker of the pressure sensor. Not to be shared outside quality assurance.'),
  },
];

export const openPages: readonly DemoPage[] = [
  {
    title: 'What changed in 2.0',
    author: 'lena',
    age: 140,
    body: written(
      'For hospitals that use the pump.',
      bullets('The alarm for air in the line sounds earlier.', 'The display dims after two minutes.'),
    ),
  },
];
