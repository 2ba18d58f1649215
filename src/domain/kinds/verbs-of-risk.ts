/** The links of the risk chain (clause 7, ISO 14971). */
import { type Verb, relation, stamped, verb } from './verb';

const iso = (clause: string): string => `ISO 14971 ${clause}`;

export const riskVerbs: readonly Verb[] = [
  verb('leads_to', false, ['leads to', 'führt zu'], ['comes from', 'kommt von'], relation('L04', 'HAZARD', 'HAZSIT', iso('5.4'), 'ABC')),
  verb(
    'can_result_in',
    true,
    ['can result in', 'kann führen zu'],
    ['can result from', 'kann folgen aus'],
    relation('L05', 'HAZSIT', '', `4.3.a; ${iso('5.5')}`, 'ABC', 'the severity of harm, a field'),
  ),
  verb(
    'contributes_to',
    false,
    ['contributes to', 'trägt bei zu'],
    ['is contributed to by', 'entsteht mit durch'],
    relation('L06', 'ITEM UNIT SOUP', 'HAZSIT', '7.1.1; 7.3.3.a', 'BC'),
  ),
  verb(
    'arises_in',
    false,
    ['arises in', 'entsteht in'],
    ['can be the place of', 'kann Ort sein von'],
    relation('L07', 'CAUSE', 'ITEM UNIT SOUP', '7.1.2; 7.1.4; 7.3.3.b', 'BC'),
  ),
  verb(
    'may_lead_to',
    true,
    ['may lead to', 'kann führen zu'],
    ['may be caused by', 'kann verursacht sein durch'],
    relation('L08', 'CAUSE', 'HAZSIT', `7.1.2; ${iso('5.4')}`, 'BC'),
  ),
  stamped(
    verb(
      'controls',
      true,
      ['controls', 'beherrscht'],
      ['is controlled by', 'wird beherrscht durch'],
      relation('L09', 'RCM', 'CAUSE HAZSIT', '7.2.1; 7.3.3.c', 'BC'),
    ),
  ),
  stamped(
    verb(
      'implemented_by',
      false,
      ['is implemented by', 'wird umgesetzt durch'],
      ['implements', 'setzt um'],
      relation('L10', 'RCM', 'SWREQ', '5.2.3; 7.2.2.a', 'BC'),
    ),
  ),
  verb(
    'realised_in',
    false,
    ['is realised in', 'ist realisiert in'],
    ['realises', 'realisiert'],
    relation('L11', 'RCM', 'ITEM UNIT', '7.2.2.b; 7.2.2.c', 'BC'),
  ),
  stamped(
    verb(
      'verified_by_implementation',
      false,
      ['is shown implemented by', 'ist als umgesetzt gezeigt durch'],
      ['shows implementation of', 'zeigt die Umsetzung von'],
      relation('L12', 'RCM', 'TEST', `7.3.1; 7.3.3.d; ${iso('7.2')}`, 'BC'),
    ),
  ),
  stamped(
    verb(
      'verified_by_effectiveness',
      false,
      ['is shown effective by', 'ist als wirksam gezeigt durch'],
      ['shows effectiveness of', 'zeigt die Wirksamkeit von'],
      relation('L13', 'RCM', 'TEST', iso('7.2'), 'ABC', 'a validation record'),
    ),
  ),
  verb(
    'may_introduce',
    false,
    ['may introduce', 'kann neu schaffen'],
    ['may be introduced by', 'kann neu entstehen durch'],
    relation('L14', 'RCM', 'HAZSIT', `7.3.1; ${iso('7.5')}`, 'BC'),
  ),
];
