/**
 * The clauses our rules cite, in our own words: IEC 62304:2006 with Amendment 1 of 2015. Numbers and paraphrase only; the standard's text is its
 * publisher's. A letter after a number is one listed point of that clause.
 */
import type { SafetyClass } from '../trace/artifact';
import type { Clause } from './edition';

const all: readonly SafetyClass[] = ['A', 'B', 'C'];
const clause = (id: string, en: string, de: string, classes = all): Clause => ({ id, title: { en, de }, levels: classes });

export const clauses: readonly Clause[] = [
  clause('4.3.a', 'Giving the software system a safety class', 'Dem Softwaresystem eine Sicherheitsklasse geben'),
  clause('4.3.d', 'Items take the class of what they are part of', 'Items übernehmen die Klasse ihres Ganzen'),
  clause('4.3.e', 'Splitting an item and classing its parts', 'Aufteilen eines Items und Klassen der Teile'),
  clause('4.3.f', 'The highest class of a group counts', 'Die höchste Klasse einer Gruppe gilt'),
  clause('4.3.g', 'Class C as long as none is given', 'Klasse C, solange keine vergeben ist'),
  clause(
    '5.1.1.c',
    'Planned trace from requirements to tests and risk controls',
    'Geplante Rückverfolgung von Anforderungen zu Tests und Risikomaßnahmen',
  ),
  clause('5.2.5', 'Requirements updated when others change', 'Anforderungen angepasst, wenn sich andere ändern'),
  clause('5.2.6.f', 'Requirements traceable to their source', 'Anforderungen auf ihre Quelle rückverfolgbar'),
  clause('5.7.1', 'Tests for every software requirement', 'Tests für jede Softwareanforderung'),
  clause('5.7.3', 'Testing again after a change', 'Erneut testen nach einer Änderung'),
  clause('5.7.4.a', 'Judging the strategy and procedures of testing', 'Beurteilung von Teststrategie und Testverfahren'),
  clause('5.7.4.b', 'Every requirement verified, and the link recorded', 'Jede Anforderung verifiziert, Zuordnung festgehalten'),
  clause('7.2.1', 'Risk controls for every software cause', 'Risikomaßnahmen für jede Softwareursache', ['B', 'C']),
  clause('7.3.1', 'Risk controls verified', 'Risikomaßnahmen verifiziert', ['B', 'C']),
  clause('7.3.3.c', 'Trace from cause to risk control', 'Rückverfolgung von Ursache zu Risikomaßnahme', ['B', 'C']),
  clause('7.3.3.d', 'Trace from risk control to its verification', 'Rückverfolgung von Risikomaßnahme zu ihrer Verifizierung', ['B', 'C']),
  clause('8.2.3', 'Changes verified', 'Änderungen verifiziert'),
  clause('8.3', 'History of controlled items kept', 'Geschichte der gelenkten Elemente aufbewahrt'),
  clause('9.5', 'Records of problems and their resolution kept', 'Aufzeichnungen zu Problemen und ihrer Lösung aufbewahrt'),
];
