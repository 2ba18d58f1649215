/** What the software is made of (5.3, 5.4, 8.1.2): the system, its items and units, and software of unknown provenance. */
import { classFields, flowFields } from './class-fields';
import { type Kind, choice, text, traced } from './kind';

const column = { column: true } as const;

export const architectureKinds: readonly Kind[] = [
  {
    id: 'SYSTEM',
    name: text('Software system', 'Softwaresystem'),
    fields: {
      ...classFields,
      ...flowFields,
      legacy: traced('flag', text('Legacy software (4.4)', 'Altsoftware (4.4)')),
      documentationLevel: choice(text('FDA documentation level', 'FDA-Dokumentationsstufe'), {
        basic: text('Basic', 'Basic'),
        enhanced: text('Enhanced', 'Enhanced'),
      }),
      documentationLevelRationale: traced('prose', text('Reason for the documentation level', 'Begründung der Dokumentationsstufe')),
      trendAnalysis: traced('date', text('Last trend analysis', 'Letzte Trendanalyse')),
      unregisteredComponents: traced('prose', text('In the SBOM and not registered as SOUP', 'In der SBOM und nicht als SOUP geführt')),
    },
  },
  { id: 'ITEM', name: text('Software item', 'Softwarekomponente'), fields: classFields },
  {
    id: 'UNIT',
    name: text('Software unit', 'Softwareeinheit'),
    fields: {
      ...classFields,
      verificationCriteria: traced('prose', text('Further acceptance criteria (class C)', 'Weitere Abnahmekriterien (Klasse C)')),
    },
  },
  {
    id: 'SOUP',
    unique: ['summary', 'version'],
    name: text('SOUP item', 'SOUP-Komponente'),
    fields: {
      ...classFields,
      manufacturer: { ...traced('text', text('Manufacturer', 'Hersteller')), ...column },
      version: { ...traced('text', text('Version', 'Version')), ...column },
      sbom: choice(text('In the SBOM', 'In der SBOM'), {
        listed: text('Listed', 'Enthalten'),
        'not-listed': text('Not listed', 'Nicht enthalten'),
      }),
      sbomVersion: traced('text', text('Version in the SBOM', 'Version in der SBOM')),
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
