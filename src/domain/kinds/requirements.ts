/** What is asked for: needs, system requirements, software requirements (5.2). */
import { type Kind, choice, text, traced } from './kind';

const rationale = traced('prose', text('Rationale', 'Begründung'));

export const requirementKinds: readonly Kind[] = [
  { id: 'USERNEED', name: text('User need', 'Nutzerbedürfnis'), fields: {} },
  {
    id: 'SYSREQ',
    name: text('System requirement', 'Systemanforderung'),
    fields: {
      allocation: choice(text('To be met by', 'Zu erfüllen durch'), {
        software: text('Software', 'Software'),
        'software-and-others': text('Software and others', 'Software und andere'),
        'not-software': text('Not software', 'Nicht Software'),
      }),
      rationale,
    },
  },
  {
    id: 'SWREQ',
    unique: ['summary'],
    name: text('Software requirement', 'Softwareanforderung'),
    fields: {
      category: { ...traced('text', text('Category', 'Kategorie')), column: true },
      acceptanceCriteria: traced('prose', text('Acceptance criteria', 'Abnahmekriterien')),
      rationale,
    },
  },
];
