/** What a signature asserts, by the kind of what is signed and by its meaning; paraphrased, each with its source. */
import type { Text } from '../trace/artifact';
import type { Meaning } from './approval';

export interface Assertion {
  readonly points: readonly Text[];
  /** '' where no clause stands behind it. */
  readonly source: Text;
}

const said = (en: string, de: string): Text => ({ en, de });
const noSource = said('', '');

const general: Readonly<Record<Meaning, Assertion>> = {
  author: {
    points: [said('these are my words, and they are meant as they stand', 'das sind meine Worte, und so sind sie gemeint')],
    source: noSource,
  },
  reviewed: {
    points: [said('I have read it and know of nothing that speaks against it', 'ich habe es gelesen und weiß nichts, was dagegen spricht')],
    source: noSource,
  },
  verified: {
    points: [said('it does what it derives from asks', 'es leistet, was das verlangt, woraus es abgeleitet ist')],
    source: noSource,
  },
  approved: {
    points: [
      said(
        'it may be used as it stands, and is under change control from now on',
        'es darf so verwendet werden und steht ab jetzt unter Änderungslenkung',
      ),
    ],
    source: said('Clause 5.1.8, 8.2.1', 'Abschnitt 5.1.8, 8.2.1'),
  },
  'test-coverage': {
    points: [said('the linked tests together cover all that it says', 'die verknüpften Tests decken zusammen alles ab, was darin steht')],
    source: said('Clause 5.7.4', 'Abschnitt 5.7.4'),
  },
  'risk-accepted': {
    points: [said('the risk that remains is acceptable by our criteria', 'das verbleibende Risiko ist nach unseren Kriterien annehmbar')],
    source: said('ISO 14971, 7.3', 'ISO 14971, 7.3'),
  },
  released: { points: [said('it may be released', 'es darf freigegeben werden')], source: said('Clause 5.8', 'Abschnitt 5.8') },
};

/** The six points a software requirement is verified for. */
const requirementVerified: Assertion = {
  points: [
    said('takes up what it derives from, risk controls included', 'setzt um, woraus sie abgeleitet ist, Risikomaßnahmen eingeschlossen'),
    said('contradicts no other requirement', 'widerspricht keiner anderen Anforderung'),
    said('can be read in one way only', 'lässt sich nur auf eine Weise lesen'),
    said('can be tested, and states when a test passes', 'ist prüfbar und sagt, wann ein Test bestanden ist'),
    said('can be told apart by its own key', 'ist durch ihren eigenen Schlüssel unterscheidbar'),
    said('names where it comes from', 'nennt, woher sie kommt'),
  ],
  source: said('Six review points of clause 5.2.6, class A, B and C', 'Sechs Prüfpunkte des Abschnitts 5.2.6, Klasse A, B und C'),
};

const ofKind: Readonly<Record<string, Readonly<Partial<Record<Meaning, Assertion>>>>> = {
  SWREQ: { verified: requirementVerified },
  TEST: {
    approved: {
      points: [
        said(
          'its procedure may be run: it says what to do and when it has passed',
          'die Prozedur darf ausgeführt werden: sie sagt, was zu tun ist und wann sie bestanden ist',
        ),
      ],
      source: said('Clause 5.7.1, 5.7.4', 'Abschnitt 5.7.1, 5.7.4'),
    },
  },
  RUN: {
    reviewed: {
      points: [
        said(
          'its result is what was observed, and can be repeated from what it records',
          'das Ergebnis ist das beobachtete und lässt sich nach der Aufzeichnung wiederholen',
        ),
      ],
      source: said('Clause 5.7.5', 'Abschnitt 5.7.5'),
    },
  },
  CR: {
    approved: {
      points: [
        said(
          'the change may be made, to what it modifies and to nothing else',
          'die Änderung darf gemacht werden, an dem, was sie nennt, und an nichts anderem',
        ),
      ],
      source: said('Clause 8.2.1', 'Abschnitt 8.2.1'),
    },
  },
  SYSTEM: {
    approved: {
      points: [said('its safety class, with the rationale given, is right', 'die Sicherheitsklasse mit ihrer Begründung stimmt')],
      source: said('Clause 4.3', 'Abschnitt 4.3'),
    },
  },
  ITEM: {
    approved: {
      points: [said('its safety class and what it is part of are right', 'die Sicherheitsklasse und das, wozu sie gehört, stimmen')],
      source: said('Clause 4.3, 5.3', 'Abschnitt 4.3, 5.3'),
    },
  },
};

/** Of several kinds, what each of them asserts. */
export const assertionOf = (kinds: readonly string[], meaning: Meaning): readonly Assertion[] => {
  const own = kinds.flatMap((kind) => (Object.hasOwn(ofKind, kind) ? (ofKind[kind]?.[meaning] ?? []) : []));
  return own.length > 0 ? own : [general[meaning]];
};

const everywhere: readonly Meaning[] = ['author', 'reviewed', 'verified', 'approved'];
const atKinds: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  'test-coverage': ['SYSREQ', 'SWREQ', 'RCM'],
  'risk-accepted': ['HAZARD', 'HAZSIT', 'RCM'],
};

/** What may be meant by signing an artifact of these kinds; nothing where it is of none. */
export const meaningsAt = (kinds: readonly string[]): readonly Meaning[] => {
  if (kinds.length === 0) return [];
  const special = (['test-coverage', 'risk-accepted'] as const).filter((meaning) => atKinds[meaning]?.some((kind) => kinds.includes(kind)));
  return [...everywhere, ...special];
};
