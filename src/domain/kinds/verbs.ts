/** Every link of the trace model. Labels read from the stored direction ("verifies") and back ("is verified by"). */
import { riskVerbs } from './verbs-of-risk';
import { type Verb, relation, stamped, verb } from './verb';

const sourceVerbs: readonly Verb[] = [
  stamped(
    verb(
      'derives_from',
      true,
      ['derives from', 'leitet sich ab von'],
      ['is the source of', 'ist Quelle von'],
      relation('L01', 'SYSREQ', 'USERNEED', 'ISO 13485 7.3.2; ISO 13485 7.3.3', 'ABC'),
      relation('L02', 'SWREQ', 'SYSREQ', '5.2.1; 5.2.6.a; 5.2.6.f; 5.1.1.c', 'ABC'),
    ),
  ),
  verb(
    'sourced_by',
    true,
    ['has its source in', 'hat seinen Ursprung in'],
    ['is a source of', 'ist Ursprung von'],
    relation('L03', 'SWREQ', 'RCM CR PR', '5.2.6.f; 5.2.3', 'ABC', 'a regulation'),
  ),
];

const structureVerbs: readonly Verb[] = [
  stamped(
    verb(
      'allocated_to',
      false,
      ['is allocated to', 'ist zugeordnet zu'],
      ['carries', 'trägt'],
      relation('L15', 'SWREQ', 'ITEM UNIT', '5.3.1; 5.3.6.a', 'BC'),
    ),
  ),
  verb(
    'part_of',
    true,
    ['is part of', 'ist Teil von'],
    ['contains', 'enthält'],
    relation('L16', 'ITEM UNIT SOUP', 'ITEM SYSTEM', '4.3.d; 4.3.e; 5.3.1; 5.4.1', 'ABC'),
  ),
  verb(
    'interfaces_with',
    false,
    ['has an interface with', 'hat eine Schnittstelle mit'],
    ['has an interface with', 'hat eine Schnittstelle mit'],
    relation('L17', 'ITEM UNIT', 'ITEM UNIT', '5.3.2; 5.4.3', 'BC', 'something outside'),
  ),
  verb(
    'segregated_from',
    true,
    ['is segregated from', 'ist getrennt von'],
    ['is segregated from', 'ist getrennt von'],
    relation('L18', 'ITEM', 'ITEM', '5.3.5; 4.3.d', 'C'),
  ),
  verb(
    'designed_in',
    false,
    ['is designed in', 'ist entworfen in'],
    ['is the design of', 'ist Entwurf von'],
    relation('L19', 'UNIT', 'DESIGN', '5.4.2; 5.4.3; 5.4.4', 'C'),
  ),
  verb(
    'required_of',
    false,
    ['is required of', 'wird verlangt von'],
    ['has to meet', 'muss erfüllen'],
    relation('L20', 'SWREQ', 'SOUP', '5.3.3; 5.3.4', 'BC', 'a field of the SOUP item'),
  ),
  verb(
    'evaluated_by',
    false,
    ['is evaluated by', 'ist bewertet durch'],
    ['evaluates', 'bewertet'],
    relation('L21', 'SOUP', 'SOUPEVAL', '7.1.3', 'BC'),
  ),
];

const testVerbs: readonly Verb[] = [
  stamped(
    verb(
      'verifies',
      true,
      ['verifies', 'verifiziert'],
      ['is verified by', 'wird verifiziert durch'],
      relation('L22', 'TEST', 'SWREQ', '5.7.1; 5.7.4.a; 5.7.4.b; 5.1.1.c', 'ABC'),
      relation('L23', 'TEST', 'UNIT', '5.5.2; 5.5.3; 5.5.5', 'BC'),
      relation('L24', 'TEST', 'ITEM', '5.6.2; 5.6.3; 5.6.4', 'BC'),
    ),
  ),
  verb(
    'executes',
    true,
    ['executes', 'führt aus'],
    ['is executed by', 'wird ausgeführt durch'],
    relation('L25', 'RUN', 'TEST', '5.7.5.a; 5.6.7.b; 9.8', 'ABC'),
  ),
  verb(
    'run_on',
    true,
    ['was run on', 'lief auf'],
    ['was tested by', 'wurde getestet durch'],
    relation('L26', 'RUN', 'RELEASE', '5.7.5.c; 9.8.c', 'ABC', 'a build'),
  ),
  verb(
    'found',
    false,
    ['found', 'fand'],
    ['was found by', 'wurde gefunden durch'],
    relation('L27', 'RUN', 'PR', '5.7.2; 5.6.8; 9.8.b', 'ABC'),
  ),
];

const changeVerbs: readonly Verb[] = [
  verb(
    'affects',
    true,
    ['affects', 'betrifft'],
    ['is affected by', 'ist betroffen von'],
    relation('L28', 'PR', 'ITEM SWREQ RELEASE', '9.1; 9.2; 6.2.1.3', 'ABC'),
  ),
  verb(
    'risk_evaluated_in',
    false,
    ['has its risk evaluated in', 'ist im Risiko bewertet in'],
    ['evaluates the risk of', 'bewertet das Risiko von'],
    relation('L29', 'PR', 'HAZSIT RCM', '9.2.b; 6.2.1.3; 5.8.3', 'ABC', 'a safety evaluation record'),
  ),
  verb('raises', false, ['raises', 'führt zu'], ['was raised by', 'geht zurück auf'], relation('L30', 'FEEDBACK', 'PR', '6.2.1.2', 'ABC')),
  verb(
    'resolves',
    true,
    ['resolves', 'behebt'],
    ['is resolved by', 'wird behoben durch'],
    relation('L31', 'CR', 'PR', '8.2.4.a; 8.2.4.b; 9.2.d; 9.4', 'ABC'),
  ),
  verb(
    'modifies',
    true,
    ['modifies', 'ändert'],
    ['is modified by', 'wird geändert durch'],
    relation('L32', 'CR', '*', '8.2.1; 8.2.2; 8.3', 'ABC'),
  ),
  verb(
    'approved_by',
    false,
    ['is approved by', 'ist genehmigt durch'],
    ['approves', 'genehmigt'],
    relation('L33', '*', 'APPROVAL', '8.2.1; 8.2.4.c; 6.2.4; 5.1.8; 5.2.6; 5.3.6; 5.4.4', 'ABC'),
  ),
  verb(
    'verified_by',
    false,
    ['is verified by', 'wird verifiziert durch'],
    ['verifies the change', 'verifiziert die Änderung'],
    relation('L34', 'CR', 'TEST RUN', '8.2.3; 9.7.c; 5.7.3', 'ABC'),
  ),
  verb(
    'includes',
    true,
    ['includes', 'umfasst'],
    ['is included in', 'ist enthalten in'],
    relation('L35', 'RELEASE', 'SWREQ ITEM SOUP DOC CR TEST', '8.1.3; 5.8.4', 'ABC'),
  ),
  verb(
    'has_residual',
    true,
    ['has the known anomaly', 'hat die bekannte Anomalie'],
    ['stays open in', 'bleibt offen in'],
    relation('L36', 'RELEASE', 'PR', '5.8.2; 5.8.3', 'ABC'),
  ),
  verb(
    'validates',
    true,
    ['validates', 'validiert'],
    ['is validated by', 'wird validiert durch'],
    relation('L37', 'TEST RUN DOC', 'USERNEED', 'ISO 13485 7.3.7; IEC 82304-1 6', 'ABC', 'a validation record'),
  ),
];

export const verbs: readonly Verb[] = [...sourceVerbs, ...riskVerbs, ...structureVerbs, ...testVerbs, ...changeVerbs];

const byId = new Map(verbs.map((each) => [each.id, each]));

/** Spellings of the trace model whose level the ends decide already, and the two meanings of a control's verification. */
const spelled: Readonly<Record<string, string>> = {
  'verifies [system]': 'verifies',
  'verifies [unit]': 'verifies',
  'verifies [integration]': 'verifies',
  'verified_by [implementation]': 'verified_by_implementation',
  'verified_by [effectiveness]': 'verified_by_effectiveness',
};

/** Finds a verb by id or by the trace model's spelling. Bare `verified_by` from a risk control means implementation (7.3.1), else L34. */
export function findVerb(name: string, fromKinds: readonly string[] = []): Verb | undefined {
  const plain = name.trim().replace(/\s+/g, ' ');
  const id = spelled[plain] ?? plain;
  return byId.get(id === 'verified_by' && fromKinds.includes('RCM') && !fromKinds.includes('CR') ? 'verified_by_implementation' : id);
}
