/** What the software is made of (5.3, 5.4, 8.1.2): the system, its items and units, and software of unknown provenance. */
import { classFields } from './class-fields';
import { type Kind, text, traced } from './kind';

const column = { column: true } as const;

export const architectureKinds: readonly Kind[] = [
  {
    id: 'SYSTEM',
    name: text('Software system', 'Softwaresystem'),
    fields: { ...classFields, legacy: traced('flag', text('Legacy software (4.4)', 'Altsoftware (4.4)')) },
  },
  { id: 'ITEM', name: text('Software item', 'Softwarekomponente'), fields: classFields },
  { id: 'UNIT', name: text('Software unit', 'Softwareeinheit'), fields: classFields },
  {
    id: 'SOUP',
    name: text('SOUP item', 'SOUP-Komponente'),
    fields: {
      ...classFields,
      manufacturer: { ...traced('text', text('Manufacturer', 'Hersteller')), ...column },
      version: { ...traced('text', text('Version', 'Version')), ...column },
      functionalNeeds: traced('prose', text('What it has to do', 'Was sie leisten muss')),
      platformNeeds: traced('prose', text('Hardware and software it needs', 'Benötigte Hardware und Software')),
    },
  },
  {
    id: 'SOUPEVAL',
    name: text('SOUP anomaly evaluation', 'Bewertung von SOUP-Anomalien'),
    fields: {
      version: traced('text', text('Version judged', 'Bewertete Version')),
      source: traced('text', text('List judged', 'Bewertete Liste')),
      date: traced('date', text('Date', 'Datum')),
      result: traced('prose', text('Result', 'Ergebnis')),
    },
  },
  {
    id: 'DESIGN',
    name: text('Detailed design', 'Feinentwurf'),
    fields: { interfaces: traced('prose', text('Interfaces', 'Schnittstellen')) },
  },
];
