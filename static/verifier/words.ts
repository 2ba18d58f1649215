/** Words of the page that checks an evidence package; English or German, as the browser says. */
import type { Text } from '../../src/domain/trace/artifact';

export const words = {
  title: { en: 'Check an evidence package', de: 'Ein Nachweispaket prüfen' },
  about: {
    en: 'This page checks the file here, by SHA-256 alone. It needs no network, asks no server and keeps nothing.',
    de: 'Diese Seite prüft die Datei hier, allein mit SHA-256. Sie braucht kein Netz, fragt keinen Server und behält nichts.',
  },
  file: { en: 'Evidence package (.jsonl or .jsonl.gz)', de: 'Nachweispaket (.jsonl oder .jsonl.gz)' },
  head: {
    en: 'Head you know from a printed document or an earlier package, if any (number:hash)',
    de: 'Stand, den Sie aus einem gedruckten Dokument oder einem früheren Paket kennen, falls vorhanden (Nummer:Hash)',
  },
  badHead: {
    en: 'A head is a number, a colon and 64 digits of 0–9 and a–f. Correct it or leave it empty.',
    de: 'Ein Stand ist eine Zahl, ein Doppelpunkt und 64 Ziffern aus 0–9 und a–f. Berichtigen Sie ihn oder lassen Sie ihn leer.',
  },
  reading: { en: 'Line {n} …', de: 'Zeile {n} …' },
  proves: { en: 'Unchanged since it was written', de: 'Unverändert, seit es geschrieben wurde' },
  broken: { en: 'Not as it was written', de: 'Nicht, wie es geschrieben wurde' },
  holds: {
    en: 'Software product {name}. {entries} entries, {artifacts} items, {documents} documents; written {made}. Head {head}.',
    de: 'Softwareprodukt {name}. {entries} Einträge, {artifacts} Elemente, {documents} Dokumente; geschrieben {made}. Stand {head}.',
  },
  line: { en: 'First break: line {line}', de: 'Erste Abweichung: Zeile {line}' },
  entry: { en: 'entry {seq}', de: 'Eintrag {seq}' },
  item: { en: 'item {artifact}', de: 'Element {artifact}' },
  document: { en: 'document {document}', de: 'Dokument {document}' },
  unreadable: { en: 'The file cannot be read: {why}', de: 'Die Datei lässt sich nicht lesen: {why}' },
} as const satisfies Readonly<Record<string, Text>>;
